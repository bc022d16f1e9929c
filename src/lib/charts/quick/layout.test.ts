/**
 * Guarantee: any result is drawn within its frame, whatever its numbers and names are, and every row drawn can be pointed at.
 * Without it a statement of a reader's could give a picture that runs off the page.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { QuickFigure } from '$lib/domain/quick-figure.ts';
import { labelFaults, sceneFaults } from '../scene-checks.fixture.ts';
import { sceneSnapshot } from '../snapshot.fixture.ts';
import { quickLayout } from './layout.ts';

const ROWS = [
	{ at: 0, label: 'San Jose-Sunnyvale-Santa Clara, CA', value: 128_870 },
	{ at: 2, label: 'Boston-Cambridge-Newton, MA-NH', value: 83_130 },
	{ at: 1, label: 'Austin', value: -12_000.5 },
];
const ranked: QuickFigure = { kind: 'ranked', value: 'median', rows: ROWS, more: 0 };
const lines: QuickFigure = {
	kind: 'lines',
	value: 'median',
	series: [
		{ name: 'Managers', points: [2021, 2023, 2025].map((year, at) => ({ year, value: 100 + at })) },
		{ name: 'Specialists', points: [{ year: 2025, value: 50 }] },
	],
	more: 3,
};
const points: QuickFigure = {
	kind: 'points',
	x: 'median',
	y: 'spread',
	points: ROWS.map(({ at, label, value }) => ({ at, label, x: value, y: at })),
	more: 0,
};
const long =
	'An occupation whose title goes on and on until no room of any picture could hold the whole of it';

/** What of a result was withheld is not in its rows: what is left is drawn, and the rest is counted. */
const STATES: Readonly<Record<string, QuickFigure>> = {
	normal: ranked,
	lines,
	points,
	empty: { ...ranked, rows: [] },
	'one-row': { ...ranked, rows: ROWS.slice(0, 1) },
	suppressed: { ...ranked, more: 17 },
	'longest-labels': { ...ranked, value: long, rows: ROWS.map((row) => ({ ...row, label: long })) },
	'longest-lines': { ...lines, value: long, series: lines.series.map((own) => ({ ...own, name: long })) },
};

describe('a quick chart', () => {
	it.each(Object.entries(STATES))('%s', async (name, figure) => {
		for (const width of [320, 800]) {
			const scene = quickLayout(figure, { width });
			expect(sceneFaults(scene)).toEqual([]);
			const svg = sceneSnapshot(scene);
			expect(labelFaults(svg)).toEqual([]);
			if (width === 800) await expect(svg).toMatchFileSnapshot(`snapshots/${name}.svg`);
		}
	});

	it('stays within its frame for any numbers', () => {
		const value = fc.oneof(
			fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }),
			fc.constantFrom(0, 1e-12, 1e12),
		);
		const label = fc.string({ maxLength: 60 });
		const figures: fc.Arbitrary<QuickFigure> = fc.oneof(
			fc.record({
				kind: fc.constant('ranked' as const),
				value: label,
				rows: fc.array(fc.record({ at: fc.nat(), label, value }), { minLength: 1, maxLength: 8 }),
				more: fc.nat(5),
			}),
			fc.record({
				kind: fc.constant('points' as const),
				x: label,
				y: label,
				points: fc.array(fc.record({ at: fc.nat(), label, x: value, y: value }), {
					minLength: 1,
					maxLength: 8,
				}),
				more: fc.nat(5),
			}),
		);
		fc.assert(
			fc.property(figures, fc.integer({ min: 288, max: 1_300 }), (figure, width) => {
				const scene = quickLayout(figure, { width });
				expect(sceneFaults(scene)).toEqual([]);
				expect(scene.data).toHaveLength(
					figure.kind === 'ranked' ? figure.rows.length : figure.kind === 'points' ? figure.points.length : 0,
				);
			}),
			{ numRuns: 500 },
		);
	});
});
