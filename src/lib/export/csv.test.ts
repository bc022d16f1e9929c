/**
 * Guarantee: a download has exactly the contract's columns, raw numbers with their flags, and opens harmlessly in a
 * spreadsheet; the table shows the same cells. Without it a script that reads our files breaks, or a file runs code.
 */
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { ACTORS, PHYSICIANS, RECORDS } from '$lib/charts/wage-row.fixture.ts';
import { NO_FILTERS } from '$lib/domain/filters.ts';
import { wageColumns } from './columns.ts';
import { GUARD } from './formula.ts';
import { rowsToCsv, wageRowsToCsv, withByteOrderMark } from './csv.ts';

const ANNUAL =
	'year,area_code,area_title,occ_code,occ_title,employment,employment_flag,employment_rse,location_quotient,' +
	'a_mean,a_mean_flag,mean_rse,a_p10,a_p10_flag,a_p25,a_p25_flag,a_median,a_median_flag,a_p75,a_p75_flag,' +
	'a_p90,a_p90_flag';

function lines(csv: string): readonly string[] {
	return csv.split('\n');
}

describe('wage rows', () => {
	test('annual', () => {
		const row = { ...RECORDS, mean: { value: 56_790, flag: '' as const } };
		expect(wageRowsToCsv([row], NO_FILTERS)).toBe(
			`${ANNUAL}\n2025,99,United States,29-2072,Medical Records Specialists,194720,,1.1,,56790,,0.4,37000,,43490,,51140,,64820,,81150,\n`,
		);
	});

	test('hourly has h_ columns and cents', () => {
		const median = { value: 24.586_5, flag: 'derived' as const };
		const csv = wageRowsToCsv([{ ...RECORDS, median }], { ...NO_FILTERS, pay: 'hourly' });
		expect(lines(csv)[0]).toBe(ANNUAL.replaceAll('a_m', 'h_m').replaceAll('a_p', 'h_p'));
		expect(lines(csv)[1]).toContain(',24.59,derived,');
	});

	test('adjusted pay adds its basis', () => {
		const row = { ...RECORDS, priceParity: 97.755 };
		const [head = '', first = ''] = lines(wageRowsToCsv([row], { ...NO_FILTERS, dollars: 'local' }));
		expect(head).toBe(`${ANNUAL},dollars,price_parity,cpi_factor`);
		expect(first.endsWith(',local,97.755,')).toBe(true);
	});

	test('missing is an empty cell with its flag, a top code its threshold with its flag', () => {
		expect(lines(wageRowsToCsv([ACTORS], NO_FILTERS))[1]).toContain(',,not_available,0.4,,not_available,');
		expect(lines(wageRowsToCsv([PHYSICIANS], NO_FILTERS))[1]).toContain(',239200,top_coded,239200,top_coded');
	});

	test('no rows is a header', () => {
		expect(wageRowsToCsv([], NO_FILTERS)).toBe(`${ANNUAL}\n`);
	});
});

test('the table shows each column a file has, in words', () => {
	const texts = (row: typeof RECORDS) =>
		Object.fromEntries(wageColumns(NO_FILTERS).map((column) => [column.name, column.text(row)]));
	expect(texts(PHYSICIANS)).toMatchObject({ a_p90: '≥ $239,200', a_p90_flag: 'top_coded', year: '2024' });
	expect(texts(ACTORS)).toMatchObject({
		a_median: 'not released (*)',
		employment: '194,720',
		employment_rse: '1.1%',
	});
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx'])('%j is text to a spreadsheet', (areaTitle) => {
	const csv = wageRowsToCsv([{ ...RECORDS, areaTitle }], NO_FILTERS);
	expect(Papa.parse<string[]>(csv).data[1]?.[2]).toBe(`'${areaTitle}`);
});

test('a negative number stays a number', () => {
	const column = { name: 'change', header: 'Change', align: 'right' as const, value: Number, text: String };
	expect(rowsToCsv([-0.4, -12, Infinity, NaN], [column, column])).toBe(
		'change,change\n-0.4,-0.4\n-12,-12\n,\n,\n',
	);
});

test('text is a formula to a spreadsheet also where further lines follow', () => {
	const csv = wageRowsToCsv([{ ...RECORDS, areaTitle: '=1+1\nx' }], NO_FILTERS);
	expect(csv).toContain(`"'=1+1\nx"`);
});

test('any text survives the way through a CSV reader', () => {
	const column = { name: 'title', header: 'Title', align: 'left' as const, value: String, text: String };
	fc.assert(
		fc.property(fc.array(fc.string({ unit: 'grapheme', minLength: 1 }), { minLength: 1 }), (texts) => {
			const csv = rowsToCsv(texts, [column, column]);
			const read = Papa.parse<string[]>(csv, { newline: '\n', delimiter: ',' }).data.slice(1, -1);
			expect(read.map(([cell]) => cell?.replace(GUARD, ''))).toEqual(texts);
		}),
	);
});

test('the byte-order mark is added once', () => {
	expect(withByteOrderMark('a\n')).toBe('\uFEFFa\n');
	expect(withByteOrderMark(withByteOrderMark('a\n'))).toBe('\uFEFFa\n');
});
