import { CRITICAL_90 } from '$lib/domain/mean-difference.ts';

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
