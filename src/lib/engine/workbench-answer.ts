import { quoteName, quoteText } from './load-sql.ts';
import type { ArrowTable } from './records.ts';
import type { WorkbenchConnection } from './workbench-connection.ts';

/** A column of a statement's result. */
export interface ResultColumn {
	/** Unique within the result; DuckDB numbers what is named twice. */
	readonly name: string;
	/** DuckDB's type: `BIGINT`, `DECIMAL(18,2)`, `VARCHAR[]`. */
	readonly type: string;
	/** Whether its cells are numbers, printed in full: a HUGEINT has more digits than a JavaScript number holds. */
	readonly isNumber: boolean;
}

/** What a statement gave: cells as DuckDB prints them, so that no type is read as another; null for NULL. */
export interface WorkbenchAnswer {
	readonly columns: readonly ResultColumn[];
	readonly rows: readonly (readonly (string | null)[])[];
	/** What the limits took away. */
	readonly cut: {
		/** Rows beyond `MOST_ROWS`, or beyond `MOST_CHARACTERS` in all. */
		readonly rows: boolean;
		/** How many columns there are beyond `MOST_COLUMNS`. */
		readonly columns: number;
		/** Texts beyond `MOST_CELL` characters, which end in “…”. */
		readonly cells: boolean;
	};
}

export const MOST_ROWS = 10_000;
export const MOST_COLUMNS = 100;
/** Characters of one cell. */
export const MOST_CELL = 2_000;
/** Characters of all cells: above it a page would be short of memory. */
const MOST_CHARACTERS = 30_000_000;

const NUMBER = /^(?:U?(?:TINY|SMALL|BIG|HUGE)INT|U?INTEGER|FLOAT|DOUBLE|DECIMAL\(\d+,\d+\)|BIGNUM)$/;
/** DuckDB prints a whole DOUBLE with a nought behind the point. */
const WHOLE = /^(-?\d+)\.0$/;

/**
 * A statement as a table. `query` takes one statement that reads, and nothing else: whether a text is that, DuckDB's own
 * parser says. It is a text within ours, so no bracket, comment or semicolon of it can end ours.
 */
function asTable(statement: string): string {
	return `query(${quoteText(statement)})`;
}

/** The columns of a statement, which is bound and not run. Rejects with DuckDB's own message. */
export async function describe(
	connection: WorkbenchConnection,
	statement: string,
): Promise<readonly ResultColumn[]> {
	const columns: ResultColumn[] = [];
	const sql = `SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM ${asTable(statement)})`;
	for await (const batch of connection.stream(sql)) {
		for (const [name = '', type = ''] of textsOf(batch, 2))
			columns.push({ name: name ?? '', type: type ?? '', isNumber: NUMBER.test(type ?? '') });
	}
	return columns;
}

/** Runs a statement whose columns are known, within the limits. Rejects with DuckDB's own message. */
export async function answer(
	connection: WorkbenchConnection,
	statement: string,
	all: readonly ResultColumn[],
): Promise<WorkbenchAnswer> {
	const columns = all.slice(0, MOST_COLUMNS);
	const cells = columns.map(({ name }) => `left(CAST(${quoteName(name)} AS VARCHAR), ${MOST_CELL + 1})`);
	const sql = `SELECT ${cells.join(', ')} FROM ${asTable(statement)} LIMIT ${MOST_ROWS + 1}`;
	const rows: (readonly (string | null)[])[] = [];
	let characters = 0;
	let areCellsCut = false;
	for await (const batch of connection.stream(sql)) {
		// What is left is read all the same: a connection has one result at a time.
		for (const texts of textsOf(batch, columns.length)) {
			if (rows.length > MOST_ROWS || characters > MOST_CHARACTERS) break;
			rows.push(
				texts.map((text, index) => {
					if (text === null) return null;
					characters += text.length;
					if (columns[index]?.isNumber) return text.replace(WHOLE, '$1');
					// DuckDB counts characters where JavaScript counts halves of some.
					if (text.length <= MOST_CELL) return text;
					const own = [...text];
					if (own.length <= MOST_CELL) return text;
					areCellsCut = true;
					return `${own.slice(0, MOST_CELL).join('')}…`;
				}),
			);
		}
	}
	const isOver = rows.length > MOST_ROWS || characters > MOST_CHARACTERS;
	if (isOver) rows.pop();
	return {
		columns,
		rows,
		cut: { rows: isOver, columns: all.length - columns.length, cells: areCellsCut },
	};
}

function* textsOf(batch: ArrowTable, columns: number): Iterable<(string | null)[]> {
	const read = Array.from({ length: columns }, (_, index) => batch.getChildAt(index));
	for (let row = 0; row < batch.numRows; row++) {
		yield read.map((column) => {
			const value = column?.get(row);
			return typeof value === 'string' ? value : null;
		});
	}
}
