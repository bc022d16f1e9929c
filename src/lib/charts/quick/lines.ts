import { formatAny, type QuickFigure, type QuickSeries } from '$lib/domain/quick-figure.ts';
import { linearAxis } from '../axis.ts';
import { fact } from '../datum.ts';
import { endLabelMarks, labelsHeight } from '../end-labels.ts';
import { circleMark, keyedMarks, lineMark, textMark } from '../marks.ts';
import { MOST_ACCENTS } from '../role-ink.ts';
import { NARROW_BELOW, ROLE_INKS, type Datum, type Ink, type Mark, type Room, type Scene } from '../scene.ts';
import { textWidth } from '../text-width.ts';
import { valueGrid, yearDot, yearMarks, yearPlot, type Plot } from '../year-plot.ts';

const TOP = 28;
const PLOT = 280;
const KEY_ROW = 18;
const YEARS = 26;
/** Half of a datum's side. */
const REACH = 12;

/** A line for each series, joined where years follow each other in the table. */
export function linesScene(figure: Extract<QuickFigure, { kind: 'lines' }>, room: Room): Scene {
	const narrow = room.width < NARROW_BELOW;
	const values = figure.series.flatMap(({ points }) => points.map(({ value }) => value));
	const years = figure.series.flatMap(({ points }) => points.map(({ year }) => year));
	const [firstYear, lastYear] = [Math.min(...years), Math.max(...years)];
	const height = narrow ? PLOT : Math.max(PLOT, labelsHeight(figure.series.length));
	const axis = linearAxis(values, 0, height, false, formatAny);
	const gutter = Math.max(30, ...axis.ticks.map((tick) => textWidth(formatAny(tick), 12, 400))) + 10;
	const right = narrow ? room.width - 10 : room.width - Math.min(260, room.width * 0.3);
	const span = [gutter + 10, right - 10] as const;
	const plot = yearPlot({
		left: gutter,
		right,
		top: TOP,
		bottom: TOP + height,
		firstYear,
		lastYear,
		span,
		axis,
	});
	const base = TOP + height + 4;
	const keys = narrow ? figure.series : [];
	const ends = figure.series.flatMap((series, place) => {
		const last = series.points.at(-1);
		if (!last) return [];
		return [{ y: plot.y(last.value), ink: inkOf(place), figure: formatAny(last.value), name: series.name }];
	});
	return {
		width: room.width,
		height: base + YEARS + keys.length * KEY_ROW,
		marks: [
			...valueGrid(axis, plot),
			textMark(0, 13, figure.value, {}, room.width),
			// The last drawn lie on top: those in color.
			...figure.series
				.map((series, place) => seriesMarks(series, place, plot))
				.reverse()
				.flat(),
			...(narrow ? [] : endLabelMarks(ends, right - 6, room.width, TOP - 10, base)),
			...yearMarks([], plot, base),
			...keys.flatMap((series, place): Mark[] => {
				const y = base + YEARS + place * KEY_ROW + 8;
				return [circleMark(6, y - 4, 4, inkOf(place)), textMark(16, y, series.name, {}, room.width - 16)];
			}),
		],
		data: figure.series.flatMap((series, place) =>
			series.points.map((point) => datum(series, place, point, plot, figure.value)),
		),
	};
}

function inkOf(place: number): Ink {
	return place < MOST_ACCENTS ? (ROLE_INKS[place] ?? 'context') : 'context';
}

function keyOf(place: number, year: number): string {
	return `${place}|${year}`;
}

function seriesMarks({ points }: QuickSeries, place: number, plot: Plot): readonly Mark[] {
	const ink = inkOf(place);
	const at = ({ year, value }: QuickSeries['points'][number]) => [plot.x(year), plot.y(value)] as const;
	return [
		...points.slice(1).map((point, index) => {
			const [x1, y1] = at(points[index] ?? point);
			return lineMark(x1, y1, ...at(point), ink, 2);
		}),
		...points.map((point) => keyedMarks(keyOf(place, point.year), [yearDot(...at(point), ink, false)])),
	];
}

function datum(
	{ name }: QuickSeries,
	place: number,
	{ year, value }: QuickSeries['points'][number],
	plot: Plot,
	what: string,
): Datum {
	const text = formatAny(value);
	return {
		key: keyOf(place, year),
		title: name,
		subtitle: String(year),
		label: `${name}, ${year}: ${what} ${text}`,
		facts: [fact(what, text, true)],
		x: plot.x(year) - REACH,
		y: plot.y(value) - REACH,
		width: 2 * REACH,
		height: 2 * REACH,
	};
}
