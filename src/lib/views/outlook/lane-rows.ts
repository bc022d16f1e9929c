import { textMark } from '$lib/charts/marks.ts';
import { NARROW_BELOW, type Mark, type Room } from '$lib/charts/scene.ts';
import { wrap } from '$lib/charts/text-width.ts';

const SIZE = 13;
const LINE = 15;
const ROW = { narrow: 38, oneLine: 22, twoLines: 36 } as const;
const SHARE = 0.36;
const MOST = 300;
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
 * kept free before the marks of a narrow room.
 */
export function laneRows(names: readonly string[], inset: number, room: Room): LaneRows {
	const narrow = room.width < NARROW_BELOW;
	const columnAt = (width: number) => Math.min(MOST, width * SHARE);
	const linesAt = (name: string, width: number) => wrap(name, columnAt(width) - GAP, SIZE, 400, 2);
	const left = narrow ? inset : columnAt(room.width);
	let height = 0;
	const rows = names.map((name): LaneRow => {
		const top = height;
		const isBroken = !narrow && linesAt(name, NARROW_BELOW).length > 1;
		const own = narrow ? ROW.narrow : isBroken ? ROW.twoLines : ROW.oneLine;
		height += own;
		if (narrow) {
			const marks = (start: number) => [
				textMark(0, start + top + 15, name, { ink: 'ink', size: SIZE }, room.width),
			];
			return { top, height: own, middle: top + 27, name: marks };
		}
		const lines = linesAt(name, room.width);
		const middle = top + own / 2;
		const first = middle + 4.5 - ((lines.length - 1) * LINE) / 2;
		const marks = (start: number) =>
			lines.map((line, index) =>
				textMark(left - GAP, start + first + index * LINE, line, { ink: 'ink', size: SIZE, anchor: 'end' }),
			);
		return { top, height: own, middle, name: marks };
	});
	return { left, height, rows };
}
