import { extent } from 'd3-array';
import { line } from 'd3-shape';
import { dateWords, formatPosting, type PostingPoint, type PostingSeries } from '$lib/domain/postings.ts';
import { linearAxis, TICK_SIZE } from '$lib/charts/axis.ts';
import { fact, factWords, lateDatum } from '$lib/charts/datum.ts';
import { endLabelMarks, labelsHeight, type EndLabel } from '$lib/charts/end-labels.ts';
import { circleMark, lineMark, textMark } from '$lib/charts/marks.ts';
import {
	BROAD_FROM,
	classWidth,
	NARROW_BELOW,
	type Block,
	type Datum,
	type Ink,
	type Mark,
	type Room,
} from '$lib/charts/scene.ts';
import { textWidth, wrap } from '$lib/charts/text-width.ts';
import { valueGrid, yearPlot, type Plot } from '$lib/charts/year-plot.ts';
import { isPublished, type DemandLine } from './series.ts';
import { panelWords } from './words.ts';

export interface Panel {
	readonly series: PostingSeries;
	readonly lines: readonly DemandLine[];
}

const GUTTER = 36;
const LINE = 16;
/** Kept free on the right: on a telephone with a scroll bar a drawing made for the least width is cut a little. */
const MARGIN = 8;
/** Pixels under the plot for the years. */
const YEARS = 24;
const HEIGHTS: Readonly<Record<PostingSeries, number>> = {
	sector_index: 270,
	all_index: 150,
	states_pay: 150,
};

/**
 * One series in its own axis and dates, `width` pixels wide: name and measure, lines, names at their ends. `plotHeight`: that of
 * the plot, where it is not the usual one.
 */
export function panelBlock(
	{ series, lines }: Panel,
	room: Room,
	width: number,
	plotHeight: number | null = null,
): Block {
	const isHalf = width < room.width;
	const breaking = isHalf
		? Math.min(width - MARGIN, BROAD_FROM / 2 - LINE * 2)
		: Math.min(width, classWidth(room)) - MARGIN;
	const [name, measure] = panelWords(series, lines);
	const words = wrap(measure, breaking, TICK_SIZE, 400, 3);
	const top = LINE * (words.length + 1) + 12;
	const labels = endsOf(series, lines);
	const height = plotHeight ?? Math.max(HEIGHTS[series], labelsHeight(labels.length));
	const right = width - (room.width < NARROW_BELOW ? 134 : isHalf ? 160 : 200);
	const values = lines.flatMap(({ points }) => points.filter(isPublished).map(({ value }) => value));
	const isIndex = series !== 'states_pay';
	const format = isIndex ? String : (value: number) => `${value}%`;
	const axis = linearAxis(isIndex ? [...values, 100] : values, 0, height, true, format);
	const [first = 0, last = 0] = extent(lines.flatMap(({ points }) => points.map(({ date }) => yearOf(date))));
	const left = Math.max(GUTTER, ...axis.ticks.map((tick) => textWidth(format(tick), TICK_SIZE, 400) + 8));
	const plot = yearPlot({
		left,
		right,
		top,
		bottom: top + height,
		firstYear: first,
		lastYear: last,
		span: [left + 6, right - 6],
		axis,
	});
	const ends = labels.map((label) => ({ ...label, y: plot.y(label.value) }));
	return {
		height: plot.bottom + YEARS,
		marks: [
			textMark(0, 13, name, { ink: 'ink', size: 13, weight: 600 }, width),
			...words.map((text, index) => textMark(0, 13 + LINE * (index + 1), text)),
			...valueGrid(axis, plot),
			...(isIndex ? [lineMark(plot.left, plot.y(100), plot.right, plot.y(100), 'axis', 1.5)] : []),
			...yearMarksOf(lines, plot),
			...[...lines].reverse().flatMap((one) => lineMarks(one, series, plot)),
			...endLabelMarks(ends, right - 4, width - MARGIN, top - 10, plot.bottom + 6),
		],
		data: dataOf(series, lines, plot),
	};
}

/** A date as a year with its fraction: `2024-09-27` is 2024.74. A month stands at its first day. */
function yearOf(date: string): number {
	const year = Number(date.slice(0, 4));
	const start = Date.UTC(year, 0, 1);
	const at = Date.UTC(year, Number(date.slice(5, 7)) - 1, Number(date.slice(8) || 1));
	return year + (at - start) / (Date.UTC(year + 1, 0, 1) - start);
}

