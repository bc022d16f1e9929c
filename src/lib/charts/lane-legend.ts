import { boxMark, circleMark, polygonMark } from './marks.ts';
import type { Drawn, Ink, Mark, PathMark, Room } from './scene.ts';
import { signRows, type Sign } from './signs.ts';

/** Signs beside each other, within the ground of a marked lane. */
export function signLegend(signs: readonly (Sign | false)[], room: Room): Drawn {
	return signRows(
		signs.filter((sign) => sign !== false),
		room,
		0,
		12,
	);
}

/** A median: a dot in the color of its role. */
export function medianMark(x: number, middle: number, ink: Ink): Mark {
	return circleMark(x, middle, 6, ink, 'paper', 1.5);
}

export function meanSign(): Sign {
	return { width: 12, text: 'mean', marks: (x, y) => [meanMark(x + 6, y)] };
}

export function claimSign(text = 'claim'): Sign {
	return { width: 18, text, marks: (x, y) => claimMarks(x + 9, y) };
}

/** A mean: an open square, so that it is never taken for a median's dot. */
export function meanMark(x: number, middle: number): Mark {
	return boxMark(x - 4.5, middle - 4.5, x + 4.5, middle + 4.5, 'ink', 2);
}

/** Half a diamond's width. */
const DIAMOND = 8;

/** A claim that names no source: an open diamond. */
export function bareClaimMark(x: number, middle: number): Mark {
	const r = DIAMOND;
	const corners = [
		[x, middle - r],
		[x + r, middle],
		[x, middle + r],
		[x - r, middle],
	] as const;
	return polygonMark(corners, { fill: 'paper', stroke: 'ink', thickness: 1.25 });
}

/** A claim or a survey: a hatched diamond, so that it is never taken for an official figure. */
export function claimMarks(x: number, middle: number): readonly Mark[] {
	const r = DIAMOND;
	const strokes = [-4, 0, 4].map(
		(c) =>
			`M${at(x + (c - r) / 2)} ${at(middle + (c + r) / 2)}L${at(x + (c + r) / 2)} ${at(middle + (c - r) / 2)}`,
	);
	const hatching: PathMark = { kind: 'path', d: strokes.join(''), stroke: 'ink', thickness: 1 };
	return [bareClaimMark(x, middle), hatching];
}

function at(value: number): number {
	return Math.round(value * 100) / 100;
}
