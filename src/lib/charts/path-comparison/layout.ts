import { formatCountBriefly, formatEstimate, formatMissing } from '$lib/domain/format.ts';
import { formatGrowth } from '$lib/domain/outlook-row.ts';
import { gapWords, pathKey, type PathRow } from '$lib/domain/path-row.ts';
import { SIDE_TITLES, SIDES, type Side } from '$lib/domain/path-scope.ts';
import {
	axisTitle,
	gridMarks,
	linearAxis,
	TICK_SIZE,
	tickFormat,
	tickLabelMarks,
	type Axis,
} from '../axis.ts';
import { hatch } from '../hatch.ts';
import { rangeLegend } from '../legend.ts';
import { LABEL_LINE, LABEL_SIZE } from '../range-columns.ts';
import { label, overGridlines, wordsOnHatch } from '../range-labels.ts';
import { drawnValues, END_ROOM, rangeMarks } from '../range-marks.ts';
import { roleInk } from '../role-ink.ts';
import { NARROW_BELOW, type Datum, type Mark, type Room, type Scene } from '../scene.ts';
import { ellipsis, textWidth, wrap } from '../text-width.ts';
import { smallColumnMarks, smallColumns } from './columns.ts';
import { pathDatum } from './datum.ts';
import { SIDE_HEADINGS, SIDE_INKS, type PathComparisonState } from './state.ts';
import { togetherMarks } from './together.ts';

const HEADER = 44;
const SIDE_HEADING = 40;
const WIDE_ROW = 36;
/** Room for the bar that ties a row to its side. */
const EDGE = 11;
const MOST_LINES = 2;

/** Where the parts of a row stand, in pixels from the left. */
interface Columns {
	readonly narrow: boolean;
	readonly labels: number;
	readonly plotLeft: number;
	readonly plotRight: number;
	readonly medianRight: number;
	/** Right ends of the small columns, and their width; none in a narrow room. */
	readonly small: readonly number[];
	readonly smallWidth: number;
}

/**
 * Both sides on one axis of pay: their sums back to back, then a line for each occupation with its range, its jobs,
 * its openings and its growth. In a narrow room the label stands over the range and the counts under it. The height
 * depends on the rows and on whether the room is narrow. Without rows: one sentence.
 */
export function pathComparisonLayout(state: PathComparisonState, room: Room): Scene {
	const { rows, pay } = state;
	if (rows.length === 0) {
		const words = ellipsis('No occupation to draw for this scope.', room.width, LABEL_SIZE, 400);
		const marks = [label(0, 28, words, 400, 'ink-soft', LABEL_SIZE)];
		return { width: room.width, height: 48, marks, data: [] };
	}
	const wages = rows.flatMap(({ wage }) => wage ?? []);
	const columns = columnsOf(state, room);
	const together = togetherMarks(rows, 0, room);
	const legend = rangeLegend(wages, 'median', 'context', room);
	const legendTop = together.height + 4;
	const top = legendTop + legend.height + (legend.height > 0 ? 10 : 0);
	const values = wages.flatMap((wage) => drawnValues(wage, 'median'));
	const axis = linearAxis(
		values,
		columns.plotLeft + END_ROOM,
		columns.plotRight - END_ROOM,
		false,
		tickFormat('median', pay),
	);
	const small = smallColumns(rows).map((column) => smallColumnMarks(column, rows));
	const marks: Mark[] = [];
	const data: Datum[] = [];
	let y = top + HEADER;
	for (const side of SIDES) {
		const own = rows.filter((row) => row.side === side);
		if (own.length === 0) continue;
		marks.push(...headingMarks(side, own.length, y, room));
		y += SIDE_HEADING;
		for (const row of own) {
			const height = rowHeight(row, columns);
			const parts = columns.narrow
				? narrowRow(row, y, height, columns, axis, state)
				: wideRow(row, y, columns, axis, state, small);
			const edge: Mark = { kind: 'rect', x: 0, y: y + 2, width: 3, height: height - 4, ink: SIDE_INKS[side] };
			marks.push({ kind: 'group', key: pathKey(row), marks: [edge, ...parts] });
			data.push(pathDatum(row, pay, { x: 0, y, width: room.width, height }));
			y += height;
		}
	}
	const bottom = y + 4;
	return {
		width: room.width,
		height: bottom,
		marks: [
			...together.marks,
			{ kind: 'group', dy: legendTop, marks: legend.marks },
			...gridMarks(axis, top + HEADER - 4, bottom),
			...headerMarks(state, top, columns, axis, room),
			...marks,
		],
		data,
	};
}

