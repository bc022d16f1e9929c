import { packColumn, unpackColumn, type PackedColumn } from '$lib/domain/packed.ts';
import type { EngineRecord } from './statement.ts';
import type { Scalar } from './table-need.ts';

/** A column of a slice, a value for each row; null where there is none. Numbers without gaps stay the typed array they came in. */
export type SliceColumn = ArrayLike<Scalar>;

/** What one statement gives, by column. */
export interface Slice {
	readonly length: number;
	readonly columns: ReadonlyMap<string, SliceColumn>;
}

/** A slice as a file or a page carries it. */
export interface PackedSlice {
	readonly length: number;
	readonly columns: Readonly<Record<string, PackedColumn>>;
}

export function packSlice({ length, columns }: Slice): PackedSlice {
	return {
		length,
		columns: Object.fromEntries(
			[...columns].map(([name, column]) => [name, packColumn(Array.from(column), name)]),
		),
	};
}

export function unpackSlice({ length, columns }: PackedSlice): Slice {
	return {
		length,
		columns: new Map(
			Object.entries(columns).map(([name, column]) => [name, unpackColumn<Scalar>(column, length)]),
		),
	};
}

/**
 * The rows of a slice. `decode` is given one record that stands for each row in turn: it takes its values out and does
 * not keep it.
 */
export function rowsOf<Row>(slice: Slice, decode: (record: EngineRecord) => Row): readonly Row[] {
	let row = 0;
	// Read where it is asked for: copied into a record first, the cells of some hundred rows take twice as long and more.
	const record = Object.defineProperties(
		{},
		Object.fromEntries(
			[...slice.columns].map(([name, column]) => [
				name,
				{ get: () => column[row] ?? null, enumerable: true },
			]),
		),
	) as EngineRecord;
	const rows: Row[] = [];
	for (; row < slice.length; row++) rows.push(decode(record));
	return rows;
}
