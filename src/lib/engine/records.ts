import type { Columns } from '$lib/query/held/columns.ts';
import type { EngineRecord } from '$lib/query/statement.ts';
import type { Scalar } from '$lib/query/table-need.ts';

/**
 * The little of an Arrow table that is read here. Arrow itself is never imported: a second copy of it in the
 * tree gives silent empty tables.
 */
export interface ArrowTable {
	readonly numRows: number;
	readonly schema: { readonly fields: readonly { readonly name: string }[] };
	getChildAt(index: number): { get(row: number): unknown; toArray(): unknown } | null;
}

/**
 * Plain records of an Arrow table, in its order. Throws a TypeError on a value that is no scalar: lists,
 * structs and big integers must be cast in the statement, or they would arrive as something else.
 */
export function toRecords(table: ArrowTable): EngineRecord[] {
	const columns = table.schema.fields.map((field, index) => ({
		name: field.name,
		vector: table.getChildAt(index),
	}));
	return Array.from({ length: table.numRows }, (_, row) => {
		const record: Record<string, Scalar> = {};
		for (const { name, vector } of columns) record[name] = toScalar(vector?.get(row), name);
		return record;
	});
}

/** A table by column, as it arrived: numbers stay the typed arrays they came in. */
export function toColumns(table: ArrowTable): Columns {
	const names = table.schema.fields.map(({ name }) => name);
	const arrays = names.map((_, index) => table.getChildAt(index)?.toArray());
	const column = <Value>(name: string) => {
		const array = arrays[names.indexOf(name)];
		if (array === undefined) throw new RangeError(`the column ${name} was not asked for`);
		return array as ArrayLike<Value>;
	};
	return { length: table.numRows, texts: column<string>, numbers: column<number> };
}

function toScalar(value: unknown, column: string): Scalar {
	if (value === null || value === undefined) return null;
	if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') return value;
	throw new TypeError(`column ${column} holds a ${typeof value}, which is no plain value`);
}
