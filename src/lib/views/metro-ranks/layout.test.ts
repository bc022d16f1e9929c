/**
 * Guarantee: the change of places is drawn from the places alone, shared ones said, unranked areas named, inside the frame
 * at every width. Without it an order could be shown that the figures do not have.
 */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { NO_FILTERS } from '$lib/domain/filters.ts';
import type { MetroRow } from '$lib/domain/metro-row.ts';
import { rankChanges } from '$lib/domain/rank-change.ts';
import { metroRow } from '$lib/charts/metro-row.fixture.ts';
import { sceneFaults } from '$lib/charts/scene-checks.fixture.ts';
import { sceneSnapshot } from '$lib/charts/snapshot.fixture.ts';
import {
	figure,
	inArea,
	LONGEST,
	MANAGERS,
	PHYSICIANS,
	RECORDS,
	UNRELEASED,
} from '$lib/charts/wage-row.fixture.ts';
import { metroRanksLayout, movePhrase, type MetroRanksState } from './layout.ts';
import { metroRanksWords } from './words.ts';

const NAMES = ['in plain dollars', 'after local prices'] as const;
const AREAS = {
	utah: ['41620', 'Salt Lake City-Murray, UT', 100.868],
	oklahoma: ['36420', 'Oklahoma City, OK', 90.408],
	raleigh: ['39580', 'Raleigh-Cary, NC', 98.157],
} as const;
const row = (base: typeof RECORDS, place: keyof typeof AREAS, median: number): MetroRow => {
	const [code, title, parity] = AREAS[place];
	return metroRow(inArea(base, code, title, figure(median)), parity);
};

const records = [
	row(RECORDS, 'utah', 58_900),
	row(RECORDS, 'oklahoma', 57_420),
	row(RECORDS, 'raleigh', 54_340),
];
const managers = [row(MANAGERS, 'utah', 130_160), row(MANAGERS, 'raleigh', 113_710)];
const unranked = [
	metroRow(
		inArea(RECORDS, '4800001', 'West Texas Region of Texas nonmetropolitan area', figure(39_000)),
		null,
	),
	metroRow(inArea(RECORDS, '12420', 'Austin-Round Rock-San Marcos, TX', UNRELEASED), 98),
];
const tied = [
	metroRow(inArea(RECORDS, '1', 'Alike, TX', figure(50_000)), 100),
	metroRow(inArea(RECORDS, '2', 'Same, TX', figure(50_000)), 100),
	metroRow(inArea(RECORDS, '3', 'Less, TX', figure(40_000)), 100),
];

function stateOf(rows: readonly MetroRow[]): MetroRanksState {
	return {
		ranks: rankChanges(rows, 'median'),
		areas: [...new Set(rows.map(({ published }) => published.areaCode))],
		measure: 'median',
		pay: 'annual',
		names: NAMES,
	};
}

const CASES: Record<string, { rows: readonly MetroRow[]; width: number }> = {
	normal: { rows: [...managers, ...records], width: 720 },
	empty: { rows: [], width: 720 },
	'one-row': { rows: records.slice(0, 1), width: 720 },
	suppressed: { rows: [...unranked, ...records.slice(0, 2)], width: 720 },
	'top-coded': {
		rows: [metroRow(inArea(PHYSICIANS, '12420', 'Austin-Round Rock-San Marcos, TX', PHYSICIANS.median), 98)],
		width: 720,
	},
	'longest-labels': {
		rows: [metroRow(LONGEST, 101), metroRow({ ...LONGEST, areaCode: '1' }, 88)],
		width: 720,
	},
	tied: { rows: tied, width: 720 },
	narrow: { rows: [...records, ...unranked], width: 360 },
};

describe('snapshots', () => {
	for (const [name, { rows, width }] of Object.entries(CASES)) {
		test(name, async () => {
			const scene = metroRanksLayout(stateOf(rows), { width });
			expect(sceneFaults(scene)).toEqual([]);
			await expect(sceneSnapshot(scene)).toMatchFileSnapshot(`./snapshots/${name}.svg`);
		});
	}
});

describe('words', () => {
	const words = (rows: readonly MetroRow[]) =>
		metroRanksWords(rankChanges(rows, 'median'), NO_FILTERS, NAMES);

	it('count the ranks that change and by how much', () => {
		expect(words([...managers, ...records])).toMatchObject({
			title: 'Local prices change 2 of 5 ranks, none by more than 1',
			summary:
				'Medical and Health Services Managers: all 2 keep their ranks. Medical Records Specialists: Oklahoma City, OK from 2 to 1 and Salt Lake City, UT from 1 to 2; the other keeps its rank.',
		});
	});

	it('say ties, and what is not ranked', () => {
		expect(words(tied).summary).toContain('share a rank, marked =');
		expect(words([...records, ...unranked]).summary).toContain('(no price level)');
		expect(words([]).title).toMatch(/^No two places/);
		expect(words(records.slice(0, 1)).title).toMatch(/nothing to rank/);
		expect([0, 1, -2].map(movePhrase)).toEqual(['the same rank', 'up 1 rank', 'down 2 ranks']);
	});
});

it('any rows stay in the frame, every area is a datum once, and the height is that of the class of the width', () => {
	const anyRow = fc
		.record({
			code: fc.integer({ min: 1, max: 99 }),
			title: fc.string({ maxLength: 80 }),
			median: fc.option(fc.integer({ min: 1, max: 9 })),
			parity: fc.option(fc.integer({ min: 80, max: 120 })),
		})
		.map(({ code, title, median, parity }) => {
			const estimate = median === null ? UNRELEASED : figure(median * 10_000);
			return metroRow(inArea(RECORDS, String(code), title, estimate), parity);
		});
	fc.assert(
		fc.property(
			fc.uniqueArray(anyRow, { maxLength: 6, selector: ({ published }) => published.areaCode }),
			fc.integer({ min: 480, max: 1600 }),
			fc.integer({ min: 320, max: 479 }),
			(rows, wide, narrow) => {
				const state = stateOf(rows);
				for (const width of [wide, narrow]) {
					const scene = metroRanksLayout(state, { width });
					expect(sceneFaults(scene)).toEqual([]);
					expect(new Set(scene.data.map(({ key }) => key)).size).toBe(rows.length);
				}
				expect(metroRanksLayout(state, { width: wide }).height).toBe(
					metroRanksLayout(state, { width: 720 }).height,
				);
				expect(metroRanksLayout(state, { width: narrow }).height).toBe(
					metroRanksLayout(state, { width: 360 }).height,
				);
			},
		),
		{ numRuns: 100 },
	);
});
