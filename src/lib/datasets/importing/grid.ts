import type { Cell } from './importer.ts';
import { LIMITS } from './limits.ts';

/** Sheets that only describe the table beside them. */
export const NOTES_SHEET = /^(field|notes?\b|readme)/i;

/** Thrown by readers of workbooks at a sheet that holds more than `LIMITS` allows; the message is a sentence. */
export class TooLarge extends Error {}

/** Throws `TooLarge` at a line, counted from 1, that no sheet has. */
export function checkLine(line: number): void {
	if (line <= LIMITS.sheetRows) return;
	const counted = line.toLocaleString('en-US');
	throw new TooLarge(`A sheet has a row on line ${counted}: no spreadsheet has so many.`);
}

/** Puts a cell into a row, with empty ones before it. Throws `TooLarge` beyond the last column that is read. */
export function putCell(row: Cell[], column: number, cell: Cell): void {
	if (column >= LIMITS.columns) {
		throw new TooLarge(
			`A sheet has a cell in column ${(column + 1).toLocaleString('en-US')}: official tables have 70 columns at most.`,
		);
	}
	while (row.length < column) row.push(null);
	row[column] = cell;
}

/** Throws `TooLarge` at more cells than any table has. */
export function checkCells(rows: number, width: number): void {
	if (rows * width <= LIMITS.cells) return;
	throw new TooLarge(
		`A sheet has ${rows.toLocaleString('en-US')} rows of ${width} cells: more than any official table.`,
	);
}

/**
 * A sheet leaves empty cells out: here every row that has any cell has as many as the widest. Rows without a cell after
 * the last one are taken off. Changes the rows given. Throws `TooLarge` at too many cells.
 */
export function evenRows(rows: Cell[][]): readonly (readonly Cell[])[] {
	while (rows.at(-1)?.length === 0) rows.pop();
	const width = rows.reduce((widest, { length }) => Math.max(widest, length), 0);
	checkCells(rows.length, width);
	for (const row of rows) while (row.length > 0 && row.length < width) row.push(null);
	return rows;
}

/** The rows of a sheet of notes as lines of text. */
export function textLines(rows: readonly (readonly Cell[])[]): readonly string[] {
	return rows
		.map((row) => row.filter((cell) => cell !== null && cell !== '').join(' '))
		.filter((line) => line.trim() !== '');
}
