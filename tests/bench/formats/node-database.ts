import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type * as Blocking from '@duckdb/duckdb-wasm/blocking';
import { describeProblem } from '$lib/domain/result.ts';
import type { TableSchema } from '$lib/datasets/schema.ts';
import { createTableSql, insertFileSql, readHeader } from '$lib/engine/load-sql.ts';

/** The product's database in Node, with what writing its other forms needs. */
export interface WritingDatabase {
	/** Puts a file into its table with the product's own statements; without bytes the table is made, and empty. */
	load(schema: TableSchema, part: string | null, bytes: Uint8Array | null): void;
	/** Records of an answer, whole numbers as `bigint`. */
	query(sql: string): readonly Record<string, unknown>[];
	/** An answer as an Arrow IPC stream, end mark included, with DuckDB's own types. */
	arrowStream(sql: string): Uint8Array;
	close(): void;
}

/**
 * Opened without the product's two casts: they are of answers, and would turn the whole numbers of an Arrow stream
 * into floating-point ones.
 */
export async function openWritingDatabase(): Promise<WritingDatabase> {
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
	database.open({});
	const connection = database.connect();
	return {
		load(schema, part, bytes) {
			connection.query(createTableSql(schema));
			if (!bytes) return;
			const header = readHeader(bytes, schema, schema.name);
			if (!header.ok) throw new Error(describeProblem(header.problem));
			database.registerFileBuffer('load.csv', bytes.slice(header.value.bodyOffset));
			const prepared = connection.prepare(insertFileSql(schema, header.value.fields, 'load.csv', 'fail'));
			prepared.query(part);
			prepared.close();
			database.dropFile('load.csv');
		},
		query: (sql) =>
			connection
				.query(sql)
				.toArray()
				.map((row: { toJSON(): Record<string, unknown> }) => row.toJSON()),
		arrowStream: (sql) =>
			streamOfFile(connection.useUnsafe((bindings, handle) => bindings.runQuery(handle, sql))),
		close() {
			connection.close();
			database.reset();
		},
	};
}

const MAGIC = 'ARROW1';

/**
 * The stream within an Arrow IPC file: it lies between the file's eight first bytes and its footer, whose length
 * stands before the closing magic. Throws when the bytes are no such file.
 */
function streamOfFile(file: Uint8Array): Uint8Array {
	const text = (from: number) => new TextDecoder().decode(file.subarray(from, from + MAGIC.length));
	if (text(0) !== MAGIC || text(file.length - MAGIC.length) !== MAGIC) {
		throw new Error('the engine’s answer is not an Arrow IPC file');
	}
	const lengthAt = file.length - MAGIC.length - 4;
	const footer = new DataView(file.buffer, file.byteOffset).getUint32(lengthAt, true);
	return file.slice(8, lengthAt - footer);
}
