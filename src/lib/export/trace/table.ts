import Papa from 'papaparse';
import { fail, ok, type Result } from '$lib/domain/result.ts';
import { LIMITS } from './limits.ts';
import { GUARD } from '../formula.ts';

/** Rows as a file has them: texts, by the names of its columns. */
export interface Table {
	readonly columns: readonly string[];
	/** As many cells each as there are columns. */
	readonly rows: readonly (readonly string[])[];
}

/**
 * A CSV of ours as it comes back from whatever program: with a byte-order mark or without, lines ended in any way, semicolons
 * or tabs between cells, empty lines. Errors: columns without a name or twice the same one, quotes that are not closed, more
 * than a figure has.
 */
export function readTable(csv: string): Result<Table> {
	const text = csv.replace(/^\uFEFF/, '');
	if (text.length > LIMITS.rows) return refused('The table has more rows than any figure of Paychart.');
	const [header = ''] = text.split(/\r\n|\r|\n/, 1);
	const parsed = Papa.parse<string[]>(text, {
		delimiter: [';', '\t'].find((sign) => header.includes(sign)) ?? ',',
		skipEmptyLines: 'greedy',
		preview: LIMITS.rowCount + 2,
	});
	const fault = parsed.errors.find(({ type }) => type === 'Quotes');
	if (fault) return refused('The table has a quotation mark that is not closed.', (fault.row ?? 0) + 1);
	const [names = [], ...rows] = parsed.data;
	const columns = names.map((name) => name.trim());
	if (rows.length > LIMITS.rowCount || columns.length > LIMITS.columnCount)
		return refused('The table has more rows or columns than any figure of Paychart.');
	if (columns.includes('') || new Set(columns).size < columns.length)
		return refused('Its first line does not name every column once.', 1);
	const long = rows.findIndex((row) => row.length > columns.length);
	if (long >= 0) return refused('A row has more cells than there are columns.', long + 2);
	return ok({ columns, rows: rows.map((row) => columns.map((_, index) => row[index] ?? '')) });
}

/** The rows as Paychart writes them, cells as they are. */
export function printTable({ columns, rows }: Table): string {
	return `${Papa.unparse([columns, ...rows] as string[][], { newline: '\n', quotes: isGuarded })}\n`;
}

/** Text that was guarded from being run as a formula stands in quotation marks. */
function isGuarded(value: unknown): boolean {
	return typeof value === 'string' && GUARD.test(value);
}

function refused(sentence: string, line?: number): Result<never> {
	const remedy = 'Download the CSV again and give that file.';
	return fail({ sentence, remedy, ...(line !== undefined && { place: { line } }) });
}
