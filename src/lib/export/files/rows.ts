import { rowsToCsv } from '../csv.ts';
import { FORMULA } from '../formula.ts';
import type { FileTable, Published } from '../published.ts';
import { traceOf, type Trace } from '../trace/trace.ts';
import type { ColumnChoice } from './figure-input.ts';

type Cells = FileTable['rows'][number];
type FileColumn = FileTable['columns'][number];

const BREAKS = /[\t\r\n]+/g;

/** The places of the columns in the table, in the file's order. */
function columnPlaces(table: FileTable, choice: ColumnChoice): readonly number[] {
	const places = table.columns.map((_, place) => place);
	if (choice === 'all') return places;
	return places.filter((place) => table.rows.some((_, row) => table.text(row, place) !== ''));
}

/** Rows as CSV, without a byte-order mark: of all columns the very text that the page's hash and `npm run rows` are of. */
export function tableCsv(table: FileTable, choice: ColumnChoice = 'all'): string {
	const columns = columnPlaces(table, choice).map((place) => ({
		...columnAt(table, place),
		value: (row: Cells) => row[place] ?? null,
		text: () => '',
	}));
	return rowsToCsv(table.rows, columns);
}

/** Rows for a paste into a spreadsheet: headings, then raw cells, parted by tabs, a line for each row. */
export function tableTsv(table: FileTable, choice: ColumnChoice): string {
	const places = columnPlaces(table, choice);
	const head = places.map((place) => columnAt(table, place).header);
	return linesTsv([head, ...table.rows.map((row) => places.map((place) => row[place] ?? null))]);
}

/** Lines of cells for a paste into a spreadsheet: formulas are defused, no cell holds a tab or a line's end. */
export function linesTsv(lines: readonly Cells[]): string {
	return lines.map((cells) => `${cells.map(pasted).join('\t')}\n`).join('');
}

/** What leads the files of a figure back to it. `version`: of the program and its tables. */
export function tracedRows(published: Published, version: string): Promise<Trace> {
	return traceOf(published, tableCsv(published.table), version);
}

function columnAt({ columns }: FileTable, place: number): FileColumn {
	const column = columns[place];
	if (!column) throw new Error(`no column ${place}`);
	return column;
}

function pasted(cell: string | number | null): string {
	if (typeof cell !== 'string') return cell === null ? '' : String(cell);
	const line = cell.replace(BREAKS, ' ');
	return FORMULA.test(cell) ? `'${line}` : line;
}
