import type { WageEstimate } from './wage-row.ts';

/**
 * Two-sided 90 percent of the standard normal distribution: the level of confidence BLS itself uses with its relative
 * standard errors (technical notes of the Occupational Employment and Wage Statistics).
 */
export const CRITICAL_90 = 1.645;

/** Why a mean cannot be tested: there is none, it is a lower bound, or it has no error that a test could use. */
export type Lack = 'no_mean' | 'top_coded' | 'no_error' | 'error_rounds_to_zero';

/** What came of holding two means against each other. Differences are the first less the second. */
export type MeanDifference =
	| {
			readonly kind: 'tested';
			/** In the money of the rows. */
			readonly difference: number;
			/** Of the difference, in the same money. */
			readonly standardError: number;
			/** The difference in standard errors, without its sign. */
			readonly z: number;
			readonly isDistinguishable: boolean;
	  }
	| {
			readonly kind: 'untestable';
			/** What the first and the second lack; null where it lacks nothing. */
			readonly lacks: readonly [Lack | null, Lack | null];
	  };

/**
 * Whether two mean wages can be told apart by their published sampling errors:
 *
 *     z = |m1 − m2| / √((m1 · rse1)² + (m2 · rse2)²)
 *
 * distinguishable at 90 % where z is above 1.645. The relative standard error times the estimate is its standard error,
 * and the two variances add up where the samples are independent (BLS Handbook of Methods, Occupational Employment and
 * Wage Statistics, on the reliability of the estimates). Means alone: no error is published for a median or a
 * percentile, so there is nothing to test those with. In local dollars the price parity is taken as exact.
 */
export function meanDifference(
	one: Pick<WageEstimate, 'mean' | 'meanRse'>,
	other: Pick<WageEstimate, 'mean' | 'meanRse'>,
): MeanDifference {
	const lacks = [lackOf(one), lackOf(other)] as const;
	const [m1, m2] = [one.mean.value, other.mean.value];
	if (lacks[0] || lacks[1] || m1 === null || m2 === null) return { kind: 'untestable', lacks };
	const errors = [(m1 * (one.meanRse ?? 0)) / 100, (m2 * (other.meanRse ?? 0)) / 100] as const;
	const standardError = Math.hypot(...errors);
	if (standardError === 0) {
		// The table prints one decimal: an error of 0.0 % is less than 0.05 %, not none.
		return { kind: 'untestable', lacks: ['error_rounds_to_zero', 'error_rounds_to_zero'] };
	}
	const difference = m1 - m2;
	const z = Math.abs(difference) / standardError;
	return { kind: 'tested', difference, standardError, z, isDistinguishable: z > CRITICAL_90 };
}

function lackOf({ mean, meanRse }: Pick<WageEstimate, 'mean' | 'meanRse'>): Lack | null {
	if (mean.value === null) return 'no_mean';
	if (mean.flag === 'top_coded') return 'top_coded';
	return meanRse === null ? 'no_error' : null;
}

const LACKS: Record<Lack, string> = {
	no_mean: 'no mean wage',
	top_coded: 'a mean that is top-coded, a lower bound',
	no_error: 'no relative standard error of the mean',
	error_rounds_to_zero: 'an error printed as 0.0%, too coarse to calculate with',
};

/** What is lacking, as the rest of a sentence: `no mean wage`. */
export function lackPhrase(lack: Lack): string {
	return LACKS[lack];
}
