import { quantileSorted } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { SCALE_INKS, type ScaleInk } from '../scene.ts';

/** Figures sorted into classes by round limits; a figure on a limit belongs to the class above it. */
export interface Classes {
	/** Rising; one fewer than there are inks. Empty for a single class. */
	readonly limits: readonly number[];
	readonly inks: readonly ScaleInk[];
	readonly inkOf: (value: number) => ScaleInk;
}

/**
 * Classes for the colours of a map. Limits are round and evenly apart between the figures' 5th and 95th percentiles,
 * so that equal steps of colour are equal steps of pay and one outlier does not flatten the rest; counts of jobs,
 * which differ by orders of magnitude, get limits that double or more (1, 2, 5, 10).
 */
export function classesOf(values: readonly number[], growsByFactors: boolean): Classes {
	const sorted = values.filter(Number.isFinite).sort((left, right) => left - right);
	const low = quantileSorted(sorted, 0.05) ?? 0;
	const high = quantileSorted(sorted, 0.95) ?? 0;
	const limits = (growsByFactors ? factors(low, high) : steps(low, high)).filter(
		(limit) => sorted.some((value) => value < limit) && sorted.some((value) => value >= limit),
	);
	const inks = spread(limits.length + 1);
	return {
		limits,
		inks,
		inkOf: (value) => inks[limits.filter((limit) => value >= limit).length] ?? 'scale-7',
	};
}

const MOST_LIMITS = SCALE_INKS.length - 1;

function steps(low: number, high: number): readonly number[] {
	if (high <= low) return [];
	const scale = scaleLinear().domain([low, high]);
	let ticks = scale.ticks(MOST_LIMITS);
	for (let fewer = MOST_LIMITS - 1; ticks.length > MOST_LIMITS && fewer > 0; fewer--)
		ticks = scale.ticks(fewer);
	return ticks;
}

function factors(low: number, high: number): readonly number[] {
	const limits: number[] = [];
	for (let power = 1; power <= high; power *= 10) {
		for (const factor of [1, 2, 5])
			if (factor * power > low && factor * power <= high) limits.push(factor * power);
	}
	// The upper ones tell more areas of note apart than the lower ones.
	return limits.slice(-MOST_LIMITS);
}

/** As many inks as there are classes, over the whole scale; a single class stands in its middle. */
function spread(count: number): readonly ScaleInk[] {
	if (count === 1) return ['scale-4'];
	const last = SCALE_INKS.length - 1;
	return Array.from(
		{ length: count },
		(_, index) => SCALE_INKS[Math.round((index * last) / (count - 1))] ?? 'scale-7',
	);
}
