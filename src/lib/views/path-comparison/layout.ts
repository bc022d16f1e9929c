import {
	HEAD,
	keyedMarks,
	lineMark,
	movedMarks,
	nothingScene,
	rectMark,
	textMark,
} from '$lib/charts/marks.ts';
import { SIDE_TITLES, SIDES, type Side } from '$lib/domain/path-scope.ts';
import { pathKey } from '$lib/domain/path-row.ts';
import {
	axisTitle,
	gridMarks,
	linearAxis,
	TICK_SIZE,
	tickFormat,
	tickLabelMarks,
	type Axis,
} from '$lib/charts/axis.ts';
import { rangeLegend } from '$lib/charts/legend.ts';
import { overGridlines } from '$lib/charts/range-labels.ts';
import { drawnValues, END_ROOM } from '$lib/charts/range-marks.ts';
import { linesOfPart, WHOLE, type LinePart } from '$lib/charts/portion.ts';
import { isLow, type Datum, type LimitedRoom, type Mark, type Room, type Scene } from '$lib/charts/scene.ts';
import { textWidth } from '$lib/charts/text-width.ts';
import { smallColumnMarks, smallColumns } from './figure-columns.ts';
import { pathDatum } from './datum.ts';
import { columnsOf, narrowRow, rowHeight, wideRow, type Columns } from './rows.ts';
import { SIDE_HEADINGS, SIDE_INKS, type PathComparisonState } from './state.ts';
import { togetherMarks } from './together.ts';

const HEADER = 44;
const SIDE_HEADING = 40;
const LOW_HEADING = 28;
/** Lower rooms have none for both sides' sums. */
const SUMS_FROM = 360;

/**
 * Both sides on one axis of pay: their sums back to back, then a line for each occupation with its range, its jobs,
 * its openings and its growth. In a narrow room the label stands over the range and the counts under it. The height
 * depends on the rows and on whether the room is narrow. Without rows: one sentence. Parts of the rows have one scale; the sums
 * are in the first, where the room is high enough for rows beside them.
 */
export function pathComparisonLayout(
	state: PathComparisonState,
	room: LimitedRoom,
	part: LinePart = WHOLE,
): Scene {
	const { rows, pay } = state;
	if (rows.length === 0) return nothingScene(room, 'No occupation to draw for this scope.');
	const wages = rows.flatMap(({ wage }) => wage ?? []);
	const columns = columnsOf(state, room);
	const hasSums = part.from === 0 && (room.height ?? Infinity) >= SUMS_FROM;
	const together = hasSums ? togetherMarks(rows, 0, room) : { marks: [], height: 0 };
	const legend = rangeLegend(wages, 'median', 'context', room);
	const legendTop = together.height > 0 ? together.height + 4 : 0;
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
	const plot = { columns, axis, pay, small };
	const marks: Mark[] = [];
	const data: Datum[] = [];
	const heading = isLow(room) ? LOW_HEADING : SIDE_HEADING;
	const inOrder = SIDES.flatMap((side) => rows.filter((row) => row.side === side));
	const drawn = new Set(linesOfPart(inOrder, part));
	let y = top + HEADER;
	for (const side of SIDES) {
		const all = rows.filter((row) => row.side === side);
		const own = all.filter((row) => drawn.has(row));
		if (own.length === 0) continue;
		marks.push(...headingMarks(side, all.length, y, heading, room));
		y += heading;
		for (const row of own) {
			const height = rowHeight(row, columns);
			const parts = columns.narrow ? narrowRow(row, y, height, plot) : wideRow(row, y, plot);
			const edge: Mark = rectMark(0, y + 2, 3, height - 4, SIDE_INKS[side]);
			marks.push(keyedMarks(pathKey(row), [edge, ...parts]));
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
			movedMarks(legend.marks, legendTop),
			...gridMarks(axis, top + HEADER - 4, bottom),
			...headerMarks(state, top, columns, axis, room),
			...marks,
		],
		data,
	};
}

function headingMarks(side: Side, count: number, y: number, height: number, room: Room): readonly Mark[] {
	const counted = `${count} ${count === 1 ? 'occupation' : 'occupations'}`;
	const full = `${SIDE_HEADINGS[side]}: ${counted}`;
	const fits = textWidth(full, 14, 600) <= room.width - 6;
	const words = fits ? full : `${SIDE_TITLES[side]}: ${counted}`;
	const base = y + height - 6;
	return [
		...overGridlines(textMark(0, base - 8, words, { ink: 'ink', size: 14, weight: 600 }), 'paper'),
		lineMark(0, base, room.width, base, 'axis'),
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
	const head = (x: number, y: number, text: string): Mark => textMark(x, y, text, HEAD);
	const title = axisTitle('median', pay, dollars, realYear);
	const free = narrow ? room.width - textWidth('Median', TICK_SIZE, 600) - 16 : plotRight - plotLeft;
	return [
		textMark(plotLeft, top + 14, title, {}, free),
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
