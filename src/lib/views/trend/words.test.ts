/**
 * Guarantee: a trend's words tell growth only between releases that may be compared, and name where lines break. Without
 * it a headline could call a new code or a new method a raise.
 */
import { describe, expect, test } from 'vitest';
import { NO_FILTERS } from '$lib/domain/filters.ts';
import type { WageTable } from '$lib/domain/gap.ts';
import type { FamilyMember } from '$lib/domain/lineage.ts';
import type { WageRow } from '$lib/domain/wage-row.ts';
import { DOLLAR_BASES, MEASURES } from '$lib/domain/measure.ts';
import { MOST_TITLE_WORDS, wordCount } from '$lib/charts/title.ts';
import { figure, LONGEST, MANAGERS, RECORDS, TOP_CODED, UNRELEASED } from '$lib/charts/wage-row.fixture.ts';
import { lineageNotes, yearNotes } from './lineage-notes.ts';
import type { TrendState } from './series.ts';
import { pastSentences } from './pasts.ts';
import { oneReleaseSentences, trendWords } from './words.ts';

function familyMember({ occCode, occTitle }: WageRow): FamilyMember {
	return { occCode, occTitle, firstYear: 2011, lastYear: 2025, isAsked: true, origin: null };
}
/** Metros of 2025 with every job, of 2021 to 2024 with managers alone and no more than the median. */
const TABLES: readonly WageTable[] = [2021, 2022, 2023, 2024, 2025].map((year) => ({
	year,
	kind: 'metro',
	extent: year === 2025 ? 'whole' : 'some_occupations',
	places: 393,
	occupations: year === 2025 ? 800 : 1,
	occCodes: year === 2025 ? [] : ['11-9111'],
	columns: year === 2025 ? ['p10', 'p25', 'median', 'p75', 'p90', 'lq'] : ['median'],
	markedRows: 1,
}));
const family = [MANAGERS, RECORDS].map(familyMember);
const at = (row: WageRow, year: number, median: number): WageRow => ({
	...row,
	year,
	median: figure(median),
});
const AUSTIN = { areaCode: '12420', areaTitle: 'Austin, TX' };
const wordsOf = (rows: readonly WageRow[]) => trendWords(stateOf(rows), NO_FILTERS);
function stateOf(rows: readonly WageRow[]): TrendState {
	const basis = { measure: 'median', pay: 'annual', dollars: 'nominal', realYear: null } as const;
	return {
		rows,
		family,
		areaChanges: [],
		tables: TABLES,
		modelBasedSince: 2021,
		accents: [],
		isWhole: false,
		...basis,
	};
}

describe('the title', () => {
	test('tells growth since the method changed, not since the first release', () => {
		const rows = [2019, 2020, 2021, 2022].map((year, index) =>
			at(MANAGERS, year, [50_000, 60_000, 80_000, 84_000][index] ?? 0),
		);
		expect(wordsOf(rows).title).toBe(
			'Medical and Health Services Managers: pay rose 5% from 2021 to 2022, to $84,000',
		);
		expect(wordsOf(rows).summary).toContain('(+5% since May 2021)');
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
		expect(wordsOf(rows).title).toBe('Pay rose 10% for one of two roles, 2023 to 2025');
		const alike = [...rows, at(RECORDS, 2023, 100)];
		expect(wordsOf(alike).title).toBe('Pay rose 10% to 90% for both roles, 2023 to 2025');
		const fallen = [
			at(MANAGERS, 2024, 100),
			at(MANAGERS, 2025, 97),
			at(RECORDS, 2024, 100),
			at(RECORDS, 2025, 112),
		];
		expect(wordsOf(fallen).title).toBe('Pay changed by −3% to +12% for both roles, 2024 to 2025');
	});

	test('tells no growth from or to a threshold, over a gap, or from one release', () => {
		const capped = [at(MANAGERS, 2024, 100_000), { ...MANAGERS, year: 2025, median: TOP_CODED }];
		const gap = [
			at(MANAGERS, 2022, 100_000),
			{ ...MANAGERS, year: 2023, median: UNRELEASED },
			at(MANAGERS, 2024, 120_000),
		];
		for (const rows of [capped, gap]) {
			expect(wordsOf(rows).title).toContain('with no comparable release before');
			expect(wordsOf(rows).title).not.toContain('%');
		}
		expect(wordsOf(gap).summary).toContain('Without a figure: 1 release (not released (*)).');
	});

	test('says so where there is nothing', () => {
		expect(wordsOf([]).title).toBe('The tables here have no figures for this combination');
		expect(wordsOf([{ ...MANAGERS, median: UNRELEASED }]).title).toBe(
			'BLS published no median for this choice',
		);
	});

	test('of one release there is a sentence with its figures, and the file that would add another', () => {
		const rows = [at({ ...RECORDS, ...AUSTIN }, 2025, 50_000)];
		expect(wordsOf(rows).title).toBe('This site has one release for this choice: May 2025');
		expect(oneReleaseSentences(stateOf(rows))).toEqual([
			'Medical Records Specialists, Austin, TX: $50,000',
			'This site has one release for Medical Records Specialists in Austin, TX: May 2025. To add May 2024, download oesm24ma.zip from bls.gov/oes/tables.htm and run npm run datasets -- oesm24ma.zip',
		]);
	});

	test('names the place where one of several has a series', () => {
		const newYork = { areaCode: '35620', areaTitle: 'New York-Newark-Jersey City, NY-NJ' };
		const state = stateOf([
			at({ ...MANAGERS, ...AUSTIN }, 2023, 100),
			at({ ...MANAGERS, ...AUSTIN }, 2024, 104),
			at({ ...MANAGERS, ...AUSTIN }, 2025, 110),
			at({ ...MANAGERS, ...newYork }, 2023, 100),
			at({ ...MANAGERS, ...newYork }, 2024, 100),
			at({ ...MANAGERS, ...newYork }, 2025, 110),
		]);
		const redrawn = {
			areaCode: '35620',
			changeYear: 2024,
			sameCounties: false,
			earlierCode: null,
			note: 'Counties left.',
		};
		const words = trendWords({ ...state, areaChanges: [redrawn] }, NO_FILTERS);
		expect(words.title).toBe('Pay rose 10% in Austin, TX, 2023 to 2025');
	});

	test('is no longer than fourteen words, whatever the names, places and measures', () => {
		const long = { ...LONGEST, areaCode: '99', areaTitle: 'United States' };
		for (const row of [MANAGERS, long]) {
			for (const rows of [
				[at(row, 2024, 100_000), at(row, 2025, 123_456)],
				[at(row, 2025, 1)],
				[at(row, 2023, 1), at(row, 2025, 2)],
			]) {
				for (const measure of MEASURES) {
					for (const dollars of DOLLAR_BASES) {
						const filters = { ...NO_FILTERS, measure, dollars };
						const shown = { ...stateOf(rows), family: [familyMember(row)], measure, dollars };
						expect(wordCount(trendWords(shown, filters).title)).toBeLessThanOrEqual(MOST_TITLE_WORDS);
					}
				}
			}
		}
	});
});

