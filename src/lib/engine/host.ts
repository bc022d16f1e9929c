import type { Problem } from '$lib/domain/result.ts';
import type { TableSchema } from '$lib/datasets/schema.ts';
import type { Slice } from '$lib/query/slice.ts';
import type { Statement } from '$lib/query/statement.ts';
import type { TableNeed } from '$lib/query/table-need.ts';
import { deadEngine, type Engine, type LoadReport, type TableFile } from './engine.ts';
import { asProblem } from './as-problem.ts';
import { isAlive } from './liveness.ts';
import { TableStore, type FetchBytes, type FileCatalogue, type OwnBytes } from './table-store.ts';
import { HostStateTracker, type HostState } from './host-state.ts';

export interface EngineHostOptions {
	/** Makes an engine that is not booted yet; asked again after a death. */
	readonly open: (onProgress: (loaded: number, total: number) => void) => Promise<Engine>;
	readonly catalogue: FileCatalogue;
	readonly schemas: ReadonlyMap<string, TableSchema>;
	readonly fetchBytes: FetchBytes;
	/** Parts of a reader's own that stand in place of the site's. */
	readonly ownBytes?: OwnBytes;
}

export interface EngineHost {
	readonly state: HostState;
	/** Calls back at once and at every change; the result ends it. */
	subscribe(listener: (state: HostState) => void): () => void;
	/** Boots and loads ahead of a question; null when all is there. */
	ensure(needs: readonly TableNeed[]): Promise<Problem | null>;
	/** Fetches, and keeps until a question needs them, what loads of the needs will need; null when all is there. */
	keep(needs: readonly TableNeed[]): Promise<Problem | null>;
	/** Whether the engine is up with all of the needs in it. */
	hasLoaded(needs: readonly TableNeed[]): boolean;
	/** Answers a statement, its tables loaded. Rejects with an `EngineFault`. */
	run(statement: Statement<unknown>): Promise<Slice>;
	/** Puts a reader's own file in place of a part. */
	put(file: TableFile): Promise<LoadReport | Problem>;
	/** What every loaded file reported. */
	reports(): readonly LoadReport[];
	/** Ends the engine, starts a new one and loads what the old one held. */
	restart(): Promise<Problem | null>;
	close(): Promise<void>;
}

/** Milliseconds without news of the engine's bytes after which they are taken to be there, and the line to be free. */
const SILENCE = 100;

/** One engine with its tables: it is started at the first question, and restarted with its tables when it dies. */
export function createEngineHost(options: EngineHostOptions): EngineHost {
	const tracker = new HostStateTracker();
	const reports = new Map<string, LoadReport>();
	let engine: Promise<Engine> | null = null;
	let closed = false;
	/** Whether the current engine has booted. */
	let isUp = false;
	/** What will be asked for once the engine is there. */
	let awaited: readonly TableNeed[] = [];

	const store = new TableStore({
		catalogue: options.catalogue,
		schemas: options.schemas,
		fetchBytes: options.fetchBytes,
		onProgress: (progress) => tracker.report({ ...progress, of: 'tables' }),
		...(options.ownBytes && { ownBytes: options.ownBytes }),
	});

	function current(): Promise<Engine> {
		if (closed) return Promise.reject(deadEngine('it was closed'));
		if (engine) return engine;
		const started = tracker.track(start);
		engine = started;
		started.catch(() => void (engine === started && (engine = null)));
		return started;
	}

	async function start(): Promise<Engine> {
		let silence: ReturnType<typeof setTimeout> | undefined;
		const opened = await options.open((loaded, total) => {
			clearTimeout(silence);
			// While the engine is compiled the line is free for its first tables.
			// What fails is fetched anew, and told of, by the load that needs it.
			silence = setTimeout(() => void store.fetchAhead(awaited).catch(() => undefined), SILENCE);
			tracker.report({ loaded, total, of: 'engine' });
		});
		try {
			await opened.boot();
		} finally {
			clearTimeout(silence);
		}
		isUp = true;
		return opened;
	}

	/** Replaces the engine that failed, once for all who noticed, and brings its tables back. */
	function replace(failed: Promise<Engine>): Promise<Engine> {
		if (engine !== failed && engine !== null) return engine;
		isUp = false;
		const loaded = store.loaded();
		store.forget();
		const started = tracker.track(async () => {
			await failed.then((dead) => dead.close()).catch(() => undefined);
			const fresh = await start();
			await load(fresh, loaded);
			return fresh;
		});
		engine = started;
		started.catch(() => void (engine === started && (engine = null)));
		return started;
	}

	async function load(target: Engine, needs: readonly TableNeed[]): Promise<void> {
		for (const report of await store.ensure(target, needs)) {
			reports.set(`${report.table}/${report.part ?? ''}`, report);
		}
	}

	/**
	 * An engine with what is needed in it. Boot and load are one piece of loading: between the two the state
	 * must not say that all is ready.
	 */
	function provide(source: () => Promise<Engine>, needs: readonly TableNeed[]): Promise<Engine> {
		const provideNow = async () => {
			awaited = needs;
			const live = await source();
			if (!store.hasLoaded(needs)) await load(live, needs);
			return live;
		};
		return isUp && store.hasLoaded(needs) ? provideNow() : tracker.track(provideNow);
	}

	/** Does the work with a live engine; if it dies of it or before it, once more with its successor. */
	async function withEngine<Value>(
		needs: readonly TableNeed[],
		use: (live: Engine) => Promise<Value>,
	): Promise<Value> {
		const first = current();
		try {
			return await use(await provide(() => first, needs));
		} catch (error) {
			if (closed || (await isAlive(first, error))) throw error;
			return use(await provide(() => replace(first), needs));
		}
	}

	const attempt = async (effort: () => Promise<unknown>): Promise<Problem | null> => {
		try {
			await effort();
			return null;
		} catch (error) {
			return asProblem(error);
		}
	};

	return {
		get state() {
			return tracker.state;
		},
		subscribe: (listener) => tracker.subscribe(listener),
		ensure: (needs) => attempt(() => withEngine(needs, async () => undefined)),
		keep: (needs) =>
			// The reader's own parts lie nowhere that they could be fetched from.
			attempt(() =>
				withEngine(
					needs.filter((need) => store.isOwn(need)),
					() => tracker.track(() => store.fetchAhead(needs)),
				),
			),
		hasLoaded: (needs) => isUp && store.hasLoaded(needs),
		async run(statement) {
			const slice = await withEngine(statement.needs, (live) => live.run(statement));
			tracker.recover();
			return slice;
		},
		async put(file) {
			try {
				const report = await withEngine([], (live) => tracker.track(() => store.put(live, file)));
				if (!report.refused) reports.set(`${report.table}/${report.part ?? ''}`, report);
				return report;
			} catch (error) {
				return asProblem(error);
			}
		},
		reports: () => [...reports.values()],
		restart: () => attempt(() => (engine ? replace(engine) : current())),
		async close() {
			if (closed) return;
			closed = true;
			tracker.end();
			await engine?.then((live) => live.close()).catch(() => undefined);
		},
	};
}
