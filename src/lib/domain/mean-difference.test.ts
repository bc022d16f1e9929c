/**
 * Guarantee: two means are called different where their published errors say so, by the formula of the docstring, and are
 * not tested where a mean or its error is missing, a lower bound, or too coarse. Without it a difference of chance could
 * pass for a finding.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Estimate } from './estimate.ts';
import { CRITICAL_90, lackPhrase, meanDifference } from './mean-difference.ts';

const sample = (mean: number, meanRse: number | null, flag: Estimate['flag'] = '') => ({
	mean: { value: mean, flag },
	meanRse,
});

describe('pairs calculated by hand', () => {
	it('errors of 300 and 400 make 500: 2,000 apart are four of them', () => {
		// 3 % of 10,000 and 5 % of 8,000; √(300² + 400²) = 500.
		expect(meanDifference(sample(10_000, 3), sample(8000, 5))).toEqual({
			kind: 'tested',
			difference: 2000,
			standardError: 500,
			z: 4,
			isDistinguishable: true,
		});
	});

	it.each([
		// May 2015, medical and health services managers: Miami 118,290 (2.4 %) and Chicago 104,220 (1.8 %):
		// √(2,838.96² + 1,875.96²) = 3,402.78; 14,070 / 3,402.78 = 4.135.
		['Miami over Chicago', sample(118_290, 2.4), sample(104_220, 1.8), 3402.78, 4.135, true],
		// Detroit 105,060 (3.6 %): √(3,782.16² + 1,875.96²) = 4,221.84; 840 / 4,221.84 = 0.199.
		['Detroit over Chicago', sample(105_060, 3.6), sample(104_220, 1.8), 4221.84, 0.199, false],
		// Dallas 111,440 (3.9 %): √(4,346.16² + 1,875.96²) = 4,733.74; 7,220 / 4,733.74 = 1.525.
		['Dallas over Chicago', sample(111_440, 3.9), sample(104_220, 1.8), 4733.74, 1.525, false],
		// May 2023, software developers: California 173,780 (0.8 %) and Washington 159,990 (0.9 %):
		// 1,390.24 and 1,439.91, √(1,390.24² + 1,439.91²) = 2,001.53; 13,790 / 2,001.53 = 6.890.
		['California over Washington', sample(173_780, 0.8), sample(159_990, 0.9), 2001.53, 6.89, true],
		// May 2023, data scientists: New York 134,830 (1.1 %) and New Jersey 134,140 (2.5 %):
		// 1,483.13 and 3,353.50, √(1,483.13² + 3,353.50²) = 3,666.83; 690 / 3,666.83 = 0.188.
		['New York over New Jersey', sample(134_830, 1.1), sample(134_140, 2.5), 3666.83, 0.188, false],
		// May 2023, data entry keyers: Florida 37,700 (0.8 %) and Texas 36,100 (2.1 %):
		// 301.60 and 758.10, √(301.60² + 758.10²) = 815.89; 1,600 / 815.89 = 1.961.
		['Florida over Texas', sample(37_700, 0.8), sample(36_100, 2.1), 815.89, 1.961, true],
		// Medical records specialists, May 2024: government 59,390 (0.2 %) and health care 54,180 (0.5 %):
		// 118.78 and 270.90, √(118.78² + 270.90²) = 295.80; 5,210 / 295.80 = 17.613.
		['government over health care', sample(59_390, 0.2), sample(54_180, 0.5), 295.8, 17.613, true],
		// Finance and insurance 68,020 (1.1 %) over government: √(748.22² + 118.78²) = 757.59; 8,630 / 757.59 = 11.391.
		['insurance over government', sample(68_020, 1.1), sample(59_390, 0.2), 757.59, 11.391, true],
		// Finance and insurance, May 2024 over May 2023, 66,160 (1.3 %): √(748.22² + 860.08²) = 1,139.99; 1,860 / 1,139.99 = 1.632.
		['insurance, 2024 over 2023', sample(68_020, 1.1), sample(66_160, 1.3), 1139.99, 1.632, false],
	])('%s', (_, one, other, error, z, isDistinguishable) => {
		const test = meanDifference(one, other);
		if (test.kind !== 'tested') throw new Error('not tested');
		expect(test.standardError).toBeCloseTo(error, 1);
		expect(test.z).toBeCloseTo(z, 3);
		expect(test.isDistinguishable).toBe(isDistinguishable);
	});

	it('1.6 standard errors are not enough, 1.7 are', () => {
		// 300 and 400 again: 10,000 against 9,200 is 1.6 standard errors, against 9,150 it is 1.7.
		expect(meanDifference(sample(10_000, 3), sample(9200, 40_000 / 9200))).toMatchObject({
			isDistinguishable: false,
		});
		expect(meanDifference(sample(10_000, 3), sample(9150, 40_000 / 9150))).toMatchObject({
			isDistinguishable: true,
		});
	});
});

describe('what cannot be tested', () => {
	const sound = sample(50_000, 2);
	const none = { mean: { value: null, flag: 'not_in_source' as const }, meanRse: null };
	it.each([
		['no mean', none, sound, ['no_mean', null]],
		['no error', sound, sample(50_000, null), [null, 'no_error']],
		['a lower bound', sample(239_200, 2, 'top_coded'), none, ['top_coded', 'no_mean']],
		[
			'errors printed as zero',
			sample(50_000, 0),
			sample(60_000, 0),
			['error_rounds_to_zero', 'error_rounds_to_zero'],
		],
	] as const)('%s is named', (_, one, other, lacks) => {
		expect(meanDifference(one, other)).toEqual({ kind: 'untestable', lacks });
		for (const lack of lacks) if (lack) expect(lackPhrase(lack)).toMatch(/\w/);
	});
});

const positive = fc.double({ min: 1, max: 500_000, noNaN: true });
const percent = fc.double({ min: 0.1, max: 40, noNaN: true });

it('does not depend on which comes first, nor on the unit of the money', () => {
	fc.assert(
		fc.property(positive, percent, positive, percent, positive, (m1, r1, m2, r2, unit) => {
			const test = meanDifference(sample(m1, r1), sample(m2, r2));
			const turned = meanDifference(sample(m2, r2), sample(m1, r1));
			const scaled = meanDifference(sample(m1 / unit, r1), sample(m2 / unit, r2));
			if (test.kind !== 'tested' || turned.kind !== 'tested' || scaled.kind !== 'tested') {
				throw new Error('not tested');
			}
			expect(Number.isFinite(test.z)).toBe(true);
			expect(turned.z).toBe(test.z);
			expect(turned.difference + test.difference).toBe(0);
			expect(scaled.z).toBeCloseTo(test.z, 6);
			expect(test.isDistinguishable).toBe(test.z > CRITICAL_90);
		}),
	);
});

const error = fc.option(percent);

it('tests no pair without both errors, whatever the means', () => {
	fc.assert(
		fc.property(positive, error, positive, error, (m1, r1, m2, r2) => {
			const { kind } = meanDifference(sample(m1, r1), sample(m2, r2));
			expect(kind).toBe(r1 === null || r2 === null ? 'untestable' : 'tested');
		}),
	);
});
