import { CRITICAL_90 } from './mean-difference.ts';
import type { WageEstimate } from './wage-row.ts';

/**
 * The 90 percent confidence interval of an estimate from its relative standard error in percent, never below
 * zero. Null where BLS publishes no error: percentiles have none.
 */
export function confidenceInterval(
	value: number,
	rsePercent: number | null,
): readonly [number, number] | null {
	if (rsePercent === null) return null;
	const half = (CRITICAL_90 * value * rsePercent) / 100;
	return [Math.max(0, value - half), value + half];
}

/** The same of a mean, in the money of its row. Null without a mean, for a top-coded one, and without an error. */
export function meanInterval({
	mean,
	meanRse,
}: Pick<WageEstimate, 'mean' | 'meanRse'>): readonly [number, number] | null {
	return mean.value === null || mean.flag === 'top_coded' ? null : confidenceInterval(mean.value, meanRse);
}
