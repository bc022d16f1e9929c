import type { Filters } from '$lib/domain/filters.ts';
import type { WageRow } from '$lib/domain/wage-row.ts';
import type { Column } from './column.ts';
import { wageColumns } from './columns.ts';

/** Cells that a spreadsheet would take for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** Spreadsheets need it to read UTF-8; programs do not, so only the button's download carries it. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Rows as CSV (RFC 4180 quoting, lines ended by LF, one header line, no preamble): raw numbers, empty where there
 * is none. Text that a spreadsheet would run as a formula gets a leading apostrophe.
 */
export function rowsToCsv<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): string {
	const lines = [
		columns.map(({ name }) => cell(name)),
		...rows.map((row) => columns.map(({ value }) => cell(value(row)))),
	];
	return lines.map((cells) => `${cells.join(',')}\n`).join('');
}

/** Wage rows with the contract's columns, in the order given: that of the view. */
export function wageRowsToCsv(rows: readonly WageRow[], filters: Filters): string {
	return rowsToCsv(rows, wageColumns(filters));
}

/** The same text for a spreadsheet. */
export function withByteOrderMark(csv: string): string {
	return csv.startsWith(BYTE_ORDER_MARK) ? csv : BYTE_ORDER_MARK + csv;
}

function cell(value: string | number | null): string {
	if (value === null) return '';
	if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
	const safe = FORMULA.test(value) ? `'${value}` : value;
	return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
