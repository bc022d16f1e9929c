import * as duckdb from '@duckdb/duckdb-wasm';
import ehModule from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import mvpModule from '@duckdb/duckdb-wasm/dist/duckdb-mvp.wasm?url';
import { savesData } from '$lib/domain/saves-data.ts';
import { EngineFault, deadEngine, type Engine } from './engine.ts';
import { keptStatements } from './kept-statements.ts';
import { OPEN_CONFIG, createEngine } from './session.ts';
import type { WorkbenchConnection } from './workbench-connection.ts';
import ehWorker from './worker/duckdb-eh.ts?worker&url';
import mvpWorker from './worker/duckdb-mvp.ts?worker&url';
import { printStart } from './worker/startup.ts';

/** No question of ours takes a second; a worker that is silent for so long was ended from outside. */
const ANSWER_WITHIN_MS = 4_000;
/** Files of megabytes are taken in one piece, on slow devices too. */
const LOAD_WITHIN_MS = 60_000;
/** Between two signs of life while the engine is fetched and compiled. */
const BOOT_SILENCE_MS = 60_000;

/** Bytes of the engine's own file; `total` is 0 while the server has not said. */
export type BootProgress = (loaded: number, total: number) => void;

/**
 * The engine in a worker of the page. Import this file only dynamically and only in a browser: in Node the
 * package resolves to another build. Both bundles are served by the site itself, never from elsewhere.
 */
export function openBrowserEngine(onProgress: BootProgress): Engine {
	return createEngine(() => connectInBrowser(onProgress));
}

/** A DuckDB of its own in a worker of its own, see `createWorkbench`. */
export async function connectInBrowser(onProgress: BootProgress): Promise<WorkbenchConnection> {
	const bundle = await duckdb.selectBundle({
		mvp: { mainModule: mvpModule, mainWorker: mvpWorker },
		eh: { mainModule: ehModule, mainWorker: ehWorker },
	});
	const absolute = (url: string) => new URL(url, document.baseURI).href;
	const module = absolute(bundle.mainModule);
	const isKept = Boolean(navigator.serviceWorker?.controller) && !savesData(navigator);
	const worker = new Worker(absolute(bundle.mainWorker ?? mvpWorker), {
		name: printStart({ module, isKept }),
		// The development server hands out modules, unbundled.
		type: import.meta.env.DEV ? 'module' : 'classic',
	});
	const death = watch(worker);
	const database = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), worker);
	let isOver = false;
	const end = async () => {
		isOver = true;
		death.end('it was closed');
		await database.terminate();
	};

	try {
		const silence = death.expectSignOfLife(BOOT_SILENCE_MS, 'it did not start');
		await death.orGone(
			Promise.race([
				database.instantiate(module, null, ({ bytesLoaded, bytesTotal }) => {
					silence.renew();
					onProgress(bytesLoaded, bytesTotal);
				}),
				// What was kept was found usable by an earlier visit.
				...(isKept ? [] : [refuseUnusable(module)]),
			]),
		);
		await death.orGone(database.open(OPEN_CONFIG));
		const connection = await death.orGone(database.connect());
		silence.stop();

		const statements = keptStatements(
			(sql) => connection.prepare(sql),
			// Not waited for: a dead worker would never confirm it, and one that was let go of takes no message.
			(statement) => void (isOver || statement.close().catch(() => undefined)),
		);
		const within = async <Value>(
			begin: () => Promise<Value>,
			milliseconds = LOAD_WITHIN_MS,
		): Promise<Value> => {
			if (isOver) throw deadEngine('it was closed');
			const limit = death.expectSignOfLife(milliseconds, 'it no longer answers');
			try {
				return await death.orGone(begin());
			} finally {
				limit.stop();
			}
		};
		return {
			query: (sql) => within(() => connection.query(sql)),
			queryPrepared: async (sql, parameters) =>
				within(
					() => statements.get(sql).then((statement) => statement.query(...parameters)),
					isQuestion(sql) ? ANSWER_WITHIN_MS : LOAD_WITHIN_MS,
				),
			registerFile: (name, bytes) => within(() => database.registerFileBuffer(name, bytes)),
			dropFile: async (name) => void (await within(() => database.dropFile(name))),
			check: async (sql) => death.orGone(connection.prepare(sql).then((statement) => statement.close())),
			tableNames: (sql) => death.orGone(connection.getTableNames(sql)),
			async *stream(sql) {
				const batches = (await death.orGone(connection.send(sql)))[Symbol.asyncIterator]();
				for (;;) {
					const next = await death.orGone(batches.next());
					if (next.done) return;
					yield next.value;
				}
			},
			cancel: () => death.orGone(connection.cancelSent()),
			close: end,
		};
	} catch (error) {
		await end();
		throw error;
	}
}

/** What only reads, against what takes a file in. */
function isQuestion(sql: string): boolean {
	return /^\s*(?:SELECT|WITH)\b/i.test(sql);
}

/**
 * duckdb-wasm forgets its pending requests when a worker errs, and they hang for ever. So every call races
 * against the worker's end.
 */
function watch(worker: Worker) {
	let end: (detail: string) => void = () => undefined;
	const gone = new Promise<never>((_, reject) => {
		end = (detail) => reject(deadEngine(detail));
	});
	// The end may come while nothing is asked; it is then told to the next question.
	gone.catch(() => undefined);
	worker.addEventListener('error', (event) => {
		event.preventDefault();
		end(event.message || 'its worker ended with an error');
	});
	worker.addEventListener('messageerror', () => end('its worker sent what cannot be read'));
	return {
		end: (detail: string) => end(detail),
		orGone: <Value>(work: Promise<Value>): Promise<Value> => Promise.race([work, gone]),
		expectSignOfLife(milliseconds: number, otherwise: string) {
			const start = () => setTimeout(() => end(otherwise), milliseconds);
			let timer = start();
			return {
				renew() {
					clearTimeout(timer);
					timer = start();
				},
				stop: () => clearTimeout(timer),
			};
		},
	};
}

/**
 * Rejects when the engine's file is missing: inside the worker that failure is never reported, and the boot would hang.
 * Never resolves. A file sent with a type that browsers refuse to stream is compiled from its bytes (worker/).
 */
async function refuseUnusable(module: string): Promise<never> {
	const answer = await fetch(module, { method: 'HEAD' }).catch(() => null);
	if (answer && (answer.status === 404 || answer.status === 403)) {
		throw new EngineFault('dead', {
			sentence: 'The data didn’t load.',
			remedy: 'Reload the page: the site may just have been renewed.',
			detail: `status ${answer.status} for ${module}`,
		});
	}
	return new Promise<never>(() => undefined);
}
