import { formatEstimate, formatMissing } from '$lib/domain/format.ts';
import { measureTitle, type Measure } from '$lib/domain/measure.ts';
import { capitalised } from '$lib/domain/phrases.ts';
import { estimateOf } from '$lib/domain/wage-row.ts';
import { gridMarks, linearAxis, tickFormat, tickLabelMarks, type Axis } from './axis.ts';
import { rowsLegend } from './legend.ts';
import { HEAD, keyedMarks, lineMark, nothingScene, rectMark, textMark } from './marks.ts';
import { overGridlines, wordsOnHatch } from './range-labels.ts';
import { drawnValues, END_ROOM, rangeMarks, ROW_THICKNESS } from './range-marks.ts';
import { besideNation, nationFigure } from './range-nation.ts';
import {
	columnsOf,
	LABEL_LINE,
	LABEL_SIZE,
	MOST_LINES,
	weightOf,
	type Columns,
	type Reading,
	type RowEntry,
} from './range-columns.ts';
import {
	classWidth,
	type Datum,
	type Mark,
	type Room,
	type Drawn,
	type Scene,
	type AxisSlot,
	type TextMark,
} from './scene.ts';
import { wrap } from './text-width.ts';
import { measuresBeside, moneyFactor, rowAxis } from './value-axis.ts';
import { wageDatum, wageKey } from './wage-datum.ts';

/** A heading over the rows that follow; level 1 stands over level 2. */
interface HeadingEntry {
	readonly kind: 'heading';
	readonly text: string;
	readonly level: 1 | 2;
}

/** A line of the list. */
export type Entry = HeadingEntry | RowEntry;

const HEADING_SIZE = { 1: 14, 2: 13 } as const;
const FOOTER_HEIGHT = 24;
/** A list longer than a screen gets its axis a second time at the end. */
const LONG = 18;

/**
 * A list of pay ranges: legend, axis from zero, then a line for each entry. Its height depends on the entries and on the
 * class of the room's width, not on the exact width. Without rows: one sentence in place of a chart.
 */
export function rangeRowsScene(entries: readonly Entry[], reading: Reading, room: Room): Scene {
	const rows = entries.flatMap((entry) => (entry.kind === 'row' ? [entry] : []));
	const first = rows[0];
	if (!first) return nothingScene(room);
	const { measure } = reading;
	const wages = rows.map(({ row }) => row);
	const ink = rows.every((entry) => entry.ink === first.ink) ? first.ink : 'context';
	const references = rows.flatMap((entry) => nationFigure(entry, measure) ?? []);
	const legend = rowsLegend(wages, measure, ink, room, references.length > 0);
	const columns = columnsOf(rows, reading, room);
	const values = [...wages.flatMap((row) => drawnValues(row, measure)), ...references];
	const plotRight = room.width - END_ROOM;
	const format = tickFormat(measure, reading.pay);
	const axis = linearAxis(values, columns.plotLeft + END_ROOM, plotRight, true, format);

	const headerTop = legend.height + (legend.height > 0 ? 4 : 0);
	const head = headMarks(axis, headerTop + 14, columns, measure, room);
	const rowsTop = headerTop + head.height;
	const marks: Mark[] = [];
	const data: Datum[] = [];
	const slots: AxisSlot[] = [];
	let y = rowsTop;
	for (const entry of entries) {
		if (entry.kind === 'heading') {
			const heading = headingMarks(entry, y, room);
			marks.push(...heading.marks);
			y += heading.height;
			continue;
		}
		const height = columns.rowHeight(entry);
		marks.push(keyedMarks(wageKey(entry.row), rowMarks(entry, y, columns, reading, axis, room)));
		const datum = wageDatum(entry.row, measure, reading.pay, { x: 0, y, width: room.width, height });
		data.push(besideNation(datum, entry, reading));
		slots.push({
			key: datum.key,
			at: plotMiddle(columns, y, height),
			factor: moneyFactor(entry.row, reading.dollars),
		});
		y += height;
	}
	const bottom = y + 4;
	const footer = rows.length > LONG ? tickLabelMarks(axis, bottom + 16, columns.plotLeft, room.width) : [];
	return {
		width: room.width,
		height: bottom + (footer.length > 0 ? FOOTER_HEIGHT : 0),
		marks: [
			...legend.marks,
			...bandMarks(rows, data, room),
			...gridMarks(axis, rowsTop - 4, bottom),
			...nationMark(axis, measure, rowsTop - 4, bottom),
			...head.marks,
			...marks,
			...footer,
		],
		data,
		axes: [rowAxis(axis, measuresBeside(measure), reading, { top: rowsTop, bottom }, slots)],
	};
}

