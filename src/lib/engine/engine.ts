import type { Problem } from '$lib/domain/result.ts';
import type { TableSchema } from '$lib/datasets/schema.ts';
import type { Slice } from '$lib/query/slice.ts';
import type { Statement } from '$lib/query/statement.ts';

/** One CSV file of a table, as bytes, with the schema it has to fit. */
export interface TableFile {
	readonly schema: TableSchema;
	/** Which part of the table the file is; null for a table that is one file. */
	readonly part: string | null;
	/** Name for reports: `wages/areas-2025-health-information.csv`. */
	readonly path: string;
	/** UTF-8 text with a header line. */
	readonly bytes: Uint8Array;
}

/** What became of a file: how many rows the engine holds of it, and every row it would not take. */
export interface LoadReport {
	readonly table: string;
	readonly part: string | null;
	readonly rows: number;
	/** Why the file as a whole was not taken (its header does not fit); null when it was. */
	readonly refused: Problem | null;
	/** Rows that could not be typed, by file, line, column and reason. */
	readonly rejected: readonly Problem[];
}

/**
 * The one seam to DuckDB. `boot` starts it, once however often it is called; `load` puts a file's rows into
 * its table, in place of what the same part held before; `run` answers, by column; `close` ends it for good.
 * All of them reject with an `EngineFault`, never with anything else.
 */
export interface Engine {
	boot(): Promise<void>;
	load(file: TableFile): Promise<LoadReport>;
	/** Makes an empty table where there is none, so that a statement binds before any part is loaded. */
	declare(schema: TableSchema): Promise<void>;
	run(statement: Pick<Statement<unknown>, 'sql' | 'parameters'>): Promise<Slice>;
	close(): Promise<void>;
}

/**
 * - `dead`: the engine itself is gone (its worker ended, it was closed); a new one may do better
 * - `statement`: the engine lives, this statement or file is at fault
 */
export type FaultKind = 'dead' | 'statement';

/** Why the engine did not answer. */
export class EngineFault extends Error {
	readonly kind: FaultKind;
	readonly problem: Problem;

	constructor(kind: FaultKind, problem: Problem) {
		super(problem.detail ? `${problem.sentence} (${problem.detail})` : problem.sentence);
		this.name = 'EngineFault';
		this.kind = kind;
		this.problem = problem;
	}
}

/** The fault of an engine that is no longer there. */
export function deadEngine(detail: string): EngineFault {
	return new EngineFault('dead', {
		sentence: 'The data engine stopped.',
		remedy: 'Start it again; if it stops again, reload the page.',
		detail,
	});
}
