import type { Estimate } from './estimate.ts';
import type { Filters } from './filters.ts';

/**
 * Jobs and average pay of everyone whom the establishments of an industry and an owner employ, whatever their occupation:
 * annual averages in dollars of the year. Never a figure of one occupation.
 */
export interface IndustryPayRow {
	readonly year: number;
	/** NAICS, `622`; `10` for all industries. */
	readonly industryCode: string;
	readonly title: string;
	/** `naics-622`; empty where the tables of settings have no such industry. */
	readonly settingId: string;
	/** A word of `OWNERS`. */
	readonly ownership: string;
	/** Annual average. */
	readonly establishments: number;
	/** Annual average of monthly jobs, part-time jobs included. */
	readonly employment: Estimate;
	/** Dollars of the year. */
	readonly averageAnnualPay: Estimate;
	/** Dollars of the year, a week. */
	readonly averageWeeklyWage: Estimate;
	/** Percent over the year before. */
	readonly employmentChangePercent: Estimate;
	readonly averageAnnualPayChangePercent: Estimate;
}

/** What `industry-pay` shows. */
export interface IndustryPay {
	/** No figure follows from them: what is not converted is said. */
	readonly filters: Filters;
	/** Industry by industry, the best paid first by private pay and all industries last; within one by owner. */
	readonly rows: readonly IndustryPayRow[];
}

/** What such figures are called wherever they stand beside those of an occupation. */
export const EVERYONE_THERE = 'Everyone who works there';

/** QCEW's code of the whole economy. */
export const ALL_INDUSTRIES = '10';

/** Where people of health information work beside everyone else, as a sentence names it, and the whole economy for scale. */
export const HEALTH_EMPLOYERS: Readonly<Record<string, string>> = {
	'622': 'hospitals',
	'6211': 'physicians’ offices',
	'6214': 'outpatient care centers',
	'6216': 'home health care',
	'623': 'nursing and residential care',
	'6231': 'skilled nursing facilities',
	'524114': 'health insurers',
	[ALL_INDUSTRIES]: 'all industries',
};

/** As a sentence names it. */
export function employerName({
	industryCode,
	title,
}: Pick<IndustryPayRow, 'industryCode' | 'title'>): string {
	return HEALTH_EMPLOYERS[industryCode] ?? title;
}

/** Owners in the order shown: with most jobs first, the sum of all before them. */
export const EMPLOYER_OWNERS = ['all', 'private', 'local', 'state', 'federal'] as const;

/** Rows of one industry after another, in their order. */
export function byIndustry(rows: readonly IndustryPayRow[]): readonly (readonly IndustryPayRow[])[] {
	const codes = [...new Set(rows.map(({ industryCode }) => industryCode))];
	return codes.map((code) => rows.filter(({ industryCode }) => industryCode === code));
}
