// Guarantee: what a page carries packed is, unpacked, the very records: every figure, flag, gap and text. Without it a
// page could show another number after its scripts have run than before.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FLAGS } from '$lib/domain/estimate.ts';
import { packParts, unpackParts } from './packed-parts.ts';
import { packRecords, unpackRecords } from './packed-records.ts';

const figure = fc.oneof(fc.integer(), fc.constantFrom(0.5, 23.2, -1.7, 1e21, 239200));
const record = fc.record({
	code: fc.constantFrom('29-2072', '00-0000', '~', '=', '', '01'),
	title: fc.oneof(fc.string(), fc.constantFrom('a|b', '\\', '\\p', '|', 'n', '🏥')),
	year: fc.constant(2025),
	growth: fc.option(figure),
	isHot: fc.boolean(),
	median: fc.option(fc.record({ value: fc.option(figure), flag: fc.constantFrom(...FLAGS) })),
	nothing: fc.constant(null),
});

it('gives back any records, through the JSON of a page', () => {
	fc.assert(
		fc.property(fc.array(record, { maxLength: 5 }), (rows) => {
			expect(unpackRecords(JSON.parse(JSON.stringify(packRecords(rows))))).toEqual(rows);
		}),
	);
});

it('says a column of one value once', () => {
	expect(
		packRecords([
			{ year: 2025, jobs: 1 },
			{ year: 2025, jobs: 20 },
		]),
	).toEqual({
		length: 2,
		columns: { year: 'N2025', jobs: 'n1|20' },
	});
});

it('refuses what it could not give back', () => {
	expect(() => packRecords([{ what: [1] }])).toThrow(TypeError);
	expect(() => packRecords([{ what: 1 }, { what: '1' }] as { what: number | string }[])).toThrow(TypeError);
	expect(() => packRecords([{ what: 'a' }, { what: null }])).toThrow(TypeError);
});

it('gives back lists that share members, each member carried once', () => {
	const [nation, states] = [{ text: 'nation' }, { text: 'states' }];
	const parts = { pay: [nation], compared: [states, { ...nation }], none: [] };
	const packed = packParts(parts);
	expect(packed.all.length).toBe(2);
	expect(unpackParts(JSON.parse(JSON.stringify(packed)))).toEqual(parts);
});
