/**
 * Guarantee: the intervals of a pay gap are those of the methods that the report names, and a group of fewer than five is never
 * shown. Without it chance could pass for a gap, or a figure tell of a person.
 */
import { describe, expect, test } from 'vitest';
import { benchmarked, market } from '$lib/domain/benchmark.fixture.ts';
import { meanGap, medianGap, payGapOf } from './pay-gap.ts';
import { fewerHeads, medianOf, normalAbove, studentT } from './statistics.ts';

describe('statistics', () => {
	test.each([
		[1, 12.706_204_736],
		[2, 4.302_652_73],
		[9.5, 2.244_137_5],
		[30, 2.042_272_456],
		[1000, 1.962_339_081],
	])('Student’s t of %d degrees of freedom, as tables have it', (freedom, t) => {
		expect(studentT(freedom)).toBeCloseTo(t, 5);
	});

	test('the normal’s upper values', () => {
		expect(normalAbove(0.025)).toBeCloseTo(1.959_963_984_54, 9);
		expect(normalAbove(0.1)).toBeCloseTo(1.281_551_565_545, 9);
		expect(normalAbove(1e-6)).toBeCloseTo(4.753_424_308_8, 5);
	});

	test('heads of a coin', () => {
		expect(fewerHeads(1, 3)).toBeCloseTo(1 / 8, 12);
		expect(fewerHeads(2, 3)).toBeCloseTo(4 / 8, 12);
		expect(fewerHeads(2500, 5000)).toBeCloseTo(0.494_358, 5);
	});

	test('medians', () => {
		expect([medianOf([]), medianOf([3]), medianOf([4, 1]), medianOf([9, 1, 2])]).toEqual([null, 3, 2.5, 2]);
	});
});

test('Welch’s interval, checked by hand', () => {
	// Means 0.94 and 1.04, variances 0.001 and 0.004, five each: t of 5.882… degrees of freedom is 2.4586.
	const own = [0.9, 0.92, 0.94, 0.96, 0.98];
	const other = [0.96, 1, 1.04, 1.08, 1.12];
	const { difference, interval } = meanGap(own, other);
	expect(difference).toBeCloseTo(-0.1, 12);
	const half = 2.458_7 * Math.sqrt(0.001 / 5 + 0.004 / 5);
	expect(interval?.[0]).toBeCloseTo(-0.1 - half, 4);
	expect(interval?.[1]).toBeCloseTo(-0.1 + half, 4);
});

test('Price and Bonett’s interval, checked by hand', () => {
	// Of five the place is max(1, round(3 − √5)) = 1: the ends 0.9 and 0.98. One tail has 1/32: z = 1.8627.
	const own = [0.9, 0.92, 0.94, 0.96, 0.98];
	const other = [0.96, 1, 1.04, 1.08, 1.12];
	const { difference, interval } = medianGap(own, other);
	const variance = (0.08 / (2 * 1.862_732)) ** 2 + (0.16 / (2 * 1.862_732)) ** 2;
	expect(difference).toBeCloseTo(-0.1, 12);
	expect(interval?.[1]).toBeCloseTo(-0.1 + 1.959_964 * Math.sqrt(variance), 6);
});

test('where nobody differs there is no interval', () => {
	expect(meanGap([1, 1, 1, 1, 1], [1, 1, 1, 1, 1])).toEqual({ difference: 0, interval: null });
	expect(medianGap([1, 1, 1, 1, 1], [1, 1, 1, 1, 1])).toEqual({ difference: 0, interval: null });
});

describe('groups', () => {
	const AUSTIN = market([30_000, 40_000, 50_000, 70_000, 90_000]);
	const of = (group: string | null, ratios: readonly (number | null)[]) =>
		ratios.map((marketRatio, index) => benchmarked(index + 2, 45_000, AUSTIN, { group, marketRatio }));

	test('are held against the largest one; small ones are counted alone', () => {
		const found = payGapOf([
			...of('small', [1, 1, 1, 1]),
			...of('many', [0.9, 1, 1.1, 1.2, 1.3, 1.4]),
			...of('five', [0.8, 0.9, 1, 1.1, 1.2]),
			...of(null, [2, 2, 2, 2, 2, 2, 2]),
		]);
		expect(found).toMatchObject({ reference: 'many', hidden: 1 });
		expect(found.gaps.map(({ group, people }) => [group, people])).toEqual([['five', 5]]);
		expect(found.gaps[0]?.median.difference).toBeCloseTo(-0.15, 12);
	});

	test('count only people with a market ratio towards five', () => {
		const found = payGapOf([...of('A', [1, 1.1, 1, 1, 0.9]), ...of('B', [1, 1, 1, 1, null])]);
		expect(found).toEqual({ reference: null, gaps: [], hidden: 1 });
	});
});
