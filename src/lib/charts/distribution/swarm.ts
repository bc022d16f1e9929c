export interface Dot<Item> {
	readonly item: Item;
	/** Middle of the dot, pixels from the left and up from the baseline. */
	readonly x: number;
	readonly up: number;
}

/**
 * Dots stacked from a baseline so that none covers another and each keeps its exact place along the axis. Reckoned
 * from left to right, each dot as low as it fits; null as soon as one rises above a limit.
 */
function stack<Item>(
	items: readonly Item[],
	xOf: (item: Item) => number,
	radius: number,
	limit: number,
): readonly Dot<Item>[] | null {
	const placed: Dot<Item>[] = [];
	const gap = 2 * radius + 0.5;
	const sorted = [...items].sort((left, right) => xOf(left) - xOf(right));
	let first = 0;
	for (const item of sorted) {
		const x = xOf(item);
		while (first < placed.length && x - (placed[first]?.x ?? 0) >= gap) first++;
		const near = placed.slice(first);
		const reach = (other: Dot<Item>) => Math.sqrt(Math.max(0, gap ** 2 - (x - other.x) ** 2));
		// Free places are the baseline and right above a neighbour: the lowest that no neighbour reaches into.
		const free = [radius, ...near.map((other) => other.up + reach(other))]
			.sort((left, right) => left - right)
			.find((up) => near.every((other) => Math.abs(up - other.up) >= reach(other) - 1e-9));
		const up = free ?? radius;
		if (up + radius > limit) return null;
		placed.push({ item, x, up });
	}
	return placed;
}

/** Radius in pixels. */
export const LARGEST_DOT = 5;
const SMALLEST = 0.5;

/** The largest dots, up to a radius, that stay within a height in pixels. */
export function swarm<Item>(
	items: readonly Item[],
	xOf: (item: Item) => number,
	height: number,
	largest: number,
): { readonly dots: readonly Dot<Item>[]; readonly radius: number } {
	for (let radius = largest; radius >= SMALLEST; radius -= 0.5) {
		const dots = stack(items, xOf, radius, height);
		if (dots) return { dots, radius };
	}
	// More dots of one figure than there are pixels: they are pressed together rather than cut off.
	const dots = stack(items, xOf, SMALLEST, Infinity) ?? [];
	const top = Math.max(0, ...dots.map(({ up }) => up)) + SMALLEST;
	return {
		dots: dots.map((dot) => ({ ...dot, up: (dot.up * (height - SMALLEST)) / top })),
		radius: SMALLEST,
	};
}
