import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type * as Blocking from '@duckdb/duckdb-wasm/blocking';
import { deadEngine, type Engine } from './engine.ts';
import { keptStatements } from './kept-statements.ts';
import { OPEN_CONFIG, createEngine } from './session.ts';
import type { WorkbenchConnection } from './workbench-connection.ts';

/**
 * The engine in Node: DuckDB-Wasm's blocking build, the same version and `eh` bundle as in the page. It is
 * CommonJS and finds its wasm beside itself, so it must not pass through a bundler.
 */
export function openNodeEngine(): Engine {
	return createEngine(connectInNode);
}

/** A DuckDB of its own, see `createWorkbench`. Nothing can be stopped in it: it answers in the very call. */
export async function connectInNode(): Promise<WorkbenchConnection> {
	const require = createRequire(import.meta.url);
	const entry = '@duckdb/duckdb-wasm/dist/duckdb-node-blocking.cjs';
	const duckdb = require(entry) as typeof Blocking;
	const folder = dirname(require.resolve(entry));
	const bundle = (name: string) => ({ mainModule: join(folder, `duckdb-${name}.wasm`), mainWorker: '' });
	const database = await duckdb.createDuckDB(
		{ mvp: bundle('mvp'), eh: bundle('eh') },
		new duckdb.VoidLogger(),
		duckdb.NODE_RUNTIME,
	);
	await database.instantiate(() => undefined);
	database.open(OPEN_CONFIG);
	const connection = database.connect();
	let open = true;
	const statements = keptStatements(
		async (sql) => connection.prepare(sql),
		(statement) => void (open && statement.close()),
	);
	// After a close the blocking build reads freed memory and answers with nonsense: it is kept from trying.
	const guard = () => {
		if (!open) throw deadEngine('its connection was closed');
	};
	return {
		async query(sql) {
			guard();
			return connection.query(sql);
		},
		async queryPrepared(sql, parameters) {
			guard();
			return (await statements.get(sql)).query(...parameters);
		},
		async registerFile(name, bytes) {
			guard();
			database.registerFileBuffer(name, bytes);
		},
		async dropFile(name) {
			if (open) database.dropFile(name);
		},
		async check(sql) {
			guard();
			connection.prepare(sql).close();
		},
		async tableNames(sql) {
			guard();
			return connection.getTableNames(sql);
		},
		async *stream(sql) {
			guard();
			yield* await connection.send(sql);
		},
		cancel: async () => false,
		async close() {
			if (!open) return;
			open = false;
			connection.close();
			database.reset();
		},
	};
}
