import { LRUCache } from 'lru-cache';

/** Every statement of the house has a text of its own; a page asks some dozens of them. */
const KEPT = 48;

interface KeptStatements<Prepared> {
	/** The prepared statement of a text: prepared once, since planning one takes longer than answering it. */
	get(sql: string): Promise<Prepared>;
}

export function keptStatements<Prepared>(
	prepare: (sql: string) => Promise<Prepared>,
	close: (statement: Prepared) => void,
): KeptStatements<Prepared> {
	const kept = new LRUCache<string, Promise<Prepared>>({
		max: KEPT,
		dispose: (statement) => void statement.then(close, () => undefined),
	});
	return {
		async get(sql) {
			const known = kept.get(sql);
			if (known) return known;
			const prepared = prepare(sql);
			kept.set(sql, prepared);
			prepared.catch(() => void (kept.peek(sql) === prepared && kept.delete(sql)));
			return prepared;
		},
	};
}
