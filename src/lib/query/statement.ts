import type { HeldTables } from './held/held-tables.ts';
import type { Scalar, TableNeed } from './table-need.ts';

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
	/**
	 * The rows wanted of those the SQL gives, in the order wanted; all of them where absent. Questions that differ in this
	 * alone share one answer of the engine.
	 */
	pick?(rows: readonly Row[]): readonly Row[];
	/** The rows the SQL gives from tables held in memory; absent where only SQL can give it. All needs are held then. */
	readonly held?: (tables: HeldTables) => readonly Row[];
}
