// Guarantee: a slice that went through a file gives the very rows the engine gave, and a row stands for its own place alone.
// Without it what a reader sees would depend on whether the engine or a prebuilt file answered.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packSlice, rowsOf, unpackSlice, type PackedSlice, type Slice, type SliceColumn } from './slice.ts';

const plain = (slice: Slice) => rowsOf(slice, (record) => ({ ...record }));

const texts = fc.oneof(fc.string(), fc.constantFrom('', '\\0', '|', 'a\nb', '\\', '\\p'));
const figures = fc.oneof(
	fc.integer(),
	fc.double({ noNaN: true }).map((value) => value + 0),
);

/** Slices as the engine gives them: some columns typed arrays, some with gaps. */
const slices: fc.Arbitrary<Slice> = fc.integer({ min: 0, max: 8 }).chain((length) => {
	const listOf = <Value>(values: fc.Arbitrary<Value>) =>
		fc.array(values, { minLength: length, maxLength: length });
	const column: fc.Arbitrary<SliceColumn> = fc.oneof(
		listOf(fc.option(texts)),
		listOf(fc.option(figures)),
		listOf(fc.option(fc.boolean())),
		listOf(figures).map((values) => Float64Array.from(values)),
		listOf(fc.integer()).map((values) => Int32Array.from(values)),
	);
	return fc
		.dictionary(fc.constantFrom('year', 'a_median', 'a_median_flag', 'title', 'good', 'length'), column, {
			maxKeys: 5,
			noNullPrototype: true,
		})
		.map((columns) => ({ length, columns: new Map(Object.entries(columns)) }));
});

describe('a slice', () => {
	it('gives the same rows after it was packed, written and read', () => {
		fc.assert(
			fc.property(slices, (slice) => {
				const read = unpackSlice(JSON.parse(JSON.stringify(packSlice(slice))) as PackedSlice);
				expect(read.length).toBe(slice.length);
				expect([...read.columns.keys()]).toEqual([...slice.columns.keys()]);
				expect(plain(read)).toEqual(plain(slice));
			}),
			{ numRuns: 300 },
		);
	});

	it('gives each row its own values, in their order', () => {
		const columns = new Map<string, SliceColumn>([
			['code', ['a', null, 'c']],
			['jobs', Float64Array.of(1, 2.5, 3)],
		]);
		expect(plain({ length: 3, columns })).toEqual([
			{ code: 'a', jobs: 1 },
			{ code: null, jobs: 2.5 },
			{ code: 'c', jobs: 3 },
		]);
	});

	it('of no rows decodes nothing', () => {
		const never = () => {
			throw new Error('decoded');
		};
		expect(rowsOf({ length: 0, columns: new Map([['code', []]]) }, never)).toEqual([]);
		expect(rowsOf({ length: 0, columns: new Map() }, never)).toEqual([]);
	});
});
