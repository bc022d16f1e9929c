export interface Dot<Item> {
	readonly item: Item;
	/** Middle of the dot, pixels from the left and up from the baseline. */
	readonly x: number;
	readonly up: number;
}

interface Spot<Item> {
	readonly item: Item;
	readonly x: number;
}

/**
 * Dots stacked from a baseline so that none covers another and each keeps its exact place along the axis. Calculated
 * from left to right, each dot as low as it fits; null as soon as one rises above a limit.
 */
function stack<Item>(
	sorted: readonly Spot<Item>[],
	radius: number,
	limit: number,
): readonly Dot<Item>[] | null {
	const gap = 2 * radius + 0.5;
	const placed: Dot<Item>[] = [];
	let first = 0;
	for (const { item, x } of sorted) {
		while (first < placed.length && x - (placed[first]?.x ?? 0) >= gap) first++;
		const up = lowestFree(placed, first, x, radius, gap);
		if (up + radius > limit) return null;
		placed.push({ item, x, up });
	}
	return placed;
}

/**
 * The lowest place that no neighbour reaches into: free are the baseline and right above a neighbour, which are tried
 * as they come. Plain loops, for it is asked four hundred times for each size that is tried at each choice.
 */
function lowestFree(
	placed: readonly Dot<unknown>[],
	first: number,
	x: number,
	radius: number,
	gap: number,
): number {
	const near: { readonly up: number; readonly reach: number }[] = [];
	for (let index = first; index < placed.length; index++) {
		const other = placed[index];
		if (other) near.push({ up: other.up, reach: Math.sqrt(Math.max(0, gap ** 2 - (x - other.x) ** 2)) });
	}
	const isFree = (up: number) => {
		for (const other of near) if (Math.abs(up - other.up) < other.reach - 1e-9) return false;
		return true;
	};
	if (isFree(radius)) return radius;
	let lowest = Infinity;
	for (const { up, reach } of near) {
		const candidate = up + reach;
		if (candidate >= radius && candidate < lowest && isFree(candidate)) lowest = candidate;
	}
	return lowest === Infinity ? radius : lowest;
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
	const sorted = items.map((item) => ({ item, x: xOf(item) })).sort((left, right) => left.x - right.x);
	for (let radius = largest; radius >= SMALLEST; radius -= 0.5) {
		const dots = stack(sorted, radius, height);
		if (dots) return { dots, radius };
	}
	// More dots of one figure than there are pixels: they are pressed together rather than cut off.
	const dots = stack(sorted, SMALLEST, Infinity) ?? [];
	const top = Math.max(0, ...dots.map(({ up }) => up)) + SMALLEST;
	return {
		dots: dots.map((dot) => ({ ...dot, up: (dot.up * (height - SMALLEST)) / top })),
		radius: SMALLEST,
	};
}
