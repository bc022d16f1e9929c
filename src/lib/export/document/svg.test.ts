/**
 * Guarantee: a figure's SVG is a complete, standalone, valid drawing with text one can edit, whatever texts it is given. Without
 * it a picture does not open, or changes with the computer it is opened on.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COLOURS } from '$lib/charts/theme.ts';
import { figurePages } from './pages.ts';
import { DEFAULT_OPTIONS, type FigureOptions } from './options.ts';
import { plainList, published } from './published.fixture.ts';
import { pageSvg } from './svg.ts';

function svgOf(own: Partial<FigureOptions> = {}, view = published(plainList(3, 20)), metadata = ''): string {
	const options = { ...DEFAULT_OPTIONS, ...own };
	return figurePages(view, options)
		.map((page) => pageSvg(page, options, metadata))
		.join('');
}

test('stands alone, with one family of type and literal colors', () => {
	const svg = svgOf();
	expect(svg).toMatch(
		/^<\?xml version="1\.0" encoding="UTF-8"\?>\n<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/,
	);
	expect(svg).toContain(
		'role="img" aria-labelledby="figure-title figure-desc" width="1200" height="675" viewBox="0 0 1200 675"',
	);
	expect(svg.match(/font-family="[^"]*"/g)).toEqual([
		expect.stringContaining(`"'Paychart Sans', 'Source Sans 3'`),
	]);
	expect(svg).not.toMatch(/foreignObject|var\(|class=|<style|style=|href=|url\(|<!--|<image|<script/);
	expect(svg).toContain('<title id="figure-title">Managers earn 2.4× records specialists</title>');
	expect(svg).toContain('<desc id="figure-desc">A row for each occupation.</desc>');
});

test('light, dark, and without a ground', () => {
	const ground = (palette: 'light' | 'dark') =>
		`<rect width="1200" height="675" fill="${COLOURS[palette].paper}"/>`;
	expect(svgOf({ theme: 'light' })).toContain(ground('light'));
	expect(svgOf({ theme: 'dark' })).toContain(ground('dark'));
	for (const theme of ['light', 'dark'] as const) {
		const svg = svgOf({ theme, transparent: true });
		expect(svg).not.toContain('<rect');
		expect(svg).toContain(`fill="${COLOURS[theme].ink}"`);
	}
});

test('what goes with it stands in its metadata, before anything drawn', () => {
	const svg = svgOf({}, undefined, '<trace xmlns="urn:x">a &amp; b</trace>');
	expect(svg).toContain('</desc><metadata><trace xmlns="urn:x">a &amp; b</trace></metadata><rect');
	expect(svgOf()).not.toContain('metadata');
});

describe('any text', () => {
	test('gives well-formed XML', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
				const view = published(plainList(3, 20), {
					words: { title: text, subtitle: text, summary: text },
					notes: [text],
					selection: text,
					address: text,
					licence: text,
				});
				expect(xmlFault(svgOf({}, view))).toBe('');
				expect(xmlFault(svgOf({ title: text, note: `${text}]]><script>` }))).toBe('');
			}),
			{ numRuns: 40 },
		);
	});
});

/** The first thing an XML 1.0 reader would refuse: a forbidden character, a bare < or &, an unclosed element. */
function xmlFault(xml: string): string {
	for (const character of xml) {
		const code = character.codePointAt(0) ?? 0;
		const allowed =
			code === 9 ||
			code === 10 ||
			code === 13 ||
			(code >= 0x20 && code <= 0xd7ff) ||
			(code >= 0xe000 && code <= 0xfffd) ||
			code >= 0x10000;
		if (!allowed) return `character ${code}`;
	}
	const open: string[] = [];
	const rest = xml
		.replace(/^<\?xml[^>]*\?>/, '')
		.replace(
			/<(\/?)([A-Za-z]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/g,
			(_, closing, name, attributes, empty) => {
				if (/&(?!(amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(String(attributes)))
					open.push('bad attribute');
				if (closing) {
					if (open.pop() !== name) open.push(`not open: ${String(name)}`);
				} else if (!empty) open.push(String(name));
				return '';
			},
		);
	if (rest.includes('<')) return `bare <: ${rest.slice(rest.indexOf('<'), rest.indexOf('<') + 40)}`;
	if (rest.includes(']]>')) return 'bare ]]>';
	if (/&(?!(amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(rest)) return 'bare &';
	return open.join(', ');
}
