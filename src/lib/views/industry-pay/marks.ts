import { boxMark, circleMark, polygonMark, rectMark } from '$lib/charts/marks.ts';
import type { Mark } from '$lib/charts/scene.ts';

/** Owners with a mark, in the order of the legend. The sum of all has none: it lies among its parts. */
export const DRAWN_OWNERS = ['private', 'local', 'state', 'federal'] as const;

/** Private employers stand a little above the middle of a line and governments below: averages that are close stay apart. */
const APART = 4;

/** An average of everyone under one owner, on its line. */
export function placedMark(ownership: string, x: number, middle: number): Mark {
	return ownerMark(ownership, x, middle + (ownership === 'private' ? -APART : APART));
}

/** The sign of an owner, by shape alone, since colors are of roles. */
export function ownerMark(ownership: string, x: number, middle: number): Mark {
	if (ownership === 'local') return rectMark(x - 3.5, middle - 3.5, 7, 7, 'ink-soft');
	if (ownership === 'state') return boxMark(x - 4, middle - 4, x + 4, middle + 4, 'ink-soft', 1.5);
	if (ownership === 'federal') {
		const corners = [
			[x, middle - 5.5],
			[x + 5.5, middle + 4],
			[x - 5.5, middle + 4],
		] as const;
		return polygonMark(corners, { fill: 'paper', stroke: 'ink-soft', thickness: 1.5 });
	}
	return circleMark(x, middle, 5, 'ink', 'paper', 1.5);
}
