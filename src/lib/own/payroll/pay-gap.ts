import type { BenchmarkedPerson, GapEstimate, GroupGap, PayGap } from '$lib/domain/benchmark.ts';
import { fewerHeads, meanOf, medianOf, normalAbove, studentT, varianceOf } from './statistics.ts';

/** Smaller groups are hidden: a figure of so few tells of persons. */
export const LEAST_GROUP = 5;

/** The normal's value for 95 percent. */
const Z = 1.959963984540054;

/**
 * The gap between groups in market ratios, which take out role and place: each group of five and more against the largest one.
 * Both intervals are of 95 percent and involve no chance, so that the same payroll always gives the same ones. Nothing is said about
 * causes: no regression, no verdict.
 */
export function payGapOf(people: readonly BenchmarkedPerson[]): PayGap {
	const groups = new Map<string, number[]>();
	const sizes = new Map<string, number>();
	for (const { group, marketRatio } of people) {
		if (group === null) continue;
		sizes.set(group, (sizes.get(group) ?? 0) + 1);
		const ratios = groups.get(group) ?? [];
		if (marketRatio !== null) ratios.push(marketRatio);
		groups.set(group, ratios);
	}
	const shown = [...groups]
		.filter(([, ratios]) => ratios.length >= LEAST_GROUP)
		.sort(([one, left], [other, right]) => right.length - left.length || (one < other ? -1 : 1));
	const hidden = groups.size - shown.length;
	const [reference, ...others] = shown;
	if (!reference || others.length === 0) return { reference: null, gaps: [], hidden };
	const [name, against] = reference;
	return {
		reference: name,
		hidden,
		gaps: others.map(([group, ratios]): GroupGap => {
			return {
				group,
				people: sizes.get(group) ?? 0,
				median: medianGap(ratios, against),
				mean: meanGap(ratios, against),
			};
		}),
	};
}

/** The difference of means by Welch's method, which lets both groups spread differently. */
export function meanGap(own: readonly number[], other: readonly number[]): GapEstimate {
	const difference = meanOf(own) - meanOf(other);
	const [a, b] = [varianceOf(own) / own.length, varianceOf(other) / other.length];
	if (!(a + b > 0)) return { difference, interval: null };
	const freedom = (a + b) ** 2 / (a ** 2 / (own.length - 1) + b ** 2 / (other.length - 1));
	const half = studentT(freedom) * Math.sqrt(a + b);
	return { difference, interval: [difference - half, difference + half] };
}

/**
 * The difference of medians with the interval of Price and Bonett (2002), from order statistics alone: it assumes no shape of the
 * distribution, and no equal spread.
 */
export function medianGap(own: readonly number[], other: readonly number[]): GapEstimate {
	const difference = (medianOf(own) ?? 0) - (medianOf(other) ?? 0);
	const variance = medianVariance(own) + medianVariance(other);
	if (!(variance > 0)) return { difference, interval: null };
	const half = Z * Math.sqrt(variance);
	return { difference, interval: [difference - half, difference + half] };
}

/** The variance of a median, from how far apart two order statistics around it are. */
function medianVariance(values: readonly number[]): number {
	const sorted = Float64Array.from(values).sort();
	const count = sorted.length;
	const place = Math.max(1, Math.round((count + 1) / 2 - Math.sqrt(count)));
	const [low = 0, high = 0] = [sorted[place - 1], sorted[count - place]];
	const z = normalAbove(fewerHeads(place, count));
	return ((high - low) / (2 * z)) ** 2;
}
