import type { AreaCode } from './area.ts';
import type { Estimate } from './estimate.ts';
import type { SocCode } from './occupation.ts';

/** What every employment projection says of an occupation. Jobs include the self-employed, unlike those of OEWS. */
export interface Projection {
	readonly occCode: SocCode;
	readonly occTitle: string;
	readonly baseYear: number;
	readonly projectedYear: number;
	/** Jobs in the base year, as published. */
	readonly employmentBase: number | null;
	readonly employmentProjected: number | null;
	/** Growth over the span, percent. */
	readonly changePercent: number | null;
	/** Openings a year on average, from growth and from people leaving. */
	readonly openings: number | null;
}

/** An occupation in BLS's national projection. */
export interface OutlookRow extends Projection {
	/** Jobs gained over the span, negative for a loss. */
	readonly change: number | null;
	/** People a year who leave the labour force. */
	readonly exits: number | null;
	/** People a year who change to another occupation. */
	readonly transfers: number | null;
	/** Median annual wage printed beside the projection: dollars of May of the base year, as published. */
	readonly medianWage: Estimate;
	/** Typical entry-level education in BLS's words; empty where BLS assigns none. */
	readonly typicalEducation: string;
	readonly workExperience: string;
	readonly onTheJobTraining: string;
}

/** An occupation in a state's own long-term projection, or the nation's of the same round. */
export interface StateOutlookRow extends Projection {
	readonly areaCode: AreaCode;
	readonly areaTitle: string;
}

/** The Occupational Outlook Handbook's words for growth over the decade. */
export interface GrowthBand {
	readonly words: string;
	/** First and last whole percent of the band. */
	readonly from: number;
	readonly to: number;
	/** The bounds as a reader reads them: `5 to 6%`. */
	readonly range: string;
}

/**
 * The words of the 2024–34 projections, whose average over all occupations is 3.1%, by whole percent: the bands the
 * handbook (bls.gov/ooh) and O*NET OnLine (“Projected growth 2024–2034”) print. Another decade has other bands.
 */
export const GROWTH_BANDS: readonly GrowthBand[] = [
	{ words: 'decline', from: -Infinity, to: -1, range: '−1% or lower' },
	{ words: 'little or no change', from: 0, to: 0, range: '0%' },
	{ words: 'slower than average', from: 1, to: 2, range: '1 to 2%' },
	{ words: 'about as fast as average', from: 3, to: 4, range: '3 to 4%' },
	{ words: 'faster than average', from: 5, to: 6, range: '5 to 6%' },
	{ words: 'much faster than average', from: 7, to: Infinity, range: '7% or higher' },
];
const BANDED_DECADE = { base: 2024, projected: 2034 };

/**
 * The band of a national projection; null where there is no growth figure, or where it is of a decade whose bands are
 * not these. Growth is rounded to a whole percent first, halves away from zero, as the handbook prints it.
 */
export function growthBand({ baseYear, projectedYear, changePercent }: Projection): GrowthBand | null {
	if (baseYear !== BANDED_DECADE.base || projectedYear !== BANDED_DECADE.projected) return null;
	if (changePercent === null) return null;
	const whole = Math.sign(changePercent) * Math.round(Math.abs(changePercent));
	return GROWTH_BANDS.find(({ from, to }) => whole >= from && whole <= to) ?? null;
}

/** `2024–34`. */
export function decade({ baseYear, projectedYear }: Pick<Projection, 'baseYear' | 'projectedYear'>): string {
	return `${baseYear}–${String(projectedYear).slice(-2)}`;
}

/** Growth as prose writes it: `+23.2%`, `−5%`, `0%`. */
export function formatGrowth(percent: number): string {
	const sign = percent > 0 ? '+' : percent < 0 ? '−' : '';
	return `${sign}${Math.abs(Math.round(percent * 10) / 10)}%`;
}