/** The middle line of a row's marks: in a narrow room they are under its words. */
function plotMiddle({ narrow }: Columns, y: number, height: number): number {
	return narrow ? y + height - 14 : y + height / 2;
}

/**
 * The ticks, and the head of the column of figures on the same baseline; in a narrow room a line above it. What the axis
 * counts is said by the subtitle over the picture.
 */
function headMarks(axis: Axis, baseline: number, columns: Columns, measure: Measure, room: Room): Drawn {
	const { narrow, numberRight, plotLeft } = columns;
	const ticks = narrow ? baseline + 18 : baseline;
	const head = textMark(numberRight, baseline, capitalised(measureTitle(measure)), HEAD);
	return {
		marks: [head, ...tickLabelMarks(axis, ticks, narrow ? 0 : plotLeft, room.width)],
		height: narrow ? 42 : 24,
	};
}

/** The band behind an emphasised row, under the gridlines. */
function bandMarks(rows: readonly RowEntry[], data: readonly Datum[], room: Room): readonly Mark[] {
	return rows.flatMap((entry, index): Mark[] => {
		const datum = data[index];
		if (!entry.emphasised || !datum) return [];
		const { y, height } = datum;
		return [
			rectMark(0, y + 1, room.width, height - 2, 'highlight'),
			rectMark(0, y + 1, 3, height - 2, 'accent'),
		];
	});
}

/** A location quotient of 1 is the nation's share of jobs: the one meaningful middle of that axis. */
function nationMark(axis: Axis, measure: Measure, top: number, bottom: number): readonly Mark[] {
	const [, high = 0] = axis.scale.domain();
	if (measure !== 'lq' || axis.ticks.length === 0 || high < 1) return [];
	const x = axis.scale(1);
	return [lineMark(x, top, x, bottom, 'ink', 1, '3 2')];
}

function headingMarks(entry: HeadingEntry, y: number, room: Room): Drawn {
	const size = HEADING_SIZE[entry.level];
	const lines = wrap(entry.text, classWidth(room), size, 600, MOST_LINES);
	const above = entry.level === 1 ? 10 : 8;
	const height = above + lines.length * (size + 3) + (entry.level === 1 ? 8 : 4);
	const marks: Mark[] = lines.flatMap((line, index) =>
		overGridlines(
			textMark(0, y + above + size + index * (size + 3), line, { ink: 'ink', size: size, weight: 600 }),
			'paper',
		),
	);
	if (entry.level === 1) {
		const base = y + height - 3;
		marks.push(lineMark(0, base, room.width, base, 'axis'));
	}
	return { marks, height };
}

function rowMarks(
	entry: RowEntry,
	y: number,
	columns: Columns,
	reading: Reading,
	axis: Axis,
	room: Room,
): readonly Mark[] {
	const { measure, pay } = reading;
	const { row, ink } = entry;
	const weight = weightOf(entry);
	const lines = columns.labelLines(entry);
	const height = columns.rowHeight(entry);
	const firstLine = columns.narrow ? y + 16 : y + height / 2 - (lines.length * LABEL_LINE) / 2 + 11.5;
	const ground = entry.emphasised ? 'highlight' : 'paper';
	const marks: Mark[] = lines.flatMap((line, index) => {
		const text = textMark(columns.labelLeft(entry), firstLine + index * LABEL_LINE, line, {
			ink: 'ink',
			size: LABEL_SIZE,
			weight,
		});
		return columns.narrow ? overGridlines(text, ground) : [text];
	});
	if (entry.lead !== '') {
		marks.push(
			textMark(columns.leadRight, firstLine, entry.lead, { size: LABEL_SIZE, weight, anchor: 'end' }),
		);
	}
	const estimate = estimateOf(row, measure);
	const missing = estimate.value === null;
	const nothing = drawnValues(row, measure).length === 0;
	const number = formatEstimate(estimate, measure, pay);
	const middle = plotMiddle(columns, y, height);
	if (columns.narrow || !nothing) {
		const text = textMark(columns.numberRight, columns.narrow ? firstLine : middle + 4.5, number, {
			ink: missing ? 'ink-soft' : 'ink',
			size: LABEL_SIZE,
			weight: missing ? 400 : 600,
		});
		const atEnd: TextMark = { ...text, anchor: 'end' };
		marks.push(...(columns.narrow ? overGridlines(atEnd, ground) : [atEnd]));
	}
	const left = columns.plotLeft;
	const reference = nationFigure(entry, measure);
	const place = { axis, middle, thickness: ROW_THICKNESS, ink, left, right: room.width, reference };
	marks.push(...rangeMarks(row, measure, { ...place, figureMark: 'line' }));
	if (nothing && !columns.narrow) marks.push(...wordsOnHatch(formatMissing(estimate.flag), left, middle));
	return marks;
}
