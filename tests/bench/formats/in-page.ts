import * as duckdb from '@duckdb/duckdb-wasm';
import ehModule from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import ehWorker from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import { toRecords, type ArrowTable } from '$lib/engine/records.ts';
import { OPEN_CONFIG, createEngine } from '$lib/engine/session.ts';
import type { Context } from '$lib/query/context.ts';
import type { Form, FormFiles } from './forms.ts';
import { digestSql, firstQuestion, type Size } from './sizes.ts';
import { takeIn, type OpenEngine } from './take-in.ts';
import { startMeasuredWorker, type MeasuredWorker } from './worker-memory.ts';

/** How often the first question is asked again. */
const ASKED_AGAIN = 11;

export interface TakeInOptions {
	readonly form: Form;
	readonly files: FormFiles;
	readonly tables: readonly string[];
	readonly size: Size;
	readonly context: Context;
	readonly wideRole: string;
}

/** Milliseconds, and bytes of memory. */
interface TakeInTimes {
	/** Until all tables can be asked. */
	readonly loaded: number;
	/** Until the first question is answered. */
	readonly ready: number;
	/** Longest task of the page's own thread meanwhile; 0 when none took 50 ms. */
	readonly longestTask: number;
	/** The module's memory, before and after. */
	readonly memoryBefore: number;
	readonly memoryAfter: number;
}

/** What was taken in, to be compared, and how it answers when asked again. */
interface Proof {
	/** By table: count, hash and types. */
	readonly digests: Readonly<Record<string, string>>;
	readonly answer: string;
	/** Median of the first question asked again, in milliseconds. */
	readonly again: number;
	/** What DuckDB itself accounts for, in bytes. */
	readonly accounted: number;
}

/** One form in one page: boot, take in, prove; each is called by the runner, which reads processor time between. */
export interface FormsInPage {
	boot(): Promise<number>;
	takeIn(options: TakeInOptions): Promise<TakeInTimes>;
	prove(options: TakeInOptions): Promise<Proof>;
}

export function formsInPage(): FormsInPage {
	let open: (OpenEngine & MeasuredWorker) | null = null;
	const opened = () => {
		if (!open) throw new Error('the engine was not booted');
		return open;
	};
	const ask = async ({ size, context, wideRole }: TakeInOptions): Promise<string> => {
		const { sql, parameters } = firstQuestion(size, context, wideRole);
		const prepared = await opened().connection.prepare(sql);
		const answer: ArrowTable = await prepared.query(...parameters);
		await prepared.close();
		return JSON.stringify(toRecords(answer));
	};
	return {
		async boot() {
			const start = performance.now();
			open = await bootEngine();
			return performance.now() - start;
		},
		async takeIn(options) {
			const { memory } = opened();
			const memoryBefore = await memory();
			let longestTask = 0;
			const observer = new PerformanceObserver((list) => {
				for (const { duration } of list.getEntries()) longestTask = Math.max(longestTask, duration);
			});
			observer.observe({ type: 'longtask' });
			const start = performance.now();
			await takeIn(opened(), options.form, options.files, options.tables);
			const loaded = performance.now() - start;
			await ask(options);
			const ready = performance.now() - start;
			const memoryAfter = await memory();
			await new Promise((resolve) => setTimeout(resolve, 100));
			observer.disconnect();
			return { loaded, ready, longestTask, memoryBefore, memoryAfter };
		},
		async prove(options) {
			const { connection } = opened();
			const records = async (sql: string) => toRecords(await connection.query(sql));
			const times: number[] = [];
			let answer = '';
			for (let asked = 0; asked < ASKED_AGAIN; asked++) {
				const start = performance.now();
				answer = await ask(options);
				times.push(performance.now() - start);
			}
			const digests: Record<string, string> = {};
			for (const table of options.tables) {
				digests[table] = JSON.stringify((await records(digestSql(table)))[0]);
			}
			const [account] = await records('SELECT sum(memory_usage_bytes)::DOUBLE AS bytes FROM duckdb_memory()');
			const again = times.sort((a, b) => a - b)[Math.floor(ASKED_AGAIN / 2)] ?? Number.NaN;
			return { digests, answer, again, accounted: Number(account?.['bytes']) };
		},
	};
}

/** As the product boots: the same module, the same configuration, the same first statements. */
async function bootEngine(): Promise<OpenEngine & MeasuredWorker> {
	const absolute = (address: string) => new URL(address, document.baseURI).href;
	const measured = startMeasuredWorker(absolute(ehWorker));
	const database = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), measured.worker);
	await database.instantiate(absolute(ehModule));
	await database.open(OPEN_CONFIG);
	const connection = await database.connect();
	const engine = createEngine(async () => ({
		query: (sql) => connection.query(sql),
		queryPrepared: async (sql, parameters) => {
			const prepared = await connection.prepare(sql);
			try {
				return await prepared.query(...parameters);
			} finally {
				prepared.close().catch(() => undefined);
			}
		},
		registerFile: (name, bytes) => database.registerFileBuffer(name, bytes),
		dropFile: async (name) => void (await database.dropFile(name)),
		close: () => database.terminate(),
	}));
	await engine.boot();
	return { engine, database, connection, ...measured };
}
