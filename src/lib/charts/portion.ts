/** Which lines of a list are drawn: `count` of them, the first being number `from` (0 is the first of all). */
export interface LinePart {
	readonly from: number;
	readonly count: number;
}

export const WHOLE: LinePart = { from: 0, count: Infinity };

/** `wanted` lines are among the first ones wherever they stand, `held` ones come after all others. */
export type Standing = 'wanted' | 'plain' | 'held';

/** However many are wanted further down, so many lead a list. */
const LEAST_HEAD = 2;

const PLACES: Readonly<Record<Standing, number>> = { wanted: 1, plain: 2, held: 3 };

/**
 * The lines of a part, in the order of the list. Parts that follow each other hold every line once: the first few lines come
 * first, then those that are wanted, then the others.
 */
export function linesOfPart<Line>(
	lines: readonly Line[],
	{ from, count }: LinePart,
	standingOf: (line: Line) => Standing = () => 'plain',
): readonly Line[] {
	let head = 0;
	return lines
		.map((line, index) => {
			const standing = standingOf(line);
			const leads = standing !== 'held' && head++ < LEAST_HEAD;
			return { line, index, place: leads ? 0 : PLACES[standing] };
		})
		.sort((one, other) => one.place - other.place)
		.slice(from, from + count)
		.sort((one, other) => one.index - other.index)
		.map(({ line }) => line);
}
