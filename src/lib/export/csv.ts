import Papa from 'papaparse';
import type { Filters } from '$lib/domain/filters.ts';
import type { WageRow } from '$lib/domain/wage-row.ts';
import type { Column } from './column.ts';
import { wageColumns } from './columns.ts';
import { FORMULA } from './formula.ts';
import type { FileTable } from './published.ts';

/** Spreadsheets need it to read UTF-8. Programs do not, so only the button's download has it. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Rows as CSV (RFC 4180 quoting, lines ended by LF, one header line, no preamble): raw numbers, empty where one
 * is missing. Text that a spreadsheet would run as a formula gets a leading apostrophe; numbers never do.
 */
export function rowsToCsv<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): string {
	return printed(
		columns,
		rows.map((row) => columns.map(({ value }) => finite(value(row)))),
	);
}

/** The same text of a view without the type of its rows. */
export function tableToCsv({ columns, rows }: Pick<FileTable, 'columns' | 'rows'>): string {
	return printed(columns, rows);
}

function printed(columns: readonly { readonly name: string }[], rows: FileTable['rows']): string {
	const lines = [columns.map(({ name }) => name), ...rows.map((row) => [...row])];
	return `${Papa.unparse(lines, { newline: '\n', escapeFormulae: FORMULA })}\n`;
}

/** Wage rows with the contract's columns, in the order given: that of the view. */
export function wageRowsToCsv(rows: readonly WageRow[], filters: Filters): string {
	return rowsToCsv(rows, wageColumns(filters));
}

/** The same text for a spreadsheet. */
export function withByteOrderMark(csv: string): string {
	return csv.startsWith(BYTE_ORDER_MARK) ? csv : BYTE_ORDER_MARK + csv;
}

function finite(value: string | number | null): string | number | null {
	return typeof value === 'number' && !Number.isFinite(value) ? null : value;
}
