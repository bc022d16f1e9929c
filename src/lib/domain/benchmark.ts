import type { AreaCode } from './area.ts';
import type { Estimate } from './estimate.ts';
import type { SocCode } from './occupation.ts';

/** The percentiles that BLS publishes of a role in a place, lowest first. */
export const MARKET_POINTS = ['p10', 'p25', 'median', 'p75', 'p90'] as const;
export type MarketPoint = (typeof MARKET_POINTS)[number];

/** Which percentile each of them is. */
export const PERCENTILE_OF: Readonly<Record<MarketPoint, number>> = {
	p10: 10,
	p25: 25,
	median: 50,
	p75: 75,
	p90: 90,
};

/** Of which place a person's market is: the person's own, or the one that stands for it by the reader's choice. */
export type MarketPlace = 'own' | 'state' | 'nation';

/** What BLS publishes of a role in a place: dollars a year, of one May release or aged from it. */
export interface Market extends Readonly<Record<MarketPoint, Estimate>> {
	readonly year: number;
	readonly occCode: SocCode;
	readonly occTitle: string;
	readonly areaCode: AreaCode;
	readonly areaTitle: string;
	readonly place: MarketPlace;
	/** Whether the release has a row of the role and place at all. */
	readonly isPublished: boolean;
}

/**
 * Where a pay stands among published percentiles. `at`: on one of them, or interpolated between two neighbors. `between`: two
 * that are published, with one between them that is not. `below` and `above`: outside those published.
 */
export type Band =
	| { readonly kind: 'at'; readonly percentile: number }
	| { readonly kind: 'between'; readonly low: number; readonly high: number }
	| { readonly kind: 'below' | 'above'; readonly percentile: number }
	| { readonly kind: 'unknown'; readonly reason: 'no_row' | 'no_percentile' };

/** What is wrong with a person's pay range, or with the pay in it. */
export type RangeFault = 'one_end' | 'maximum_not_above' | 'pay_below' | 'pay_above';

/** A person of a payroll against the market. Dollars are a year's, of a full-time equivalent. */
export interface BenchmarkedPerson {
	/** Line of the file. */
	readonly line: number;
	/** `Person 12`, or the name where names were asked for. */
	readonly label: string;
	/** As it stands in the file. */
	readonly title: string;
	readonly pay: number;
	readonly fte: number;
	readonly site: string | null;
	readonly grade: string | null;
	readonly group: string | null;
	/** The market's figures, aged where that was asked for. */
	readonly market: Market;
	readonly band: Band;
	/** Whether the pay is below these percentiles; null where nobody can tell. */
	readonly isBelowP25: boolean | null;
	readonly isBelowMedian: boolean | null;
	/** Pay over the market median; null where that is not published, or a top code. */
	readonly marketRatio: number | null;
	/** Pay over the midpoint that was chosen. */
	readonly compaRatio: number | null;
	/** What the target percentile pays; null where that is not known. */
	readonly target: number | null;
	/** Dollars below the target, 0 at or above it. */
	readonly gap: number | null;
	/** The same for the person's own share of a full-time job. */
	readonly cost: number | null;
	/** (pay − minimum) ÷ (maximum − minimum); null without a range, or with a faulty one. */
	readonly penetration: number | null;
	readonly rangeFault: RangeFault | null;
}

/** The people of a role, a site, a grade or a group. */
export interface BenchmarkPart {
	readonly name: string;
	readonly people: number;
	/** Those with a market ratio, of whom the median is. */
	readonly rated: number;
	readonly medianRatio: number | null;
	readonly belowP25: number;
	readonly belowMedian: number;
	/** Of the people whose gap is known. */
	readonly cost: number;
}

/** The same people against the market aged by another rate. */
export interface SensitivityStep {
	/** Percent a year. */
	readonly rate: number;
	readonly belowMedian: number;
	/** Those at or above the published median who are below the aged one. */
	readonly crossed: number;
	readonly cost: number;
}

/** A difference with its 95 percent interval; the interval is null where the figures do not give one. */
export interface GapEstimate {
	readonly difference: number;
	readonly interval: readonly [low: number, high: number] | null;
}

/** A group against the largest one, by market ratios. */
export interface GroupGap {
	readonly group: string;
	readonly people: number;
	readonly median: GapEstimate;
	readonly mean: GapEstimate;
}

/** The pay gap by group; `hidden` groups have too few people to be shown. */
export interface PayGap {
	/** The largest group, which the others are held against; null where fewer than two can be shown. */
	readonly reference: string | null;
	readonly gaps: readonly GroupGap[];
	readonly hidden: number;
}

/** What a reader chose of a benchmark. */
export interface BenchmarkOptions {
	/** Percentile that pay is to reach, 10 to 90. */
	readonly target: number;
	/** Percentile that is the midpoint of compa-ratios, 10 to 90. */
	readonly midpoint: number;
	/** Whether the state, then the nation, stands in where a place has no published median. */
	readonly isFallback: boolean;
	/** Percent a year by which the market is aged; 0 for figures as published. */
	readonly rate: number;
	/** Month that it is aged to, `2026-05`. */
	readonly month: string;
	readonly withNames: boolean;
}

/** A payroll against the market. */
export interface Benchmark {
	readonly title: string;
	/** The figures are of nobody: a payroll that tries the page. */
	readonly isMadeUp: boolean;
	readonly options: BenchmarkOptions;
	/** The May release of the markets. */
	readonly year: number;
	readonly people: readonly BenchmarkedPerson[];
	readonly total: BenchmarkPart;
	readonly byRole: readonly BenchmarkPart[];
	readonly bySite: readonly BenchmarkPart[];
	readonly byGrade: readonly BenchmarkPart[];
	/** Groups of fewer than five are left out, see `payGap.hidden`. */
	readonly byGroup: readonly BenchmarkPart[];
	readonly sensitivity: readonly SensitivityStep[];
	readonly payGap: PayGap;
}