function columnsOf({ rows, pay }: PathComparisonState, room: Room): Columns {
	const narrow = room.width < NARROW_BELOW;
	const numbers = rows.map(({ wage }) =>
		wage ? textWidth(medianWords(wage.median, pay), LABEL_SIZE, 600) : 0,
	);
	const number = Math.max(textWidth('Median', TICK_SIZE, 600) + 4, ...numbers);
	if (narrow) {
		const labels = 320 - EDGE - number - 12;
		return {
			narrow,
			labels,
			plotLeft: EDGE,
			plotRight: room.width,
			medianRight: room.width - 4,
			small: [],
			smallWidth: 0,
		};
	}
	const smallWidth = Math.max(54, Math.min(92, room.width * 0.085));
	const gap = room.width < 640 ? 8 : 14;
	const labels = Math.max(128, Math.min(250, room.width * 0.24));
	const medianRight = EDGE + labels + gap + number;
	const smallLeft = room.width - 3 * smallWidth - 2 * gap;
	return {
		narrow,
		labels,
		medianRight,
		plotLeft: medianRight + gap,
		plotRight: smallLeft - gap,
		small: [0, 1, 2].map((index) => smallLeft + (index + 1) * smallWidth + index * gap),
		smallWidth,
	};
}

function labelLines({ occupation }: PathRow, { labels }: Columns): readonly string[] {
	return wrap(occupation.title, labels, LABEL_SIZE, 400, MOST_LINES);
}

function rowHeight(row: PathRow, columns: Columns): number {
	return columns.narrow ? labelLines(row, columns).length * LABEL_LINE + 54 : WIDE_ROW;
}

function medianWords(
	estimate: Parameters<typeof formatEstimate>[0],
	pay: PathComparisonState['pay'],
): string {
	return formatEstimate(estimate, 'median', pay);
}

function headingMarks(side: Side, count: number, y: number, room: Room): readonly Mark[] {
	const counted = `${count} ${count === 1 ? 'occupation' : 'occupations'}`;
	const full = `${SIDE_HEADINGS[side]}: ${counted}`;
	const fits = textWidth(full, 14, 600) <= room.width - 6;
	const words = fits ? full : `${SIDE_TITLES[side]}: ${counted}`;
	const base = y + SIDE_HEADING - 6;
	return [
		...overGridlines(label(0, base - 8, words, 600, 'ink', 14), 'paper'),
		{ kind: 'line', x1: 0, x2: room.width, y1: base, y2: base, ink: 'axis', thickness: 1 },
	];
}

function headerMarks(
	{ rows, pay, dollars, realYear }: PathComparisonState,
	top: number,
	columns: Columns,
	axis: Axis,
	room: Room,
): readonly Mark[] {
	const { narrow, plotLeft, plotRight, medianRight } = columns;
	const head = (x: number, y: number, text: string): Mark => ({
		...label(x, y, text, 600, 'ink', TICK_SIZE),
		anchor: 'end',
	});
	const title = axisTitle('median', pay, dollars, realYear);
	const free = narrow ? room.width - textWidth('Median', TICK_SIZE, 600) - 16 : plotRight - plotLeft;
	return [
		label(plotLeft, top + 14, ellipsis(title, free, TICK_SIZE, 400), 400, 'ink-soft', TICK_SIZE),
		head(medianRight, top + (narrow ? 14 : 32), 'Median'),
		...tickLabelMarks(axis, top + 32, narrow ? 0 : plotLeft, narrow ? room.width : plotRight),
		...smallColumns(rows).flatMap(({ heading: [first, second] }, index) => {
			const right = columns.small[index];
			if (right === undefined) return [];
			return second === ''
				? [head(right, top + 32, first)]
				: [head(right, top + 17, first), head(right, top + 32, second)];
		}),
	];
}

