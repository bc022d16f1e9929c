import { TICK_SIZE, type Axis } from './axis.ts';
import type { Measure } from '$lib/domain/measure.ts';
import type { Reading } from './range-columns.ts';
import {
	breakingWidth,
	isLow,
	NARROW_BELOW,
	type AxisSlot,
	type Datum,
	type Mark,
	type LimitedRoom,
	type Room,
	type Box,
	type Drawn,
} from './scene.ts';
import { textWidth, wrap } from './text-width.ts';

/** Where one row's marks go. */
interface LanePlace {
	readonly axis: Axis;
	readonly middle: number;
	readonly left: number;
	readonly right: number;
}

/** A line of a lane. */
export interface LaneRow {
	readonly key: string;
	readonly label: string;
	/** Smaller words under the label: share of jobs, who says so. Empty for none. */
	readonly detail: string;
	readonly number: string;
	/** Every value the row puts on the axis; none is hatched, with `reason` on it. */
	readonly values: readonly number[];
	readonly reason: string;
	readonly marks: (place: LanePlace) => readonly Mark[];
	readonly datum: (box: Box) => Datum;
	/** Where figures of the same from another source stand, on the row's middle line or beside it; none where they cannot. */
	readonly slots?: (middle: number) => readonly AxisSlot[];
}

/** Figures of one statistic and one source. Figures of another never stand among them. */
export interface Lane {
	readonly heading: string;
	/** What the figures are, in a sentence. */
	readonly remark: string;
	/** A lane of claims and surveys: on a ground of its own, between dashed rules. */
	readonly isMarked: boolean;
	readonly legend: (room: Room) => Drawn;
	readonly axisTitle: string;
	readonly numberHead: string;
	readonly rows: readonly LaneRow[];
	/** What its axis counts; absent where nothing may stand beside the rows. */
	readonly counts?: Pick<Reading, 'pay' | 'dollars'> & { readonly measures: readonly Measure[] };
}

export const LABEL_SIZE = 13;
export const LABEL_LINE = 15;
export const DETAIL_SIZE = 12;
export const DETAIL_LINE = 15;
/** From this width on a row's detail can stand beside its label, which keeps rows to one line. */
const BESIDE_FROM = 760;
const MOST_LINES = 3;
const WIDEST_DETAIL = 190;
/** The same in a low room, of its width: there details stand beside their labels, too. */
const LOW_DETAIL = 0.24;
const GAP = 14;
const LEAST_LABELS = 236;
export const STRIP = 22;

/** Where the parts of the rows stand, in pixels from the left. */
export interface Columns {
	readonly narrow: boolean;
	readonly plotLeft: number;
	readonly numberRight: number;
	/** Where details begin that stand beside their labels; null where they stand under them. */
	readonly detailLeft: number | null;
	readonly labelLines: (row: LaneRow) => readonly string[];
	readonly detailLines: (row: LaneRow) => readonly string[];
	readonly rowHeight: (row: LaneRow) => number;
}

/** A marked lane's text keeps off the edge of its ground. */
export function inset({ isMarked }: Lane): number {
	return isMarked ? 10 : 0;
}

/**
 * Label, number and plot beside each other; in a narrow room the first two stand over the plot. `isFlat`: in a wide room
 * details stand beside their labels.
 */
export function columnsOf(lanes: readonly Lane[], room: LimitedRoom, isFlat: boolean): Columns {
	const rows = lanes.flatMap((lane) => lane.rows);
	const narrow = room.width < NARROW_BELOW;
	const low = isLow(room) && !narrow;
	const beside = low || (isFlat && room.width >= BESIDE_FROM);
	const left = 10;
	const numbers = rows.map((row) => textWidth(row.number, LABEL_SIZE, 600));
	const heads = lanes.map((lane) => textWidth(lane.numberHead, TICK_SIZE, 600) + 4);
	const numberColumn = Math.max(0, ...numbers, ...(narrow ? [] : heads));
	const labelWidths = rows.map(({ label }) => textWidth(label, LABEL_SIZE, 400));
	const detailWidths = rows.map(({ detail }) => textWidth(detail, DETAIL_SIZE, 400));
	const detailColumn = beside
		? Math.min(low ? room.width * LOW_DETAIL : WIDEST_DETAIL, Math.ceil(Math.max(0, ...detailWidths)) + 1)
		: 0;
	const natural = Math.max(0, ...labelWidths, ...(beside ? [] : detailWidths));
	const labelColumn = (width: number) =>
		Math.min(Math.ceil(natural) + 1, Math.max(LEAST_LABELS, Math.min(330, width * 0.34)));
	const free = (width: number) => (narrow ? width - left - numberColumn - GAP : labelColumn(width));
	const labelsAt = (row: LaneRow, width: number) =>
		wrap(row.label, Math.max(40, free(width)), LABEL_SIZE, 400, MOST_LINES);
	const detailsAt = (row: LaneRow, width: number) => {
		const own = beside ? detailColumn : narrow ? width - left : free(width);
		return row.detail === '' ? [] : wrap(row.detail, own, DETAIL_SIZE, 400, MOST_LINES);
	};
	const least = low ? room.width : beside ? BESIDE_FROM : breakingWidth(room);
	const shown = narrow ? least : room.width;
	const detailLeft = beside && detailColumn > 1 ? left + labelColumn(room.width) + GAP : null;
	const labelsRight = detailLeft === null ? left + labelColumn(room.width) : detailLeft + detailColumn;
	const numberRight = labelsRight + GAP + numberColumn;
	return {
		narrow,
		plotLeft: narrow ? left : numberRight + GAP,
		numberRight: narrow ? room.width - 4 : numberRight,
		detailLeft,
		labelLines: (row) => labelsAt(row, shown),
		detailLines: (row) => detailsAt(row, shown),
		rowHeight: (row) => {
			const [labels, details] = [
				labelsAt(row, least).length * LABEL_LINE,
				detailsAt(row, least).length * DETAIL_LINE,
			];
			const text = beside ? Math.max(labels, details) : labels + details;
			return narrow ? text + STRIP + 12 : Math.max(low ? 22 : 27, text + (low ? 5 : 9));
		},
	};
}
