import { gridMarks, type Axis } from '$lib/charts/axis.ts';
import { textMark } from '$lib/charts/marks.ts';
import { breakingWidth, NARROW_BELOW, type Mark, type Room } from '$lib/charts/scene.ts';
import { textWidth, wrap } from '$lib/charts/text-width.ts';

const SIZE = 13;
const LINE = 15;
const ROW = { marks: 23, oneLine: 19, twoLines: 36 } as const;
/** From this width on nearly every name stands on one line. */
const WIDE_FROM = 760;
const SHARE = 0.45;
const MOST = 345;
const GAP = 10;

/** A row of a lane: where it begins, counted from the lane's first row, and the middle line of its marks. */
interface LaneRow {
	readonly top: number;
	readonly height: number;
	readonly middle: number;
	/** Its name's marks, for a lane whose rows begin at `start`. */
	readonly name: (start: number) => readonly Mark[];
}

interface LaneRows {
	/** Where the marks begin. */
	readonly left: number;
	readonly height: number;
	readonly rows: readonly LaneRow[];
}

/**
 * The rows of a lane with their names before the marks, in a narrow room above them. A row is high enough for the lines
 * its name needs at the class's least width, so that the height does not depend on the exact width. `inset`: pixels
 * kept free before the marks of a narrow room; `beside`: pixels at the end of a narrow room's names for a figure.
 */
export function laneRows(names: readonly string[], inset: number, room: Room, beside = 0): LaneRows {
	const narrow = room.width < NARROW_BELOW;
	const least = room.width < WIDE_FROM ? breakingWidth(room) : WIDE_FROM;
	const natural = Math.max(0, ...names.map((name) => textWidth(name, SIZE, 400))) + GAP + 1;
	const columnAt = (width: number) => (narrow ? width - beside : Math.min(MOST, width * SHARE, natural));
	const linesAt = (name: string, width: number) => wrap(name, columnAt(width) - GAP, SIZE, 400, 2);
	const left = narrow ? inset : columnAt(room.width);
	let height = 0;
	const rows = names.map((name): LaneRow => {
		const top = height;
		const lines = linesAt(name, narrow ? least : room.width);
		const needed = linesAt(name, least).length;
		const own = narrow ? lines.length * LINE + ROW.marks : needed > 1 ? ROW.twoLines : ROW.oneLine;
		height += own;
		const middle = narrow ? top + lines.length * LINE + 12 : top + own / 2;
		const first = narrow ? top + LINE : middle + 4.5 - ((lines.length - 1) * LINE) / 2;
		const marks = (start: number) =>
			lines.map((line, index) => textMark(0, start + first + index * LINE, line, { ink: 'ink', size: SIZE }));
		return { top, height: own, middle, name: marks };
	});
	return { left, height, rows };
}

/** Gridlines of a lane whose rows begin at `start`: through all of them, in a narrow room beside the marks alone. */
export function laneGrid(axis: Axis, { rows, height }: LaneRows, start: number, room: Room): readonly Mark[] {
	if (room.width >= NARROW_BELOW) return gridMarks(axis, start - 2, start + height + 2);
	return rows.flatMap(({ middle }) => gridMarks(axis, start + middle - 9, start + middle + 9));
}