/** The range, or why there is none, on the hatching that stands for it. */
function plotMarks(
	row: PathRow,
	middle: number,
	{ plotLeft, plotRight }: Columns,
	axis: Axis,
): readonly Mark[] {
	const { wage, occupation, gap } = row;
	if (wage && drawnValues(wage, 'median').length > 0) {
		const ink = roleInk(occupation.occCode);
		return rangeMarks(wage, 'median', { axis, middle, thickness: 10, ink, left: plotLeft, right: plotRight });
	}
	const words = wage ? formatMissing(wage.median.flag) : gapWords(gap);
	return [
		hatch(plotLeft, middle - 6, Math.max(0, plotRight - plotLeft), 12),
		...wordsOnHatch(ellipsis(words, plotRight - plotLeft - 30, TICK_SIZE, 400), plotLeft, middle),
	];
}

function wideRow(
	row: PathRow,
	y: number,
	columns: Columns,
	axis: Axis,
	{ pay }: PathComparisonState,
	small: readonly ReturnType<typeof smallColumnMarks>[],
): readonly Mark[] {
	const lines = labelLines(row, columns);
	const middle = y + WIDE_ROW / 2;
	const first = middle - (lines.length * LABEL_LINE) / 2 + 11.5;
	const median = row.wage?.median;
	return [
		...lines.map((line, index) => label(EDGE, first + index * LABEL_LINE, line, 400, 'ink', LABEL_SIZE)),
		...(median && median.value !== null
			? [
					{
						...label(columns.medianRight, middle + 4.5, medianWords(median, pay), 600, 'ink', LABEL_SIZE),
						anchor: 'end' as const,
					},
				]
			: []),
		...plotMarks(row, middle, columns, axis),
		...small.flatMap((draw, index) => {
			const right = columns.small[index] ?? 0;
			return draw(row, { left: right - columns.smallWidth, right, middle, ink: SIDE_INKS[row.side] });
		}),
	];
}

function narrowRow(
	row: PathRow,
	y: number,
	height: number,
	columns: Columns,
	axis: Axis,
	{ pay }: PathComparisonState,
): readonly Mark[] {
	const lines = labelLines(row, columns);
	const median = row.wage?.median;
	const number =
		median && median.value !== null
			? overGridlines(
					{
						...label(columns.medianRight, y + 16, medianWords(median, pay), 600, 'ink', LABEL_SIZE),
						anchor: 'end',
					},
					'paper',
				)
			: [];
	return [
		...lines.flatMap((line, index) =>
			overGridlines(label(EDGE, y + 16 + index * LABEL_LINE, line, 400, 'ink', LABEL_SIZE), 'paper'),
		),
		...number,
		...plotMarks(row, y + height - 36, columns, axis),
		...overGridlines(
			label(
				EDGE,
				y + height - 12,
				ellipsis(countWords(row), columns.plotRight - EDGE - 4, TICK_SIZE, 400),
				400,
				'ink-soft',
				TICK_SIZE,
			),
			'paper',
		),
	];
}

/** `597.1k jobs · 62.1k openings a year · +23.2%`; what is missing says so. */
function countWords({ wage, projection }: PathRow): string {
	const jobs = wage?.employment.value ?? null;
	const openings = projection?.openings ?? null;
	const growth = projection?.changePercent ?? null;
	return [
		jobs === null ? 'no jobs figure' : `${formatCountBriefly(jobs)} jobs`,
		openings === null ? 'no openings' : `${formatCountBriefly(openings)} openings`,
		growth === null ? 'no projection' : formatGrowth(growth),
	].join(' · ');
}
