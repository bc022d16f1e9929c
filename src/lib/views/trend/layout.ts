import { area, line } from 'd3-shape';
import { circleMark, keyedMarks, lineMark, nothingScene, textMark } from '$lib/charts/marks.ts';
import { formatEstimate } from '$lib/domain/format.ts';
import { isWageMeasure } from '$lib/domain/measure.ts';
import { axisTitle, linearAxis, tickFormat } from '$lib/charts/axis.ts';
import { breakRules, breaksTop } from '$lib/charts/break-rules.ts';
import { hatch } from '$lib/charts/hatch.ts';
import { NARROW_BELOW, type Datum, type Mark, type Room, type Scene, type Box } from '$lib/charts/scene.ts';
import { wageDatum, wageKey } from '$lib/charts/wage-datum.ts';
import { openDot, valueGrid, yearDot, yearMarks, yearPlot, type Plot } from '$lib/charts/year-plot.ts';
import { keyMarks, keysOf } from './keys.ts';
import { endLabelMarks, labelsHeight } from '$lib/charts/end-labels.ts';
import { earlierNameMarks, successionMarks } from './names.ts';
import {
	breaksOf,
	chosenYearsOf,
	hasBand,
	seriesOf,
	successionsOf,
	type Break,
	type BreakReason,
	type Point,
	type Series,
	type TrendState,
} from './series.ts';

const GUTTER = 50;
const PLOT_HEIGHT = { wide: 320, narrow: 260 } as const;
/** Pixels under the lowest gridline for releases without a figure. */
const MISSING_LANE = 18;

/**
 * Each code in each area as points by release, joined where they are of one series. The height depends on the rows and
 * on whether the room is narrow. Without any figure: one sentence in place of a chart.
 */
export function trendLayout(state: TrendState, room: Room): Scene {
	const all = seriesOf(state);
	const series = all.filter(({ points }) => points.length > 0);
	const years = state.rows.map(({ year }) => year);
	if (series.length === 0) return nothingScene(room);
	const narrow = room.width < NARROW_BELOW;
	const breaks = breaksOf(state, series);
	const chosen = chosenYearsOf(state);
	const [firstYear, lastYear] = [Math.min(...years), Math.max(...years)];
	const newest = Math.max(...series.flatMap(({ points }) => points.map(({ year }) => year)));
	const current = series.filter((one) => !one.isPool && one.points.at(-1)?.year === newest);
	const keys = keysOf(state, all, narrow ? series : series.filter((one) => one.isPool), room);

	const top = breaksTop(breaks.length);
	const height = narrow ? PLOT_HEIGHT.narrow : Math.max(PLOT_HEIGHT.wide, labelsHeight(current.length));
	const right = narrow ? room.width - 10 : room.width - Math.min(230, Math.max(150, room.width * 0.28));
	const hasMissing = all.some(({ missing }) => missing.length > 0);
	const bottom = top + height;
	const isBanded = hasBand(state, series);
	const values = series.flatMap((one) => drawnValues(one, isBanded));
	const format = tickFormat(state.measure, state.pay);
	const axis = linearAxis(values, 0, height, !isWageMeasure(state.measure), format);
	const span = [GUTTER + 10, right - 10] as const;
	const plot = yearPlot({ left: GUTTER, right, top, bottom, firstYear, lastYear, span, axis });
	const base = bottom + (hasMissing ? MISSING_LANE : 4);
	const taken = series.flatMap(({ points }) => points.map((point) => pointBox(point, plot)));
	const successions = successionMarks(successionsOf(state, series), plot, taken);
	const earlier = narrow ? [] : series.filter((one) => !one.isPool && !current.includes(one));
	const ends = current.flatMap((one) => endLabel(one, current, state, plot));
	return {
		width: room.width,
		height: base + 26 + keys.height,
		marks: [
			...valueGrid(axis, plot),
			textMark(0, 13, axisTitle(state.measure, state.pay, state.dollars, state.realYear), {}, room.width),
			...(isBanded ? series.flatMap((one) => bandMarks(one, plot)) : []),
			...breakRules(breaks.map(ruleOf), plot, room),
			...chosen.map((year) => lineMark(plot.x(year), plot.top, plot.x(year), base, 'accent', 1.5)),
			...successions,
			...missingMarks(all, plot, bottom + 4),
			...series.flatMap((one) => one.runs.flatMap((run) => runMarks(run, one, plot))),
			...series.flatMap((one) => one.points.map((point) => pointMarks(point, one, chosen, plot))),
			...(narrow ? [] : endLabelMarks(ends, right - 6, room.width, top - 10, bottom + 6)),
			...earlierNameMarks(earlier, state, plot, taken),
			...yearMarks(chosen, plot, base),
			...keyMarks(keys, base + 30),
		],
		data: dataOf(all, state, plot, base),
	};
}

