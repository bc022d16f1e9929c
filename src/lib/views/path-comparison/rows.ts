import { FIGURE, textMark } from '$lib/charts/marks.ts';
import { formatCountBriefly, formatEstimate, formatMissing } from '$lib/domain/format.ts';
import { formatGrowth } from '$lib/domain/outlook-row.ts';
import { gapWords } from '$lib/domain/gap.ts';
import type { PathRow } from '$lib/domain/path-row.ts';
import { TICK_SIZE, type Axis } from '$lib/charts/axis.ts';
import { hatch } from '$lib/charts/hatch.ts';
import { LABEL_LINE, LABEL_SIZE } from '$lib/charts/range-columns.ts';
import { overGridlines, wordsOnHatch } from '$lib/charts/range-labels.ts';
import { drawnValues, rangeMarks } from '$lib/charts/range-marks.ts';
import { NARROW_BELOW, type Mark, type Room, type TextMark } from '$lib/charts/scene.ts';
import { ellipsis, textWidth, wrap } from '$lib/charts/text-width.ts';
import type { smallColumnMarks } from './figure-columns.ts';
import { SIDE_INKS, type PathComparisonState } from './state.ts';

const WIDE_ROW = 36;
/** Room for the bar that ties a row to its side. */
const EDGE = 11;
const MOST_LINES = 3;

/** Where the parts of a row stand, in pixels from the left. */
export interface Columns {
	readonly narrow: boolean;
	readonly labels: number;
	readonly plotLeft: number;
	readonly plotRight: number;
	readonly medianRight: number;
	/** Right ends of the small columns, and their width; none in a narrow room. */
	readonly small: readonly number[];
	readonly smallWidth: number;
}

export function columnsOf({ rows, pay }: PathComparisonState, room: Room): Columns {
	const narrow = room.width < NARROW_BELOW;
	const numbers = rows.map(({ wage }) =>
		wage ? textWidth(formatEstimate(wage.median, 'median', pay), LABEL_SIZE, 600) : 0,
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
	const smallWidth = Math.max(50, Math.min(58, room.width * 0.085));
	const gap = room.width < 640 ? 8 : 11;
	const labels = labelWidth(room.width);
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

/** Room for the titles of a wide picture: at least that in which the longest of the scopes fit on three lines. */
function labelWidth(width: number): number {
	return Math.max(150, Math.min(186, width * 0.25));
}

function labelLines({ occupation }: PathRow, { labels }: Columns): readonly string[] {
	return wrap(occupation.title, labels, LABEL_SIZE, 400, MOST_LINES);
}

export function rowHeight(row: PathRow, columns: Columns): number {
	if (columns.narrow) return labelLines(row, columns).length * LABEL_LINE + 54;
	// As many lines as the narrowest of the wide pictures needs: the height must not depend on the exact width.
	const lines = labelLines(row, { ...columns, labels: labelWidth(NARROW_BELOW) }).length;
	return Math.max(WIDE_ROW, lines * LABEL_LINE + 6);
}

/** Where and how rows are drawn. */
export interface RowPlot {
	readonly columns: Columns;
	readonly axis: Axis;
	readonly pay: PathComparisonState['pay'];
	readonly small: readonly ReturnType<typeof smallColumnMarks>[];
}

/** The range, or why there is none, on the hatching that stands for it. */
function plotMarks(row: PathRow, middle: number, { columns, axis }: RowPlot): readonly Mark[] {
	const { plotLeft, plotRight } = columns;
	const { wage, gap } = row;
	if (wage && drawnValues(wage, 'median').length > 0) {
		const ink = SIDE_INKS[row.side];
		return rangeMarks(wage, 'median', { axis, middle, thickness: 10, ink, left: plotLeft, right: plotRight });
	}
	const words = wage ? formatMissing(wage.median.flag) : gapWords(gap);
	return [
		hatch(plotLeft, middle - 6, Math.max(0, plotRight - plotLeft), 12),
		...wordsOnHatch(ellipsis(words, plotRight - plotLeft - 30, TICK_SIZE, 400), plotLeft, middle),
	];
}

/** The median at its column's right end; nothing where none is published. */
function medianMarks({ wage }: PathRow, y: number, { columns, pay }: RowPlot): readonly TextMark[] {
	if (!wage || wage.median.value === null) return [];
	return [textMark(columns.medianRight, y, formatEstimate(wage.median, 'median', pay), FIGURE)];
}

export function wideRow(row: PathRow, y: number, plot: RowPlot): readonly Mark[] {
	const { columns, small } = plot;
	const lines = labelLines(row, columns);
	const middle = y + rowHeight(row, columns) / 2;
	const first = middle - (lines.length * LABEL_LINE) / 2 + 11.5;
	return [
		...lines.map((line, index) =>
			textMark(EDGE, first + index * LABEL_LINE, line, { ink: 'ink', size: LABEL_SIZE }),
		),
		...medianMarks(row, middle + 4.5, plot),
		...plotMarks(row, middle, plot),
		...small.flatMap((draw, index) => {
			const right = columns.small[index] ?? 0;
			return draw(row, { left: right - columns.smallWidth, right, middle, ink: SIDE_INKS[row.side] });
		}),
	];
}

export function narrowRow(row: PathRow, y: number, height: number, plot: RowPlot): readonly Mark[] {
	const { columns } = plot;
	const lines = labelLines(row, columns).map((line, index) =>
		textMark(EDGE, y + 16 + index * LABEL_LINE, line, { ink: 'ink', size: LABEL_SIZE }),
	);
	const counts = textMark(EDGE, y + height - 12, countWords(row), {}, columns.plotRight - EDGE - 4);
	const onPaper = (texts: readonly TextMark[]) => texts.flatMap((text) => overGridlines(text, 'paper'));
	return [
		...onPaper([...lines, ...medianMarks(row, y + 16, plot)]),
		...plotMarks(row, y + height - 36, plot),
		...overGridlines(counts, 'paper'),
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
