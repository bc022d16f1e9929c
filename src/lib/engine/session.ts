import { messageOf } from './as-problem.ts';
import type { Problem } from '$lib/domain/result.ts';
import type { TableSchema } from '$lib/datasets/schema.ts';
import type { Scalar } from '$lib/query/table-need.ts';
import { EngineFault, deadEngine, type Engine, type LoadReport, type TableFile } from './engine.ts';
import {
	FORGET_REJECTS_SQL,
	REJECTS_SQL,
	createTableSql,
	deletePartSql,
	describeReject,
	insertFileSql,
	readHeader,
	type Rejects,
} from './load-sql.ts';
import { toRecords, toSlice, type ArrowTable } from './records.ts';

/** What a platform has to offer: one open connection to a DuckDB that was opened with `OPEN_CONFIG`. */
export interface Connection {
	query(sql: string): Promise<ArrowTable>;
	/** Prepares, binds, runs and lets go of a statement. */
	queryPrepared(sql: string, parameters: readonly Scalar[]): Promise<ArrowTable>;
	registerFile(name: string, bytes: Uint8Array): Promise<void>;
	dropFile(name: string): Promise<void>;
	close(): Promise<void>;
}

/**
 * Without these two casts a DECIMAL arrives a hundred times too large and a sum of integers as an object:
 * silently. There is a test that fails when one is dropped.
 */
export const OPEN_CONFIG = { query: { castBigIntToDouble: true, castDecimalToDouble: true } } as const;

/**
 * Extensions are fetched from the network on first use, which hangs where there is none. So this comes
 * before anything else: then it is a plain error at once.
 */
const FIRST_STATEMENTS = ['SET autoinstall_known_extensions=false', 'SET autoload_known_extensions=false'];

/** Where a file stands for the engine while it is taken in: the one folder that a locked engine can read. */
export const LOAD_FOLDER = 'load/';

/**
 * An engine over a platform's connection. Everything that is not a matter of the platform happens here, so
 * the page and Node load and answer alike. A load has the engine for
 * itself: it is a transaction, and a question that came in between would run inside it. Of questions the next one is put
 * while the page still reads the answer before, so that neither waits for the other.
 */
export function createEngine(connect: () => Promise<Connection>): Engine {
	let booted: Promise<Connection> | null = null;
	let closed = false;
	/** What the next piece of work waits for, and the one after it: two questions at most are with the worker. */
	let turns: readonly [Promise<unknown>, Promise<unknown>] = [Promise.resolve(), Promise.resolve()];
	let filesRegistered = 0;
	const declared = new Set<string>();
	/** Parts that have rows here: the first load of a part has nothing to delete, and is spared the search. */
	const loaded = new Set<string>();

	async function start(): Promise<Connection> {
		const connection = await connect();
		for (const sql of FIRST_STATEMENTS) await connection.query(sql);
		return connection;
	}

	async function connection(): Promise<Connection> {
		if (closed) throw deadEngine('it was closed');
		booted ??= start();
		try {
			return await booted;
		} catch (error) {
			booted = null;
			throw error instanceof EngineFault ? error : deadEngine(messageOf(error));
		}
	}

	async function withConnection<Value>(work: (open: Connection) => Promise<Value>): Promise<Value> {
		const open = await connection();
		try {
			return await work(open);
		} catch (error) {
			if (closed) throw deadEngine('it was closed');
			throw error instanceof EngineFault ? error : statementFault(error);
		}
	}

	/** Does work that changes tables, when everything before it is done; what comes after waits for it. */
	function alone<Value>(work: (open: Connection) => Promise<Value>): Promise<Value> {
		const result = Promise.all(turns).then(() => withConnection(work));
		const done = result.catch(() => undefined);
		turns = [done, done];
		return result;
	}

	/** Does work that only reads, while the answer before it is still being read by the page. */
	function beside<Value>(work: (open: Connection) => Promise<Value>): Promise<Value> {
		const [next, following] = turns;
		const result = next.then(() => withConnection(work));
		turns = [following, result.catch(() => undefined)];
		return result;
	}

	async function declareIn(open: Connection, schema: TableSchema): Promise<void> {
		if (declared.has(schema.name)) return;
		await open.query(createTableSql(schema));
		declared.add(schema.name);
	}

	async function loadIn(open: Connection, file: TableFile): Promise<LoadReport> {
		const { schema, part, path } = file;
		await declareIn(open, schema);
		const header = readHeader(file.bytes, schema, path);
		if (!header.ok) return { table: schema.name, part, rows: 0, refused: header.problem, rejected: [] };

		const name = `${LOAD_FOLDER}${++filesRegistered}.csv`;
		// A copy: the platform may move the buffer into its worker, and the caller's bytes must outlive that.
		await open.registerFile(name, file.bytes.slice(header.value.bodyOffset));
		const key = `${schema.name}/${part ?? ''}`;
		const insert = (rejects: Rejects) =>
			open.queryPrepared(insertFileSql(schema, header.value.fields, name, rejects), [part]);
		try {
			// Writing down what is rejected takes time, and a published file has nothing to reject.
			const inserted = loaded.has(key) ? null : await insert('fail').catch(() => null);
			const report = inserted ? { inserted, rejected: [] } : await replaceIn(open, file, insert);
			loaded.add(key);
			const rows = Number(toRecords(report.inserted)[0]?.['Count'] ?? Number.NaN);
			return { table: schema.name, part, rows, refused: null, rejected: report.rejected };
		} finally {
			await open.dropFile(name).catch(() => undefined);
		}
	}

	/** Puts a file in place of the rows of its part, in one piece, and tells of each row that could not be read. */
	async function replaceIn(
		open: Connection,
		{ schema, part, path }: TableFile,
		insert: (rejects: Rejects) => Promise<ArrowTable>,
	): Promise<{ readonly inserted: ArrowTable; readonly rejected: readonly Problem[] }> {
		try {
			await open.query('BEGIN TRANSACTION');
			await open.queryPrepared(deletePartSql(schema), [part]);
			const inserted = await insert('kept');
			const rejected = toRecords(await open.query(REJECTS_SQL)).map((record) => describeReject(record, path));
			await open.query('COMMIT');
			return { inserted, rejected };
		} catch (error) {
			await open.query('ROLLBACK').catch(() => undefined);
			throw error;
		} finally {
			for (const forget of FORGET_REJECTS_SQL) await open.query(forget).catch(() => undefined);
		}
	}

	return {
		boot: async () => void (await connection()),
		declare: (schema) => alone((open) => declareIn(open, schema)),
		load: (file) => alone((open) => loadIn(open, file)),
		run: ({ sql, parameters }) => beside(async (open) => toSlice(await open.queryPrepared(sql, parameters))),
		close: async () => {
			if (closed) return;
			closed = true;
			const open = await booted?.catch(() => null);
			await open?.close();
		},
	};
}

function statementFault(error: unknown): EngineFault {
	return new EngineFault('statement', {
		sentence: 'This question could not be answered.',
		remedy: 'Reload the page; if it happens again, report the address and this message.',
		detail: messageOf(error),
	});
}