describe('notes', () => {
	test('say what older tables of metros lack', () => {
		const rows = [2023, 2024, 2025].map((year) => at({ ...MANAGERS, ...AUSTIN }, year, 1));
		expect(lineageNotes(stateOf(rows))).toEqual([
			'Of metros in May 2023 and 2024, this site has median pay and jobs alone.',
		]);
	});

	test('tell a new code with the same counties from new boundaries, and what stands beside it', () => {
		const dayton = { areaCode: '19430', areaTitle: 'Dayton-Kettering-Beavercreek, OH' };
		const before = { areaCode: '19380', areaTitle: 'Dayton, OH' };
		const rows = [at({ ...MANAGERS, ...before }, 2019, 1), at({ ...MANAGERS, ...dayton }, 2025, 1)];
		const change = { areaCode: '19430', changeYear: 2024, earlierCode: '19380', note: 'A note.' };
		const notes = (sameCounties: boolean) =>
			lineageNotes({ ...stateOf(rows), areaChanges: [{ ...change, sameCounties }] });
		const line = 'The line of Dayton, OH (19380) is of the time before and is not joined.';
		expect(notes(true)).toEqual([
			`Dayton-Kettering-Beavercreek, OH has the code 19430 since 2024; it was Dayton, OH (19380) before, with the same counties. ${line}`,
		]);
		expect(notes(false)).toEqual([
			`The boundaries of Dayton-Kettering-Beavercreek, OH changed in 2024. A note. ${line}`,
		]);
	});

	test('name the official file for each role and place with one release, and none where all are here', () => {
		const rows = [2023, 2024, 2025].map((year) => at({ ...MANAGERS, ...AUSTIN }, year, 1));
		const records = at({ ...RECORDS, ...AUSTIN }, 2025, 1);
		expect(pastSentences(stateOf([...rows, records]))).toEqual([
			'This site has one release for Medical Records Specialists in Austin, TX: May 2025. To add May 2024, download oesm24ma.zip from bls.gov/oes/tables.htm and run npm run datasets -- oesm24ma.zip',
		]);
		expect(pastSentences(stateOf(rows))).toEqual([]);
		const family = [{ ...familyMember(MANAGERS), firstYear: 2021 }];
		expect(pastSentences({ ...stateOf(rows.slice(-1)), family })).toEqual([
			'BLS published Medical and Health Services Managers in Austin, TX in one release, May 2025, of those this site has.',
		]);
		expect(pastSentences(stateOf([at(MANAGERS, 2025, 1)]))).toEqual([]);
		const texas = at({ ...MANAGERS, areaCode: '48', areaTitle: 'Texas' }, 2025, 1);
		expect(pastSentences(stateOf([texas]))[0]).toContain('oesm24st.zip');
	});

	test('call a change of definitions by its name, and never a raise', () => {
		const link = {
			fromCode: '29-2071',
			toCode: '29-2072',
			changeYear: 2021,
			relation: 'split',
			note: 'A note.',
		} as const;
		const old = { ...RECORDS, occCode: '29-2071', occTitle: 'Technicians' };
		const state = {
			...stateOf([at(old, 2018, 1), at(RECORDS, 2021, 2)]),
			family: [familyMember(old), { ...familyMember(RECORDS), origin: link }],
		};
		expect(lineageNotes(state)).toEqual([
			'BLS redefined this job in 2021: Medical Records Specialists (29-2072) was split from Technicians (29-2071). A step here is a new definition, not a raise. A note.',
		]);
	});
});

describe('chosen releases', () => {
	const rows = [2019, 2020, 2021].map((year) => at(MANAGERS, year, year * 10));

	test('are told with their figures', () => {
		const words = trendWords({ ...stateOf(rows), chosenYears: [2020] }, NO_FILTERS);
		expect(words.summary).toContain('May 2020: Medical and Health Services Managers $20,200.');
		expect(trendWords(stateOf(rows), NO_FILTERS).summary).not.toContain('May 2020:');
	});

	test('are noted, also those that are not among the rows', () => {
		expect(yearNotes({ ...stateOf(rows), chosenYears: [2020, 2013] })).toEqual([
			'You see every release; May 2020 is marked as you chose.',
			'No data for the chosen May 2013.',
		]);
		expect(yearNotes(stateOf(rows))).toEqual([]);
	});
});
