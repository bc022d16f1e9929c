import type { Filters } from './filters.ts';
import { isWageMeasure, measureTitle, type Period } from './measure.ts';
import { capitalised } from './phrases.ts';
import type { WageEstimate } from './wage-row.ts';

/** `annual wage`, `hourly wage`. */
function wageWord(pay: Period): string {
	return pay === 'annual' ? 'annual wage' : 'hourly wage';
}

/** Years as a reader writes them: `2016`, `2016 and 2025`, `2011–2025` where none between is left out. */
export function listYears(years: readonly number[]): string {
	const sorted = [...new Set(years)].sort((a, b) => a - b);
	const [first, last] = [sorted[0], sorted.at(-1)];
	if (first === undefined || last === undefined) return '';
	if (sorted.length > 2 && last - first === sorted.length - 1) return `${first}–${last}`;
	return sorted.length < 3 ? sorted.join(' and ') : `${sorted.slice(0, -1).join(', ')} and ${last}`;
}

/**
 * The money a figure is in, as axes, subtitles and exports say it. Local dollars name the year of the price
 * parities, which lags behind the wages: the newest one BEA has published stands in, and that is said.
 */
export function dollarsPhrase(
	{ measure, dollars }: Filters,
	rows: readonly WageEstimate[],
	newestYear: number,
): string {
	if (!isWageMeasure(measure)) return '';
	if (dollars === 'real') return `in ${newestYear} dollars (CPI-U)`;
	if (dollars === 'nominal') return 'in dollars as published';
	const years = rows.flatMap(({ priceParityYear }) => (priceParityYear === null ? [] : [priceParityYear]));
	const parities = `regional price parities${years.length ? ` of ${listYears(years)}` : ''}`;
	return `in local purchasing power (divided by ${parities}, US = 100)`;
}

/** What is measured, in what: `Median annual wage in dollars as published`. */
export function measurePhrase(filters: Filters, rows: readonly WageEstimate[], newestYear: number): string {
	const { measure, pay } = filters;
	if (measure === 'employment') return 'Employment (jobs without the self-employed)';
	if (measure === 'lq') return 'Location quotient (share of the area’s jobs over the nation’s share)';
	const name = measure === 'mean' || measure === 'median' ? `${measureTitle(measure)} ` : '';
	const tail = name ? '' : `, ${measureTitle(measure)},`;
	const phrase = `${name}${wageWord(pay)}${tail} ${dollarsPhrase(filters, rows, newestYear)}`;
	return capitalised(phrase);
}
