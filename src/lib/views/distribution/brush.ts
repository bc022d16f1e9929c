import { MOST_FIGURE } from '$lib/domain/filters.ts';
import { isWageMeasure, type Measure, type Period } from '$lib/domain/measure.ts';

type Range = readonly [low: number, high: number];

/** How finely a range of a measure is chosen: nobody means cents of a year's pay. */
export function brushStep(measure: Measure, period: Period): number {
	if (isWageMeasure(measure)) return period === 'annual' ? 500 : 0.25;
	return measure === 'lq' ? 0.05 : 10;
}

/** A range from two ends in any order, widened to whole steps and at most to the greatest figure; null where it has no width. */
export function brushRange(one: number, other: number, step: number): Range | null {
	if (!Number.isFinite(one) || !Number.isFinite(other)) return null;
	const bounded = (value: number) => Math.min(MOST_FIGURE, Math.max(0, value));
	const down = Math.floor(bounded(Math.min(one, other)) / step + 1e-9) * step;
	const up = Math.ceil(bounded(Math.max(one, other)) / step - 1e-9) * step;
	const plain = (value: number) => Number(value.toFixed(2));
	return up > down ? [plain(down), plain(up)] : null;
}
