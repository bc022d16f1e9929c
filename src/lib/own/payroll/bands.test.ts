/**
 * Guarantee: a percentile of a pay is interpolated between published neighbors alone, never beyond the 10th and 90th or across one
 * that is missing or a top code, and more pay never stands lower. Without it a figure could be given that nobody published.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MARKET_POINTS, type Band, type Market } from '$lib/domain/benchmark.ts';
import { market, MISSING } from '$lib/domain/benchmark.fixture.ts';
import type { Estimate } from '$lib/domain/estimate.ts';
import { bandOf, isBelow, payAt } from './bands.ts';

const FULL = market([30_000, 40_000, 50_000, 70_000, 90_000]);
const topCode = (value: number): Estimate => ({ value, flag: 'top_coded' });

test.each<[number, Band]>([
	[29_999, { kind: 'below', percentile: 10 }],
	[30_000, { kind: 'at', percentile: 10 }],
	[36_000, { kind: 'at', percentile: 19 }],
	[45_000, { kind: 'at', percentile: 37.5 }],
	[50_000, { kind: 'at', percentile: 50 }],
	[60_000, { kind: 'at', percentile: 62.5 }],
	[80_000, { kind: 'at', percentile: 82.5 }],
	[90_000, { kind: 'at', percentile: 90 }],
	[90_001, { kind: 'above', percentile: 90 }],
])('%d among all five', (pay, band) => {
	expect(bandOf(pay, FULL)).toEqual(band);
});

describe('where a percentile is not published', () => {
	test('the pay is between the neighbors that are', () => {
		const without = market([30_000, 40_000, 50_000, 70_000, 90_000], { p25: MISSING });
		expect(bandOf(36_000, without)).toEqual({ kind: 'between', low: 10, high: 50 });
		expect(payAt(without, 25)).toBeNull();
		expect(payAt(without, 30)).toBeNull();
		expect(payAt(without, 60)).toBe(58_000);
	});

	test('beyond the last one nothing is told', () => {
		const open = market([30_000, 40_000, 50_000, 0, 0], { p75: MISSING, p90: MISSING });
		expect(bandOf(60_000, open)).toEqual({ kind: 'above', percentile: 50 });
		const closed = market([0, 0, 50_000, 70_000, 90_000], { p10: MISSING, p25: MISSING });
		expect(bandOf(45_000, closed)).toEqual({ kind: 'below', percentile: 50 });
	});

	test('a top code bounds from above and is never interpolated to', () => {
		const high = market([100_000, 150_000, 200_000, 0, 0], {
			p75: topCode(239_200),
			p90: topCode(239_200),
		});
		expect(bandOf(220_000, high)).toEqual({ kind: 'between', low: 50, high: 75 });
		expect(bandOf(239_200, high)).toEqual({ kind: 'above', percentile: 50 });
		expect(payAt(high, 75)).toBeNull();
		expect(isBelow(230_000, high, 'p75')).toBe(true);
		expect(isBelow(240_000, high, 'p75')).toBeNull();
		const all = topCode(239_200);
		const only = market([0, 0, 0, 0, 0], { p10: all, p25: all, median: all, p75: all, p90: all });
		expect(bandOf(300_000, only)).toEqual({ kind: 'unknown', reason: 'no_percentile' });
		expect(bandOf(100_000, only)).toEqual({ kind: 'below', percentile: 10 });
	});

	test('no row and no percentile are told apart', () => {
		const none = { p10: MISSING, p25: MISSING, median: MISSING, p75: MISSING, p90: MISSING };
		expect(bandOf(1, market([0, 0, 0, 0, 0], none))).toEqual({ kind: 'unknown', reason: 'no_percentile' });
		expect(bandOf(1, market([0, 0, 0, 0, 0], { ...none, isPublished: false }))).toEqual({
			kind: 'unknown',
			reason: 'no_row',
		});
	});

	test('of equal percentiles the highest counts', () => {
		const flat = market([49_520, 49_520, 49_520, 60_830, 92_540]);
		expect(bandOf(49_520, flat)).toEqual({ kind: 'at', percentile: 50 });
		expect(bandOf(49_519, flat)).toEqual({ kind: 'below', percentile: 10 });
	});
});

const anyMarket: fc.Arbitrary<Market> = fc
	.record({
		figures: fc.array(fc.integer({ min: 15_000, max: 239_200 }), { minLength: 5, maxLength: 5 }),
		kinds: fc.array(fc.constantFrom('plain', 'plain', 'plain', 'missing'), { minLength: 5, maxLength: 5 }),
		topFrom: fc.integer({ min: 0, max: 8 }),
	})
	.map(({ figures, kinds, topFrom }) => {
		const sorted = [...figures].sort((one, other) => one - other);
		const points = MARKET_POINTS.map((point, index): [string, Estimate] => {
			if (kinds[index] === 'missing') return [point, MISSING];
			return [point, index >= topFrom ? topCode(239_200) : { value: sorted[index] ?? 0, flag: '' }];
		});
		return { ...FULL, ...Object.fromEntries(points) };
	});

/** The least and the most percentile that a band leaves open. */
function spanOf(band: Band): readonly [number, number] {
	if (band.kind === 'at') return [band.percentile, band.percentile];
	if (band.kind === 'between') return [band.low, band.high];
	if (band.kind === 'below') return [0, band.percentile];
	return band.kind === 'above' ? [band.percentile, 100] : [0, 100];
}

const anyPay = fc.integer({ min: 5_000, max: 400_000 });

test('more pay never stands lower, and every percentile is a number from 10 to 90', () => {
	fc.assert(
		fc.property(anyMarket, anyPay, anyPay, (of, one, other) => {
			const [less, more] = [Math.min(one, other), Math.max(one, other)].map((pay) => spanOf(bandOf(pay, of)));
			expect(less?.[0]).toBeLessThanOrEqual(more?.[0] ?? Number.NaN);
			expect(less?.[1]).toBeLessThanOrEqual(more?.[1] ?? Number.NaN);
			const band = bandOf(one, of);
			if (band.kind === 'at') {
				expect(band.percentile).toBeGreaterThanOrEqual(10);
				expect(band.percentile).toBeLessThanOrEqual(90);
			}
		}),
	);
});

test('what a percentile pays stands at that percentile again, or higher among equal ones', () => {
	fc.assert(
		fc.property(anyMarket, fc.integer({ min: 10, max: 90 }), (of, percentile) => {
			const pay = payAt(of, percentile);
			if (pay === null) return;
			expect(spanOf(bandOf(pay, of))[1]).toBeGreaterThanOrEqual(percentile - 1e-6);
		}),
	);
});
