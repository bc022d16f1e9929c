import { area, line } from 'd3-shape';
import { circleMark, keyedMarks, lineMark, movedMarks, nothingScene, textMark } from '$lib/charts/marks.ts';
import { formatEstimate } from '$lib/domain/format.ts';
import { isWageMeasure } from '$lib/domain/measure.ts';
import { linearAxis, tickFormat } from '$lib/charts/axis.ts';
import { breakRules, breaksTop } from '$lib/charts/break-rules.ts';
import { hatch } from '$lib/charts/hatch.ts';
import {
	breakingWidth,
	NARROW_BELOW,
	type AxisSlot,
	type LimitedRoom,
	type Box,
	type Datum,
	type Drawn,
	type Mark,
	type Scene,
} from '$lib/charts/scene.ts';
import { wrap } from '$lib/charts/text-width.ts';
import { moneyFactor, upAxis } from '$lib/charts/value-axis.ts';
import { wageDatum, wageKey } from '$lib/charts/wage-datum.ts';
import { openDot, valueGrid, yearDot, yearMarks, yearPlot, type Plot } from '$lib/charts/year-plot.ts';
import { intervalMarks, intervalValues } from './intervals.ts';
import { namesOf, signsOf } from './keys.ts';
import { endLabelMarks, labelsHeight } from '$lib/charts/end-labels.ts';
import { earlierNameMarks, successionMarks } from './names.ts';
import { drawnSeries, earlierSeries } from './drawn.ts';
import {
	bandOf,
	breaksOf,
	chosenYearsOf,
	hasBand,
	isOneRelease,
	successionsOf,
	type Break,
	type Point,
	type Series,
	type TrendState,
} from './series.ts';
import { axisWords, breakWords, oneReleaseSentences } from './words.ts';

const GUTTER = 50;
const PLOT_HEIGHT = { wide: 300, narrow: 250 } as const;
/** However little height there is. */
const LEAST_PLOT = 80;
/** Of a file's width, for the names at the ends of lines: nobody can point at one to read the rest of it. */
const FILE_NAMES = 0.4;
/** Under the plot, for the years. */
const YEARS = 26;
/** Pieces that a line between two releases is taken in when names look for room. */
const LINE_BOXES = 6;
/** Pixels under the lowest gridline for releases without a figure. */
const MISSING_LANE = 18;

/**
 * Each code in each area as points by release, joined where they are of one series. The height depends on the rows and
 * on whether the room is narrow, or fill the room's where it has one. Without any figure, or with figures of one release alone:
 * sentences in place of a chart.
 */
export function trendLayout(state: TrendState, room: LimitedRoom): Scene {
	const all = drawnSeries(state);
	const series = all.filter(({ points }) => points.length > 0);
	const years = state.rows.map(({ year }) => year);
	if (series.length === 0) return nothingScene(room);
	if (isOneRelease(state)) return sentencesScene(oneReleaseSentences(state), room);
	const narrow = room.width < NARROW_BELOW;
	const breaks = breaksOf(state, series);
	const chosen = chosenYearsOf(state);
	const [firstYear, lastYear] = [Math.min(...years), Math.max(...years)];
	const newest = Math.max(...series.flatMap(({ points }) => points.map(({ year }) => year)));
	const current = series.filter((one) => !one.isPool && one.points.at(-1)?.year === newest);
	const earlier = earlierSeries(state, series, current);
	const signs = signsOf(state, all, room);
	const names: Drawn = narrow
		? namesOf(state, [...byLastValue(current), ...earlier], room)
		: { marks: [], height: 0 };

	const top = breaksTop(breaks.length);
	const share = room.height === undefined ? 0.28 : FILE_NAMES;
	const right = narrow ? room.width - 10 : room.width - Math.min(280, Math.max(150, room.width * share));
	const hasMissing = all.some(({ missing }) => missing.length > 0);
	const under =
		(hasMissing ? MISSING_LANE : 4) + YEARS + signs.height + (names.height > 0 ? names.height + 8 : 0);
	const height =
		room.height === undefined
			? narrow
				? PLOT_HEIGHT.narrow
				: Math.max(PLOT_HEIGHT.wide, labelsHeight(current.length))
			: Math.max(LEAST_PLOT, room.height - top - under);
	const bottom = top + height;
	const isBanded = hasBand(state, series);
	const values = series.flatMap((one) => [...drawnValues(one, isBanded), ...intervalValues(one, state)]);
	const format = tickFormat(state.measure, state.pay);
	const axis = linearAxis(values, 0, height, !isWageMeasure(state.measure), format);
	const span = [GUTTER + 10, right - 10] as const;
	const plot = yearPlot({ left: GUTTER, right, top, bottom, firstYear, lastYear, span, axis });
	const base = bottom + (hasMissing ? MISSING_LANE : 4);
	const taken = [
		...series.flatMap(({ points }) => points.map((point) => pointBox(point, plot))),
		...series.flatMap(({ runs }) => runs.flatMap((run) => lineBoxes(run, plot))),
	];
	const colored = [...current].sort((a, b) => Number(isColored(b)) - Number(isColored(a)));
	const ends = colored.flatMap((one) => endLabel(one, current, state, plot));
	const inColor = new Set(series.filter(isColored).map(({ occCode }) => occCode));
	const successions = successionsOf(state, series).filter(({ link }) =>
		[link.fromCode, link.toCode].some((code) => inColor.has(code)),
	);
	const ordered = [...series].sort((a, b) => Number(isColored(a)) - Number(isColored(b)));
	return {
		width: room.width,
		height: bottom + under,
		marks: [
			...valueGrid(axis, plot),
			textMark(0, 13, axisWords(state), {}, room.width),
			...(isBanded ? series.flatMap((one) => bandMarks(one, plot)) : []),
			...breakRules(breaks.map(ruleOf), plot, room),
			...chosen.map((year) => lineMark(plot.x(year), plot.top, plot.x(year), base, 'accent', 1.5)),
			...successionMarks(successions, plot),
			...missingMarks(all, plot, bottom + 4),
			...ordered.flatMap((one) => one.runs.flatMap((run) => runMarks(run, one, plot))),
			...ordered.flatMap((one) => intervalMarks(one, state, plot)),
			...ordered.flatMap((one) => one.points.map((point) => pointMarks(point, one, chosen, plot))),
			...(narrow ? [] : endLabelMarks(ends, right - 6, room.width, top - 10, bottom + 6)),
			...(narrow ? [] : earlierNameMarks(earlier, state, plot, taken, isBanded)),
			...yearMarks(chosen, plot, base),
			movedMarks(names.marks, base + 34),
			movedMarks(signs.marks, base + 28 + (names.height > 0 ? names.height + 8 : 0)),
		],
		data: dataOf(all, state, plot, base),
		axes: [
			upAxis(
				axis,
				[state.measure],
				state,
				{ x: GUTTER, y: top, width: right - GUTTER, height },
				slotsOf(all, state, plot),
			),
		],
	};
}

