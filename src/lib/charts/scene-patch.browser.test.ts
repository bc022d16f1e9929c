/**
 * Guarantee: a picture that was brought from one set of marks to another is the picture drawn from the other at once,
 * whatever the two are. Without it a mark of an earlier choice could stay on show under the name of a later one.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Mark } from './scene.ts';
import { patchMarks } from './scene-patch.ts';
import { screenTheme } from './theme.ts';

const number = fc.integer({ min: -20, max: 20 });
const ink = fc.constantFrom('ink' as const, 'paper' as const, 'role-1' as const);
const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined });

const leaf = fc.oneof(
	fc.record({
		kind: fc.constant('line'),
		x1: number,
		y1: number,
		x2: number,
		y2: number,
		ink,
		thickness: number,
	}),
	fc.record({
		kind: fc.constant('rect'),
		x: number,
		y: number,
		width: number,
		height: number,
		ink,
		radius: maybe(number),
	}),
	fc.record({ kind: fc.constant('circle'), cx: number, cy: number, r: number, ink, outline: maybe(ink) }),
	fc.record({
		kind: fc.constant('path'),
		d: fc.constantFrom('M0 0L1 1', 'M2 2L3 3Z'),
		fill: maybe(ink),
		stroke: maybe(ink),
	}),
	fc.record({
		kind: fc.constant('text'),
		x: number,
		y: number,
		text: fc.constantFrom('a', 'b', '<c> & "d"'),
		size: fc.constantFrom(12, 13),
		weight: fc.constantFrom(400, 600),
		ink,
		anchor: fc.constantFrom('start', 'end'),
	}),
);
const { marks } = fc.letrec<{ marks: unknown[]; group: unknown }>((tie) => ({
	group: fc.record({
		kind: fc.constant('group'),
		key: maybe(fc.constantFrom('a|b|1', 'c|d|2')),
		dx: maybe(number),
		marks: tie('marks'),
	}),
	marks: fc.array(fc.oneof({ depthSize: 'small' }, leaf, tie('group')), { maxLength: 12 }),
})) as unknown as { marks: fc.Arbitrary<readonly Mark[]> };

function group(): SVGGElement {
	const element = document.createElementNS('http://www.w3.org/2000/svg', 'g');
	document.createElementNS('http://www.w3.org/2000/svg', 'svg').append(element);
	return element;
}

/** Of the same kinds in the same order, as pictures of one chart are: only how many there are of each differs. */
const ordered = marks.map((picture) =>
	[...picture].sort((a, b) => (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0)),
);

test.each([
	['any picture becomes any other', marks],
	['pictures of one chart become each other', ordered],
] as const)(
	'%s',
	(_, picture) => {
		fc.assert(
			fc.property(fc.array(picture, { minLength: 2, maxLength: 4 }), (pictures) => {
				const patched = group();
				let shown: readonly Mark[] | null = null;
				for (const picture of pictures) {
					patchMarks(patched, shown, picture, screenTheme);
					shown = picture;
					const fresh = group();
					patchMarks(fresh, null, picture, screenTheme);
					expect(patched.isEqualNode(fresh)).toBe(true);
				}
			}),
			{ numRuns: 300 },
		);
	},
	120_000,
);

test('what stays is left alone', () => {
	const parent = group();
	const line: Mark = { kind: 'line', x1: 0, y1: 0, x2: 1, y2: 1, ink: 'ink', thickness: 1 };
	const before: Mark[] = [{ kind: 'group', key: 'a|b|1', marks: [line] }];
	patchMarks(parent, null, before, screenTheme);
	const element = parent.querySelector('line');
	patchMarks(parent, before, [{ kind: 'group', key: 'a|b|2', marks: [{ ...line, x2: 5 }] }], screenTheme);
	expect(parent.querySelector('line')).toBe(element);
	expect(element?.getAttribute('x2')).toBe('5');
	expect(parent.querySelector('g')?.getAttribute('data-key')).toBe('a|b|2');
});
