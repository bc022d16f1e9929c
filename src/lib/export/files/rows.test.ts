/**
 * Guarantee: the rows of a figure are written as the page's own CSV, in whole or as the table shows them, and pasted rows keep
 * one cell a cell and run nothing. Without it the hash of a file would be of other rows than those of the command.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowsToCsv } from '../csv.ts';
import { number, text } from '../column.ts';
import { publishedOf } from '../published.ts';
import { plainList, published } from '../document/published.fixture.ts';
import { figureOf, ROWS, type Row } from './files.fixture.ts';
import { tableCsv, tableTsv } from './rows.ts';

const { table } = figureOf(ROWS);

test('all columns: the very text of the page’s CSV', () => {
	const columns = [
		text<Row>('occ_title', 'Occupation', (row) => row.title),
		number<Row>('a_median', 'Median', (row) => row.pay),
		number<Row>('odd', 'Odd', () => NaN),
	];
	const { picture, ...shown } = published(plainList(0, 20));
	const own = publishedOf('pay-by-role', { ...shown, rows: ROWS, columns }, picture);
	expect(tableCsv(own.table)).toBe(rowsToCsv(ROWS, columns));
});

test('as shown: without the columns that are empty', () => {
	const [all, shown] = [tableCsv(table), tableCsv(table, 'shown')].map((csv) => csv.split('\n'));
	expect(all?.[0]).toBe('year,area_code,occ_code,occ_title,a_median,a_median_flag,share,mean_rse');
	expect(shown?.[0]).toBe('year,area_code,occ_code,occ_title,a_median,a_median_flag,share');
	expect(shown?.length).toBe(all?.length);
	expect(shown?.[1]).toBe('2025,01,29-2072,Medical Records Specialists,51140,,0.93');
});

test('pasted rows: headings, raw numbers, no formula', () => {
	const lines = tableTsv(table, 'shown').split('\n');
	expect(lines[0]).toBe('Year\tArea code\tSOC code\tOccupation\tMedian\tMedian flag\tShare');
	expect(lines[2]).toBe(`2025\t48\t11-9111\t'=cmd|" /C calc"!A0\t239200\ttop_coded\t`);
});

test('whatever a text holds, pasted rows have as many cells, none of which is run', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (title) => {
			const own = figureOf([{ ...(ROWS[0] as Row), title }]).table;
			const lines = tableTsv(own, 'all')
				.slice(0, -1)
				.split(/[\r\n]/);
			expect(lines.length).toBe(2);
			const cells = lines[1]?.split('\t') ?? [];
			expect(cells.length).toBe(own.columns.length);
			expect(cells[3] ?? '').not.toMatch(/^[=+\-@]/);
		}),
	);
});