function drawnValues(one: Series, isBanded: boolean): readonly number[] {
	const quartiles = ({ row }: Point) => [row.p25, row.p75].flatMap(({ value }) => value ?? []);
	return [
		...one.points.map(({ value }) => value),
		...(isBanded && !one.isPool ? one.points.flatMap(quartiles) : []),
	];
}

const BREAK_WORDS: Readonly<Record<BreakReason, string>> = {
	codes: 'new codes',
	method: 'new method',
	area: 'new boundaries',
};

function ruleOf({ year, reasons }: Break) {
	return { year, words: reasons.map((reason) => BREAK_WORDS[reason]).join(', ') };
}

/** Between the quartiles, a piece for each run: it ends where the line ends. */
function bandMarks(one: Series, plot: Plot): readonly Mark[] {
	if (one.isPool) return [];
	return one.runs.flatMap((run): Mark[] => {
		const known = run.flatMap(({ year, row: { p25, p75 } }) =>
			p25.value === null || p75.value === null ? [] : [{ year, low: p25.value, high: p75.value }],
		);
		if (known.length < 2 || known.length < run.length) return [];
		const band = area<(typeof known)[number]>(
			({ year }) => plot.x(year),
			({ low }) => plot.y(low),
			({ high }) => plot.y(high),
		).digits(1);
		return [{ kind: 'path', d: band(known) ?? '', fill: 'highlight', stroke: 'hairline', thickness: 1 }];
	});
}

function runMarks(run: readonly Point[], one: Series, plot: Plot): readonly Mark[] {
	if (run.length < 2) return [];
	const path = line<Point>(
		({ year }) => plot.x(year),
		({ value }) => plot.y(value),
	).digits(1);
	return [{ kind: 'path', d: path(run) ?? '', stroke: one.ink, thickness: one.isPool ? 1.5 : 2 }];
}

function pointMarks(point: Point, one: Series, chosen: readonly number[], plot: Plot): Mark {
	const [x, y] = [plot.x(point.year), plot.y(point.value)];
	const ring: readonly Mark[] = chosen.includes(point.year)
		? [circleMark(x, y, 6, 'paper', 'accent', 1.5)]
		: [];
	const marks: readonly Mark[] =
		point.estimate.flag === 'top_coded' ? [openDot(x, y, one.ink)] : [yearDot(x, y, one.ink, one.isPool)];
	return keyedMarks(wageKey(point.row), [...ring, ...marks]);
}

function missingMarks(all: readonly Series[], plot: Plot, top: number): readonly Mark[] {
	const years = new Set(all.flatMap(({ missing }) => missing.map(({ year }) => year)));
	const half = Math.max(3, Math.min(10, plot.step / 2 - 2));
	return [...years].map((year) => hatch(plot.x(year) - half, top, 2 * half, 10));
}

function endLabel(one: Series, current: readonly Series[], { measure, pay }: TrendState, plot: Plot) {
	const last = one.points.at(-1);
	if (!last) return [];
	const oneRole = current.every(({ occCode }) => occCode === one.occCode);
	const oneArea = current.every(({ areaCode }) => areaCode === one.areaCode);
	const name = oneArea ? one.occTitle : oneRole ? one.areaTitle : `${one.occTitle}, ${one.areaTitle}`;
	return [{ y: plot.y(last.value), ink: one.ink, figure: formatEstimate(last.estimate, measure, pay), name }];
}

function dataOf(all: readonly Series[], state: TrendState, plot: Plot, base: number): readonly Datum[] {
	const half = Math.max(4, Math.min(10, plot.step / 2));
	return all.flatMap(({ points, missing }) =>
		[
			...points.map((point) => ({ row: point.row, y: plot.y(point.value) })),
			...missing.map((row) => ({ row, y: base - 9 })),
		]
			.sort((left, right) => left.row.year - right.row.year)
			.map(({ row, y }) =>
				wageDatum(row, state.measure, state.pay, {
					x: plot.x(row.year) - half,
					y: y - 10,
					width: 2 * half,
					height: 20,
				}),
			),
	);
}

function pointBox({ year, value }: Point, plot: Plot): Box {
	return { x: plot.x(year) - plot.step / 2, y: plot.y(value) - 6, width: plot.step, height: 12 };
}
