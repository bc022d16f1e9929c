/** A map that is made once and read from then on. */
export function mapOf<Key, Value>(entries: Iterable<readonly [Key, Value]>): ReadonlyMap<Key, Value> {
	return new Map(entries);
}
