import type { HeldTables } from './held/held-tables.ts';

/** A value DuckDB can bind: scalars only, lists are spelled out as so many placeholders. */
export type Scalar = string | number | boolean | null;

/** One record as the engine hands it over: column name to plain value. */
export type EngineRecord = Readonly<Record<string, Scalar>>;

/**
 * A question in full: its SQL with `?` for every value, the values, which tables must be loaded for it, and
 * how a record becomes a row. Pure data: the same statement is answered in the page and in Node.
 */
export interface Statement<Row> {
	readonly name: string;
	readonly sql: string;
	readonly parameters: readonly Scalar[];
	readonly needs: readonly TableNeed[];
	readonly decode: (record: EngineRecord) => Row;
	/** The same answer from tables held in memory; absent where only SQL can give it. All needs are held then. */
	readonly held?: (tables: HeldTables) => readonly Row[];
}

/**
 * A part of a table a statement reads: `{ table: 'wages', part: 'areas-2025-health-information' }` stands for
 * the file `datasets/wages/areas-2025-health-information.csv`. A table in one file has no part.
 */
export interface TableNeed {
	readonly table: string;
	readonly part?: string;
}
