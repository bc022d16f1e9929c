/**
 * Guarantee: a title of the pay ranges is a finding of at most 14 words that holds for every row, and what is said is plain
 * American English. Without it a title would be cut, or be true of one place and false of the next.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	figure,
	inArea,
	LONGEST,
	MANAGERS,
	OPEN_END,
	RECORDS,
	REGISTRARS,
	TOP_CODED,
	UNRELEASED,
	wageRow,
} from '$lib/charts/wage-row.fixture.ts';
import type { Estimate } from '$lib/domain/estimate.ts';
import { NO_FILTERS, type Filters } from '$lib/domain/filters.ts';
import { DOLLAR_BASES, MEASURES, PERIODS } from '$lib/domain/measure.ts';
import { ALL_OCCUPATIONS } from '$lib/domain/occupation.ts';
import type { WageRow } from '$lib/domain/wage-row.ts';
import { payRangeWords } from './words.ts';

const AUSTIN = ['12420', 'Austin-Round Rock-San Marcos, TX'] as const;
const RALEIGH = ['39580', 'Raleigh-Cary, NC'] as const;
const PORTLANDS = [
	['38860', 'Portland-South Portland, ME'],
	['38900', 'Portland-Vancouver-Hillsboro, OR-WA'],
] as const;
const RURAL = ['4800001', 'West Texas Region of Texas nonmetropolitan area'] as const;
const AREAS = [['99', 'United States'], AUSTIN, RALEIGH, ...PORTLANDS, RURAL] as const;

const TOTAL = wageRow(ALL_OCCUPATIONS, 'All Occupations', [31_200, 37_590, 50_980, 80_520, 128_560], {});
const at = (row: WageRow, area: readonly [string, string], median: number) =>
	inArea(row, ...area, figure(median));

function titleOf(rows: readonly WageRow[], own: Partial<Filters> = {}): string {
	return payRangeWords(rows, { ...NO_FILTERS, ...own }, 2025).title;
}
const chosen = (...rows: readonly WageRow[]) => ({ role: rows.map(({ occCode }) => occCode) });

describe('a title', () => {
	test.each<[what: string, title: string, rows: readonly WageRow[], filters: Partial<Filters>]>([
		['nothing', 'The tables here have no figures for this combination', [], {}],
		[
			'no figure',
			'BLS published no pay figure for this choice',
			[{ ...RECORDS, median: UNRELEASED }],
			chosen(RECORDS),
		],
		['one row', 'Medical Records Specialists earn $51,140 in the United States', [RECORDS], chosen(RECORDS)],
		[
			'one row of an earlier year',
			'Medical Records Specialists earned $51,140 in the United States',
			[{ ...RECORDS, year: 2022 }],
			chosen(RECORDS),
		],
		[
			'one role’s upper end',
			'90th-percentile pay for Medical Records Specialists: $81,150 in the United States',
			[RECORDS],
			{ ...chosen(RECORDS), measure: 'p90' },
		],
		[
			'several roles of the default set, without the total',
			'Pay runs from $51,140 (Medical Records Specialists) to $123,860 (Medical and Health Services Managers)',
			[MANAGERS, REGISTRARS, RECORDS, { ...TOTAL, median: figure(20_000) }],
			{},
		],
		[
			'two roles',
			'Medical and Health Services Managers earn 2.4 times what Medical Records Specialists do',
			[MANAGERS, RECORDS],
			chosen(MANAGERS, RECORDS),
		],
		[
			'one role in two places',
			'Medical Records Specialists earn $54,000 in Austin, 8% more than in Raleigh',
			[at(RECORDS, RALEIGH, 50_000), at(RECORDS, AUSTIN, 54_000)],
			chosen(RECORDS),
		],
		[
			'one role in three places, two of one name',
			'Medical Records Specialists earn most in Portland, OR-WA ($60,000), least in Austin ($50,000)',
			[at(RECORDS, AUSTIN, 50_000), at(RECORDS, PORTLANDS[0], 54_000), at(RECORDS, PORTLANDS[1], 60_000)],
			chosen(RECORDS),
		],
		[
			'one place unpublished',
			'Published pay runs from $50,000 (Austin) to $60,000 (Raleigh)',
			[
				at(RECORDS, AUSTIN, 50_000),
				at(RECORDS, RALEIGH, 60_000),
				{ ...at(RECORDS, RURAL, 0), median: UNRELEASED },
			],
			chosen(RECORDS),
		],
		[
			'one role over the years',
			'Pay for Medical Records Specialists went from $46,660 in 2021 to $51,140 in 2025',
			[RECORDS, { ...RECORDS, year: 2021, median: figure(46_660) }],
			chosen(RECORDS),
		],
		[
			'two roles in two places',
			'Medical and Health Services Managers earn 2.1 to 2.6 times Medical Records Specialists’ pay',
			[
				at(MANAGERS, AUSTIN, 105_000),
				at(RECORDS, AUSTIN, 50_000),
				at(MANAGERS, RALEIGH, 130_000),
				at(RECORDS, RALEIGH, 50_000),
			],
			chosen(MANAGERS, RECORDS),
		],
		[
			'two roles of which now one, now the other is first',
			'Pay runs from $50,000 (Austin) to $130,000 (Raleigh)',
			[
				at(MANAGERS, AUSTIN, 105_000),
				at(LONGEST, AUSTIN, 50_000),
				at(MANAGERS, RALEIGH, 60_000),
				at(LONGEST, RALEIGH, 130_000),
			],
			chosen(MANAGERS, LONGEST),
		],
		[
			'ends of one place and of names too long: neither is named',
			'Pay runs from $40,000 to $106,000',
			[
				at(MANAGERS, AUSTIN, 60_000),
				at(LONGEST, AUSTIN, 55_000),
				at(MANAGERS, RALEIGH, 40_000),
				at(LONGEST, RALEIGH, 106_000),
			],
			chosen(MANAGERS, LONGEST),
		],
		[
			'three roles in two places',
			'Medical and Health Services Managers earn most in both places: $105,000 to $130,000',
			[MANAGERS, REGISTRARS, RECORDS].flatMap((row, index) => [
				at(row, AUSTIN, 105_000 - index * 9000),
				at(row, RALEIGH, 130_000 - index * 9000),
			]),
			chosen(MANAGERS, REGISTRARS, RECORDS),
		],
		[
			'one top code',
			'Pay runs from $51,140 (Medical Records Specialists) to $239,200 or more (Physician Assistants)',
			[RECORDS, { ...OPEN_END, median: TOP_CODED }],
			chosen(RECORDS, OPEN_END),
		],
		[
			'two top codes: none is known to be the highest',
			'Pay runs from $51,140 (Medical Records Specialists) to $239,200 or more',
			[RECORDS, { ...OPEN_END, median: TOP_CODED }, { ...MANAGERS, median: TOP_CODED }],
			chosen(RECORDS, OPEN_END, MANAGERS),
		],
		[
			'jobs',
			'Medical Records Specialists hold 194,720 jobs in the United States',
			[RECORDS],
			{ ...chosen(RECORDS), measure: 'employment' },
		],
	])('of %s: %s', (_, title, rows, filters) => {
		expect(titleOf(rows, filters)).toBe(title);
	});

	test('the words above the picture speak of the rows that are drawn', () => {
		const words = payRangeWords([MANAGERS, REGISTRARS, RECORDS], NO_FILTERS, 2025, [], [REGISTRARS, RECORDS]);
		expect(words.title).not.toContain('Managers');
		expect(words.summary).toContain('Managers');
	});
});

test.each<[string, Partial<Filters>]>([
	['Median pay per year · United States · May 2025', {}],
	['Mean pay per hour · United States · May 2025', { measure: 'mean', pay: 'hourly' }],
	[
		'90th percentile of pay per year, in 2025 dollars · United States · May 2025',
		{ measure: 'p90', dollars: 'real' },
	],
	['Median pay per year, adjusted for local prices · United States · May 2025', { dollars: 'local' }],
	['Jobs, not counting the self-employed · United States · May 2025', { measure: 'employment' }],
])('subtitle: %s', (subtitle, filters) => {
	expect(payRangeWords([RECORDS], { ...NO_FILTERS, ...filters }, 2025).subtitle).toBe(subtitle);
});

test('the summary names the highest and the lowest role, the total of all occupations not among them', () => {
	const filters = { ...NO_FILTERS, measure: 'employment' } as const;
	const total = { ...TOTAL, employment: figure(155_495_730) };
	const { summary } = payRangeWords(
		[{ ...MANAGERS, employment: figure(597_080) }, RECORDS, total],
		filters,
		2025,
	);
	expect(summary).toContain('Highest employment: Medical and Health Services Managers, 597,080 jobs.');
	expect(summary).not.toContain('All Occupations');
});

test('the summary of one row counts nothing', () => {
	const summary = (...rows: readonly WageRow[]) =>
		payRangeWords(rows, NO_FILTERS, 2025, [RECORDS, MANAGERS]).summary;
	const theirs = 'the nation’s median for the same job';
	expect(summary(at(RECORDS, AUSTIN, 61_000))).toContain(`Pay is above ${theirs}.`);
	expect(summary(at(RECORDS, AUSTIN, 51_140))).toContain(`Pay is the same as ${theirs}.`);
	expect(summary(at(RECORDS, AUSTIN, 31_000), REGISTRARS)).toContain(
		`Pay is below ${theirs} in the one row with both figures.`,
	);
	expect(summary(at(RECORDS, AUSTIN, 31_000), at(MANAGERS, AUSTIN, 200_000))).toContain(
		`Pay is above ${theirs} in 1 of 2 rows.`,
	);
	expect(summary({ ...RECORDS, median: UNRELEASED })).toMatch(/No figure: /);
});

test('subtitle: several places by their names, many by their number', () => {
	const rows = AREAS.map((area) => at(RECORDS, area, 50_000));
	const subtitle = (some: readonly WageRow[]) => payRangeWords(some, NO_FILTERS, 2025).subtitle;
	expect(subtitle(rows.slice(0, 2))).toBe('Median pay per year · The United States and Austin · May 2025');
	expect(subtitle(rows)).toBe('Median pay per year · 6 places · May 2025');
});

const estimate: fc.Arbitrary<Estimate> = fc.oneof(
	fc.integer({ min: 1, max: 239_000 }).map(figure),
	fc.constantFrom(TOP_CODED, UNRELEASED),
);
const ROLES = [MANAGERS, RECORDS, REGISTRARS, OPEN_END, LONGEST, TOTAL];
const anyChoice = fc
	.record({
		roles: fc.uniqueArray(fc.constantFrom(...ROLES), { minLength: 1 }),
		areas: fc.uniqueArray(fc.constantFrom(...AREAS), { minLength: 1 }),
		years: fc.uniqueArray(fc.integer({ min: 2011, max: 2025 }), { minLength: 1, maxLength: 3 }),
		medians: fc.array(estimate, { minLength: 108, maxLength: 108 }),
		isChosen: fc.boolean(),
		measure: fc.constantFrom(...MEASURES),
		pay: fc.constantFrom(...PERIODS),
		dollars: fc.constantFrom(...DOLLAR_BASES),
	})
	.map(({ roles, areas, years, medians, isChosen, ...reading }) => {
		const rows = roles.flatMap((role) =>
			areas.flatMap((area) =>
				years.map((year) => ({ ...inArea(role, area[0], area[1], role.median), year })),
			),
		);
		const own = rows.map((row, index) => {
			const one = medians[index] ?? UNRELEASED;
			return { ...row, median: one, mean: one, p90: one, employment: one, locationQuotient: one.value };
		});
		const filters = { ...NO_FILTERS, ...reading, role: isChosen ? roles.map(({ occCode }) => occCode) : [] };
		return { rows: own, filters };
	});

const NOT_PLAIN =
	/reckon|at hand|\bis no\b|of the like|\bstands\b|said of|whichever|as published|nominal|×|…|undefined|NaN/;

test('any choice: at most 14 words, no gap, nothing but plain words', () => {
	fc.assert(
		fc.property(anyChoice, ({ rows, filters }) => {
			const { title, subtitle, summary } = payRangeWords(rows, filters, 2025);
			expect(title.split(/\s+/).length, title).toBeLessThanOrEqual(14);
			expect(title).not.toMatch(/ {2}|\(\)|\( /);
			expect(`${title} ${subtitle} ${summary}`).not.toMatch(NOT_PLAIN);
		}),
	);
});

test('any choice: what runs from one figure to another holds all figures', () => {
	const number = (text = '') => Number(text.replace(/,/g, ''));
	fc.assert(
		fc.property(anyChoice, ({ rows, filters }) => {
			const { title } = payRangeWords(rows, { ...filters, measure: 'median', pay: 'annual' }, 2025);
			const [, from, to, more] = /from \$([\d,]+).* to \$([\d,]+)( or more)?/.exec(title) ?? [];
			if (!title.includes('runs from')) return;
			const roles = new Set(rows.map(({ occCode }) => occCode)).size;
			for (const { median, occCode } of rows) {
				if (median.value === null || (occCode === ALL_OCCUPATIONS && roles > 1)) continue;
				expect(median.value).toBeGreaterThanOrEqual(number(from));
				if (!more) expect(median.value).toBeLessThanOrEqual(number(to));
				if (median.flag === 'top_coded') expect(more).toBe(' or more');
			}
		}),
	);
});
