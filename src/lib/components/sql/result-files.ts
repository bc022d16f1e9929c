import type { WorkbenchAnswer } from '$lib/engine/workbench-answer.ts';
import { tableToCsv } from '$lib/export/csv.ts';
import { linesTsv } from '$lib/export/files/rows.ts';

type Cells = readonly (string | number | null)[];

/** A number as a file writes it: the digits that DuckDB printed stand for themselves where JavaScript would round them. */
function cellOf(text: string | null, isNumber: boolean): string | number | null {
	if (text === null || !isNumber) return text;
	const value = Number(text);
	return Number.isFinite(value) && (Number.isSafeInteger(value) || !Number.isInteger(value)) ? value : text;
}

function cellsOf({ columns, rows }: WorkbenchAnswer): readonly Cells[] {
	return rows.map((row) => row.map((text, at) => cellOf(text, columns[at]?.isNumber === true)));
}

/** A result as CSV, by the rules of all files of the site: formulas are defused, NULL is empty. */
export function resultCsv(answer: WorkbenchAnswer): string {
	return tableToCsv({
		columns: answer.columns.map(({ name, isNumber }) => ({
			name,
			header: name,
			align: isNumber ? ('right' as const) : ('left' as const),
		})),
		rows: cellsOf(answer),
	});
}

/** A result as a spreadsheet takes it from the clipboard: tabs between cells, so that none may hold a tab or a line's end. */
export function resultTsv(answer: WorkbenchAnswer): string {
	return linesTsv([answer.columns.map(({ name }) => name), ...cellsOf(answer)]);
}
