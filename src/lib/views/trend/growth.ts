import type { Filters } from '$lib/domain/filters.ts';
import { isWageMeasure } from '$lib/domain/measure.ts';
import { shortArea } from '$lib/domain/metro-row.ts';
import { fittingTitle } from '$lib/charts/title.ts';
import { figurePhrase } from '$lib/charts/words.ts';
import type { Point, Series } from './series.ts';

/** The newest run of a series: its first and last release, and the growth between them in percent. */
interface Recent {
	readonly series: Series;
	readonly from: Point;
	readonly to: Point;
	/** Null where one of both is a threshold, or nothing grew from zero. */
	readonly growth: number | null;
}

/** Null where the newest run is a single release, or of a code that pools several jobs. */
export function recentOf(series: Series): Recent | null {
	const run = series.runs.at(-1);
	const [from, to] = [run?.[0], run?.at(-1)];
	if (!from || !to || from === to || series.isPool) return null;
	const isThreshold = [from, to].some(({ estimate }) => estimate.flag === 'top_coded');
	const growth = isThreshold || from.value <= 0 ? null : (to.value / from.value - 1) * 100;
	return { series, from, to, growth };
}

/**
 * How the lines grew, true of each that is counted: only those over the same releases are, the ones over the longest time
 * up to the newest. Null where none grew over comparable releases.
 */
export function growthWords(lines: readonly Series[], filters: Filters): string | null {
	const newest = Math.max(...lines.flatMap(({ points }) => points.map(({ year }) => year)));
	const recent = lines.flatMap((one) => {
		const own = recentOf(one);
		return own && own.growth !== null && own.to.year === newest ? [{ ...own, growth: own.growth }] : [];
	});
	const since = Math.min(...recent.map(({ from }) => from.year));
	const alike = recent.filter(({ from }) => from.year === since);
	const [first] = alike;
	if (!first) return null;
	const span = `${since} to ${newest}`;
	const subject = subjectOf(filters);
	if (lines.length === 1) {
		const words = `${changed(first.growth)} from ${span}, to ${figurePhrase(first.to, filters)}`;
		const name = first.series.occTitle;
		return fittingTitle([
			`${name}: ${subject.toLowerCase()} ${words}`,
			`${subject} ${words}`,
			`${subject} ${changed(first.growth)}, ${span}`,
		]);
	}
	const places = new Set(lines.map(({ areaCode }) => areaCode)).size;
	if (alike.length === 1 && places === lines.length) {
		return `${subject} ${changed(first.growth)} in ${shortArea(first.series.areaTitle)}, ${span}`;
	}
	const growths = alike.map(({ growth }) => growth);
	const [low, high] = [Math.min(...growths), Math.max(...growths)];
	return `${subject} ${rangeWords(low, high)} ${countWords(alike.length, lines)}, ${span}`;
}

function subjectOf({ measure, dollars }: Filters): string {
	if (!isWageMeasure(measure)) return measure === 'lq' ? 'Location quotient' : 'Jobs';
	return dollars === 'real' ? 'Pay after inflation' : 'Pay';
}

/** `rose 12% to 22% for`, `changed by −3% to +12% for`. */
function rangeWords(low: number, high: number): string {
	const [from, to] = [percent(low), percent(high)];
	const range = from === to ? from : `${from} to ${to}`;
	if (low > 0) return `rose ${range} for`;
	if (high < 0) return `fell ${from === to ? from : `${to} to ${from}`} for`;
	return `changed by ${signed(low)} to ${signed(high)} for`;
}

function changed(growth: number): string {
	if (Math.abs(growth) < 0.05) return 'stayed the same';
	return `${growth > 0 ? 'rose' : 'fell'} ${percent(growth)}`;
}

const NUMBERS = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** `all six roles`, `both places`, `five of six roles`. */
function countWords(count: number, lines: readonly Series[]): string {
	const roles = new Set(lines.map(({ occCode }) => occCode)).size;
	const places = new Set(lines.map(({ areaCode }) => areaCode)).size;
	const noun = places === 1 ? 'roles' : roles === 1 ? 'places' : 'lines';
	const all = lines.length;
	const number = (value: number) => NUMBERS[value] ?? String(value);
	if (count < all) return `${number(count)} of ${number(all)} ${noun}`;
	return all === 2 ? `both ${noun}` : `all ${number(all)} ${noun}`;
}

/** A size in percent: whole from one on, `0.4%` below. */
function percent(growth: number): string {
	const size = Math.abs(growth);
	return `${size < 1 ? size.toFixed(1) : Math.round(size)}%`;
}

/** The same with its sign. */
export function signed(growth: number): string {
	const words = percent(growth);
	if (/^0(\.0)?%$/.test(words)) return words;
	return `${growth < 0 ? '−' : '+'}${words}`;
}
