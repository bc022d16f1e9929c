import type { Problem } from '$lib/domain/result.ts';
import type { TableSchema } from '$lib/datasets/schema.ts';
import { picked } from '$lib/query/pick.ts';
import type { Statement } from '$lib/query/statement.ts';
import type { TableNeed } from '$lib/query/table-need.ts';
import { Anticipation } from './anticipation.ts';
import { AnswerCache } from './answer-cache.ts';
import { deadEngine, type Engine, type LoadReport, type TableFile } from './engine.ts';
import { Holder } from './holder.ts';
import { asProblem, isAlive } from './liveness.ts';
import { TableStore, type FetchBytes, type FileCatalogue } from './table-store.ts';
import { Turns } from './turns.ts';
import { Work, type HostState } from './work.ts';

/** What came of a question. A late one was overtaken by a newer question of the same view: drop it. */
type Answer<Row> =
	| { readonly status: 'answered'; readonly rows: readonly Row[] }
	| { readonly status: 'failed'; readonly problem: Problem }
	| { readonly status: 'late' };

export interface EngineHostOptions {
	/** Makes an engine that is not booted yet; asked again after a death. */
	readonly open: (onProgress: (loaded: number, total: number) => void) => Promise<Engine>;
	readonly catalogue: FileCatalogue;
	readonly schemas: ReadonlyMap<string, TableSchema>;
	readonly fetchBytes: FetchBytes;
	/** Copies tables into memory behind the answers, so that later questions of them need no round trip. */
	readonly holds?: boolean;
}

export interface EngineHost {
	readonly state: HostState;
	/** Calls back at once and at every change; the result ends it. */
	subscribe(listener: (state: HostState) => void): () => void;
	/** Boots and loads ahead of a question; null when all is there. */
	ensure(needs: readonly TableNeed[]): Promise<Problem | null>;
	/** Asks ahead what will probably be asked, while nothing else is; in place of what was expected before. */
	expect(statements: readonly Statement<unknown>[]): void;
	/** Answers a view's question, the newest only. Never rejects. */
	ask<Row>(viewId: string, statement: Statement<Row>): Promise<Answer<Row>>;
	/** Puts a reader's own file in place of a part; kept answers are let go of. */
	put(file: TableFile): Promise<LoadReport | Problem>;
	/** What every loaded file reported. */
	reports(): readonly LoadReport[];
	/** Ends the engine, starts a new one and loads what the old one held. */
	restart(): Promise<Problem | null>;
	close(): Promise<void>;
}

/**
 * Answers of the engine, and of held tables: those are quick to give again, and many rows each. Few are enough, for choices
 * share most answers of the engine.
 */
const KEPT_ANSWERS = 100;
const KEPT_HELD_ANSWERS = 24;

/** Milliseconds without news of the engine's bytes after which they are taken to be there, and the line to be free. */
const SILENCE = 100;

/** Between two questions asked ahead, in milliseconds: a reader's own come first. */
const PAUSE = 5;

/**
 * One engine with its tables, seen from a page: it is started at the first question, restarted with its
 * tables when it dies, and asked each view's newest question only.
 */
export function createEngineHost(options: EngineHostOptions): EngineHost {
	const work = new Work();
	const turns = new Turns();
	const answers = new AnswerCache(KEPT_ANSWERS);
	const heldAnswers = new AnswerCache(KEPT_HELD_ANSWERS);
	const reports = new Map<string, LoadReport>();
	const holder = new Holder((question) => current().then((live) => live.columns(question)));
	let engine: Promise<Engine> | null = null;
	let closed = false;
	/** Whether the current engine has booted. */
	let isUp = false;
	/** Questions being answered. */
	let asking = 0;
	/** What will be asked for once the engine is there. */
	let awaited: readonly TableNeed[] = [];

	const store = new TableStore({
		catalogue: options.catalogue,
		schemas: options.schemas,
		fetchBytes: options.fetchBytes,
		onProgress: (progress) => work.tell({ ...progress, of: 'tables' }),
	});

	function current(): Promise<Engine> {
		if (closed) return Promise.reject(deadEngine('it was closed'));
		if (engine) return engine;
		const started = work.during(start);
		engine = started;
		started.catch(() => void (engine === started && (engine = null)));
		return started;
	}

	async function start(): Promise<Engine> {
		let silence: ReturnType<typeof setTimeout> | undefined;
		const opened = await options.open((loaded, total) => {
			clearTimeout(silence);
			// While the engine is compiled the line is free for its first tables.
			silence = setTimeout(() => store.fetchAhead(awaited), SILENCE);
			work.tell({ loaded, total, of: 'engine' });
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
		const held = store.held();
		store.forget();
		heldAnswers.clear();
		holder.clear();
		const started = work.during(async () => {
			await failed.then((dead) => dead.close()).catch(() => undefined);
			const fresh = await start();
			await load(fresh, held);
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
	function provide(source: () => Promise<Engine>, needs: () => readonly TableNeed[]): Promise<Engine> {
		const provideNow = async () => {
			awaited = needs();
			const live = await source();
			if (!store.holds(needs())) await load(live, needs());
			return live;
		};
		return isUp && store.holds(needs()) ? provideNow() : work.during(provideNow);
	}

	/** Does the work with a live engine; if it dies of it or before it, once more with its successor. */
	async function withEngine<Value>(
		needs: () => readonly TableNeed[],
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

	const ahead = new Anticipation(
		async (statement) => {
			// Only what is loaded already: nothing is fetched for a guess.
			const live = await engine;
			if (!live || !isUp || !store.holds(statement.needs)) return;
			await answers.get(statement, () => live.run(statement));
		},
		() => asking > 0 || work.isUnderWay,
		() => new Promise((resolve) => setTimeout(resolve, PAUSE)),
	);

	return {
		get state() {
			return work.state;
		},
		subscribe: (listener) => work.subscribe(listener),
		ensure: (needs) =>
			attempt(() =>
				withEngine(
					() => needs,
					async () => {
						if (options.holds) holder.hold(needs);
					},
				),
			),
		expect: (statements) => void (closed || ahead.expect(statements)),
		async ask<Row>(viewId: string, statement: Statement<Row>): Promise<Answer<Row>> {
			const turn = turns.take(viewId);
			const { held } = statement;
			asking++;
			try {
				if (held && holder.tables.holds(statement.needs)) {
					const rows = await heldAnswers.get(statement, async () => held(holder.tables));
					return turn.superseded()
						? { status: 'late' }
						: { status: 'answered', rows: picked(statement, rows) };
				}
				const rows = await withEngine(
					() => (turn.superseded() ? [] : statement.needs),
					(live) => turn.run(() => answers.get(statement, () => live.run(statement))),
				);
				if (rows === null || turn.superseded()) return { status: 'late' };
				work.recover();
				if (options.holds && held) holder.hold(statement.needs);
				return { status: 'answered', rows: picked(statement, rows) };
			} catch (error) {
				if (turn.superseded()) return { status: 'late' };
				return { status: 'failed', problem: asProblem(error) };
			} finally {
				asking--;
			}
		},
		async put(file) {
			try {
				const report = await withEngine(
					() => [],
					(live) => work.during(() => store.put(live, file)),
				);
				if (report.refused) return report;
				answers.clear();
				heldAnswers.clear();
				holder.clear();
				reports.set(`${report.table}/${report.part ?? ''}`, report);
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
			work.end();
			void ahead.expect([]);
			await engine?.then((live) => live.close()).catch(() => undefined);
		},
	};
}
