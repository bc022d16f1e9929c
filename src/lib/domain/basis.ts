import type { Filters } from './filters.ts';
import { isWageMeasure, measureTitle, type Period } from './measure.ts';
import { capitalised, joined, listPhrase } from './phrases.ts';
import type { WageEstimate } from './wage-row.ts';

/** `pay per year`, `pay per hour`. */
function payWord(pay: Period): string {
	return pay === 'annual' ? 'pay per year' : 'pay per hour';
}

/** Years as a reader writes them: `2016`, `2016 and 2025`, `2015 and 2019–2025`: a dash where none between is left out. */
export function listYears(years: readonly number[]): string {
	const runs: { readonly from: number; to: number }[] = [];
	for (const year of [...new Set(years)].sort((a, b) => a - b)) {
		const run = runs.at(-1);
		if (run?.to === year - 1) run.to = year;
		else runs.push({ from: year, to: year });
	}
	const words = runs.flatMap(({ from, to }) =>
		to - from > 1 ? [`${from}–${to}`] : from === to ? [String(from)] : [String(from), String(to)],
	);
	return listPhrase(words);
}

/**
 * The money a figure is in, empty for dollars of its own year, as axes, subtitles and exports say it. Local dollars name the year of the price
 * parities, which lags behind the wages: the newest one BEA has published stands in, and that is said.
 */
export function dollarsPhrase(
	{ measure, dollars }: Filters,
	rows: readonly WageEstimate[],
	newestYear: number,
): string {
	if (!isWageMeasure(measure)) return '';
	if (dollars === 'real') return `in ${newestYear} dollars`;
	if (dollars === 'nominal') return '';
	const years = rows.flatMap(({ priceParityYear }) => (priceParityYear === null ? [] : [priceParityYear]));
	const parities = `regional price parities${years.length ? ` of ${listYears(years)}` : ''}`;
	return `adjusted for local prices (${parities})`;
}

/** What is measured, in what: `Median pay per year, in 2025 dollars`. */
export function measurePhrase(filters: Filters, rows: readonly WageEstimate[], newestYear: number): string {
	const { measure, pay } = filters;
	if (measure === 'employment') return 'Jobs';
	if (measure === 'lq') return 'Location quotient (a job’s share of local jobs against the U.S.)';
	const statistic = measure === 'mean' || measure === 'median' ? '' : 'of ';
	const phrase = joined(', ', [
		`${measureTitle(measure)} ${statistic}${payWord(pay)}`,
		dollarsPhrase(filters, rows, newestYear),
	]);
	return capitalised(phrase);
}
