import { MAP_FRAME } from '$lib/domain/map-shapes.ts';
import type { Room } from '../scene.ts';
import { inPieces } from './pieces.ts';
import type { MapShapes, Rings } from './shapes.ts';

/** From map pixels to those of a scene. */
export interface Place {
	/** Scene pixels to a map pixel: two places of one scale are the same. */
	readonly scale: number;
	readonly x: (mapX: number) => number;
	readonly y: (mapY: number) => number;
}

/** Where a map as wide as the room has its pixels. */
export function placeIn({ width }: Room): Place {
	const scale = width / MAP_FRAME.width;
	return { scale, x: (x) => (x - MAP_FRAME.x) * scale, y: (y) => (y - MAP_FRAME.y) * scale };
}

const at = (value: number) => Math.round(value * 100) / 100;

/** Paths by outline and by what they were asked with: a choice changes the colours of a map, seldom its lines. */
const drawn = new WeakMap<Rings, Map<string, string>>();

function once(rings: Rings, how: string, draw: () => string): string {
	let paths = drawn.get(rings);
	if (!paths) drawn.set(rings, (paths = new Map<string, string>()));
	const known = paths.get(how);
	if (known !== undefined) return known;
	const path = draw();
	paths.set(how, path);
	return path;
}

/** Outlines as a path of absolute commands. */
export function outlinePath(rings: Rings, place: Place): string {
	return once(rings, `outline ${place.scale}`, () => drawOutline(rings, place));
}

function drawOutline(rings: Rings, place: Place): string {
	return rings
		.map((ring) => `M${ring.map(([x, y]) => `${at(place.x(x))} ${at(place.y(y))}`).join('L')}Z`)
		.join('');
}

/** Shapes whose outlines take a few milliseconds to draw. */
const PIECE = 100;

/** Draws the outlines of a map of that room ahead, so that its layout finds them drawn: one piece of work after the other. */
export function outlinesAhead({ areas, states }: MapShapes, room: Room): readonly (() => void)[] {
	const shapes = [...states.values(), ...areas.values()];
	const place = placeIn(room);
	return inPieces(shapes, PIECE, (some) => {
		for (const { rings } of some) outlinePath(rings, place);
	});
}

/** Strokes further apart than a small area is wide would leave it blank. */
const LEAST_STROKES = 2;

/**
 * Rising diagonal strokes within outlines, `spacing` map pixels apart along x + y. Cut by calculating where each
 * stroke enters and leaves: a pattern or a clip would need ids, which clash where several pictures share a page.
 */
export function hatchPath(rings: Rings, spacing: number, place: Place): string {
	return once(rings, `hatch ${spacing} ${place.scale}`, () => drawHatch(rings, spacing, place));
}

function drawHatch(rings: Rings, spacing: number, place: Place): string {
	const sums = rings.flat().map(([x, y]) => x + y);
	const [from, to] = [sums.reduce((a, b) => Math.min(a, b)), sums.reduce((a, b) => Math.max(a, b))];
	const step = Math.min(spacing, (to - from) / (LEAST_STROKES + 1));
	if (step <= 0) return '';
	const crossings = new Map<number, number[]>();
	for (const ring of rings) {
		ring.forEach(([x, y], index) => {
			const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
			const [start, end] = [x + y, nextX + nextY];
			const [low, high] = [Math.min(start, end), Math.max(start, end)];
			for (let stroke = Math.ceil(low / step); stroke * step < high; stroke++) {
				const share = (stroke * step - start) / (end - start);
				const difference = x - y + share * (nextX - nextY - (x - y));
				const known = crossings.get(stroke);
				if (known) known.push(difference);
				else crossings.set(stroke, [difference]);
			}
		});
	}
	const strokes: string[] = [];
	for (const [stroke, differences] of crossings) {
		differences.sort((left, right) => left - right);
		for (let index = 0; index + 1 < differences.length; index += 2) {
			const ends = [differences[index] ?? 0, differences[index + 1] ?? 0].map((difference) => {
				const [x, y] = [(stroke * step + difference) / 2, (stroke * step - difference) / 2];
				return `${at(place.x(x))} ${at(place.y(y))}`;
			});
			strokes.push(`M${ends.join('L')}`);
		}
	}
	return strokes.join('');
}
