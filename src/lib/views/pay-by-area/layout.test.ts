/**
 * Guarantee: areas are ranked by what is published, ties and top codes share a rank, and an area without a figure
 * is never ranked nor drawn as zero. Without it a reader's own town could silently drop out or come last.
 */
import { describe, expect, test } from 'vitest';
import type { WageRow } from '$lib/domain/wage-row.ts';
import { sceneFaults } from '$lib/charts/scene-checks.fixture.ts';
import { sceneSnapshot } from '$lib/charts/snapshot.fixture.ts';
import { RECORDS, TOP_CODED, UNRELEASED, figure, inArea } from '$lib/charts/wage-row.fixture.ts';
import { rankedListLayout, type RankedListState } from './layout.ts';
import { coverageSentence, firstAndChosen, rankRows } from '$lib/charts/ranking.ts';

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
		chosen: [],
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

	test('the first ones and the chosen ones are kept, a chosen one without a figure too', () => {
		const kept = firstAndChosen(rankRows(ALL, 'median'), 1, ['99999', '12420']);
		expect(kept.map(({ row }) => row.areaCode)).toEqual(['41940', '12420', '99999']);
	});

	test('coverage is counted against the areas of the release', () => {
		expect(coverageSentence(ALL, 'median', 393)).toBe(
			'4 of 393 metropolitan areas publish a median for this role.',
		);
		expect(coverageSentence([{ ...AUSTIN, areaCode: '48' }], 'employment', 51)).toBe(
			'1 of 51 states publish an employment figure for this role.',
		);
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

test('a chosen area keeps the colour of the role while the others step back', () => {
	const svg = sceneSnapshot(rankedListLayout(stateOf(ALL, { chosen: ['12420'] }), { width: 720 }));
	const group = (area: string) =>
		svg.split('<g ').find((part) => part.startsWith(`data-key="29-2072|${area}|`)) ?? '';
	expect(group('12420')).toContain('var(--role-2)');
	expect(group('41940')).toContain('var(--context)');
	expect(group('41940')).not.toContain('var(--role-2)');
});
