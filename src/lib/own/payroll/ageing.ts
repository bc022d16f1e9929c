import { MARKET_POINTS, type Market } from '$lib/domain/benchmark.ts';
import type { Estimate } from '$lib/domain/estimate.ts';

/** OEWS releases are of May. */
const REFERENCE_MONTH = 5;

/** Whole months from a release's May to a month `2026-11`; negative before it. Null where the text is not a month. */
export function monthsSince(year: number, month: string): number | null {
	const [, own, of] = /^(\d{4})-(\d{2})$/.exec(month) ?? [];
	const number = Number(of);
	if (own === undefined || number < 1 || number > 12) return null;
	return (Number(own) - year) * 12 + number - REFERENCE_MONTH;
}

/** What a market's figures are multiplied by: (1 + rate)^(months ÷ 12). 1 where nothing is to be aged. */
export function ageingFactor(year: number, { rate, month }: { rate: number; month: string }): number {
	const months = monthsSince(year, month);
	if (months === null || rate === 0) return 1;
	return (1 + rate / 100) ** (months / 12);
}

/** A market with every published figure multiplied; a top code stays one. */
export function agedMarket(market: Market, factor: number): Market {
	if (factor === 1) return market;
	const aged = ({ value, flag }: Estimate): Estimate => ({
		value: value === null ? null : value * factor,
		flag,
	});
	const points = MARKET_POINTS.map((point) => [point, aged(market[point])] as const);
	return { ...market, ...Object.fromEntries(points) };
}
