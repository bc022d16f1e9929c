import {
	bandWords,
	dollars,
	marketPlace,
	noRatioWords,
	percentileTitle,
	RANGE_FAULTS,
} from '$lib/domain/benchmark-words.ts';
import type { Band, Benchmark, BenchmarkedPerson } from '$lib/domain/benchmark.ts';
import { formatPercent, formatRatio } from '$lib/domain/format.ts';
import { capitalised } from '$lib/domain/phrases.ts';
import { estimatePair, leading, number, text, type Column } from '$lib/export/column.ts';

/** The lowest percentile that a band holds; null where it has none. */
function lowOf(band: Band): number | null {
	if (band.kind === 'unknown' || band.kind === 'below') return null;
	return band.kind === 'between' ? band.low : band.percentile;
}

function highOf(band: Band): number | null {
	if (band.kind === 'unknown' || band.kind === 'above') return null;
	return band.kind === 'between' ? band.high : band.percentile;
}

/** Ratios to four decimals, dollars whole: what lies beyond is rounding of the file it came from. */
const fine = (value: number | null) => (value === null ? null : Math.round(value * 10_000) / 10_000);
const whole = (value: number | null) => (value === null ? null : Math.round(value));

/** The columns of a benchmark. Groups and start dates stay out: with a title and a site they tell who somebody is. */
export function benchmarkColumns({
	isMadeUp,
	options,
}: Pick<Benchmark, 'isMadeUp' | 'options'>): readonly Column<BenchmarkedPerson>[] {
	const target = `Market’s ${percentileTitle(options.target)}`;
	return leading(
		['person', 'title', 'pay', 'market_position', 'market_ratio', 'gap'],
		[
			text(
				'payroll',
				'Whose',
				() => (isMadeUp ? 'made-up' : 'yours'),
				() => (isMadeUp ? 'made up' : 'yours'),
			),
			number('line', 'Line', ({ line }) => line),
			text('person', 'Person', ({ label }) => label),
			text('title', 'Title in the payroll', ({ title }) => title),
			text('site', 'Site', ({ site }) => site ?? ''),
			text('grade', 'Grade', ({ grade }) => grade ?? ''),
			text('occ_code', 'SOC code', ({ market }) => market.occCode),
			text('occ_title', 'Occupation', ({ market }) => market.occTitle),
			text('area_code', 'Market’s area code', ({ market }) => market.areaCode),
			text(
				'area_title',
				'Market',
				({ market }) => market.areaTitle,
				({ market }) => marketPlace(market),
			),
			text('market_place', 'Market’s place', ({ market }) => market.place),
			number('year', 'Market’s release', ({ market }) => market.year || null),
			number('pay', 'Full-time pay', ({ pay }) => whole(pay), dollars),
			number('fte', 'FTE', ({ fte }) => fte),
			...estimatePair<BenchmarkedPerson>(
				'market_median',
				'Market median',
				['median', 'annual'],
				({ market: { median } }) => ({ ...median, value: whole(median.value) }),
			),
			number('market_percentile_low', 'Percentile from', ({ band }) => fine(lowOf(band)), formatPercentile),
			number('market_percentile_high', 'Percentile to', ({ band }) => fine(highOf(band)), formatPercentile),
			text('market_position', 'Position in the market', ({ band }) => bandWords(band)),
			number('market_ratio', 'Market ratio', ({ marketRatio }) => fine(marketRatio), formatRatio),
			text('market_ratio_note', 'Why no market ratio', noRatioWords),
			number('compa_ratio', 'Compa-ratio', ({ compaRatio }) => fine(compaRatio), formatRatio),
			number('target', target, (person) => whole(person.target), dollars),
			number('gap', `Below the ${percentileTitle(options.target)} by`, ({ gap }) => whole(gap), dollars),
			number('cost', 'Cost of closing the gap', ({ cost }) => whole(cost), dollars),
			number(
				'range_penetration',
				'Range penetration',
				({ penetration }) => fine(penetration),
				(share) => formatPercent(share * 100),
			),
			text('range_note', 'Range', ({ rangeFault }) =>
				rangeFault === null ? '' : capitalised(RANGE_FAULTS[rangeFault]),
			),
		],
	);
}

function formatPercentile(percentile: number): string {
	return String(Math.floor(percentile));
}
