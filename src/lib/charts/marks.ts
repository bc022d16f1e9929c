import type {
	CircleMark,
	GroupMark,
	Ink,
	LineMark,
	Mark,
	PathMark,
	RectMark,
	Room,
	Scene,
	TextMark,
} from './scene.ts';
import { ellipsis } from './text-width.ts';

interface TextStyle {
	readonly ink?: Ink;
	readonly size?: number;
	readonly weight?: TextMark['weight'];
	readonly anchor?: TextMark['anchor'];
}

/** A figure at the right end of its column. */
export const FIGURE = { ink: 'ink', size: 13, weight: 600, anchor: 'end' } as const;
/** The head over such a column. */
export const HEAD = { ink: 'ink', weight: 600, anchor: 'end' } as const;

/** A line of text on its baseline, soft and small unless said otherwise, cut to `room` where one is given. */
export function textMark(
	x: number,
	y: number,
	words: string,
	style: TextStyle = {},
	room?: number,
): TextMark {
	const { ink = 'ink-soft', size = 12, weight = 400, anchor = 'start' } = style;
	const text = room === undefined ? words : ellipsis(words, room, size, weight);
	return { kind: 'text', x, y, text, size, weight, ink, anchor };
}

export function rectMark(x: number, y: number, width: number, height: number, ink: Ink): RectMark {
	return { kind: 'rect', x, y, width, height, ink };
}

/** From one point to another; `dash` as SVG writes it. */
export function lineMark(
	x1: number,
	y1: number,
	x2: number,
	y2: number,
	ink: Ink,
	thickness = 1,
	dash?: string,
): LineMark {
	return { kind: 'line', x1, y1, x2, y2, ink, thickness, ...(dash !== undefined && { dash }) };
}

/** A full circle, with a rim where an outline is given. */
export function circleMark(
	cx: number,
	cy: number,
	r: number,
	ink: Ink,
	outline?: Ink,
	thickness = 1,
): CircleMark {
	return { kind: 'circle', cx, cy, r, ink, ...(outline !== undefined && { outline, thickness }) };
}

/** A closed outline through points, to a hundredth of a pixel. */
export function polygonMark(
	points: readonly (readonly [x: number, y: number])[],
	paint: Pick<PathMark, 'fill' | 'stroke' | 'thickness'>,
): PathMark {
	const at = (value: number) => Math.round(value * 100) / 100;
	return { kind: 'path', d: `M${points.map(([x, y]) => `${at(x)} ${at(y)}`).join('L')}Z`, ...paint };
}

/** A rectangle in outline, on paper. */
export function boxMark(
	left: number,
	top: number,
	right: number,
	bottom: number,
	stroke: Ink,
	thickness: number,
): PathMark {
	const corners = [
		[left, top],
		[right, top],
		[right, bottom],
		[left, bottom],
	] as const;
	return polygonMark(corners, { fill: 'paper', stroke, thickness });
}

/** The marks that stand for the datum of a key. */
export function keyedMarks(key: string, marks: readonly Mark[]): GroupMark {
	return { kind: 'group', key, marks };
}

/** Marks moved down, and to the right. */
export function movedMarks(marks: readonly Mark[], dy: number, dx?: number): GroupMark {
	return { kind: 'group', dy, ...(dx !== undefined && { dx }), marks };
}

/** What stands in place of a picture that has nothing to draw. */
export function nothingScene(room: Room, words = 'No figures to draw for this choice.', height = 48): Scene {
	const mark = textMark(0, height / 2 + 4, words, { size: 13 }, room.width);
	return { width: room.width, height, marks: [mark], data: [] };
}
