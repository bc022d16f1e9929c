/**
 * Guarantee: the sentences of a benchmark say what its figures say, a made-up payroll says so in title and notes, and no table or
 * file holds a name, a group or a start date unless names were asked for. Without it somebody could be told from a file.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Benchmark } from '$lib/domain/benchmark.ts';
import { bandWords, ordinal } from '$lib/domain/benchmark-words.ts';
import { market } from '$lib/domain/benchmark.fixture.ts';
import { rowsToCsv } from '$lib/export/csv.ts';
import { benchmarkPayroll } from '$lib/own/payroll/benchmark.ts';
import { defaultOptions } from '$lib/own/payroll/options.ts';
import type { OwnPerson } from '$lib/own/store/own-item.ts';
import { benchmarkColumns } from './columns.ts';
import { benchmarkFigure } from './published.ts';
import { belowMedianFinding, benchmarkNotes, benchmarkWords, costFinding, laneLabels } from './words.ts';

const AUSTIN = { ...market([30_000, 40_000, 50_000, 70_000, 90_000]), askedArea: '12420' };
const people = [45_000, 55_000, 50_000].map((annualPay, index): OwnPerson => ({
	line: index + 2,
	name: `Ada Lovelace ${index}`,
	title: '=HYPERLINK("https://evil.example")',
	role: '29-2072',
	area: index === 2 ? '99999' : '12420',
	annualPay,
	fte: 0.5,
	site: 'North',
	grade: 'C2',
	startDate: '2019-03-01',
	group: 'Women',
	rangeMinimum: null,
	rangeMaximum: null,
}));
const markets = new Map([['29-2072|12420', [AUSTIN]]]);
const of = (own: Partial<Benchmark['options']>, isMadeUp = false) =>
	benchmarkPayroll(
		{ title: 'payroll.csv', people },
		markets,
		2025,
		{ ...defaultOptions(2025), ...own },
		isMadeUp,
	);

let plain: Benchmark;
beforeAll(() => {
	plain = of({});
});

test('the finding, the cost and who is not in it', () => {
	expect(belowMedianFinding(plain)).toBe(
		'1 of 3 people is paid below the market median of their role and place',
	);
	expect(costFinding(plain)).toBe(
		'Bringing 1 person to the market’s median costs $2,500 a year. For 1 person that percentile is unknown: they are not in this sum.',
	);
	expect(benchmarkWords(of({ rate: 3, month: '2026-11' })).subtitle).toContain(
		'market of May 2025, aged 3% a year to November 2026',
	);
});

test('a made-up payroll says so first; a reader’s says that it is theirs', () => {
	expect(benchmarkWords(of({}, true)).title).toMatch(/^payroll\.csv: 1 of 3/);
	expect(benchmarkNotes(of({}, true))[0]).toContain('do not exist');
	expect(benchmarkWords(plain).subtitle).toContain('your payroll');
	expect(rowsToCsv(plain.people, benchmarkColumns(plain))).toMatch(/\nyours,2,/);
});

describe('what leaves the page', () => {
	const csvOf = (benchmark: Benchmark) => rowsToCsv(benchmark.people, benchmarkColumns(benchmark));

	test('has no name, group or start date unless names are asked for', () => {
		const csv = csvOf(plain);
		for (const word of ['Lovelace', 'Women', '2019-03']) expect(csv).not.toContain(word);
		expect(csvOf(of({ withNames: true }))).toContain('Ada Lovelace 1');
	});

	test('runs no formula of the payroll', () => {
		expect(csvOf(plain)).toContain(`"'=HYPERLINK(""https://evil.example"")"`);
	});

	test('stands at no address where it is a reader’s own', () => {
		const given = { book: [], newestYear: 2025, addressOf: () => 'https://pay.example.org/yours/' };
		expect(benchmarkFigure(plain, given).shown.isOwn).toBe(true);
		expect(benchmarkFigure(of({}, true), given).shown.isOwn).toBe(false);
	});
});

test.each([
	[{ kind: 'at', percentile: 49.9 } as const, '49th percentile'],
	[{ kind: 'at', percentile: 62.5 } as const, '62nd percentile'],
	[{ kind: 'between', low: 10, high: 50 } as const, 'between the 10th and 50th percentile'],
	[{ kind: 'below', percentile: 10 } as const, 'below the 10th percentile'],
	[{ kind: 'above', percentile: 90 } as const, 'above the 90th percentile'],
])('%j is said as %s', (band, words) => {
	expect(bandWords(band)).toBe(words);
});

test('ordinals and folds', () => {
	expect([11, 21, 22, 33, 44].map(ordinal)).toEqual(['11th', '21st', '22nd', '33rd', '44th']);
	expect(laneLabels(8)).toBeNull();
	expect(laneLabels(40)?.more).toBe('Show all 40 roles and places');
});
