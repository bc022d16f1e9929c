import type { Estimate } from './estimate.ts';
import type { BenchmarkedPerson, Market, MarketPoint } from './benchmark.ts';

/** Markets and people for tests, made up. */

export const MISSING: Estimate = { value: null, flag: 'not_available' };

type Figures = readonly [number, number, number, number, number];

export function market(
	[p10, p25, median, p75, p90]: Figures,
	own: Partial<Record<MarketPoint, Estimate>> & Partial<Market> = {},
): Market {
	const plain = (value: number): Estimate => ({ value, flag: '' });
	return {
		year: 2025,
		occCode: '29-2072',
		occTitle: 'Medical Records Specialists',
		areaCode: '12420',
		areaTitle: 'Austin-Round Rock-San Marcos, TX',
		place: 'own',
		isPublished: true,
		p10: plain(p10),
		p25: plain(p25),
		median: plain(median),
		p75: plain(p75),
		p90: plain(p90),
		...own,
	};
}

export function benchmarked(
	line: number,
	pay: number,
	of: Market,
	own: Partial<BenchmarkedPerson> = {},
): BenchmarkedPerson {
	return {
		line,
		label: `Person ${line}`,
		title: 'Coder II',
		pay,
		fte: 1,
		site: null,
		grade: null,
		group: null,
		market: of,
		band: { kind: 'at', percentile: 40 },
		isBelowP25: false,
		isBelowMedian: true,
		marketRatio: 0.92,
		compaRatio: 0.92,
		target: 50_000,
		gap: 4_000,
		cost: 4_000,
		penetration: null,
		rangeFault: null,
		...own,
	};
}
