import { read, utils, type WorkBook } from '@e965/xlsx';
import { ok, type Result } from '../../domain/result.ts';
import type { Cell, SourceTable } from './importer.ts';
import { refuseFile } from './refuse-file.ts';

/** Sheets that only describe the table beside them. */
const NOTES_SHEET = /^(field|notes?\b|readme)/i;

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

function cellsOf(book: WorkBook, sheet: string): readonly (readonly Cell[])[] {
	const worksheet = book.Sheets[sheet];
	const used = worksheet?.['!ref'];
	if (!worksheet || used === undefined) return [];
	// From the sheet's first cell on, whatever is empty: so that a row's index is its line.
	const { e: end } = utils.decode_range(used);
	worksheet['!ref'] = utils.encode_range({ s: { r: 0, c: 0 }, e: end });
	return utils.sheet_to_json<Cell[]>(worksheet, { header: 1, raw: true, defval: null, blankrows: true });
}

function textLines(rows: readonly (readonly Cell[])[]): readonly string[] {
	return rows
		.map((row) => row.filter((cell) => cell !== null && cell !== '').join(' '))
		.filter((line) => line.trim() !== '');
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
		book = read(bytes, { dense: true, cellFormula: false, cellHTML: false, cellText: false });
	} catch (error) {
		const detail = error instanceof Error ? error.message : String(error);
		if (/password|encrypt/i.test(detail)) {
			const remedy = 'Save it without a password, or give the file as published.';
			return refuseFile(file, 'The workbook is protected by a password.', remedy);
		}
		return refuseFile(file, 'The workbook cannot be read: it is truncated or damaged.', undefined, detail);
	}
	const sheets = book.SheetNames.map((sheet) => ({ sheet, rows: cellsOf(book, sheet) }));
	if (sheets.every(({ rows }) => rows.length === 0)) {
		return refuseFile(file, 'The workbook holds no rows.');
	}
	const notes = sheets.filter(({ sheet }) => NOTES_SHEET.test(sheet)).flatMap(({ rows }) => textLines(rows));
	return ok(sheets.map(({ sheet, rows }) => ({ file, sheet, rows, ...(notes.length > 0 ? { notes } : {}) })));
}
