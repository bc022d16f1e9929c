/** The items under each key, in their order. */
export function groupBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
	const groups = new Map<Key, Item[]>();
	for (const item of items) {
		const known = groups.get(keyOf(item));
		if (known) known.push(item);
		else groups.set(keyOf(item), [item]);
	}
	return groups;
}
