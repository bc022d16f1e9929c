/**
 * Guarantee: areas are ranked by what is published, ties and top codes share a rank, and an area without a figure
 * is never ranked nor drawn as zero. Without it a reader's own town could silently drop out or come last.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { WageRow } from '$lib/domain/wage-row.ts';
import { sceneFaults } from '$lib/charts/scene-checks.fixture.ts';
import { sceneSnapshot } from '$lib/charts/snapshot.fixture.ts';
import { RECORDS, TOP_CODED, UNRELEASED, figure, inArea } from '$lib/charts/wage-row.fixture.ts';
import { rankedListLayout, type RankedListState } from './layout.ts';
import { coverageSentence } from '$lib/charts/place-words.ts';
import { rankLines, rankRows } from '$lib/charts/ranking.ts';

const SAN_JOSE = inArea(RECORDS, '41940', 'San Jose-Sunnyvale-Santa Clara, CA', figure(86_890));
const VALLEJO = inArea(RECORDS, '46700', 'Vallejo, CA', figure(82_230));
const AUSTIN = inArea(RECORDS, '12420', 'Austin-Round Rock-San Marcos, TX', figure(48_990));
const TIED = inArea(RECORDS, '36420', 'Oklahoma City, OK', figure(48_990));
const DIMMED: WageRow = {
	...inArea(
		RECORDS,
		'99999',
		'A Metropolitan Area with a Name Longer than Any-Known-To-Us, TX-OK-NM',
		UNRELEASED,
	),
	p10: UNRELEASED,
	p25: UNRELEASED,
	p75: UNRELEASED,
	p90: UNRELEASED,
};
const OPEN = {
	...inArea(RECORDS, '41860', 'San Francisco-Oakland-Fremont, CA', TOP_CODED),
	p75: TOP_CODED,
	p90: TOP_CODED,
};
const ALL = [AUSTIN, DIMMED, SAN_JOSE, TIED, VALLEJO];

function stateOf(rows: readonly WageRow[], own: Partial<RankedListState>): RankedListState {
	const measure = own.measure ?? 'median';
	return {
		rows: rankRows(rows, measure),
		beside: [],
		chosen: [],
		accented: ['29-2072'],
		more: 0,
		measure,
		pay: 'annual',
		dollars: 'nominal',
		realYear: null,
		...own,
	};
}

describe('ranking', () => {
	test('highest first, equal figures share a rank, no figure no rank', () => {
		const ranks = rankRows(ALL, 'median').map(({ row, rank, tied }) => [row.areaCode, rank, tied]);
		expect(ranks).toEqual([
			['41940', 1, false],
			['46700', 2, false],
			['12420', 3, true],
			['36420', 3, true],
			['99999', null, false],
		]);
	});

	test('a top code is a lower bound: it ranks before every figure, even a higher one of another release', () => {
		const ranks = rankRows([SAN_JOSE, OPEN], 'median').map(({ row, rank }) => [row.areaCode, rank]);
		expect(ranks).toEqual([
			['41860', 1],
			['41940', 2],
		]);
	});

	test('each year is ranked on its own', () => {
		const ranks = rankRows([SAN_JOSE, { ...AUSTIN, year: 2024 }], 'median').map(({ rank }) => rank);
		expect(ranks).toEqual([1, 1]);
	});

	test('coverage is counted against the places of the release', () => {
		expect(coverageSentence(ALL, 'median', 393)).toBe('BLS published a median for 4 of 393 metros.');
		expect(coverageSentence([{ ...AUSTIN, areaCode: '48' }], 'employment', 51)).toBe(
			'BLS published an employment figure for 1 of 51 states.',
		);
	});
});

describe('chosen among all', () => {
	const MANY = Array.from({ length: 40 }, (_, index) =>
		inArea(RECORDS, String(10_000 + index), `Place ${index}`, figure(90_000 - 1_000 * index)),
	);
	const ranked = rankRows(MANY, 'median');
	const briefly = (chosen: readonly string[], most = 15) =>
		rankLines(ranked, most, chosen).map((line) =>
			line.kind === 'gap' ? `… ${line.places}` : line.entry.rank,
		);

	test('the first ranks alone where none is chosen further down', () => {
		expect(briefly([])).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]);
		expect(briefly(['10003'])).toEqual(briefly([]));
		expect(briefly([], 99)).toHaveLength(40);
	});

	test('those further down take the last lines, with their true ranks, and what is between is counted', () => {
		expect(briefly(['10029', '10030', '10035'])).toEqual([
			...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
			'… 17',
			...[30, 31],
			'… 4',
			36,
		]);
	});

	test('however many are chosen, five lead and none of the chosen is left out', () => {
		const chosen = MANY.slice(15).map(({ areaCode }) => areaCode);
		expect(briefly(chosen)).toEqual([
			1,
			2,
			3,
			4,
			5,
			'… 10',
			...Array.from({ length: 25 }, (_, at) => at + 16),
		]);
	});

	test('any choice: as many rows as asked, or more for the chosen, each of them once and in order', () => {
		fc.assert(
			fc.property(fc.subarray(MANY), fc.integer({ min: 1, max: 45 }), (some, most) => {
				const chosen = some.map(({ areaCode }) => areaCode);
				const lines = rankLines(ranked, most, chosen);
				const rows = lines.flatMap((line) => (line.kind === 'row' ? [line.entry] : []));
				expect(rows.length).toBeGreaterThanOrEqual(Math.min(most, 40));
				expect(rows.length).toBeLessThanOrEqual(Math.max(most, chosen.length + 5));
				for (const code of chosen) expect(rows.filter(({ row }) => row.areaCode === code)).toHaveLength(1);
				expect(rows.map(({ rank }) => rank)).toEqual(
					rows.map(({ rank }) => rank).sort((one, other) => (one ?? 0) - (other ?? 0)),
				);
				const between = lines.reduce((sum, line) => sum + (line.kind === 'gap' ? line.places : 0), 0);
				const last = rows.at(-1)?.rank ?? 0;
				expect(between + rows.length).toBe(last);
			}),
		);
	});

	const svgOf = (own: Partial<RankedListState>, width = 720) =>
		sceneSnapshot(rankedListLayout(stateOf(MANY, own), { width }));
	const group = (svg: string, area: string) =>
		svg.split('<g ').find((part) => part.startsWith(`data-key="29-2072|${area}|`)) ?? '';

	test('a chosen place is outlined in ink and keeps the color of the role; the others step back', () => {
		const svg = svgOf({ chosen: ['10002'] });
		expect(group(svg, '10002')).toContain('var(--role-1)');
		expect(group(svg, '10002')).toContain('stroke="var(--ink)"');
		expect(group(svg, '10001')).toContain('var(--context)');
		expect(group(svg, '10001')).not.toContain('var(--role-1)');
		expect(group(svgOf({}), '10001')).toContain('var(--role-1)');
	});

	test('a place of another level stands above, says what it is and has no rank', () => {
		const texas = inArea(RECORDS, '48', 'Texas', figure(48_860));
		const scene = rankedListLayout(stateOf(MANY, { beside: [texas], chosen: ['48', '10020'] }), {
			width: 720,
		});
		expect(scene.data[0]?.key).toBe('29-2072|48|2025');
		expect(scene.data[0]?.label).not.toContain('Rank');
		expect(scene.data.at(-1)?.label).toMatch(/^Rank 21\. /);
		expect(sceneSnapshot(scene)).toContain('Texas (state)');
	});

	test('eight rows in a narrow room, fifteen in a wide one, and more of both', () => {
		const rows = (width: number, more: number | null) =>
			rankedListLayout(stateOf(MANY, { more }), { width }).data.length;
		expect([rows(328, 0), rows(496, 0), rows(328, 15), rows(496, 15), rows(328, null)]).toEqual([
			8, 15, 23, 30, 40,
		]);
	});

	test('fits its place: fifteen rows beside the map, eight on a telephone', () => {
		expect(rankedListLayout(stateOf(MANY, {}), { width: 496 }).height).toBeLessThan(480);
		expect(rankedListLayout(stateOf(MANY, {}), { width: 328 }).height).toBeLessThan(420);
	});
});

const CASES: Record<string, { state: RankedListState; width: number }> = {
	normal: { state: stateOf([SAN_JOSE, VALLEJO, AUSTIN], {}), width: 720 },
	empty: { state: stateOf([], {}), width: 720 },
	'one-row': { state: stateOf([AUSTIN], { chosen: ['12420'] }), width: 720 },
	suppressed: { state: stateOf(ALL, { chosen: ['12420', '99999'] }), width: 720 },
	'top-coded': { state: stateOf([OPEN, SAN_JOSE], {}), width: 720 },
	quotient: {
		state: stateOf(
			[
				{ ...AUSTIN, locationQuotient: 0.8 },
				{ ...VALLEJO, locationQuotient: 2.3 },
			],
			{ measure: 'lq' },
		),
		width: 720,
	},
	'narrow-longest': { state: stateOf(ALL, { chosen: ['99999'] }), width: 360 },
	beside: {
		state: stateOf(ALL, {
			beside: [RECORDS, inArea(RECORDS, '48', 'Texas', figure(48_860))],
			chosen: ['99', '48', '12420'],
		}),
		width: 496,
	},
};

describe('snapshots', () => {
	for (const [name, { state, width }] of Object.entries(CASES)) {
		test(name, async () => {
			const scene = rankedListLayout(state, { width });
			expect(sceneFaults(scene)).toEqual([]);
			await expect(sceneSnapshot(scene)).toMatchFileSnapshot(`./snapshots/${name}.svg`);
		});
	}
});
