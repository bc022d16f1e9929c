import { lineMark, rectMark, textMark } from '$lib/charts/marks.ts';
import { GROWTH_BANDS, type GrowthBand } from '$lib/domain/outlook-row.ts';
import { TICK_SIZE, type Axis } from '$lib/charts/axis.ts';
import { NARROW_BELOW, type Mark, type Room } from '$lib/charts/scene.ts';
import { textWidth } from '$lib/charts/text-width.ts';

interface Frame {
	readonly left: number;
	readonly right: number;
	/** Where the bands' names begin, and where the plot does. */
	readonly top: number;
	readonly plotTop: number;
	readonly bottom: number;
}

const LINE = 15;

/** Lines kept free over the plot for the bands' names. */
function bandLines(room: Room): number {
	return room.width < NARROW_BELOW ? 6 : 4;
}

/** Height of the bands' names. */
export function bandHeight(room: Room): number {
	return bandLines(room) * LINE + 8;
}

/** The order names are placed in, the widest bands first; those of the lower half stand before their upper bound. */
const ORDER = [
	{ index: 5, isBefore: false },
	{ index: 0, isBefore: false },
	{ index: 4, isBefore: false },
	{ index: 2, isBefore: true },
	{ index: 3, isBefore: false },
	{ index: 1, isBefore: true },
];

/**
 * The handbook's bands of growth: every other one shaded, each with its name above and a hairline down to one of
 * its bounds. Bands are of whole percents, so they meet at the halves.
 */
export function bandMarks(axis: Axis, frame: Frame, room: Room): readonly Mark[] {
	const lines = Array.from({ length: bandLines(room) }, () => [] as { from: number; to: number }[]);
	const shades: Mark[] = [];
	const names: Mark[] = [];
	const rules: Mark[] = [];
	const edges = ({ from, to }: GrowthBand) =>
		[
			Math.max(frame.left, from === -Infinity ? frame.left : axis.scale(from - 0.5)),
			Math.min(frame.right, to === Infinity ? frame.right : axis.scale(to + 0.5)),
		] as const;
	for (const [index, band] of GROWTH_BANDS.entries()) {
		const [from, to] = edges(band);
		if (to <= from || index % 2 === 0) continue;
		const height = frame.bottom - frame.plotTop;
		shades.push(rectMark(from, frame.plotTop, to - from, height, 'highlight'));
	}
	for (const { index, isBefore } of ORDER) {
		const band = GROWTH_BANDS[index];
		if (!band) continue;
		const [from, to] = edges(band);
		const words = `${band.words} (${band.range})`;
		const width = textWidth(words, TICK_SIZE, 400);
		if (to <= from || width > room.width) continue;
		const isRoomBefore = isBefore && to - width - 4 >= 0;
		const anchor = isRoomBefore ? to : from;
		const x = isRoomBefore ? to - width - 4 : Math.min(from + 4, room.width - width);
		const [start, end] = [Math.min(anchor, x), Math.max(anchor, x + width)];
		const line = lines.findLastIndex((taken) =>
			taken.every((box) => end + 8 < box.from || start > box.to + 8),
		);
		if (line < 0) continue;
		lines[line]?.push({ from: start, to: end });
		const baseline = frame.top + line * LINE + 12;
		const [y1, y2] = [baseline - 9, frame.bottom];
		rules.push(lineMark(anchor, y1, anchor, y2, 'hairline'));
		names.push(rectMark(x, baseline - 10, width, 13, 'paper'), textMark(x, baseline, words));
	}
	return [...shades, ...rules, ...names];
}
