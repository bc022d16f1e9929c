import { gridMarks, linearAxis, TICK_SIZE, type Axis, axisHeadMarks } from './axis.ts';
import { hatch } from './hatch.ts';
import {
	columnsOf,
	DETAIL_LINE,
	DETAIL_SIZE,
	inset,
	LABEL_LINE,
	LABEL_SIZE,
	STRIP,
	type Columns,
	type Lane,
	type LaneRow,
} from './lane-columns.ts';
import { keyedMarks, lineMark, movedMarks, rectMark, textMark } from './marks.ts';
import { wordsOnHatch } from './range-labels.ts';
import { END_ROOM } from './range-marks.ts';
import {
	breakingWidth,
	type AxisSlot,
	type Datum,
	type Mark,
	type Room,
	type Block,
	type Drawn,
	type ValueAxis,
} from './scene.ts';
import { ellipsis, wrap } from './text-width.ts';
import { rowAxis } from './value-axis.ts';

const HEADING_SIZE = 14;
const LANE_GAP = 26;

/**
 * Lanes under each other, from `top` down. All have one scale, so that a place on it is the same money in each; every
 * lane has its own axis with its own statistic's name. Heights depend on the rows and on the class of the width; `isFlat`
 * makes rows of one line where the room is wide.
 */
export function lanesBlock(
	lanes: readonly Lane[],
	format: (value: number) => string,
	room: Room,
	top: number,
	isFlat = false,
): Block {
	const columns = columnsOf(lanes, room, isFlat);
	const values = lanes.flatMap(({ rows }) => rows.flatMap((row) => row.values));
	const axis = linearAxis(values, columns.plotLeft + END_ROOM, room.width - END_ROOM, false, format);
	const marks: Mark[] = [];
	const data: Datum[] = [];
	const axes: ValueAxis[] = [];
	let y = top;
	for (const [index, lane] of lanes.entries()) {
		if (index > 0) y += LANE_GAP;
		const start = y;
		const content: Mark[] = [];
		const head = laneHead(lane.heading, lane.remark, room, y + (lane.isMarked ? 10 : 0), lane.isMarked);
		content.push(...head.marks);
		y = start + (lane.isMarked ? 10 : 0) + head.height;
		const legend = lane.legend(room);
		content.push(movedMarks(legend.marks, y, inset(lane)));
		y += legend.height + (legend.height > 0 ? 6 : 0);
		content.push(
			...axisHeadMarks(axis, y + 12, 16, {
				...columns,
				plotRight: room.width,
				title: lane.axisTitle,
				head: lane.numberHead,
			}),
		);
		y += 36;
		const first = y;
		const rows: Mark[] = [];
		const slots: AxisSlot[] = [];
		for (const row of lane.rows) {
			const height = columns.rowHeight(row);
			rows.push(keyedMarks(row.key, rowMarks(row, lane, y, columns, axis, room)));
			data.push(row.datum({ x: 0, y, width: room.width, height }));
			slots.push(...(row.slots?.(plotMiddle(columns, y, height)) ?? []));
			y += height;
		}
		if (!columns.narrow) content.push(...gridMarks(axis, first - 4, y + 2));
		content.push(...rows);
		const { counts } = lane;
		if (counts) axes.push(rowAxis(axis, counts.measures, counts, { top: first, bottom: y }, slots));
		y += 6;
		if (lane.isMarked) marks.push(...markedGround(0, start, room.width, y));
		marks.push(...content);
	}
	return { marks, data, axes, height: y - top };
}

function plotMiddle({ narrow }: Columns, y: number, height: number): number {
	return narrow ? y + height - STRIP / 2 - 4 : y + height / 2;
}

/** The heading and the remark of a lane, or of anything that stands as one; nothing where both are empty. */
export function laneHead(heading: string, remark: string, room: Room, top: number, isMarked: boolean): Drawn {
	const left = isMarked ? 10 : 0;
	const width = breakingWidth(room) - left;
	const remarks = remark === '' ? [] : wrap(remark, width, DETAIL_SIZE, 400, 6);
	let y = top;
	const marks = [
		...(heading === '' ? [] : wrap(heading, width, HEADING_SIZE, 600, 2)).map((text) => {
			y += HEADING_SIZE + 4;
			return textMark(left, y, text, { ink: 'ink', size: HEADING_SIZE, weight: 600 });
		}),
		...remarks.map((text) => {
			y += DETAIL_SIZE + 4;
			return textMark(left, y, text, { size: DETAIL_SIZE });
		}),
	];
	return { marks, height: y === top ? 0 : y - top + 8 };
}

/** The ground of what is not an official figure, between dashed rules. */
export function markedGround(left: number, top: number, right: number, bottom: number): readonly Mark[] {
	return [
		rectMark(left, top, right - left, bottom - top, 'highlight'),
		lineMark(left, top, right, top, 'missing', 1, '5 4'),
		lineMark(left, bottom, right, bottom, 'missing', 1, '5 4'),
	];
}

function rowMarks(
	row: LaneRow,
	lane: Lane,
	y: number,
	columns: Columns,
	axis: Axis,
	room: Room,
): readonly Mark[] {
	const { narrow, plotLeft, numberRight, detailLeft } = columns;
	const height = columns.rowHeight(row);
	const labels = columns.labelLines(row);
	const details = columns.detailLines(row);
	const left = inset(lane);
	/** Half the free height over so much text. */
	const above = (text: number) => (narrow ? y + 4 : y + (height - text) / 2) - 3.5;
	const labelsHeight = labels.length * LABEL_LINE;
	const detailsHeight = details.length * DETAIL_LINE;
	const labelsTop = above(detailLeft === null ? labelsHeight + detailsHeight : labelsHeight);
	const detailsTop = detailLeft === null ? labelsTop + labelsHeight : above(detailsHeight);
	const marks: Mark[] = [
		...labels.map((words, index) =>
			textMark(left, labelsTop + (index + 1) * LABEL_LINE, words, { ink: 'ink', size: LABEL_SIZE }),
		),
		...details.map((words, index) =>
			textMark(detailLeft ?? left, detailsTop + (index + 1) * DETAIL_LINE, words, { size: DETAIL_SIZE }),
		),
	];
	const middle = plotMiddle(columns, y, height);
	const nothing = row.values.length === 0;
	if (narrow) marks.push(...gridMarks(axis, middle - STRIP / 2 + 1, middle + STRIP / 2 - 1));
	marks.push(
		textMark(numberRight, narrow ? y + 4 - 3.5 + LABEL_LINE : middle + 4.5, row.number, {
			ink: nothing ? 'ink-soft' : 'ink',
			size: LABEL_SIZE,
			weight: nothing ? 400 : 600,
			anchor: 'end',
		}),
	);
	if (nothing) {
		marks.push(hatch(plotLeft, middle - 6, Math.max(0, room.width - plotLeft), 12));
		const words = ellipsis(row.reason, room.width - plotLeft - 36, TICK_SIZE, 400);
		marks.push(...wordsOnHatch(words, plotLeft, middle, lane.isMarked ? 'highlight' : 'paper'));
		return marks;
	}
	return [...marks, ...row.marks({ axis, middle, left: plotLeft, right: room.width })];
}
