/** Dots of a lane piled upward from its range. */
export interface Swarm {
	/** Of each dot, how many dots it stands above the lowest ones. */
	readonly levels: readonly number[];
	/** The highest of them. */
	readonly highest: number;
}

/**
 * Piles dots that would lie over each other: each goes to the lowest free place. `xs`: pixels, lowest first. With no place free up
 * to the level `most` it lies over the dot that is farthest back.
 */
export function swarmOf(xs: readonly number[], diameter: number, most: number): Swarm {
	/** Right edge of the last dot of each level. */
	const ends: number[] = Array.from({ length: most + 1 }, () => -Infinity);
	let highest = 0;
	const levels = xs.map((x) => {
		const free = ends.findIndex((end) => end <= x - diameter / 2);
		const level = free >= 0 ? free : ends.indexOf(Math.min(...ends));
		ends[level] = x + diameter / 2;
		highest = Math.max(highest, level);
		return level;
	});
	return { levels, highest };
}
