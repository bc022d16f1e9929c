import type { BenchmarkOptions } from '$lib/domain/benchmark.ts';
import { monthsSince } from './ageing.ts';

/** Percentiles that most readers choose between; any whole one from 10 to 90 can be given. */
export const USUAL_PERCENTILES = [25, 50, 75] as const;

/** Rates of the sensitivity, percent a year: each whole and half one. */
export const SENSITIVITY_RATES: readonly number[] = [2, 2.5, 3, 3.5, 4, 4.5, 5];

const LEAST_PERCENTILE = 10;
const MOST_PERCENTILE = 90;
const MOST_RATE = 20;
/** Years a market can be aged: further on nothing of the release is left. */
const MOST_YEARS = 10;

/** The market as published, each person's own place, the median as target; aged only in the sensitivity, by one year. */
export function defaultOptions(year: number): BenchmarkOptions {
	return {
		target: 50,
		midpoint: 50,
		isFallback: false,
		rate: 0,
		month: `${year + 1}-05`,
		withNames: false,
	};
}

/** Why a percentile cannot be chosen; null where it can. */
export function percentileFault(percentile: number): string | null {
	const isFine =
		Number.isInteger(percentile) && percentile >= LEAST_PERCENTILE && percentile <= MOST_PERCENTILE;
	return isFine ? null : `Give a whole number from ${LEAST_PERCENTILE} to ${MOST_PERCENTILE}.`;
}

/** Why a rate cannot be chosen, percent a year; null where it can. */
export function rateFault(rate: number): string | null {
	return Number.isFinite(rate) && rate >= 0 && rate <= MOST_RATE
		? null
		: `Give a rate from 0 to ${MOST_RATE}% a year.`;
}

/** Why a month cannot be aged to; null where it can. */
export function monthFault(month: string, year: number): string | null {
	const months = monthsSince(year, month);
	return months !== null && months >= 0 && months <= MOST_YEARS * 12
		? null
		: `Give a month from May ${year} to May ${year + MOST_YEARS}.`;
}
