/** Work on a long list as pieces of so many items, each a task of its own for whoever has other things to do between them. */
export function inPieces<Item>(
	items: readonly Item[],
	size: number,
	work: (some: readonly Item[]) => void,
): readonly (() => void)[] {
	return Array.from(
		{ length: Math.ceil(items.length / size) },
		(_, index) => () => work(items.slice(index * size, (index + 1) * size)),
	);
}
