/** A value DuckDB can bind: scalars only, lists are spelled out as so many placeholders. */
export type Scalar = string | number | boolean | null;

/**
 * A part of a table a statement reads: `{ table: 'wages', part: 'areas-2025-health-information' }` stands for
 * the file `datasets/wages/areas-2025-health-information.csv`. A table in one file has no part.
 */
export interface TableNeed {
	readonly table: string;
	readonly part?: string;
}
