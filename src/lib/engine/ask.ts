import { LRUCache } from 'lru-cache';
import { rowsOf, type Slice } from '$lib/query/slice.ts';
import { statementKey, type Ask, type Statement } from '$lib/query/statement.ts';

/** Where slices come from when no memory has them. */
export interface SliceSources {
	/** The slice of a prebuilt file; null where there is none, or none that can be trusted. Absent where none was built. */
	readonly prebuilt?: (statement: Statement<unknown>) => Promise<Slice | null>;
	/** Whether the engine is up with every table a statement needs: it is then asked before a file is fetched. */
	readonly isEngineReady: (statement: Statement<unknown>) => boolean;
	/** Answers by the engine, waiting for it as long as it takes. Rejects where it cannot answer. */
	readonly run: (statement: Statement<unknown>) => Promise<Slice>;
}

/**
 * Rows kept in memory, the most recently used: some forty roles with every area. Choices come and go within it, so that
 * the page's memory stops growing after some dozens of them.
 */
const KEPT_ROWS = 25_000;

/** Asks for slices, and keeps what was answered. */
export interface Asker {
	readonly ask: Ask;
	/** Whether memory has the answer. */
	readonly has: (statement: Statement<unknown>) => boolean;
	/** Lets go of every answer: the tables are other ones now. */
	readonly forget: () => void;
}

/**
 * The one place where a statement gets its rows: memory, then the engine where it is ready for it, then a prebuilt file where the
 * build wrote one, then the engine however long it takes. An answer under way is shared; one that failed is not kept.
 * The same rows are given as the very same objects, as long as memory holds them.
 */
export function createAsker(sources: SliceSources, keptRows = KEPT_ROWS): Asker {
	const kept = new LRUCache<string, readonly unknown[]>({
		maxSize: keptRows,
		sizeCalculation: (rows) => rows.length + 1,
	});
	let underWay = new Map<string, Promise<readonly unknown[]>>();

	async function sliceOf(statement: Statement<unknown>): Promise<Slice> {
		if (sources.isEngineReady(statement)) {
			try {
				return await sources.run(statement);
			} catch (error) {
				const prebuilt = await sources.prebuilt?.(statement);
				if (prebuilt) return prebuilt;
				throw error;
			}
		}
		return (await sources.prebuilt?.(statement)) ?? sources.run(statement);
	}

	return {
		ask: async <Row>(statement: Statement<Row>) => {
			const key = statementKey(statement);
			// Statements of one name decode alike, so the rows under a key are of one shape.
			const known = kept.get(key) as readonly Row[] | undefined;
			if (known) return known;
			const pending = underWay;
			const started = pending.get(key) as Promise<readonly Row[]> | undefined;
			if (started) return started;
			const answer = sliceOf(statement).then((slice) => rowsOf(slice, statement.decode));
			pending.set(key, answer);
			try {
				const rows = await answer;
				if (pending === underWay) kept.set(key, rows);
				return rows;
			} finally {
				pending.delete(key);
			}
		},
		has: (statement) => kept.has(statementKey(statement)),
		forget: () => {
			underWay = new Map();
			kept.clear();
		},
	};
}
