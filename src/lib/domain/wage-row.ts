import type { AreaCode } from './area.ts';
import type { Estimate } from './estimate.ts';
import type { Measure, WageMeasure } from './measure.ts';
import type { SocCode } from './occupation.ts';

/** What every wage estimate of OEWS says of a group of workers, in the money basis that was asked for. */
export interface WageEstimate extends Readonly<Record<WageMeasure, Estimate>> {
	readonly year: number;
	readonly occCode: SocCode;
	readonly occTitle: string;
	/** Jobs, without the self-employed. */
	readonly employment: Estimate;
	/** Relative standard error of employment, percent; null where the table has none. */
	readonly employmentRse: number | null;
	/** Share of the area's jobs over the nation's share; null where the table has none. */
	readonly locationQuotient: number | null;
	/** Relative standard error of the mean wage, percent. Percentiles have none: BLS publishes none. */
	readonly meanRse: number | null;
	/** Regional price parity (US = 100) the row was divided by; null unless local dollars were asked for. */
	readonly priceParity: number | null;
	/** Year of that regional price parity: BEA lags a release behind. */
	readonly priceParityYear: number | null;
	/** CPI-U of the newest year over that of the row's year; null unless real dollars were asked for. */
	readonly cpiFactor: number | null;
}

/** One occupation in one area in one May release. */
export interface WageRow extends WageEstimate {
	readonly areaCode: AreaCode;
	readonly areaTitle: string;
}

/** The figure a row holds for a measure, with its flag. */
export function estimateOf(row: WageEstimate, measure: Measure): Estimate {
	if (measure === 'lq')
		return { value: row.locationQuotient, flag: row.locationQuotient === null ? 'not_in_source' : '' };
	if (measure === 'employment') return row.employment;
	return row[measure];
}

/** Whether a row's figure lies in a range; both ends belong to it, what has no figure does not. */
export function isWithin(row: WageRow, measure: Measure, [low, high]: readonly [number, number]): boolean {
	const { value } = estimateOf(row, measure);
	return value !== null && low <= value && value <= high;
}