function isColored({ ink }: Series): boolean {
	return ink !== 'context';
}

/** As lines end, from the top down. */
function byLastValue(series: readonly Series[]): readonly Series[] {
	const last = ({ points }: Series) => points.at(-1)?.value ?? 0;
	return [...series].sort((a, b) => last(b) - last(a));
}

/** Sentences under each other, each broken where it must be; in a room of a height closer together. */
function sentencesScene(sentences: readonly string[], room: LimitedRoom): Scene {
	const [width, size, step] =
		room.height === undefined ? [breakingWidth(room), 14, 20] : [room.width, 12, 17];
	const lines = sentences.flatMap((sentence) => wrap(sentence, width, size, 400, 6));
	return {
		width: room.width,
		height: lines.length * step + 8,
		marks: lines.map((line, index) => textMark(0, (index + 1) * step, line, { ink: 'ink', size })),
		data: [],
	};
}

function drawnValues(one: Series, isBanded: boolean): readonly number[] {
	const quartiles = ({ row }: Point) => [row.p25, row.p75].flatMap(({ value }) => value ?? []);
	return [
		...one.points.map(({ value }) => value),
		...(isBanded && !one.isPool ? one.points.flatMap(quartiles) : []),
	];
}

function ruleOf({ year, reasons }: Break) {
	return { year, words: breakWords(reasons) };
}

/** Between the quartiles, a piece for each run: it ends where the line ends. */
function bandMarks(one: Series, plot: Plot): readonly Mark[] {
	if (one.isPool) return [];
	return one.runs.flatMap((run): Mark[] => {
		const known = bandOf(run);
		if (known === null) return [];
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
	return [{ kind: 'path', d: path(run) ?? '', stroke: one.ink, thickness: isColored(one) ? 2.5 : 1.5 }];
}

function pointMarks(point: Point, one: Series, chosen: readonly number[], plot: Plot): Mark {
	const [x, y] = [plot.x(point.year), plot.y(point.value)];
	const ring: readonly Mark[] = chosen.includes(point.year)
		? [circleMark(x, y, 6, 'paper', 'accent', 1.5)]
		: [];
	const marks: readonly Mark[] =
		point.estimate.flag === 'top_coded'
			? [openDot(x, y, one.ink)]
			: [isColored(one) || one.isPool ? yearDot(x, y, one.ink, one.isPool) : circleMark(x, y, 2, one.ink)];
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

/** Of a code that pooled occupations nobody has a figure of their own. */
function slotsOf(all: readonly Series[], { dollars }: TrendState, plot: Plot): readonly AxisSlot[] {
	return all
		.filter(({ isPool }) => !isPool)
		.flatMap(({ points, missing }) => [...points.map(({ row }) => row), ...missing])
		.map((row) => ({ key: wageKey(row), at: plot.x(row.year), factor: moneyFactor(row, dollars) }));
}

/** Where the line of a run lies, so that no name is written over it. */
function lineBoxes(run: readonly Point[], plot: Plot): readonly Box[] {
	return run.slice(1).flatMap((to, at) => {
		const from = run[at] ?? to;
		const [x1, y1, x2, y2] = [plot.x(from.year), plot.y(from.value), plot.x(to.year), plot.y(to.value)];
		return Array.from({ length: LINE_BOXES }, (_, part): Box => {
			const ends = [part, part + 1].map((step) => y1 + ((y2 - y1) * step) / LINE_BOXES);
			const [top, bottom] = [Math.min(...ends), Math.max(...ends)];
			const width = (x2 - x1) / LINE_BOXES;
			return { x: x1 + part * width, y: top - 2, width, height: bottom - top + 4 };
		});
	});
}

function pointBox({ year, value }: Point, plot: Plot): Box {
	return { x: plot.x(year) - plot.step / 2, y: plot.y(value) - 6, width: plot.step, height: 12 };
}
