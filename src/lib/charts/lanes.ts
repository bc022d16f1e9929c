import { gridMarks, linearAxis, TICK_SIZE, tickLabelMarks, type Axis } from './axis.ts';
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
import { END_ROOM } from './range-marks.ts';
import { breakingWidth, type Datum, type Ink, type Mark, type Room, type TextMark } from './scene.ts';
import { ellipsis, textWidth, wrap } from './text-width.ts';

/** Part of a scene. */
export interface Block {
	readonly marks: readonly Mark[];
	readonly data: readonly Datum[];
	readonly height: number;
}

const HEADING_SIZE = 14;
const LANE_GAP = 26;

/**
 * Lanes under each other, from `top` down. All have one scale, so that a place on it is the same money in each; every
 * lane has its own axis with its own statistic's name. Heights depend on the rows and on whether the room is narrow.
 */
export function lanesBlock(
	lanes: readonly Lane[],
	format: (value: number) => string,
	room: Room,
	top: number,
): Block {
	const columns = columnsOf(lanes, room);
	const values = lanes.flatMap(({ rows }) => rows.flatMap((row) => row.values));
	const axis = linearAxis(values, columns.plotLeft + END_ROOM, room.width - END_ROOM, false, format);
	const marks: Mark[] = [];
	const data: Datum[] = [];
	let y = top;
	for (const [index, lane] of lanes.entries()) {
		if (index > 0) y += LANE_GAP;
		const start = y;
		const content: Mark[] = [];
		const head = laneHead(lane.heading, lane.remark, room, y + (lane.isMarked ? 10 : 0), lane.isMarked);
		content.push(...head.marks);
		y = start + (lane.isMarked ? 10 : 0) + head.height;
		const legend = lane.legend(room);
		content.push({ kind: 'group', dx: inset(lane), dy: y, marks: legend.marks });
		y += legend.height + (legend.height > 0 ? 6 : 0);
		content.push(...axisHead(lane, axis, columns, room, y));
		y += 36;
		const first = y;
		const rows: Mark[] = [];
		for (const row of lane.rows) {
			const height = columns.rowHeight(row);
			rows.push({ kind: 'group', key: row.key, marks: rowMarks(row, lane, y, columns, axis, room) });
			data.push(row.datum({ x: 0, y, width: room.width, height }));
			y += height;
		}
		if (!columns.narrow) content.push(...gridMarks(axis, first - 4, y + 2));
		content.push(...rows);
		y += 6;
		if (lane.isMarked) marks.push(...ground(start, y, room));
		marks.push(...content);
	}
	return { marks, data, height: y - top };
}

/** The heading and the remark of a lane, or of anything that stands as one. */
export function laneHead(
	heading: string,
	remark: string,
	room: Room,
	top: number,
	isMarked: boolean,
): { readonly marks: readonly Mark[]; readonly height: number } {
	const left = isMarked ? 10 : 0;
	const width = breakingWidth(room) - left;
	const lines = [
		...wrap(heading, width, HEADING_SIZE, 600, 2).map((text) => ({ text, size: HEADING_SIZE, bold: true })),
		...(remark === '' ? [] : wrap(remark, width, DETAIL_SIZE, 400, 6)).map((text) => ({
			text,
			size: DETAIL_SIZE,
			bold: false,
		})),
	];
	let y = top;
	const marks = lines.map(({ text, size, bold }): Mark => {
		y += size + 4;
		return line(left, y, text, bold ? 600 : 400, bold ? 'ink' : 'ink-soft', size);
	});
	return { marks, height: y - top + 8 };
}

/** One line of text on its baseline. */
export function line(
	x: number,
	y: number,
	text: string,
	weight: 400 | 600,
	ink: Ink,
	size: number,
): TextMark {
	return { kind: 'text', x, y, text, size, weight, ink, anchor: 'start' };
}

/** What stands in place of a chart that has nothing to draw. */
export function nothingBlock(room: Room): Block {
	const text = ellipsis('No figures to draw for this choice.', room.width, LABEL_SIZE, 400);
	return { marks: [line(0, 28, text, 400, 'ink-soft', LABEL_SIZE)], data: [], height: 48 };
}

function ground(from: number, to: number, room: Room): readonly Mark[] {
	const rule = { kind: 'line', x1: 0, x2: room.width, ink: 'missing', thickness: 1, dash: '5 4' } as const;
	return [
		{ kind: 'rect', x: 0, y: from, width: room.width, height: to - from, ink: 'highlight' },
		{ ...rule, y1: from, y2: from },
		{ ...rule, y1: to, y2: to },
	];
}

function axisHead(lane: Lane, axis: Axis, columns: Columns, room: Room, top: number): readonly Mark[] {
	const { narrow, plotLeft, numberRight } = columns;
	const taken = narrow ? textWidth(lane.numberHead, TICK_SIZE, 600) + 8 : 0;
	const title = ellipsis(lane.axisTitle, room.width - plotLeft - taken, TICK_SIZE, 400);
	return [
		line(plotLeft, top + 12, title, 400, 'ink-soft', TICK_SIZE),
		{
			...line(numberRight, top + (narrow ? 12 : 28), lane.numberHead, 600, 'ink', TICK_SIZE),
			anchor: 'end',
		},
		...tickLabelMarks(axis, top + 28, narrow ? 0 : plotLeft, room.width),
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
	const { narrow, plotLeft, numberRight } = columns;
	const height = columns.rowHeight(row);
	const labels = columns.labelLines(row);
	const details = columns.detailLines(row);
	const text = labels.length * LABEL_LINE + details.length * DETAIL_LINE;
	const left = inset(lane);
	let baseline = (narrow ? y + 4 : y + (height - text) / 2) - 3.5;
	const marks: Mark[] = [];
	for (const words of labels) {
		baseline += LABEL_LINE;
		marks.push(line(left, baseline, words, 400, 'ink', LABEL_SIZE));
	}
	for (const words of details) {
		baseline += DETAIL_LINE;
		marks.push(line(left, baseline, words, 400, 'ink-soft', DETAIL_SIZE));
	}
	const middle = narrow ? y + height - STRIP / 2 - 4 : y + height / 2;
	const nothing = row.values.length === 0;
	if (narrow) marks.push(...gridMarks(axis, middle - STRIP / 2 + 1, middle + STRIP / 2 - 1));
	marks.push({
		...line(
			numberRight,
			narrow ? y + 4 - 3.5 + LABEL_LINE : middle + 4.5,
			row.number,
			nothing ? 400 : 600,
			nothing ? 'ink-soft' : 'ink',
			LABEL_SIZE,
		),
		anchor: 'end',
	});
	if (nothing) {
		marks.push(hatch(plotLeft, middle - 6, Math.max(0, room.width - plotLeft), 12));
		const words = ellipsis(row.reason, room.width - plotLeft - 36, TICK_SIZE, 400);
		const width = textWidth(words, TICK_SIZE, 400) + 12;
		marks.push(
			{
				kind: 'rect',
				x: plotLeft + 12,
				y: middle - 8,
				width,
				height: 16,
				ink: lane.isMarked ? 'highlight' : 'paper',
			},
			line(plotLeft + 18, middle + 4, words, 400, 'ink-soft', TICK_SIZE),
		);
		return marks;
	}
	return [...marks, ...row.marks({ axis, middle, left: plotLeft, right: room.width })];
}
