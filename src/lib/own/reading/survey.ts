import { formatCount } from '$lib/domain/format.ts';
import { fail, ok, quoted, type Problem, type Result } from '../../domain/result.ts';
import { columnNames, findHeader } from './header.ts';
import { READ_LIMITS } from './limits.ts';
import { ColumnTally, type ColumnFacts } from './column-tally.ts';
import { isBlankRow, shownOf, type Row } from './row.ts';

/** What is known of a table once it was read through: enough to map it, and no more. */
export interface TableFacts {
	/** First rows as they stand, from which the header is chosen; 12 cells at most. */
	readonly opening: readonly { readonly line: number; readonly cells: readonly string[] }[];
	readonly headerLine: number;
	readonly columns: readonly ColumnFacts[];
	/** Rows below the header with anything in them. */
	readonly rows: number;
	/** First data rows as they stand. */
	readonly preview: readonly { readonly line: number; readonly cells: readonly string[] }[];
}

const CELLS_OF_OPENING = 12;

const show = (row: Row, most: number) => ({
	line: row.line,
	cells: row.cells.slice(0, most).map((cell) => quoted(shownOf(cell))),
});

/**
 * Looks through a table row by row and keeps its header, first rows, and the different values of its columns. Nothing of
 * the reader's is a key of an object here: headers may be called `__proto__`.
 */
export class Survey {
	readonly #chosen: number | null;
	readonly #opening: Row[] = [];
	#columns: readonly ColumnTally[] | null = null;
	#headerLine = 0;
	#rows = 0;
	#preview: Row[] = [];
	#problem: Problem | null = null;
	readonly #budget = { values: READ_LIMITS.values as number };

	/** `headerLine`: null where it is to be found. */
	constructor(headerLine: number | null) {
		this.#chosen = headerLine;
	}

	get problem(): Problem | null {
		return this.#problem;
	}

	get rows(): number {
		return this.#rows;
	}

	take(rows: readonly Row[]): void {
		for (const row of rows) {
			if (this.#problem) return;
			if (this.#opening.length < READ_LIMITS.opening) {
				this.#opening.push(row);
				if (this.#opening.length === READ_LIMITS.opening) this.#begin();
			} else this.#count(row);
		}
	}

	/** Errors: the table is empty, has too many columns or one alone, or nothing but a header. */
	end(): Result<TableFacts> {
		if (!this.#columns && !this.#problem) this.#begin();
		const problem = this.#problem ?? this.#fault();
		if (problem || !this.#columns) return fail(problem ?? EMPTY);
		return ok({
			opening: this.openingShown(),
			headerLine: this.#headerLine,
			columns: this.#columns.map((column) => column.facts()),
			rows: this.#rows,
			preview: this.#preview.map((row) => show(row, READ_LIMITS.columns)),
		});
	}

	openingShown(): TableFacts['opening'] {
		return this.#opening.filter((row) => !isBlankRow(row)).map((row) => show(row, CELLS_OF_OPENING));
	}

	/** The values of a column that may have to be matched, with how often each stands there. */
	valuesOf(column: number): ReadonlyMap<string, number> {
		return this.#columns?.[column]?.values ?? new Map<string, number>();
	}

	#fault(): Problem | null {
		if (this.#columns?.length === 1) {
			return {
				sentence: 'The file has a single column.',
				remedy: 'Choose another delimiter above if its cells are separated by another sign.',
			};
		}
		if (this.#rows === 0) {
			return {
				sentence: 'The file has a header and no rows below it.',
				remedy: 'Give a file with rows, or choose another line as the header.',
				place: { line: this.#headerLine },
			};
		}
		return null;
	}

	#begin(): void {
		const line = this.#chosen ?? findHeader(this.#opening);
		const header = this.#opening.find((row) => row.line === line);
		const names = header ? columnNames(header) : [];
		if (!header || names.length === 0) {
			this.#problem = this.#chosen === null ? EMPTY : { ...NO_HEADER, place: { line: this.#chosen } };
			return;
		}
		if (header.fault !== '') {
			this.#problem = {
				sentence: header.fault,
				remedy: 'Choose another quote above.',
				place: { line: header.line },
			};
			return;
		}
		if (names.length > READ_LIMITS.columns) {
			this.#problem = {
				sentence: `The file has ${formatCount(names.length)} columns: more than ${formatCount(READ_LIMITS.columns)}.`,
				remedy: 'Leave out the columns that are not needed.',
				place: { line: header.line },
			};
			return;
		}
		this.#headerLine = header.line;
		this.#columns = names.map((name) => new ColumnTally(name, this.#budget));
		for (const row of this.#opening) if (row.line > header.line) this.#count(row);
	}

	#count(row: Row): void {
		if (isBlankRow(row)) return;
		this.#rows += 1;
		if (this.#preview.length < READ_LIMITS.preview) this.#preview.push(row);
		if (row.fault !== '') return;
		this.#columns?.forEach((column, index) => column.add(row.cells[index]));
	}
}

const EMPTY: Problem = { sentence: 'The file is empty.', remedy: 'Give a file with a header and rows.' };
const NO_HEADER: Problem = {
	sentence: 'The chosen header line is empty.',
	remedy: 'Choose the line that names the columns.',
};
