/**
 * Guarantee: every range that can be brushed comes back from the address it is written into, and no figure gets in that
 * a chart cannot draw. Without it a shared link would be refused, or draw a picture of infinite width.
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { brushRange, brushStep } from '$lib/views/distribution/brush.ts';
import { MOST_FIGURE, NO_FILTERS } from '$lib/domain/filters.ts';
import { MEASURES, PERIODS } from '$lib/domain/measure.ts';
import { printAddress, readAddress } from '$lib/view-state/address/filters-address.ts';

const read = (search: string) => readAddress(new URL(`http://x.invalid/${search}`));

it('a brushed range is read back as it was brushed', () => {
	const ends = fc.oneof(
		fc.double(),
		fc.double({ min: 0, max: 10, noNaN: true }),
		fc.double({ min: 0, max: 500_000, noNaN: true }),
		fc.constantFrom(1e-7, 1e300, Number.MAX_VALUE, MOST_FIGURE),
	);
	const step = fc
		.tuple(fc.constantFrom(...MEASURES), fc.constantFrom(...PERIODS))
		.map(([measure, period]) => brushStep(measure, period));
	fc.assert(
		fc.property(ends, ends, step, (one, other, width) => {
			const range = brushRange(one, other, width);
			fc.pre(range !== null);
			const search = printAddress({ ...NO_FILTERS, range });
			expect(search).toMatch(/^\?range=\d+(\.\d+)?-\d+(\.\d+)?$/);
			expect(read(search)).toEqual({ filters: { ...NO_FILTERS, range }, problems: [] });
		}),
		{ numRuns: 2000 },
	);
});

it('what can be read is written without an exponent and read again', () => {
	const figure = fc.integer({ min: 0, max: 100_000 }).map((value) => value / 10_000);
	fc.assert(
		fc.property(figure, figure, (one, other) => {
			const range = [Math.min(one, other), Math.max(one, other)] as const;
			expect(read(printAddress({ ...NO_FILTERS, range })).filters.range).toEqual(range);
		}),
	);
	expect(printAddress({ ...NO_FILTERS, range: [1e-7, 1e300] })).toBe('?range=0-1000000000');
	expect(printAddress({ ...NO_FILTERS, range: [0, Infinity] })).toBe('');
});

it.each([`0-${'9'.repeat(400)}`, '0-Infinity', '1e-7-1', '0-1000000001', '0.00001-1'])(
	'range=%s is refused with a reason',
	(text) => {
		const { filters, problems } = read(`?range=${text}`);
		expect(filters).toEqual(NO_FILTERS);
		expect(problems).toHaveLength(1);
		expect(problems[0]?.sentence).toMatch(/is not a range|has a figure above 1,000,000,000/);
		expect(problems[0]?.sentence.length).toBeLessThan(180);
	},
);
