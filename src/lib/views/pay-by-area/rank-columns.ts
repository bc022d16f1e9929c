import { formatEstimate } from '$lib/domain/format.ts';
import { measureTitle } from '$lib/domain/measure.ts';
import { estimateOf, type WageRow } from '$lib/domain/wage-row.ts';
import { TICK_SIZE } from '$lib/charts/axis.ts';
import type { Reading } from '$lib/charts/range-columns.ts';
import { drawnValues } from '$lib/charts/range-marks.ts';
import { breakingWidth, NARROW_BELOW, type Ink, type Room } from '$lib/charts/scene.ts';
import { textWidth, wrap } from '$lib/charts/text-width.ts';

/** A row of a ranking with what stands at its left. */
export interface RankRow {
	readonly row: WageRow;
	readonly label: string;
	/** Its rank; `–` where it has no figure, empty where it is not ranked. */
	readonly lead: string;
	readonly ink: Ink;
	readonly isChosen: boolean;
}

export const LABEL_SIZE = 13;
export const LABEL_LINE = 14;
/** Of a wide room of any width: rows are as high as their labels need in the least of them. */
const LEAST_LABELS = 208;
const MOST_LABELS = 330;
const MOST_LINES = 3;
const GAP = 12;
const INSET = 7;

/** Where the parts of the rows are, in pixels from the left. */
export interface RankColumns {
	readonly narrow: boolean;
	/** Whether there is no plot: rank, place and figure alone. */
	readonly plain: boolean;
	/** The width that lines are broken at, the same for every room of a class. */
	readonly least: number;
	readonly leadRight: number;
	readonly labelLeft: number;
	readonly numberRight: number;
	readonly plotLeft: number;
	readonly labelLines: (row: RankRow) => readonly string[];
	readonly rowHeight: (row: RankRow) => number;
}

/**
 * Rank, place, figure and plot beside each other; in a narrow room the plot is under the others. Heights follow from the
 * labels broken at the least width of the room's class. `isPlain`: no plot.
 */
export function rankColumns(
	rows: readonly RankRow[],
	reading: Reading,
	room: Room,
	isPlain = false,
): RankColumns {
	const narrow = room.width < NARROW_BELOW && !isPlain;
	const least = breakingWidth(room);
	const inset = rows.some(({ isChosen }) => isChosen) ? INSET : 0;
	const leadRight = inset + Math.max(0, ...rows.map(({ lead }) => textWidth(lead, LABEL_SIZE, 600)));
	const labelLeft = leadRight > inset ? leadRight + 8 : inset;
	const head = narrow ? 0 : textWidth(measureTitle(reading.measure), TICK_SIZE, 600) + 4;
	const numbers = Math.max(head, ...rows.map(({ row }) => numberWidth(row, reading, narrow || isPlain)));
	const natural = Math.ceil(Math.max(...rows.map(labelWidth)));
	const column = isPlain
		? Math.min(natural, room.width - inset - labelLeft - numbers - GAP)
		: Math.min(natural, Math.max(LEAST_LABELS, Math.min(MOST_LABELS, room.width * 0.4)));
	const numberRight = narrow ? room.width - inset : labelLeft + column + GAP + numbers;
	const linesAt = (row: RankRow, width: number) =>
		wrap(row.label, Math.max(40, width), LABEL_SIZE, row.isChosen ? 600 : 400, MOST_LINES);
	const leastLines = (row: RankRow) =>
		linesAt(
			row,
			narrow ? least - inset - labelLeft - numbers - GAP : isPlain ? column : Math.min(natural, LEAST_LABELS),
		);
	return {
		narrow,
		plain: isPlain,
		least,
		leadRight,
		labelLeft,
		numberRight,
		plotLeft: narrow ? inset : numberRight + GAP,
		labelLines: (row) => (narrow ? leastLines(row) : linesAt(row, column)),
		rowHeight: (row) => leastLines(row).length * LABEL_LINE + (narrow ? 30 : isPlain ? 7 : 11),
	};
}

function labelWidth({ label, isChosen }: RankRow): number {
	return textWidth(label, LABEL_SIZE, isChosen ? 600 : 400) + 1;
}

/** A row without any figure says so on its hatching, which needs no number column; a narrow one beside its label. */
function numberWidth(row: WageRow, { measure, pay }: Reading, narrow: boolean): number {
	if (!narrow && drawnValues(row, measure).length === 0) return 0;
	const estimate = estimateOf(row, measure);
	return textWidth(formatEstimate(estimate, measure, pay), LABEL_SIZE, estimate.value === null ? 400 : 600);
}
