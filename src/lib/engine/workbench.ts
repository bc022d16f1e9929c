import type { Problem } from '$lib/domain/result.ts';
import type { TableSchema } from '$lib/datasets/schema.ts';
import type { TableNeed } from '$lib/query/table-need.ts';
import { EngineFault, type Engine, type TableFile } from './engine.ts';
import { asProblem, messageOf } from './as-problem.ts';
import { emptyTableSql, quoteName } from './load-sql.ts';
import { sqlName } from './sql-name.ts';
import { LOAD_FOLDER, createEngine } from './session.ts';
import { TableStore, type FileCatalogue } from './table-store.ts';
import { answer, describe, type WorkbenchAnswer } from './workbench-answer.ts';
import type { WorkbenchConnection } from './workbench-connection.ts';
import type { KeptFiles } from './workbench-files.ts';

/** What a workbench is doing, with the bytes of it so far where it is fetching. */
export interface WorkbenchState {
	readonly phase: 'idle' | 'engine' | 'tables' | 'running';
	/** The tables being loaded, by their names in statements; empty while all are fetched ahead. */
	readonly tables: readonly string[];
	readonly loaded: number;
	readonly total: number;
}

/** What became of a statement. */
export type Outcome =
	| { readonly kind: 'answer'; readonly answer: WorkbenchAnswer; readonly milliseconds: number }
	/** DuckDB would not run it, or ended it; `message` is DuckDB's own. */
	| { readonly kind: 'refused'; readonly message: string }
	/** The reader stopped it; `isFresh` where only ending the engine did: the next statement starts another. */
	| { readonly kind: 'stopped'; readonly isFresh: boolean }
	/** The engine or a table could not be had. */
	| { readonly kind: 'failed'; readonly problem: Problem };

export interface WorkbenchOptions {
	readonly connect: (onProgress: (loaded: number, total: number) => void) => Promise<WorkbenchConnection>;
	readonly catalogue: FileCatalogue;
	/** By the table's name in the catalogue. */
	readonly schemas: ReadonlyMap<string, TableSchema>;
	/** Kept beyond this workbench, so that one that follows it fetches nothing again. */
	readonly files: KeptFiles;
	/**
	 * The reader's own tables, and parts of a table of the catalogue in place of the site's. Where there are any, every table
	 * of the catalogue is fetched before the first of them is taken in: nothing is fetched from then on.
	 */
	readonly own: readonly TableFile[];
	readonly onState: (state: WorkbenchState) => void;
}

/** An engine for a reader's own statements: apart from that of the pages, locked, and ended when nothing else helps. */
export interface Workbench {
	/** Runs one statement; a second one at the same time is a fault of ours and throws. Never rejects. */
	run(statement: string): Promise<Outcome>;
	/** Ends the statement that runs, whatever it is doing. */
	stop(): void;
	close(): Promise<void>;
}

/**
 * Nothing but the memory of this engine can be read from here on, and no statement can change that: no network, no file but
 * those in the folder that tables are loaded through, no extension. See docs/decisions/0016.
 */
const LOCK = [
	"SET memory_limit = '1GB'",
	"SET temp_directory = ''",
	`SET allowed_directories = ['${LOAD_FOLDER}']`,
	'SET enable_external_access = false',
	'SET lock_configuration = true',
] as const;

/** How long a statement has to end of itself once it was asked to. */
const STOP_WITHIN_MS = 1_000;

const IDLE: WorkbenchState = { phase: 'idle', tables: [], loaded: 0, total: 0 };

/** An engine that is there, and which tables are in it. */
interface Live {
	readonly connection: WorkbenchConnection;
	readonly engine: Engine;
	readonly loaded: Set<string>;
}

