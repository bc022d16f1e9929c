/** What a view ranks and names by. Wage measures are dollars, `employment` is jobs, `lq` a ratio to the nation. */
export const MEASURES = ['median', 'mean', 'p10', 'p25', 'p75', 'p90', 'employment', 'lq'] as const;
export type Measure = (typeof MEASURES)[number];

export const WAGE_MEASURES = ['mean', 'p10', 'p25', 'median', 'p75', 'p90'] as const;
export type WageMeasure = (typeof WAGE_MEASURES)[number];

export const PERIODS = ['annual', 'hourly'] as const;
/** Annual wage, or hourly wage: OEWS calculates one from the other by 2,080 hours. */
export type Period = (typeof PERIODS)[number];

export const HOURS_PER_YEAR = 2080;

export const DOLLAR_BASES = ['nominal', 'real', 'local'] as const;
/**
 * - `nominal`: dollars as published
 * - `real`: dollars of the newest year, by CPI-U annual averages
 * - `local`: divided by the area's regional price parity / 100 (BEA)
 */
export type DollarBasis = (typeof DOLLAR_BASES)[number];

const MEASURE_TITLES: Record<Measure, string> = {
	median: 'median',
	mean: 'mean',
	p10: '10th percentile',
	p25: '25th percentile',
	p75: '75th percentile',
	p90: '90th percentile',
	employment: 'employment',
	lq: 'location quotient',
};

export function measureTitle(measure: Measure): string {
	return MEASURE_TITLES[measure];
}

export function isWageMeasure(measure: Measure): measure is WageMeasure {
	return (WAGE_MEASURES as readonly string[]).includes(measure);
}
