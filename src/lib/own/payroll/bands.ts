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
}

function isExact({ value, flag }: Estimate): boolean {
	return value !== null && flag !== 'top_coded';
}

/** The percentiles of a market that are numbers, lowest first. */
function exactPoints(market: Market): readonly Known[] {
	return pointsOf(market, isExact);
}

function pointsOf(market: Market, holds: (estimate: Estimate) => boolean): readonly Known[] {
	return MARKET_POINTS.flatMap((point, place) => {
		const { value } = market[point];
		return value !== null && holds(market[point]) ? [{ place, percentile: PERCENTILE_OF[point], value }] : [];
	});
}

/**
 * Where a pay of so many dollars a year stands in a market. Interpolated linearly between two neighbors that are both published,
 * never beyond or across one that is not. A top code bounds from above: who earns less is below that percentile.
 */
export function bandOf(pay: number, market: Market): Band {
	if (!market.isPublished) return { kind: 'unknown', reason: 'no_row' };
	const lower = exactPoints(market).findLast(({ value }) => value <= pay);
	const upper = pointsOf(market, ({ value }) => value !== null && value > pay)[0];
	if (!lower && !upper) return { kind: 'unknown', reason: 'no_percentile' };
	if (!upper) return aboveOf(pay, lower);
	if (!lower) return { kind: 'below', percentile: upper.percentile };
	if (pay === lower.value) return { kind: 'at', percentile: lower.percentile };
	const isNeighbor = upper.place === lower.place + 1 && isExactAt(market, upper.place);
	if (!isNeighbor) return { kind: 'between', low: lower.percentile, high: upper.percentile };
	const share = (pay - lower.value) / (upper.value - lower.value);
	return { kind: 'at', percentile: lower.percentile + share * (upper.percentile - lower.percentile) };
}

function aboveOf(pay: number, lower: Known | undefined): Band {
	if (!lower) return { kind: 'unknown', reason: 'no_percentile' };
	const kind = pay === lower.value ? 'at' : 'above';
	return { kind, percentile: lower.percentile };
}

function isExactAt(market: Market, place: number): boolean {
	const point = MARKET_POINTS[place];
	return point !== undefined && isExact(market[point]);
}

/**
 * What a percentile from 10 to 90 pays in a market, dollars a year: as published, or interpolated between two neighbors that are
 * both published. Null where it cannot be told.
 */
export function payAt(market: Market, percentile: number): number | null {
	const exact = exactPoints(market);
	const lower = exact.findLast((point) => point.percentile <= percentile);
	if (!lower) return null;
	if (lower.percentile === percentile) return lower.value;
	const upper = exact.find(({ place }) => place === lower.place + 1);
	if (!upper) return null;
	const share = (percentile - lower.percentile) / (upper.percentile - lower.percentile);
	return lower.value + share * (upper.value - lower.value);
}

/** Whether a pay is below a published percentile; null where that is not published, or a top code that the pay reaches. */
export function isBelow(pay: number, market: Market, point: MarketPoint): boolean | null {
	const { value, flag } = market[point];
	if (value === null) return null;
	if (pay < value) return true;
	return flag === 'top_coded' ? null : false;
}
