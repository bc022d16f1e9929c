import { formatEstimate } from '$lib/domain/format.ts';
import { estimateOf, type WageRow } from '$lib/domain/wage-row.ts';
import { clearest } from '../end-labels.ts';
import { lineMark, rectMark, textMark } from '../marks.ts';
import type { Box, Mark } from '../scene.ts';
import { placeLabel } from '../place-words.ts';
import { textWidth } from '../text-width.ts';
import type { MapState } from './entries.ts';

/** The part of a map that is seen: its top left corner in pixels of the map’s scene, and its room on the screen. */
export interface Seen {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
	/** Pixels of the screen to one of the scene. */
	readonly times: number;
}

/** A chosen place: where it is in the scene, and what it is called. */
export interface Named {
	readonly x: number;
	readonly y: number;
	readonly words: string;
}

const SIZE = 12;
const HEIGHT = 18;
const PADDING = 4;
/** How far from its place a label may be, in pixels. */
const DISTANCES = [10, 24, 44, 70, 100];
const DIRECTIONS = [
	[1, -0.6],
	[1, 0.6],
	[-1, -0.6],
	[-1, 0.6],
	[0, -1],
	[0, 1],
	[1, 0],
	[-1, 0],
] as const;

/** What a chosen place is called on a map: `Austin, TX $48,990`. */
export function mapName(title: string, row: WageRow | null, { filters }: MapState): string {
	const { measure, pay } = filters;
	const estimate = row && estimateOf(row, measure);
	const figure = estimate?.value == null ? 'no figure' : formatEstimate(estimate, measure, pay);
	return `${placeLabel(title)} ${figure}`;
}

/**
 * The names of chosen places in sight, each joined to its place by a line, at one size however near the map is. None covers
 * another or a place that is named; one without room is left out: its outline stays, and the ranking names it.
 */
export function mapLabels(places: readonly Named[], seen: Seen): readonly Mark[] {
	const frame: Box = { x: 1, y: 1, width: seen.width - 2, height: seen.height - 2 };
	const points = places
		.map(({ x, y, words }) => ({ x: (x - seen.x) * seen.times, y: (y - seen.y) * seen.times, words }))
		.filter(({ x, y }) => x >= 0 && y >= 0 && x <= seen.width && y <= seen.height);
	const taken: Box[] = points.map(({ x, y }) => ({ x: x - 4, y: y - 4, width: 8, height: 8 }));
	const lines: Mark[] = [];
	const names: Mark[] = [];
	for (const { x, y, words } of points) {
		const width = textWidth(words, SIZE, 600) + 2 * PADDING;
		const candidates = DISTANCES.flatMap((distance) =>
			DIRECTIONS.map(([right, down]): Box => {
				const [cx, cy] = [x + right * (distance + width / 2), y + down * (distance + HEIGHT / 2)];
				return { x: cx - width / 2, y: cy - HEIGHT / 2, width, height: HEIGHT };
			}),
		);
		const { index, covered } = clearest(candidates, taken, frame);
		const box = candidates[index];
		if (!box || covered > 0) continue;
		taken.push(box);
		const [endX, endY] = [nearest(x, box.x, box.width), nearest(y, box.y, box.height)];
		lines.push(lineMark(x, y, endX, endY, 'paper', 3), lineMark(x, y, endX, endY, 'ink'));
		names.push(
			rectMark(box.x, box.y, width, HEIGHT, 'paper'),
			textMark(box.x + PADDING, box.y + 13, words, { ink: 'ink', size: SIZE, weight: 600 }),
		);
	}
	return [...lines, ...names];
}

/** The point of a side that is nearest. */
function nearest(at: number, start: number, length: number): number {
	return Math.min(start + length, Math.max(start, at));
}
