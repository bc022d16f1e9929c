import { circleMark, lineMark, polygonMark } from '../marks.ts';
import type { Mark } from '../scene.ts';

/** Half the width of a diamond, pixels: of the measure the picture is of, and of others beside it. */
export const DIAMOND = { chosen: 6, other: 4.5 } as const;

/** What is within a diamond tells series apart without color: nothing, a dot, a line down, a line across. */
const INNER: readonly ((x: number, y: number, half: number) => readonly Mark[])[] = [
	() => [],
	(x, y, half) => [circleMark(x, y, half * 0.3, 'own')],
	(x, y, half) => [lineMark(x, y - half, x, y + half, 'own', 1.5)],
	(x, y, half) => [lineMark(x - half, y, x + half, y, 'own', 1.5)],
];

/**
 * A hollow diamond around a point, with the sign of its series. A rim of paper keeps it apart from what it lies on, which stays to
 * be seen within it.
 */
export function diamond(x: number, y: number, turn: number, half: number = DIAMOND.chosen): readonly Mark[] {
	return [
		polygonMark(corners(x, y, half), { stroke: 'paper', thickness: 4.5 }),
		polygonMark(corners(x, y, half), { stroke: 'own', thickness: 1.75 }),
		...(INNER[turn % INNER.length]?.(x, y, half) ?? []),
	];
}

/** A larger one, around a place of a map. */
export function ring(x: number, y: number): readonly Mark[] {
	return [
		polygonMark(corners(x, y, 9), { stroke: 'paper', thickness: 4 }),
		polygonMark(corners(x, y, 9), { stroke: 'own', thickness: 2 }),
	];
}

function corners(x: number, y: number, half: number): readonly (readonly [number, number])[] {
	return [
		[x, y - half],
		[x + half, y],
		[x, y + half],
		[x - half, y],
	];
}

/** Pixels from an arrow's base to its tip. */
export const ARROW = 9;

/** A hollow arrow whose tip is at a point. `dx`, `dy`: where it points, one of them 1 or -1, the other 0. */
export function ownArrow(x: number, y: number, dx: number, dy: number): readonly Mark[] {
	const [baseX, baseY] = [x - dx * ARROW, y - dy * ARROW];
	const points = [
		[x, y],
		[baseX + dy * 5, baseY + dx * 5],
		[baseX - dy * 5, baseY - dx * 5],
	] as const;
	return [
		polygonMark(points, { fill: 'paper', stroke: 'paper', thickness: 4 }),
		polygonMark(points, { fill: 'paper', stroke: 'own', thickness: 1.75 }),
	];
}
