/** How one column of a table is typed, measured and constrained. Printed into `datasets/schemas/*.json`. */
export interface Field {
	readonly name: string;
	readonly type: 'string' | 'integer' | 'number' | 'boolean';
	readonly description: string;
	/** `USD`, `USD per hour`, `jobs`, `percent`, `ratio` …; omitted for codes and text. */
	readonly unit?: string;
	readonly required?: boolean;
	readonly enum?: readonly string[];
	readonly pattern?: string;
	readonly minimum?: number;
	readonly maximum?: number;
}

/** What a valid file of a table is. */
export interface TableSchema {
	readonly name: string;
	readonly title: string;
	readonly description: string;
	readonly fields: readonly Field[];
	readonly primaryKey: readonly string[];
	/**
	 * Columns a file of this table may lack because its source has none: the loader then fills the value with
	 * NULL and its flag with `not_in_source`.
	 */
	readonly optional?: readonly string[];
	readonly foreignKeys?: readonly {
		readonly field: string;
		readonly table: string;
		readonly column: string;
	}[];
}

const DUCKDB_TYPES = { string: 'VARCHAR', integer: 'BIGINT', number: 'DOUBLE', boolean: 'BOOLEAN' } as const;

/** The DuckDB type a column is read as. Codes are strings in the schema, so they keep their leading zeros. */
export function duckdbType(field: Field): string {
	return DUCKDB_TYPES[field.type];
}
