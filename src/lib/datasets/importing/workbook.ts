import { read, type CellObject, type WorkBook } from '@e965/xlsx';
import { ok, type Result } from '../../domain/result.ts';
import { OddCell } from './cell-fault.ts';
import { checkLine, evenRows, NOTES_SHEET, putCell, textLines, TooLarge } from './grid.ts';
import type { Cell, SourceTable } from './importer.ts';
import { refuseFile } from './refuse-file.ts';

/** Sector numbers from here on are marks of a compound file's sector table, not sectors. */
const FIRST_MARK = 0xfffffffa;

/**
 * Whether a compound file (.xls) ends before the sectors its own sector table leads to. The table stands near the
 * beginning, so a cut-off download still has it.
 */
function isCutOff(bytes: Uint8Array): boolean {
	if (bytes.length < 512) return true;
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const sectorSize = 1 << view.getUint16(30, true);
	// Compound files are whole sectors from end to end.
	if (bytes.length % sectorSize !== 0 && sectorSize === 512) return true;
	const tableSectors = view.getUint32(44, true);
	let lastUsed = 0;
	for (let entry = 0; entry < Math.min(tableSectors, 109); entry += 1) {
		const tableStart = 512 + view.getUint32(76 + 4 * entry, true) * sectorSize;
		if (tableStart + sectorSize > bytes.length) return true;
		for (let slot = 0; slot < sectorSize / 4; slot += 1) {
			const next = view.getUint32(tableStart + 4 * slot, true);
			if (next < FIRST_MARK) lastUsed = Math.max(lastUsed, next);
		}
	}
	return 512 + (lastUsed + 1) * sectorSize > bytes.length;
}

/** Names of the errors a workbook stores as numbers. */
const ERRORS: Readonly<Record<number, string>> = {
	0: '#NULL!',
	7: '#DIV/0!',
	15: '#VALUE!',
	23: '#REF!',
	29: '#NAME?',
	36: '#NUM!',
	42: '#N/A',
	43: '#GETTING_DATA',
};

function cellOf(stored: CellObject | undefined): Cell {
	if (!stored) return null;
	const { t: type, v: value, f: formula, F: array } = stored;
	if (type === 'd') return new OddCell('date', value instanceof Date ? dayOf(value) : String(value));
	if (type === 'e') return new OddCell('error', ERRORS[Number(value)] ?? '#ERROR!');
	// A formula that was never calculated: written by a program, or saved without its values.
	if (type === 'z') return formula === undefined && array === undefined ? null : new OddCell('formula', '');
	return value === undefined || value instanceof Date ? null : value;
}

function dayOf(date: Date): string {
	return Number.isNaN(date.getTime()) ? 'of no calendar' : date.toISOString().slice(0, 10);
}

type StoredRow = readonly (CellObject | undefined)[];

/** The rows of a sheet from its first line on, so that a row's index is its line. Throws where it holds too much. */
function cellsOf(book: WorkBook, sheet: string): readonly (readonly Cell[])[] {
	const stored: readonly (StoredRow | undefined)[] = book.Sheets[sheet]?.['!data'] ?? [];
	checkLine(stored.length);
	const rows: Cell[][] = [];
	for (let line = 0; line < stored.length; line += 1) {
		const row: Cell[] = [];
		const cells = stored[line] ?? [];
		for (let column = 0; column < cells.length; column += 1) {
			const cell = cellOf(cells[column]);
			if (cell !== null) putCell(row, column, cell);
		}
		rows.push(row);
	}
	return evenRows(rows);
}

/**
 * Every sheet of an `.xls` or `.xlsx` workbook, in the workbook's order. Notes sheets come as tables too, and
 * their lines hang on every other sheet.
 *
 * Errors: the workbook is cut off, protected by a password, damaged or holds no rows.
 */
export function readWorkbook(file: string, bytes: Uint8Array): Result<readonly SourceTable[]> {
	const isCompound = bytes[0] === 0xd0;
	if (isCompound && isCutOff(bytes)) {
		return refuseFile(file, 'The workbook ends before its content does: it is truncated.');
	}
	let book: WorkBook;
	try {
		book = read(bytes, {
			dense: true,
			// Dates come as dates and uncalculated formulas as such: as numbers they would pass for figures.
			cellDates: true,
			cellFormula: true,
			sheetStubs: true,
			cellHTML: false,
			cellText: false,
		});
	} catch (error) {
		const detail = error instanceof Error ? error.message : String(error);
		if (/password|encrypt/i.test(detail)) {
			const remedy = 'Save it without a password, or give the file as published.';
			return refuseFile(file, 'The workbook is protected by a password.', remedy);
		}
		return refuseFile(file, 'The workbook cannot be read: it is truncated or damaged.', undefined, detail);
	}
	let sheets: { sheet: string; rows: ReturnType<typeof cellsOf> }[];
	try {
		sheets = book.SheetNames.map((sheet) => ({ sheet, rows: cellsOf(book, sheet) }));
	} catch (error) {
		if (error instanceof TooLarge) return refuseFile(file, error.message, 'Give the workbook as published.');
		throw error;
	}
	if (sheets.every(({ rows }) => rows.length === 0)) {
		return refuseFile(file, 'The workbook holds no rows.');
	}
	const notes = sheets.filter(({ sheet }) => NOTES_SHEET.test(sheet)).flatMap(({ rows }) => textLines(rows));
	return ok(sheets.map(({ sheet, rows }) => ({ file, sheet, rows, ...(notes.length > 0 ? { notes } : {}) })));
}
