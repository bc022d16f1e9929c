import { LRUCache } from 'lru-cache';
import { rowsOf, type Slice } from '$lib/query/slice.ts';
import { statementKey, type Ask, type Statement } from '$lib/query/statement.ts';

/** Where slices come from when no memory has them. */
export interface SliceSources {
	/** The slice of a prebuilt file; null where there is none, or none that can be trusted. Absent where none was built. */
	readonly prebuilt?: (statement: Statement<unknown>) => Promise<Slice | null>;
	/** Whether the engine is up with every table a statement needs. */
	readonly isEngineReady: (statement: Statement<unknown>) => boolean;
	/** Whether a table it needs is a reader's own: no prebuilt file answers it then. */
	readonly isOwn?: (statement: Statement<unknown>) => boolean;
	/** Whether a file may be fetched though the engine could answer. Absent: it is asked before any file is. */
	readonly mayFetch?: () => boolean;
	/** Answers by the engine, waiting for it as long as it takes. Rejects where it cannot answer. */
	readonly run: (statement: Statement<unknown>) => Promise<Slice>;
}

/**
 * Rows kept in memory, the most recently used: some twenty roles with every area, at 0.7 kB a row. Choices come and go within it, so that
 * the page's memory stops growing after some dozens of them.
 */
const KEPT_ROWS = 12_000;

/**
 * Milliseconds that a file is waited for before the engine is asked too. A role's statements take the engine some 75 ms one after
 * the other, a place's some 35 ms; over a short line the files of a role were there 40 ms after they were asked for, traced.
 */
const HEAD_START_MS = 50;

const headStart = () => new Promise<null>((resolve) => setTimeout(() => resolve(null), HEAD_START_MS));

/** Settles only with a value. */
const unlessNull = <Value>(value: Promise<Value | null>) =>
	new Promise<Value>((resolve) => void value.then((found) => found !== null && resolve(found)));

/** Asks for slices, and keeps what was answered. */
export interface Asker {
	readonly ask: Ask;
	/**
	 * Gets rows ahead of need, from where they are to be had without starting the engine: rejects where they are not. Who
	 * asks in earnest meanwhile shares the answer under way.
	 */
	readonly askAhead: Ask;
	/** Whether memory has the answer. */
	readonly has: (statement: Statement<unknown>) => boolean;
	/** Lets go of every answer: the tables are other ones now. */
	readonly forget: () => void;
}

/** An answer under way. */
interface Asking {
	readonly rows: Promise<readonly unknown[]>;
	readonly isAhead: boolean;
}

/**
 * The one place where a statement gets its rows: memory, then the engine where it is ready for it, or a prebuilt file where that is
 * there sooner (docs/decisions/0018), then a file where the build wrote one, then the engine however long it takes. An answer under way is shared; one that failed is not kept.
 * The same rows are given as the very same objects, as long as memory holds them.
 */
export function createAsker(sources: SliceSources, keptRows = KEPT_ROWS): Asker {
	const kept = new LRUCache<string, readonly unknown[]>({
		maxSize: keptRows,
		sizeCalculation: (rows) => rows.length + 1,
	});
	let underWay = new Map<string, Asking>();

	async function prebuiltOf(statement: Statement<unknown>): Promise<Slice | null> {
		if (sources.isOwn?.(statement)) return null;
		return (await sources.prebuilt?.(statement)) ?? null;
	}

	async function engineSlice(statement: Statement<unknown>): Promise<Slice> {
		try {
			return await sources.run(statement);
		} catch (error) {
			const prebuilt = await prebuiltOf(statement);
			if (prebuilt) return prebuilt;
			throw error;
		}
	}

	/** Of a file that is there at once, else of the engine or the file, whichever comes first. */
	async function soonestSlice(statement: Statement<unknown>): Promise<Slice> {
		const file = prebuiltOf(statement).catch(() => null);
		const early = await Promise.race([file, headStart()]);
		return early ?? Promise.race([engineSlice(statement), unlessNull(file)]);
	}

	async function sliceOf(statement: Statement<unknown>, isAhead: boolean): Promise<Slice> {
		if (sources.isEngineReady(statement))
			return !isAhead && sources.mayFetch?.() ? soonestSlice(statement) : engineSlice(statement);
		const prebuilt = await prebuiltOf(statement);
		if (prebuilt) return prebuilt;
		if (isAhead) throw new Error(`“${statement.name}” waits for the engine`);
		return sources.run(statement);
	}

	async function get<Row>(statement: Statement<Row>, isAhead: boolean): Promise<readonly Row[]> {
		const key = statementKey(statement);
		// Statements of one name decode alike, so the rows under a key are of one shape.
		const known = kept.get(key) as readonly Row[] | undefined;
		if (known) return known;
		const pending = underWay;
		const started = pending.get(key);
		if (started) {
			const rows = started.rows as Promise<readonly Row[]>;
			// What could not be had ahead can be had by waiting.
			return started.isAhead && !isAhead ? rows.catch(() => get(statement, false)) : rows;
		}
		const answer = sliceOf(statement, isAhead).then((slice) => rowsOf(slice, statement.decode));
		const asking = { rows: answer, isAhead };
		pending.set(key, asking);
		try {
			const rows = await answer;
			if (pending === underWay) kept.set(key, rows);
			return rows;
		} finally {
			if (pending.get(key) === asking) pending.delete(key);
		}
	}

	return {
		ask: (statement) => get(statement, false),
		askAhead: (statement) => get(statement, true),
		has: (statement) => kept.has(statementKey(statement)),
		forget: () => {
			underWay = new Map();
			kept.clear();
		},
	};
}