function inkOf({ isOwn }: DemandLine, series: PostingSeries): Ink {
	if (series === 'all_index') return 'ink-soft';
	return isOwn ? 'accent' : 'context';
}

function lineMarks(one: DemandLine, series: PostingSeries, plot: Plot): readonly Mark[] {
	const ink = inkOf(one, series);
	const path = line<PostingPoint>(
		({ date }) => plot.x(yearOf(date)),
		({ value }) => plot.y(value ?? 0),
	)
		.defined(isPublished)
		.digits(1);
	const end: readonly Mark[] = one.last
		? [circleMark(plot.x(yearOf(one.last.date)), plot.y(one.last.value), 3, ink)]
		: [];
	return [
		{ kind: 'path', d: path(one.points) ?? '', stroke: ink, thickness: ink === 'context' ? 1.25 : 2.5 },
		...end,
	];
}

type End = Omit<EndLabel, 'y'> & { readonly value: number };

/** Every index by name; of the shares, whose ends lie close, the one in color by name and the others together. */
function endsOf(series: PostingSeries, lines: readonly DemandLine[]): readonly End[] {
	const named = series === 'states_pay' ? lines.filter(({ isOwn }) => isOwn) : lines;
	const ends = named.flatMap((one): End[] =>
		one.last
			? [
					{
						value: one.last.value,
						ink: inkOf(one, series),
						figure: formatPosting(one.last.value, series),
						name: one.title,
					},
				]
			: [],
	);
	const others = lines.filter((one) => !named.includes(one)).flatMap(({ last }) => last?.value ?? []);
	if (others.length === 0) return ends;
	const [least, most] = [Math.min(...others), Math.max(...others)];
	const figure =
		least === most
			? formatPosting(most, series)
			: `${formatPosting(least, series).replace('%', '')}–${formatPosting(most, series)}`;
	return [...ends, { value: (least + most) / 2, ink: 'context', figure, name: 'Data and software sectors' }];
}

/** The base of the plot, and January 1 of as many years as have room; of one date alone the date. */
function yearMarksOf(lines: readonly DemandLine[], plot: Plot): readonly Mark[] {
	const { bottom, firstYear, lastYear } = plot;
	const base = lineMark(plot.left, bottom, plot.right, bottom, 'axis');
	const first = Math.ceil(firstYear);
	const years = Array.from({ length: Math.max(0, Math.floor(lastYear) - first + 1) }, (_, at) => first + at);
	if (years.length === 0) {
		const date = lines[0]?.last?.date ?? '';
		const middle = (plot.left + plot.right) / 2;
		return [base, textMark(middle, bottom + 17, dateWords(date), { anchor: 'middle' })];
	}
	const every = Math.max(1, Math.ceil((textWidth('2000', TICK_SIZE, 400) + 8) / plot.step));
	return [
		base,
		...years.flatMap((year, index): readonly Mark[] => [
			lineMark(plot.x(year), bottom, plot.x(year), bottom + 4, 'axis'),
			...(index % every === 0
				? [textMark(plot.x(year), bottom + 17, String(year), { anchor: 'middle' })]
				: []),
		]),
	];
}

/** A strip for each date, with the figures of all lines. */
function dataOf(series: PostingSeries, lines: readonly DemandLine[], plot: Plot): readonly Datum[] {
	const dates = [...new Set(lines.flatMap(({ points }) => points.map(({ date }) => date)))].sort();
	const width = Math.min(12, (plot.right - plot.left - 12) / Math.max(1, dates.length));
	const [name, measure] = panelWords(series, lines);
	return dates.map((date) => {
		const facts = () =>
			lines.flatMap(({ title, isOwn, points }) => {
				const point = points.find((one) => one.date === date);
				return point ? [fact(title, formatPosting(point.value, series), isOwn)] : [];
			});
		const x = plot.x(yearOf(date)) - width / 2;
		const box = { x, y: plot.top, width, height: plot.bottom - plot.top };
		return lateDatum(
			`${series} ${date}`,
			box,
			[dateWords(date), name],
			facts,
			() => `${dateWords(date)}, ${name}: ${factWords(facts())}. ${measure}`,
		);
	});
}
