/** Dots of a lane piled around its middle line. */
export interface Swarm {
	/** Of each dot, how many dots it stands above (negative) or below the middle line. */
	readonly offsets: readonly number[];
	/** Most that any stands off the line. */
	readonly reach: number;
}

/**
 * Piles dots that would lie over each other: each goes to the free place nearest the middle line. `xs`: pixels, lowest first. With
 * no place free within `most` of the line it lies over the dot that is farthest back.
 */
export function swarmOf(xs: readonly number[], diameter: number, most: number): Swarm {
	/** Right edge of the last dot of each place: 0, −1, 1, −2, 2 … */
	const ends: number[] = Array.from({ length: 2 * most + 1 }, () => -Infinity);
	let reach = 0;
	const offsets = xs.map((x) => {
		const free = ends.findIndex((end) => end <= x - diameter / 2);
		const place = free >= 0 ? free : ends.indexOf(Math.min(...ends));
		ends[place] = x + diameter / 2;
		const offset = place % 2 === 1 ? -(place + 1) / 2 : place / 2;
		reach = Math.max(reach, Math.abs(offset));
		return offset;
	});
	return { offsets, reach };
}
