/**
 * Guarantee: the words of places are true of every place drawn, say by how much they differ or how the chosen ones rank, and a
 * title is never longer than fourteen words, whatever is chosen. Without it a reader learns of one place and takes it for all.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MOST_TITLE_WORDS, wordCount } from '$lib/charts/title.ts';
import {
	figure,
	inArea,
	LONGEST,
	RECORDS,
	REGISTRARS,
	TOP_CODED,
	UNRELEASED,
} from '$lib/charts/wage-row.fixture.ts';
import { NO_FILTERS, type Filters } from '$lib/domain/filters.ts';
import { DOLLAR_BASES, MEASURES, PERIODS } from '$lib/domain/measure.ts';
import { inSentence } from '$lib/domain/phrases.ts';
import type { WageRow } from '$lib/domain/wage-row.ts';
import { distributionWords } from '../distribution/words.ts';
import { rankedListWords, type PlacesShown } from './words.ts';

const FIVE = [86_890, 75_150, 60_000, 48_990, 24_760].map((median, index) =>
	inArea(RECORDS, String(10_000 + index), `Place ${index}, TX`, figure(median)),
);
const DIMMED = inArea(RECORDS, '99998', 'Dimmed', UNRELEASED);
const TEXAS = inArea(RECORDS, '48', 'Texas', figure(48_860));

function wordsOf(all: readonly WageRow[], filters: Partial<Filters> = {}, own: Partial<PlacesShown> = {}) {
	const shown = {
		focus: '29-2072',
		roleTitle: 'Medical Records Specialists',
		all,
		beside: [],
		places: 393,
		...own,
	};
	return rankedListWords(shown, { ...NO_FILTERS, ...filters }, 2025);
}

describe('a title', () => {
	test('gives the least and the most of all places', () => {
		const { title, subtitle, summary } = wordsOf([...FIVE, DIMMED]);
		expect(title).toBe('Medical records specialists earn $24,760 to $86,890 across 5 metros');
		expect(subtitle).toMatch(/ · Medical Records Specialists · May 2025$/);
		expect(summary).toContain('BLS published a median for 5 of 393 metros.');
		expect(summary).toContain('Lowest: Place 4, TX, $24,760.');
	});

	test('of a top code says that it is at least that much', () => {
		const top = inArea(RECORDS, '41860', 'San Francisco', TOP_CODED);
		expect(wordsOf([top, ...FIVE]).title).toContain('$24,760 to $239,200 or more across 6 metros');
	});

	test('counts jobs, and names location quotients', () => {
		const rows = FIVE.map((row, index) => ({
			...row,
			employment: figure(100 + index),
			locationQuotient: 1 + index / 10,
		}));
		expect(wordsOf(rows, { measure: 'employment' }).title).toBe(
			'5 metros have 100 to 104 medical records specialists each',
		);
		expect(wordsOf(rows, { measure: 'lq' }).title).toBe(
			'Location quotients of medical records specialists run 1.00 to 1.40 across 5 metros',
		);
	});

	test('says how the chosen places rank among all', () => {
		expect(wordsOf(FIVE, { area: ['10003'] }).title).toBe(
			'Place 3, TX ranks 4th of 5 metros for medical records specialists’ pay',
		);
		const { title, summary } = wordsOf(FIVE, { area: ['10003', '10001', '48'] }, { beside: [TEXAS] });
		expect(title).toBe('The 2 metros you chose rank 2nd to 4th of 5 for pay');
		expect(summary).toContain('Place 1, TX, $75,150, rank 2; Place 3, TX, $48,990, rank 4; Texas, $48,860.');
		// A place of another level has no rank among these, and the title stays that of all.
		expect(wordsOf(FIVE, { area: ['48'] }, { beside: [TEXAS] }).title).toContain('across 5 metros');
	});

	test('of several releases is of the newest, and says so', () => {
		const before = FIVE.slice(0, 2).map((row) => ({ ...row, year: 2024 }));
		expect(wordsOf([...FIVE, ...before]).title).toBe(
			'Medical records specialists earn $24,760 to $86,890 across 5 metros in May 2025',
		);
	});

	test('says what is wrong where there is no figure, no place, or no role left', () => {
		expect(wordsOf([DIMMED]).title).toBe('BLS published no median for medical records specialists here');
		expect(wordsOf([], { year: [2024] }).title).toBe(
			'The tables here have no places for medical records specialists in May 2024',
		);
		expect(wordsOf([], { year: [2012] }, { places: 0 }).title).toBe(
			'BLS data here have no places for May 2012',
		);
		expect(wordsOf([], {}, { focus: null }).title).toBe('None of these roles matches your filters');
	});

	test('has at most fourteen words, and so has that of the distribution, whatever is chosen', () => {
		const estimate = fc.oneof(
			fc.constant(UNRELEASED),
			fc.constant(TOP_CODED),
			fc.integer({ min: 1, max: 239_000 }).map(figure),
		);
		const codes = ['12420', '41700', '14860', '39580', '31080', '48', '06', '72', '0900001'];
		const filters = fc.record({
			measure: fc.constantFrom(...MEASURES),
			pay: fc.constantFrom(...PERIODS),
			dollars: fc.constantFrom(...DOLLAR_BASES),
			area: fc.oneof(fc.subarray(codes), fc.constant(['48', '72'])),
			year: fc.subarray([2023, 2024, 2025]),
			range: fc.constantFrom(null, [40_000, 50_000] as const),
		});
		const place = fc.record({
			areaCode: fc.constantFrom(...codes),
			areaTitle: fc.constantFrom('Austin-Round Rock-San Marcos, TX', LONGEST.areaTitle),
			median: estimate,
			mean: estimate,
			p10: estimate,
			employment: estimate,
			year: fc.constantFrom(2023, 2024, 2025),
		});
		fc.assert(
			fc.property(
				fc.oneof(
					fc.uniqueArray(place, { selector: ({ areaCode, year }) => `${areaCode} ${year}`, maxLength: 12 }),
					fc.uniqueArray(
						fc
							.tuple(place, fc.constantFrom('48', '06', '72', '36', '12'))
							.map(([own, areaCode]) => ({ ...own, areaCode })),
						{ selector: ({ areaCode, year }) => `${areaCode} ${year}`, maxLength: 12 },
					),
				),
				filters,
				fc.constantFrom(RECORDS.occTitle, REGISTRARS.occTitle, LONGEST.occTitle),
				fc.integer({ min: 0, max: 400 }),
				(places, chosen, roleTitle, asked) => {
					const all = places.map((own) => ({ ...RECORDS, ...own, locationQuotient: 1.2 }));
					const own = { ...NO_FILTERS, ...chosen };
					const words = rankedListWords(
						{ focus: '29-2072', roleTitle, all, beside: [], places: asked },
						own,
						2025,
					);
					const state = {
						rows: all,
						references: [],
						chosen: own.area,
						accented: [],
						filters: own,
						realYear: null,
					};
					for (const { title } of [words, distributionWords(state, roleTitle, 2025)]) {
						expect(wordCount(title), title).toBeLessThanOrEqual(MOST_TITLE_WORDS);
						expect(title).not.toMatch(/undefined|NaN|Infinity| {2}/);
					}
				},
			),
			{ numRuns: 500 },
		);
	});
});

test('a title of an occupation within a sentence keeps names and abbreviations', () => {
	expect(inSentence('English Language and Literature Teachers, Postsecondary')).toBe(
		'English language and literature teachers, postsecondary',
	);
	expect(inSentence('First-Line Supervisors of HVAC Mechanics')).toBe(
		'first-line supervisors of HVAC mechanics',
	);
});
