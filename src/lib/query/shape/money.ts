import type { Estimate } from '$lib/domain/estimate.ts';
import type { Filters } from '$lib/domain/filters.ts';
import { HOURS_PER_YEAR, type WageMeasure } from '$lib/domain/measure.ts';
import type { WageBasis } from '$lib/domain/occupation.ts';
import type { WageRow } from '$lib/domain/wage-row.ts';
import type { StoredWage } from '../slices/wages.ts';

/** The period and the dollars figures are read in. */
export type MoneyBasis = Pick<Filters, 'pay' | 'dollars'>;

type Measures = Readonly<Record<WageMeasure, Estimate>>;

/** What published measures are converted with. */
interface PriceLevels {
	/** US = 100; null where BEA has none. */
	readonly priceParity: number | null;
	readonly cpiFactor: number | null;
}

const MADE = new WeakMap<StoredWage, Map<string, WageRow>>();

/**
 * A stored row in a money basis. The same row and basis give the very same object again: what compares by identity then
 * sees that nothing has changed.
 */
export function inMoney(stored: StoredWage, basis: MoneyBasis): WageRow {
	const known = MADE.get(stored) ?? new Map<string, WageRow>();
	MADE.set(stored, known);
	const key = `${basis.pay} ${basis.dollars}`;
	const made = known.get(key) ?? convert(stored, basis);
	known.set(key, made);
	return made;
}

function convert(stored: StoredWage, basis: MoneyBasis): WageRow {
	const isLocal = basis.dollars === 'local';
	return {
		...measuresIn(periodOf(stored, basis.pay), basis, stored),
		year: stored.year,
		areaCode: stored.areaCode,
		areaTitle: stored.areaTitle,
		occCode: stored.occCode,
		occTitle: stored.occTitle,
		employment: stored.employment,
		employmentRse: stored.employmentRse,
		locationQuotient: stored.locationQuotient,
		meanRse: stored.meanRse,
		priceParity: isLocal ? stored.priceParity : null,
		priceParityYear: isLocal ? stored.priceParityYear : null,
		cpiFactor: basis.dollars === 'real' ? stored.cpiFactor : null,
	};
}

/** The published measures of a period, unrounded. */
export function periodOf(
	{ annual, hourly, wageBasis }: { annual: Measures; hourly: Measures; wageBasis: WageBasis },
	pay: MoneyBasis['pay'],
): Measures {
	if (pay === 'annual') return annual;
	return eachMeasure((measure) => hourlyOf(annual[measure], hourly[measure], wageBasis));
}

/**
 * What an hour pays, unrounded. BLS calculates annual wages as 2,080 hourly ones (OEWS technical notes), so where the
 * table has no hourly column the way back is exact to the cent; the flag says that it was gone. Not for occupations paid
 * by the year alone (teachers, pilots): their hours are not 2,080.
 */
function hourlyOf(annual: Estimate, hourly: Estimate, wageBasis: WageBasis): Estimate {
	if (hourly.flag !== 'not_in_source') return hourly;
	if (wageBasis === 'annual_only') return { value: null, flag: 'not_available' };
	return annual.value === null
		? annual
		: { value: annual.value / HOURS_PER_YEAR, flag: annual.flag === '' ? 'derived' : annual.flag };
}

/**
 * Measures in the dollars of the basis. A missing value keeps the reason it is missing; a present one that cannot be
 * converted is left out with the reason for that. A top-coded threshold is converted like any amount and stays
 * top-coded. Rounded here and nowhere before: to whole dollars, or hourly to cents, halves away from zero.
 *
 * - real: × CPI-U of the newest year over that of the row's year
 * - local: × 100 / regional price parity
 */
export function measuresIn(measures: Measures, { pay, dollars }: MoneyBasis, levels: PriceLevels): Measures {
	const unit = pay === 'annual' ? 1 : 100;
	const [level, missing] = {
		nominal: [1, ''] as const,
		real: [levels.cpiFactor, 'not_in_source'] as const,
		local: [levels.priceParity, 'no_price_parity'] as const,
	}[dollars];
	return eachMeasure((measure) => {
		const { value, flag } = measures[measure];
		if (value === null) return { value, flag };
		if (level === null) return { value: null, flag: missing };
		const converted = dollars === 'local' ? (value * 100) / level : value * level;
		return { value: Math.round(converted * unit) / unit, flag };
	});
}

function eachMeasure(of: (measure: WageMeasure) => Estimate): Measures {
	return {
		mean: of('mean'),
		p10: of('p10'),
		p25: of('p25'),
		median: of('median'),
		p75: of('p75'),
		p90: of('p90'),
	};
}
