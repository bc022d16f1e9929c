import { listYears } from '$lib/domain/basis.ts';
import type { Filters } from '$lib/domain/filters.ts';
import { formatEstimate, formatMissing } from '$lib/domain/format.ts';
import { measureTitle } from '$lib/domain/measure.ts';
import { capitalised, joined, listPhrase } from '$lib/domain/phrases.ts';
import { estimateOf } from '$lib/domain/wage-row.ts';
import { fittingTitle } from '$lib/charts/title.ts';
import { figurePhrase, type Words } from '$lib/charts/words.ts';
import { growthWords, recentOf, signed } from './growth.ts';
import { drawnSeries } from './drawn.ts';
import { pastSentences } from './pasts.ts';
import {
	breaksOf,
	chosenYearsOf,
	isOneRelease,
	seriesOf,
	type BreakReason,
	type Series,
	type TrendState,
} from './series.ts';

/** What a trend shows, from the rows alone. Growth is only ever told within one run of comparable releases. */
export function trendWords(state: TrendState, filters: Filters): Words {
	const all = seriesOf(state);
	const series = all.filter(({ points }) => points.length > 0);
	const places = [...new Set(all.flatMap((one) => (one.earlierOf === null ? [one.areaTitle] : [])))];
	const where = places.length > 3 ? `${places.length} places` : listPhrase(places);
	const years = listYears(state.rows.map(({ year }) => year));
	return {
		title: findingOf(state, filters),
		subtitle: joined(', ', [axisWords(state), where, years && `May ${years}`]),
		summary: summaryOf(all, series, state, filters),
	};
}

/** What is measured, in what money: `Median annual pay`, `Annual pay (90th percentile), in 2025 dollars`, `Jobs`. */
export function axisWords({ measure, pay, dollars, realYear, rows }: TrendState): string {
	if (measure === 'employment') return 'Jobs';
	if (measure === 'lq') return 'Location quotient';
	const period = pay === 'annual' ? 'annual pay' : 'hourly pay';
	const name = measureTitle(measure);
	const figure = capitalised(/percentile/.test(name) ? `${period} (${name})` : `${name} ${period}`);
	if (dollars === 'real') return realYear === null ? figure : `${figure} in ${realYear} dollars`;
	if (dollars === 'nominal') return figure;
	const parities = rows.flatMap(({ priceParityYear }) => priceParityYear ?? []);
	return `${figure} at U.S. average prices${parities.length > 0 ? ` of ${listYears(parities)}` : ''}`;
}

function findingOf(state: TrendState, filters: Filters): string {
	const measure = measureTitle(filters.measure);
	if (state.rows.length === 0) return 'The tables here have no figures for this combination';
	const lines = drawnSeries(state).filter(({ isAsked, points }) => isAsked && points.length > 0);
	if (lines.length === 0) return `BLS published no ${measure} for this choice`;
	if (isOneRelease(state)) return `This site has one release for this choice: May ${state.rows[0]?.year}`;
	const grown = growthWords(lines, filters);
	if (grown) return grown;
	const [one] = lines;
	const last = one?.points.at(-1);
	if (!one || !last || lines.length > 1) return 'No two releases of this choice can be compared';
	const figure = figurePhrase(last, filters);
	return fittingTitle([
		`${one.occTitle}: ${figure} in May ${last.year}, with no comparable release before`,
		`${capitalised(figure)} in May ${last.year}, with no comparable release before`,
	]);
}

const MOST_NAMED = 6;

/** In place of a picture of one release: its figures. */
export function figureSentences(state: TrendState): readonly string[] {
	const figures = seriesOf(state).flatMap((one) => {
		const [point] = one.points;
		if (!point) return [];
		const figure = formatEstimate(point.estimate, state.measure, state.pay);
		return [`${one.occTitle}, ${one.areaTitle}: ${figure}`];
	});
	const more = figures.length > MOST_NAMED ? [`${figures.length - MOST_NAMED} more in the table.`] : [];
	return [...figures.slice(0, MOST_NAMED), ...more];
}

/** The same with the file that would add another release, for files that are made of the picture. */
export function oneReleaseSentences(state: TrendState): readonly string[] {
	return [...figureSentences(state), ...pastSentences(state)];
}

/** The button that shows jobs in place of pay. */
export const JOBS_OVER_TIME = 'Jobs instead of pay';

const BREAK_WORDS: Readonly<Record<BreakReason, string>> = {
	codes: 'jobs redefined',
	method: 'new method',
	area: 'new boundaries',
	area_code: 'new area code',
};

/** Why lines break, short enough for the plot. */
export function breakWords(reasons: readonly BreakReason[]): string {
	return reasons.map((reason) => BREAK_WORDS[reason]).join(', ');
}

/** What the button says that draws the lines left out; null where none is. */
export function moreLines({ left, all }: { readonly left: number; readonly all: number }) {
	return left > 0 ? { more: `Show all ${all} lines`, fewer: 'Show fewer lines' } : null;
}

/** What tells a series from the others on show. */
function nameOf(one: Series, series: readonly Series[]): string {
	const places = new Set(series.map(({ areaCode }) => areaCode));
	return places.size > 1
		? `${one.occTitle} in ${one.areaTitle.replace(/^United States$/, 'the United States')}`
		: one.occTitle;
}

function summaryOf(
	all: readonly Series[],
	series: readonly Series[],
	state: TrendState,
	filters: Filters,
): string {
	if (state.rows.length === 0) return 'Choose other roles or places.';
	const sentences = series.slice(0, 8).map((one) => {
		const [first, last] = [one.points[0], one.points.at(-1)];
		if (!first || !last) return '';
		const recent = recentOf(one);
		const change =
			recent && recent.growth !== null && one.runs.length > 1
				? ` (${signed(recent.growth)} since May ${recent.from.year})`
				: '';
		if (first === last) return `${nameOf(one, series)}: ${figurePhrase(last, filters)} in May ${last.year}.`;
		return `${nameOf(one, series)}: ${figurePhrase(first, filters)} in May ${first.year}, ${figurePhrase(last, filters)} in May ${last.year}${change}.`;
	});
	const left = series.length - 8;
	if (left > 0) sentences.push(`The table has ${left} more ${left === 1 ? 'line' : 'lines'}.`);
	// Of a single release everything has been said already.
	for (const year of isOneRelease(state) ? [] : chosenYearsOf(state)) {
		const figures = series
			.filter(({ isPool }) => !isPool)
			.flatMap((one) => {
				const point = one.points.find((known) => known.year === year);
				return point ? [`${nameOf(one, series)} ${figurePhrase(point, filters)}`] : [];
			});
		const others = figures.length > 4 ? '; others in the table' : '';
		if (figures.length) sentences.push(`May ${year}: ${figures.slice(0, 4).join('; ')}${others}.`);
		else sentences.push(`May ${year}: no figure.`);
	}
	const breaks = breaksOf(state, series);
	if (breaks.length) {
		sentences.push(`Lines break before May ${listYears(breaks.map(({ year }) => year))}.`);
	}
	const missing = all.flatMap((one) => one.missing);
	if (missing.length) {
		const kinds = [...new Set(missing.map((row) => formatMissing(estimateOf(row, filters.measure).flag)))];
		sentences.push(
			`Without a figure: ${missing.length} ${missing.length === 1 ? 'release' : 'releases'} (${kinds.join('; ')}).`,
		);
	}
	return joined(' ', sentences);
}
