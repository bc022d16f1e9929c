import {
	MARKET_POINTS,
	PERCENTILE_OF,
	type Band,
	type Market,
	type MarketPoint,
} from '$lib/domain/benchmark.ts';
import type { Estimate } from '$lib/domain/estimate.ts';

/** A published percentile: which, and what it pays. */
interface Known {
	readonly place: number;
	readonly percentile: number;
	readonly value: number;
	/** No top code, which is a lower bound. */
	readonly isExact: boolean;
}

function isExact({ value, flag }: Estimate): boolean {
	return value !== null && flag !== 'top_coded';
}

/** The published percentiles of a market, lowest first: all, and those that are not top codes. */
interface Points {
	readonly all: readonly Known[];
	readonly exact: readonly Known[];
}

const POINTS = new WeakMap<Market, Points>();

/** Read off a market once: thousands of people share it. */
function pointsOf(market: Market): Points {
	const known = POINTS.get(market);
	if (known) return known;
	const all = MARKET_POINTS.flatMap((point, place) => {
		const { value } = market[point];
		return value === null
			? []
			: [{ place, percentile: PERCENTILE_OF[point], value, isExact: isExact(market[point]) }];
	});
	const points = { all, exact: all.filter((point) => point.isExact) };
	POINTS.set(market, points);
	return points;
}

/**
 * Where a pay of so many dollars a year stands in a market. Interpolated linearly between two neighbors that are both published,
 * never beyond or across one that is not. A top code bounds from above: who earns less is below that percentile.
 */
export function bandOf(pay: number, market: Market): Band {
	if (!market.isPublished) return { kind: 'unknown', reason: 'no_row' };
	const { all, exact } = pointsOf(market);
	const lower = exact.findLast(({ value }) => value <= pay);
	const upper = all.find(({ value }) => value > pay);
	if (!lower && !upper) return { kind: 'unknown', reason: 'no_percentile' };
	if (!upper) return aboveOf(pay, lower);
	if (!lower) return { kind: 'below', percentile: upper.percentile };
	if (pay === lower.value) return { kind: 'at', percentile: lower.percentile };
	if (upper.place !== lower.place + 1 || !upper.isExact)
		return { kind: 'between', low: lower.percentile, high: upper.percentile };
	const share = (pay - lower.value) / (upper.value - lower.value);
	return { kind: 'at', percentile: lower.percentile + share * (upper.percentile - lower.percentile) };
}

function aboveOf(pay: number, lower: Known | undefined): Band {
	if (!lower) return { kind: 'unknown', reason: 'no_percentile' };
	const kind = pay === lower.value ? 'at' : 'above';
	return { kind, percentile: lower.percentile };
}

/**
 * What a percentile from 10 to 90 pays in a market, dollars a year: as published, or interpolated between two neighbors that are
 * both published. Null where it cannot be told.
 */
export function payAt(market: Market, percentile: number): number | null {
	const { exact } = pointsOf(market);
	const lower = exact.findLast((point) => point.percentile <= percentile);
	if (!lower) return null;
	if (lower.percentile === percentile) return lower.value;
	const upper = exact.find(({ place }) => place === lower.place + 1);
	if (!upper) return null;
	const share = (percentile - lower.percentile) / (upper.percentile - lower.percentile);
	return lower.value + share * (upper.value - lower.value);
}

/**
 * Whether a pay is below a published percentile, times a factor that ages it; null where that is not published, or a top code that the
 * pay reaches.
 */
export function isBelow(pay: number, market: Market, point: MarketPoint, factor = 1): boolean | null {
	const { value, flag } = market[point];
	if (value === null) return null;
	if (pay < value * factor) return true;
	return flag === 'top_coded' ? null : false;
}
