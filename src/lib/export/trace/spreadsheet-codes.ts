import { isCode, keyCell } from './same-cell.ts';
import type { Table } from './table.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * A file's rows with its codes as today's rows write them: spreadsheets drop leading zeros, and take the occupation 11-9111
 * for a month, which they write `Nov-11`. A code that could be several of today's stays as it is.
 */
export function withTodaysCodes(file: Table, today: Table): Table {
	const codes = file.columns.map((column) => codesOf(column, today));
	const rows = file.rows.map((row) => row.map((cell, index) => codes[index]?.(cell) ?? cell));
	return { columns: file.columns, rows };
}

/** Finds today's spelling of a code of a column; null for columns of other things. */
function codesOf(column: string, today: Table): ((cell: string) => string | undefined) | null {
	const place = today.columns.indexOf(column);
	if (!isCode(column) || place < 0) return null;
	const spellings = new Set(today.rows.map((row) => row[place] ?? ''));
	const byForm = new Map<string, string | undefined>();
	for (const spelling of spellings) {
		for (const form of new Set([keyCell(column, spelling), monthOf(spelling)])) {
			if (form) byForm.set(form, byForm.has(form) ? undefined : spelling);
		}
	}
	return (cell) =>
		spellings.has(cell) ? cell : (byForm.get(keyCell(column, cell)) ?? byForm.get(cell.toLowerCase()));
}

/** `11-9111` → `nov-11`; empty for what is not a month. */
function monthOf(code: string): string {
	const [, month, year] = /^(\d\d)-\d\d(\d\d)$/.exec(code) ?? [];
	const name = MONTHS[Number(month) - 1];
	return name && year ? `${name}-${year}` : '';
}
