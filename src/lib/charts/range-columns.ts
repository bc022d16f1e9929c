import { formatEstimate } from '$lib/domain/format.ts';
import { measureTitle, type DollarBasis, type Measure, type Period } from '$lib/domain/measure.ts';
import { estimateOf, type WageRow } from '$lib/domain/wage-row.ts';
import { TICK_SIZE } from './axis.ts';
import { drawnValues } from './range-marks.ts';
import { BROAD_FROM, classWidth, isLow, NARROW_BELOW, type Ink, type LimitedRoom } from './scene.ts';
import { textWidth, wrap } from './text-width.ts';

/** How a list of pay ranges is read: one measure has the dot and the number. */
export interface Reading {
	readonly measure: Measure;
	readonly pay: Period;
	readonly dollars: DollarBasis;
	/** The year whose dollars `real` means; null where nothing is inflation-adjusted. */
	readonly realYear: number | null;
}

/** A row of figures with what stands at its left. */
export interface RowEntry {
	readonly kind: 'row';
	readonly row: WageRow;
	readonly label: string;
	/** What stands before the label, a rank. Empty for none. */
	readonly lead: string;
	readonly ink: Ink;
	readonly emphasised: boolean;
	readonly indented: boolean;
	/** The nation's row of the same role and release, as a tick to compare with; absent where there is none. */
	readonly nation?: WageRow;
}

export const LABEL_SIZE = 13;
export const LABEL_LINE = 15;
/** More than any occupation's or area's title takes: nothing is cut. */
export const MOST_LINES = 4;
/** Room in which the health-information occupations' titles fit on two lines. */
const LEAST_LABELS = 200;
/** Room in which most of them fit on one line; fixed, so that a broad room's width goes to the plot. */
const BROAD_LABELS = 270;
/** Least height of a row. */
const ROW_HEIGHT = 28;
/** The same in a low room, where labels have up to so much of the width. */
const LOW_ROW = 20;
const LOW_LABELS = 0.48;
const INDENT = 12;
const GAP = 14;

/** Where the parts of the rows stand, in pixels from the left. */
export interface Columns {
	readonly narrow: boolean;
	readonly leadRight: number;
	readonly numberRight: number;
	readonly plotLeft: number;
	readonly labelLeft: (entry: RowEntry) => number;
	readonly labelLines: (entry: RowEntry) => readonly string[];
	readonly rowHeight: (entry: RowEntry) => number;
}

/**
 * The columns of a list: rank, label, number, plot beside each other; in a narrow room the label and the number
 * stand over the plot. A row's height follows from its label broken at the class's least width.
 */
export function columnsOf(rows: readonly RowEntry[], reading: Reading, room: LimitedRoom): Columns {
	const low = isLow(room);
	const narrow = room.width < NARROW_BELOW;
	const inset = rows.some(({ emphasised }) => emphasised) ? 10 : 0;
	const leads = Math.max(0, ...rows.map(({ lead }) => textWidth(lead, LABEL_SIZE, 600)));
	const leadRight = inset + leads;
	const labelStart = leads > 0 ? leadRight + 8 : inset;
	const labelLeft = (entry: RowEntry) => labelStart + (entry.indented ? INDENT : 0);
	const numbers = rows.map((entry) => numberWidth(entry, reading, narrow));
	const head = textWidth(measureTitle(reading.measure), TICK_SIZE, 600) + 4;
	const numberColumn = Math.max(narrow ? 0 : head, ...numbers);

	const natural = Math.max(...rows.map((entry) => labelWidth(entry) + labelLeft(entry) - labelStart));
	const labelColumn = (width: number) => {
		if (low) return Math.min(Math.ceil(natural), width * LOW_LABELS);
		const most = width < BROAD_FROM ? Math.min(BROAD_LABELS, width * 0.32) : BROAD_LABELS;
		return Math.min(Math.ceil(natural), Math.max(LEAST_LABELS, most));
	};
	const numberRight = labelStart + labelColumn(room.width) + GAP + numberColumn;

	const linesAt = (entry: RowEntry, width: number) => {
		const left = labelLeft(entry);
		const free = narrow ? width - left - numberColumn - GAP : labelStart + labelColumn(width) - left;
		return wrap(entry.label, Math.max(40, free), LABEL_SIZE, weightOf(entry), MOST_LINES);
	};
	const least = low && !narrow ? room.width : classWidth(room);
	const linesOf = (entry: RowEntry) => linesAt(entry, least).length;
	return {
		narrow,
		leadRight,
		numberRight: narrow ? room.width - 4 : numberRight,
		plotLeft: narrow ? inset : numberRight + GAP,
		labelLeft,
		labelLines: (entry) => linesAt(entry, narrow ? least : room.width),
		rowHeight: (entry) =>
			narrow
				? linesOf(entry) * LABEL_LINE + 32
				: Math.max(low ? LOW_ROW : ROW_HEIGHT, linesOf(entry) * LABEL_LINE + 5),
	};
}

/** Chosen rows stand out by weight as well as by their band. */
export function weightOf(entry: RowEntry): 400 | 600 {
	return entry.emphasised ? 600 : 400;
}

function labelWidth(entry: RowEntry): number {
	return textWidth(entry.label, LABEL_SIZE, weightOf(entry)) + 1;
}

/** A row without any figure says so on its hatching, which needs no number column; a narrow one beside its label. */
function numberWidth({ row }: RowEntry, { measure, pay }: Reading, narrow: boolean): number {
	if (!narrow && drawnValues(row, measure).length === 0) return 0;
	const estimate = estimateOf(row, measure);
	return textWidth(formatEstimate(estimate, measure, pay), LABEL_SIZE, estimate.value === null ? 400 : 600);
}
