import type { Slice, SliceColumn } from '$lib/query/slice.ts';
import type { EngineRecord } from '$lib/query/statement.ts';
import { rowsOf } from '$lib/query/slice.ts';
import type { Scalar } from '$lib/query/table-need.ts';

interface ArrowColumn {
	/** The column in pieces, in their order. */
	readonly data: readonly ArrowPiece[];
	get(row: number): unknown;
}

/** Values of a piece lie one behind the other: numbers as a typed array, texts as UTF-8 bytes between the offsets. */
interface ArrowPiece {
	readonly typeId: number;
	readonly length: number;
	readonly nullCount: number;
	readonly values: unknown;
	readonly valueOffsets: unknown;
	getValid(row: number): boolean;
}

/** Arrow's number for texts. */
const UTF8 = 5;

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

/**
 * A column is read piece by piece from Arrow's own arrays: asking Arrow for each value takes five times as long, which is
 * most of what a page does with an answer of six hundred rows.
 */
function toColumn(column: ArrowColumn | null, length: number, name: string): SliceColumn {
	if (!column) return new Array<Scalar>(length).fill(null);
	const [only, second] = column.data;
	if (only && !second && only.nullCount === 0 && isNumbers(only.values) && only.values.length === length)
		// A copy: the array may be a view into memory the engine uses again.
		return only.values.slice();
	const cells: Scalar[] = [];
	for (const piece of column.data) {
		if (isNumbers(piece.values)) pushNumbers(cells, piece, piece.values);
		else if (piece.typeId === UTF8) pushTexts(cells, piece);
		else for (let row = 0; row < piece.length; row++) cells.push(toScalar(column.get(cells.length), name));
	}
	return cells;
}

function isNumbers(values: unknown): values is Float64Array | Int32Array {
	return values instanceof Float64Array || values instanceof Int32Array;
}

function pushNumbers(cells: Scalar[], piece: ArrowPiece, values: Float64Array | Int32Array): void {
	const isWhole = piece.nullCount === 0;
	for (let row = 0; row < piece.length; row++)
		cells.push(isWhole || piece.getValid(row) ? (values[row] ?? null) : null);
}

const utf8 = new TextDecoder();

/** Texts of a column repeat: one that is the row's before it is given again, the very same. */
function pushTexts(cells: Scalar[], piece: ArrowPiece): void {
	const { values, valueOffsets, length } = piece;
	if (!(values instanceof Uint8Array) || !(valueOffsets instanceof Int32Array))
		throw new TypeError('Arrow holds texts in a form that is not known here');
	const at = (row: number) => valueOffsets[row] ?? 0;
	const first = at(0);
	const bytes = values.subarray(first, at(length));
	const all = utf8.decode(bytes);
	// Where every letter is one byte the offsets are places in the text too.
	const isPlain = all.length === bytes.length;
	const isWhole = piece.nullCount === 0;
	let last = '';
	for (let row = 0; row < length; row++) {
		const [from, to] = [at(row) - first, at(row + 1) - first];
		if (!isWhole && !piece.getValid(row)) cells.push(null);
		else if (!isPlain) cells.push(utf8.decode(bytes.subarray(from, to)));
		else {
			if (to - from !== last.length || !all.startsWith(last, from)) last = all.slice(from, to);
			cells.push(last);
		}
	}
}

function toScalar(value: unknown, column: string): Scalar {
	if (value === null || value === undefined) return null;
	if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') return value;
	throw new TypeError(`column ${column} holds a ${typeof value}, which is not a plain value`);
}
