/**
 * Guarantee: figures are written as the publication writes them, and one that is missing or a lower bound says so.
 * Without it a threshold reads like an estimate and an unpublished wage like a blank.
 */
import { expect, test } from 'vitest';
import { FLAGS } from './estimate.ts';
import {
	formatCount,
	formatCountBriefly,
	formatEstimate,
	formatMissing,
	formatMoney,
	formatMoneyBriefly,
	formatPercent,
	formatRatio,
} from './format.ts';

test('money, counts, percentages and ratios', () => {
	expect(formatMoney(68_020, 'annual')).toBe('$68,020');
	expect(formatMoney(68_020.4, 'annual')).toBe('$68,020');
	expect(formatMoney(32.7, 'hourly')).toBe('$32.70');
	expect(formatMoney(-1200, 'annual')).toBe('−$1,200');
	expect(formatMoneyBriefly(60_000, 'annual')).toBe('$60k');
	expect(formatMoneyBriefly(28, 'hourly')).toBe('$28');
	expect(formatMoneyBriefly(500, 'annual')).toBe('$500');
	expect(formatCount(194_720)).toBe('194,720');
	expect(formatCountBriefly(1_500_000)).toBe('1.5M');
	expect(formatPercent(14.7)).toBe('14.7%');
	expect(formatRatio(1.3)).toBe('1.30');
});

test('a top-coded wage is a lower bound', () => {
	const top = { value: 239_200, flag: 'top_coded' } as const;
	expect(formatEstimate(top, 'p90', 'annual')).toBe('≥ $239,200');
	expect(formatEstimate({ ...top, value: 115 }, 'p90', 'hourly')).toBe('≥ $115.00');
});

test('each measure has its own unit', () => {
	const plain = { value: 1.5, flag: '' } as const;
	expect(formatEstimate(plain, 'lq', 'annual')).toBe('1.50');
	expect(formatEstimate({ ...plain, value: 1200 }, 'employment', 'hourly')).toBe('1,200');
});

test('every kind of missing has words', () => {
	for (const flag of FLAGS) expect(formatMissing(flag)).not.toBe('');
	expect(formatEstimate({ value: null, flag: 'not_available' }, 'median', 'annual')).toBe('not released (*)');
	expect(formatEstimate({ value: null, flag: 'not_published' }, 'employment', 'annual')).toBe(
		'not released (**)',
	);
});
