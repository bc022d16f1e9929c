/**
 * Guarantee: the rows a page carries are, unpacked, the very rows that were answered at build time. Without it the
 * hydrated picture could differ from the prerendered one.
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FLAGS } from '$lib/domain/estimate.ts';
import { WAGE_MEASURES } from '$lib/domain/measure.ts';
import type { WageRow } from '$lib/domain/wage-row.ts';
import { packRows, unpackRows } from './packed-rows.ts';

const estimate = fc.record({
	value: fc.option(fc.integer({ min: 0, max: 300000 })),
	flag: fc.constantFrom(...FLAGS),
});
const maybe = fc.option(fc.integer({ min: 0, max: 500 }));
const row = fc.record({
	year: fc.constantFrom(2024, 2025),
	areaCode: fc.string(),
	areaTitle: fc.string(),
	occCode: fc.constant('29-2072'),
	occTitle: fc.constant('Medical Records Specialists'),
	employment: estimate,
	employmentRse: maybe,
	locationQuotient: maybe,
	meanRse: maybe,
	priceParity: maybe,
	priceParityYear: maybe,
	cpiFactor: maybe,
	...(Object.fromEntries(WAGE_MEASURES.map((measure) => [measure, estimate])) as Record<
		(typeof WAGE_MEASURES)[number],
		typeof estimate
	>),
}) satisfies fc.Arbitrary<WageRow>;

it('gives back what was packed, also by way of JSON', () => {
	fc.assert(
		fc.property(fc.array(row), (rows) => {
			expect(unpackRows(JSON.parse(JSON.stringify(packRows(rows))))).toEqual(rows);
		}),
	);
});

it('writes a column that never changes once', () => {
	fc.assert(
		fc.property(fc.array(row, { minLength: 2 }), (rows) => {
			expect(packRows(rows).columns['occCode']).toBe('29-2072');
		}),
	);
});
