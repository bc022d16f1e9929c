import type { Band, BenchmarkedPerson, BenchmarkOptions, Market, RangeFault } from './benchmark.ts';
import { formatCount, formatMoney, formatPercent } from './format.ts';
import { MONTHS } from './months.ts';

const SUFFIXES: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };
let ordinals: Intl.PluralRules | undefined;

/** `50th`. */
export function ordinal(number: number): string {
	ordinals ??= new Intl.PluralRules('en-US', { type: 'ordinal' });
	return `${number}${SUFFIXES[ordinals.select(number)] ?? 'th'}`;
}

/** `50th percentile`, and `median` for that one. */
export function percentileTitle(percentile: number): string {
	return percentile === 50 ? 'median' : `${ordinal(percentile)} percentile`;
}

/** `34th percentile`, `below the 10th percentile`: rounded down, so that nobody below the median is at it. */
export function bandWords(band: Band): string {
	switch (band.kind) {
		case 'at':
			return `${ordinal(Math.floor(band.percentile))} percentile`;
		case 'between':
			return `between the ${ordinal(band.low)} and ${ordinal(band.high)} percentile`;
		case 'below':
		case 'above':
			return `${band.kind} the ${ordinal(band.percentile)} percentile`;
		case 'unknown':
			return band.reason === 'no_row'
				? 'unknown: no official pay for this role and place'
				: 'unknown: no percentile is published that tells';
	}
}

export const RANGE_FAULTS: Readonly<Record<RangeFault, string>> = {
	one_end: 'only one end of the range is given',
	maximum_not_above: 'the maximum is not above the minimum',
	pay_below: 'pay is below the minimum',
	pay_above: 'pay is above the maximum',
};

/** The place whose figures they are, and that it stands in for another. */
export function marketPlace({ areaTitle, place }: Market): string {
	return place === 'own' ? areaTitle : `${areaTitle}, in place of the local figure`;
}

/** Why a market ratio is missing; empty where there is one. */
export function noRatioWords({ market, marketRatio }: BenchmarkedPerson): string {
	if (marketRatio !== null) return '';
	if (!market.isPublished) return 'no official pay for this role and place';
	return market.median.flag === 'top_coded' ? 'the median is a top code' : 'no median is published';
}

/** `May 2026` of `2026-05`. */
export function monthWords(month: string): string {
	const [year = '', of] = month.split('-');
	return `${MONTHS[Number(of) - 1] ?? ''} ${year}`;
}

/** `market of May 2025, aged 3% a year to May 2026`. */
export function vintageWords(year: number, { rate, month }: BenchmarkOptions): string {
	const aged = rate === 0 ? '' : `, aged ${formatPercent(rate)} a year to ${monthWords(month)}`;
	return `market of May ${year}${aged}`;
}

export function dollars(amount: number): string {
	return formatMoney(amount, 'annual');
}

/** `1 person`, `12 people`. */
export function peopleWords(count: number): string {
	return count === 1 ? '1 person' : `${formatCount(count)} people`;
}

/** The end of the first sentence of a result: `23 of 60 people are`, `1 of 60 people is`. */
export function countedWords(count: number, all: number): string {
	return `${count} of ${peopleWords(all)} ${count === 1 ? 'is' : 'are'}`;
}