export function createWorkbench(options: WorkbenchOptions): Workbench {
	const { catalogue, own, files } = options;
	const schemas = new Map(
		[...options.schemas].map(([name, schema]) => [name, { ...schema, name: sqlName(name) }]),
	);
	/** The parts of each table by its name in statements, those left out that the reader's own stand in place of. */
	const needs = new Map<string, TableNeed[]>();
	for (const { table, part } of catalogue.resources) {
		const isReplaced = own.some(
			(file) => file.schema.name === sqlName(table) && (file.part ?? '') === (part ?? ''),
		);
		const known = needs.get(sqlName(table)) ?? [];
		needs.set(sqlName(table), known);
		if (!isReplaced) known.push(part ? { table, part } : { table });
	}
	let shown = IDLE;
	const show = (state: Partial<WorkbenchState>) => options.onState((shown = { ...shown, ...state }));
	const store = new TableStore({
		catalogue,
		schemas,
		fetchBytes: files.fetchBytes,
		onProgress: ({ loaded, total }) => show({ loaded, total }),
	});

	let live: Promise<Live> | null = null;
	/** Counts the engines that were ended: one that was still being started then is closed once it is there. */
	let ended = 0;
	let running: { readonly stop: () => void } | null = null;

	function current(): Promise<Live> {
		if (live) return live;
		const started = start();
		live = started;
		started.catch(() => void (live === started && (live = null)));
		return started;
	}

	async function start(): Promise<Live> {
		const before = ended;
		show({ phase: 'engine', tables: [], loaded: 0, total: 0 });
		const connection = await options.connect((loaded, total) => show({ loaded, total }));
		try {
			const engine = createEngine(async () => connection);
			await engine.boot();
			for (const sql of LOCK) await connection.query(sql);
			for (const schema of schemas.values()) await connection.query(emptyTableSql(schema));
			const there: Live = { connection, engine, loaded: new Set() };
			if (own.length > 0) {
				show({ phase: 'tables', loaded: 0, total: 0 });
				await files.fetchAll((loaded, total) => show({ loaded, total }));
				for (const name of new Set(own.map(({ schema }) => schema.name))) await load(there, [name]);
			}
			if (before !== ended) throw new Error('it was stopped');
			return there;
		} catch (error) {
			await connection.close();
			throw error;
		}
	}

	/** Ends an engine, if it is the present one, without waiting for it; the next statement starts another. */
	function end(one: Promise<Live> | null): void {
		if (!one || one !== live) return;
		ended++;
		live = null;
		store.forget();
		void one.then(({ connection }) => connection.close()).catch(() => undefined);
	}

	/** Takes whole tables in, each in place of its empty one. */
	async function load({ connection, engine, loaded }: Live, names: readonly string[]): Promise<void> {
		const missing = names.filter((name) => !loaded.has(name));
		if (missing.length === 0) return;
		show({ phase: 'tables', tables: missing, loaded: 0, total: 0 });
		for (const name of missing) {
			await connection.query(`DROP TABLE IF EXISTS ${quoteName(name)}`);
			await store.ensure(engine, needs.get(name) ?? []);
			for (const file of own) {
				if (file.schema.name !== name) continue;
				const { refused } = await engine.load(file);
				if (refused) throw new EngineFault('statement', refused);
			}
			// It says which file a row came from; the published table does not have it.
			await connection.query(`ALTER TABLE ${quoteName(name)} DROP COLUMN IF EXISTS _part`);
			loaded.add(name);
		}
	}

	/** The tables that a statement reads: those DuckDB finds, and all that it names in any way, as a text of another statement may. */
	async function named({ connection }: Live, statement: string): Promise<readonly string[]> {
		const found = await connection.tableNames(statement).catch(() => []);
		const words = new Set([
			...found.map((name) => name.toLowerCase()),
			...(statement.toLowerCase().match(/\w+/g) ?? []),
		]);
		return [...needs.keys()].filter((name) => words.has(name));
	}

	async function work(mine: Promise<Live>, statement: string): Promise<Outcome> {
		let there: Live;
		try {
			there = await mine;
			await load(there, await named(there, statement));
		} catch (error) {
			end(mine);
			return { kind: 'failed', problem: asProblem(error) };
		}
		show({ phase: 'running' });
		const begun = performance.now();
		try {
			const columns = await describe(there.connection, statement);
			const given = await answer(there.connection, statement, columns);
			return { kind: 'answer', answer: given, milliseconds: performance.now() - begun };
		} catch (error) {
			// One that was ended meanwhile takes no question.
			const lives =
				live === mine &&
				(await there.connection.query('SELECT 1').then(
					() => true,
					() => false,
				));
			if (!lives) end(mine);
			const message = messageOf(error);
			return { kind: 'refused', message: lives ? await placed(there, statement, message) : message };
		}
	}

	/** DuckDB's message with its place in the reader's own text. Only a single statement that reads is looked at by itself. */
	async function placed({ connection }: Live, statement: string, message: string): Promise<string> {
		if (message.includes('Expected a single SELECT')) return message;
		const found = await connection.check(statement).then(() => null, messageOf);
		return found ?? message;
	}

	/** Asks the statement to end; ends the engine where it does not, or is not in reach of a question. */
	async function halt(mine: Promise<Live>, done: Promise<unknown>): Promise<Outcome> {
		if (shown.phase === 'running') {
			const { connection } = await mine;
			connection.cancel().catch(() => false);
			const isOver = await Promise.race([
				done.then(() => true),
				new Promise<false>((settle) => setTimeout(() => settle(false), STOP_WITHIN_MS)),
			]);
			if (isOver) return { kind: 'stopped', isFresh: false };
		}
		end(mine);
		return { kind: 'stopped', isFresh: true };
	}

	return {
		async run(statement) {
			if (running) throw new Error('another statement is running');
			const mine = current();
			const done = work(mine, statement);
			let halting: Promise<Outcome> | null = null;
			try {
				return await new Promise<Outcome>((settle) => {
					running = {
						stop: () => {
							halting ??= halt(mine, done);
							void halting.then(settle);
						},
					};
					void done.then((outcome) => {
						if (!halting) settle(outcome);
					});
				});
			} finally {
				running = null;
				show(IDLE);
			}
		},
		stop: () => running?.stop(),
		async close() {
			const open = live;
			end(open);
			await open?.then(({ connection }) => connection.close()).catch(() => undefined);
		},
	};
}
