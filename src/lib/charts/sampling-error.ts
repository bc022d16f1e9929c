/** Two-sided 90 percent: the level of confidence BLS uses with its relative standard errors (OEWS technical notes). */
const STANDARD_ERRORS = 1.645;

/**
 * The 90 percent confidence interval of an estimate from its relative standard error in percent, never below
 * zero. Null where BLS publishes no error: percentiles have none.
 */
export function confidenceInterval(
	value: number,
	rsePercent: number | null,
): readonly [number, number] | null {
	if (rsePercent === null) return null;
	const half = (STANDARD_ERRORS * value * rsePercent) / 100;
	return [Math.max(0, value - half), value + half];
}
