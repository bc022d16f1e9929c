// Guarantee: what a page or a file carries packed is, unpacked, the very values that were packed, whatever they are. Without
// it a reader would see another figure, or a gap filled, depending on where a row came from.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FLAGS, type Estimate } from './estimate.ts';
import { packColumn, packRecords, unpackColumn, unpackRecords } from './packed.ts';

/** Texts made of what the format itself is made of, among ordinary ones. */
const texts = fc.oneof(
	fc.string({ unit: 'binary', maxLength: 12 }),
	fc
		.array(fc.constantFrom('\\', '|', '\n', '0', 'p', 'n', '\\0', '~', '\r', '\u2028', ''), { maxLength: 6 })
		.map((pieces) => pieces.join('')),
	fc.constantFrom('', '\\0', '\\\\0', '0', 'null', 'true', '1|2', 'Ä\n'),
);
/** Negative zero is not told from zero: no figure of the tables is one. */
const numbers = fc.oneof(
	fc.integer(),
	fc.double({ noNaN: true }).map((value) => value + 0),
	fc.constantFrom(0, 0.1, -1.5, 1e21, 1e-7, 239_200),
);
const estimates: fc.Arbitrary<Estimate> = fc.record({
	value: fc.option(numbers),
	flag: fc.constantFrom(...FLAGS),
});

/** Columns of one kind, with gaps, of few distinct values or of many, of no row, of one and of more. */
function columnOf<Value>(values: fc.Arbitrary<Value>): fc.Arbitrary<(Value | null)[]> {
	const cells = fc.option(values, { freq: 4 });
	return fc.oneof(
		fc.array(cells, { maxLength: 20 }),
		fc.array(cells, { minLength: 1, maxLength: 1 }),
		fc
			.array(cells, { minLength: 1, maxLength: 3 })
			.chain((few) => fc.array(fc.constantFrom(...few), { minLength: 1, maxLength: 20 })),
	);
}

const columns: readonly (readonly [string, fc.Arbitrary<unknown[]>])[] = [
	['texts', columnOf(texts)],
	['numbers', columnOf(numbers)],
	['booleans', columnOf(fc.boolean())],
	['estimates', columnOf(estimates)],
];

describe('a column', () => {
	it.each(columns)('of %s comes back as it went in, by way of JSON', (name, arbitrary) => {
		fc.assert(
			fc.property(arbitrary, (column) => {
				const packed = JSON.parse(JSON.stringify(packColumn(column, name))) as string;
				expect(unpackColumn<unknown>(packed, column.length)).toEqual(column);
			}),
			{ numRuns: 500 },
		);
	});

	it('writes equal cells once, and texts that repeat each once', () => {
		expect(packColumn([2025, 2025, 2025], 'year')).toBe('N2025');
		expect(packColumn(['a', 'b', 'a', 'b'], 'title')).toBe('da|b\n0|1|0|1');
		expect(packColumn(['a', 'b', 'c'], 'title')).toBe('ta|b|c');
		expect(
			packColumn(
				[
					{ value: 239_200, flag: 'top_coded' },
					{ value: 5, flag: '' },
				],
				'p90',
			),
		).toMatch(/^e239200~\d\|5$/);
	});

	it.each([
		['kinds mixed', [1, 'a']],
		['an estimate among numbers', [1, { value: 1, flag: '' }]],
		['a list', [[1]]],
		['nothing defined', [undefined]],
		['a big integer', [1n]],
	])('of %s is refused with its name', (_, values) => {
		expect(() => packColumn(values, 'median')).toThrow(/median/);
	});
});

it('records come back as they went in, by way of JSON', () => {
	const row = fc.record({
		title: fc.option(texts),
		jobs: fc.option(numbers),
		isOpen: fc.option(fc.boolean()),
		median: fc.option(estimates),
	});
	fc.assert(
		fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
			const packed = JSON.parse(JSON.stringify(packRecords(rows))) as ReturnType<
				typeof packRecords<(typeof rows)[number]>
			>;
			expect(unpackRecords(packed)).toEqual(rows);
		}),
		{ numRuns: 300 },
	);
});
