/**
 * Guarantee: a trend's words tell growth only between releases that may be compared, and name where lines break. Without
 * it a headline could call a new code or a new method a raise.
 */
import { describe, expect, test } from 'vitest';
import { NO_FILTERS } from '$lib/domain/filters.ts';
import type { FamilyMember } from '$lib/domain/lineage.ts';
import type { WageRow } from '$lib/domain/wage-row.ts';
import { figure, MANAGERS, RECORDS, TOP_CODED, UNRELEASED } from '$lib/charts/wage-row.fixture.ts';
import { lineageNotes, yearNotes } from './lineage-notes.ts';
import type { TrendState } from './series.ts';
import { trendWords } from './words.ts';

const family: readonly FamilyMember[] = [MANAGERS, RECORDS].map(({ occCode, occTitle }) => ({
	occCode,
	occTitle,
	firstYear: 2011,
	lastYear: 2025,
	isAsked: true,
	origin: null,
}));
const at = (row: WageRow, year: number, median: number): WageRow => ({
	...row,
	year,
	median: figure(median),
});
const wordsOf = (rows: readonly WageRow[]) => trendWords(stateOf(rows), NO_FILTERS, 2025);
function stateOf(rows: readonly WageRow[]): TrendState {
	const basis = { measure: 'median', pay: 'annual', dollars: 'nominal', realYear: null } as const;
	return { rows, family, areaChanges: [], modelBasedSince: 2021, ...basis };
}

describe('the title', () => {
	test('tells growth since the method changed, not since the first release', () => {
		const rows = [2019, 2020, 2021, 2022].map((year, index) =>
			at(MANAGERS, year, [50_000, 60_000, 80_000, 84_000][index] ?? 0),
		);
		expect(wordsOf(rows).title).toBe(
			'Medical and Health Services Managers: median up 5.0% from May 2021 to May 2022, to $84,000',
		);
		expect(wordsOf(rows).summary).toContain('(+5.0% since May 2021)');
		expect(wordsOf(rows).summary).toContain('Lines break before May 2021.');
	});

	test('sets against each other only what grew over the same releases', () => {
		const rows = [
			at(MANAGERS, 2023, 100),
			at(MANAGERS, 2024, 100),
			at(MANAGERS, 2025, 110),
			at(RECORDS, 2024, 100),
			at(RECORDS, 2025, 190),
		];
		expect(wordsOf(rows).title).toContain('Medical and Health Services Managers: median up 10.0%');
		const alike = [...rows, at(RECORDS, 2023, 100)];
		expect(wordsOf(alike).title).toBe(
			'Medical Records Specialists: median rose most, +90.0% from May 2023 to May 2025',
		);
	});

	test('tells no growth from or to a threshold, over a gap, or from one release', () => {
		const capped = [at(MANAGERS, 2024, 100_000), { ...MANAGERS, year: 2025, median: TOP_CODED }];
		const gap = [
			at(MANAGERS, 2022, 100_000),
			{ ...MANAGERS, year: 2023, median: UNRELEASED },
			at(MANAGERS, 2024, 120_000),
		];
		for (const rows of [capped, gap, [at(MANAGERS, 2025, 1)]]) {
			expect(wordsOf(rows).title).toContain('no comparable release before it');
			expect(wordsOf(rows).title).not.toContain('%');
		}
		expect(wordsOf(gap).summary).toContain('Without a figure: 1 release (not released (*)).');
	});

	test('says so where there is nothing', () => {
		expect(wordsOf([]).title).toBe('No available table has this choice');
		expect(wordsOf([{ ...MANAGERS, median: UNRELEASED }]).title).toBe(
			'No median is published for this choice',
		);
	});
});

describe('notes', () => {
	test('say which releases of areas there are', () => {
		const rows = [at({ ...MANAGERS, areaCode: '48', areaTitle: 'Texas' }, 2024, 1), at(MANAGERS, 2020, 1)];
		expect(lineageNotes(stateOf(rows))).toEqual([
			'Below the nation the available tables have these rows of May 2024 alone.',
		]);
	});
});

describe('chosen releases', () => {
	const rows = [2019, 2020, 2021].map((year) => at(MANAGERS, year, year * 10));

	test('are told with their figures', () => {
		const words = trendWords({ ...stateOf(rows), chosenYears: [2020] }, NO_FILTERS, 2025);
		expect(words.summary).toContain('May 2020: Medical and Health Services Managers $20,200.');
		expect(trendWords(stateOf(rows), NO_FILTERS, 2025).summary).not.toContain('May 2020:');
	});

	test('are noted, also those that are not among the rows', () => {
		expect(yearNotes({ ...stateOf(rows), chosenYears: [2020, 2013] })).toEqual([
			'A trend shows every release; May 2020 is marked as chosen.',
			'Chosen, but outside these rows: May 2013.',
		]);
		expect(yearNotes(stateOf(rows))).toEqual([]);
	});
});
