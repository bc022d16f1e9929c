/**
 * Guarantee: whatever a text holds, it is a text in the drawing and nothing else. Without it a name in a reader's own
 * file could become markup of our page.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Mark } from './scene.ts';
import { sceneMarkup } from './scene-markup.ts';
import { screenTheme } from './theme.ts';

const text = (words: string): Mark => ({
	kind: 'text',
	x: 1.26,
	y: 2,
	text: words,
	size: 13,
	weight: 600,
	ink: 'ink',
	anchor: 'end',
});

test('texts and keys are escaped', () => {
	const marks: Mark[] = [{ kind: 'group', key: '"><script>', dx: 3, marks: [text('<img src=x> & "y"')] }];
	expect(sceneMarkup(marks, screenTheme)).toBe(
		'<g font-size="12"><g data-key="&quot;&gt;&lt;script&gt;" transform="translate(3 0)">' +
			'<text x="1.3" y="2" font-size="13" font-weight="600" fill="var(--ink)" text-anchor="end">' +
			'&lt;img src=x&gt; &amp; &quot;y&quot;</text></g></g>',
	);
});

test('any text leaves as many tags as none', () => {
	const tags = (markup: string) => markup.match(/[<>]/g)?.length;
	const none = tags(sceneMarkup([text('')], screenTheme));
	fc.assert(
		fc.property(fc.string(), (words) => {
			expect(tags(sceneMarkup([text(words)], screenTheme))).toBe(none);
		}),
	);
});
