import type { Scalar, TableNeed } from './table-need.ts';

/** One record of a slice: column name to plain value. */
export type EngineRecord = Readonly<Record<string, Scalar>>;

/**
 * What the engine is asked, in full: its SQL with `?` for every value, the values, which tables must be loaded for it,
 * and how a record becomes a row. Pure data: the same statement is answered in the page and in Node.
 */
export interface Statement<Row> {
	/** With the parameters it tells the statement from every other one of the build. */
	readonly name: string;
	readonly sql: string;
	readonly parameters: readonly Scalar[];
	readonly needs: readonly TableNeed[];
	readonly decode: (record: EngineRecord) => Row;
	/**
	 * The file of prebuilt answers that holds this one, `role/29-9021`; absent where the build writes none. A file holds
	 * the slices of everything that is asked together of one role or one place.
	 */
	readonly prebuilt?: string;
}

/** Gets the rows of a statement, wherever they come from. Rejects where it is not answered. */
export type Ask = <Row>(statement: Statement<Row>) => Promise<readonly Row[]>;

/** What a view asks for a choice: which slices, and what is shaped of them. The same wherever the slices come from. */
export type Question<Answer> = (ask: Ask) => Promise<Answer>;

/** Names a statement of the build: `wages-of-role(29-9021,2025)`. */
export function statementKey({ name, parameters }: Pick<Statement<unknown>, 'name' | 'parameters'>): string {
	return `${name}(${parameters.join(',')})`;
}
