import { listYears, measurePhrase } from '$lib/domain/basis.ts';
import type { Filters } from '$lib/domain/filters.ts';
import { formatMissing } from '$lib/domain/format.ts';
import { measureTitle } from '$lib/domain/measure.ts';
import { joined } from '$lib/domain/phrases.ts';
import { estimateOf } from '$lib/domain/wage-row.ts';
import { figurePhrase, listPhrase, type Words } from '$lib/charts/words.ts';
import {
	breaksOf,
	chosenYearsOf,
	seriesOf,
	successionsOf,
	type Point,
	type Series,
	type TrendState,
} from './series.ts';

/** What a trend shows, from the rows alone. Growth is only ever told within one run of comparable releases. */
export function trendWords(state: TrendState, filters: Filters, newestYear: number): Words {
	const all = seriesOf(state);
	const series = all.filter(({ points }) => points.length > 0);
	const places = [...new Set(state.rows.map(({ areaTitle }) => areaTitle))];
	const where = places.length > 3 ? `${places.length} areas` : listPhrase(places);
	const years = listYears(state.rows.map(({ year }) => year));
	return {
		title: findingOf(series, state, filters),
		subtitle: joined(' · ', [measurePhrase(filters, state.rows, newestYear), where, years && `May ${years}`]),
		summary: summaryOf(all, series, state, filters),
	};
}

/** The newest run of a series: its first and last release, and the growth between them in percent. */
interface Recent {
	readonly series: Series;
	readonly from: Point;
	readonly to: Point;
	/** Null where one of both is a threshold, or nothing grew from zero. */
	readonly growth: number | null;
}

function recentOf(series: Series): Recent | null {
	const run = series.runs.at(-1);
	const [from, to] = [run?.[0], run?.at(-1)];
	if (!from || !to || from === to || series.isPool) return null;
	const isThreshold = [from, to].some(({ estimate }) => estimate.flag === 'top_coded');
	const growth = isThreshold || from.value <= 0 ? null : (to.value / from.value - 1) * 100;
	return { series, from, to, growth };
}

function findingOf(series: readonly Series[], state: TrendState, filters: Filters): string {
	if (state.rows.length === 0) return 'No available table has this choice';
	const measure = measureTitle(filters.measure);
	if (series.length === 0) return `No ${measure} is published for this choice`;
	const newest = Math.max(...series.flatMap(({ points }) => points.map(({ year }) => year)));
	const recent = series
		.flatMap((one) => recentOf(one) ?? [])
		.filter(({ to, growth }) => to.year === newest && growth !== null);
	// Only what grew over the same releases is set against each other: those over the longest time.
	const since = Math.min(...recent.map(({ from }) => from.year));
	const alike = recent
		.filter(({ from }) => from.year === since)
		.sort((left, right) => (right.growth ?? 0) - (left.growth ?? 0));
	const first = alike[0];
	if (!first) {
		const one = series.find(({ points }) => points.at(-1)?.year === newest) ?? series[0];
		const last = one?.points.at(-1);
		if (!one || !last) return `No ${measure} is published for this choice`;
		return `${nameOf(one, series)}: ${figurePhrase(last, filters)} in May ${last.year}, no comparable release before it`;
	}
	const span = `from May ${first.from.year} to May ${first.to.year}`;
	const name = nameOf(first.series, series);
	if (alike.length === 1) {
		return `${name}: ${measure} ${growthPhrase(first.growth ?? 0)} ${span}, to ${figurePhrase(first.to, filters)}`;
	}
	const verb = (first.growth ?? 0) > 0 ? 'rose most' : 'fell least';
	return `${name}: ${measure} ${verb}, ${signed(first.growth ?? 0)} ${span}`;
}

/** What tells a series from the others on show. */
function nameOf(one: Series, series: readonly Series[]): string {
	const places = new Set(series.map(({ areaCode }) => areaCode));
	return places.size > 1
		? `${one.occTitle} in ${one.areaTitle.replace(/^United States$/, 'the United States')}`
		: one.occTitle;
}

function growthPhrase(growth: number): string {
	if (Math.abs(growth) < 0.05) return 'unchanged';
	return `${growth > 0 ? 'up' : 'down'} ${Math.abs(growth).toFixed(1)}%`;
}

function signed(growth: number): string {
	return `${growth < 0 ? '−' : '+'}${Math.abs(growth).toFixed(1)}%`;
}

function summaryOf(
	all: readonly Series[],
	series: readonly Series[],
	state: TrendState,
	filters: Filters,
): string {
	if (state.rows.length === 0) return 'No row to show: choose other roles or areas.';
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
	if (series.length > 8) sentences.push(`${series.length - 8} further lines are in the table.`);
	// Of a single release everything has been said already.
	const isTrend = new Set(state.rows.map(({ year }) => year)).size > 1;
	for (const year of isTrend ? chosenYearsOf(state) : []) {
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
	for (const { link, areaCode } of successionsOf(state, series)) {
		if (areaCode !== series[0]?.areaCode || link.relation === 'renamed') continue;
		sentences.push(
			`${link.fromCode} went over into ${link.toCode} in ${link.changeYear} (${link.relation}).`,
		);
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
