import type { Slice, SliceColumn } from '$lib/query/slice.ts';
import type { EngineRecord } from '$lib/query/statement.ts';
import { rowsOf } from '$lib/query/slice.ts';
import type { Scalar } from '$lib/query/table-need.ts';

interface ArrowColumn {
	readonly nullCount: number;
	get(row: number): unknown;
	toArray(): unknown;
}

/**
 * The little of an Arrow table that is read here. Arrow itself is never imported: a second copy of it in the
 * tree gives silent empty tables.
 */
export interface ArrowTable {
	readonly numRows: number;
	readonly schema: { readonly fields: readonly { readonly name: string }[] };
	getChildAt(index: number): ArrowColumn | null;
}

/**
 * An Arrow table by column, in its order. Throws a TypeError on a value that is not a scalar: lists, structs and big
 * integers must be cast in the statement, or they would arrive as something else.
 */
export function toSlice(table: ArrowTable): Slice {
	return {
		length: table.numRows,
		columns: new Map(
			table.schema.fields.map(({ name }, index) => [
				name,
				toColumn(table.getChildAt(index), table.numRows, name),
			]),
		),
	};
}

/** For the few answers that are read record by record: counts, and rows that were rejected. */
export function toRecords(table: ArrowTable): readonly EngineRecord[] {
	return rowsOf(toSlice(table), (record) => ({ ...record }));
}

function toColumn(column: ArrowColumn | null, length: number, name: string): SliceColumn {
	if (!column) return new Array<Scalar>(length).fill(null);
	if (column.nullCount === 0) {
		const array = column.toArray();
		// A copy: the array may be a view into memory the engine uses again.
		if (array instanceof Float64Array || array instanceof Int32Array) return array.slice();
	}
	return Array.from({ length }, (_, row) => toScalar(column.get(row), name));
}

function toScalar(value: unknown, column: string): Scalar {
	if (value === null || value === undefined) return null;
	if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') return value;
	throw new TypeError(`column ${column} holds a ${typeof value}, which is not a plain value`);
}
