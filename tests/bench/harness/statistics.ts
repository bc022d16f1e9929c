/** Of sorted or unsorted figures, the one below which a share of them lies; NaN of none. */
function quantile(figures: readonly number[], share: number): number {
	const sorted = figures.filter(Number.isFinite).sort((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? Number.NaN;
}

export function median(figures: readonly number[]): number {
	return quantile(figures, 0.5);
}

/** Median, 95th percentile and worst, milliseconds. */
export interface Spread {
	readonly count: number;
	readonly median: number;
	readonly p95: number;
	readonly worst: number;
}

export function spread(figures: readonly number[]): Spread {
	return {
		count: figures.length,
		median: median(figures),
		p95: quantile(figures, 0.95),
		worst: quantile(figures, 1),
	};
}
