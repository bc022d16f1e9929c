import type { TableSchema } from '$lib/datasets/schema.ts';
import type { Statement } from '$lib/query/statement.ts';
import type { Scalar } from '$lib/query/table-need.ts';
import { EngineFault, deadEngine, type Engine, type LoadReport, type TableFile } from './engine.ts';
import {
	REJECTED_ROWS,
	REJECTED_SCANS,
	REJECTS_SQL,
	createTableSql,
	deletePartSql,
	describeReject,
	insertFileSql,
	readHeader,
} from './load-sql.ts';
import { toColumns, toRecords, type ArrowTable } from './records.ts';

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

/**
 * An engine over a platform's connection. Everything that is not a matter of the platform happens here, so
 * the page and Node load and answer alike. Work is done one piece after the other: a load is a transaction,
 * and a question that came in between would run inside it.
 */
export function createEngine(connect: () => Promise<Connection>): Engine {
	let booted: Promise<Connection> | null = null;
	let closed = false;
	let last: Promise<unknown> = Promise.resolve();
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

	function inTurn<Value>(work: (open: Connection) => Promise<Value>): Promise<Value> {
		const result = last.then(async () => {
			const open = await connection();
			try {
				return await work(open);
			} catch (error) {
				if (closed) throw deadEngine('it was closed');
				throw error instanceof EngineFault ? error : statementFault(error);
			}
		});
		last = result.catch(() => undefined);
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

		const name = `load-${++filesRegistered}.csv`;
		// A copy: the platform may move the buffer into its worker, and the caller's bytes must outlive that.
		await open.registerFile(name, file.bytes.slice(header.value.bodyOffset));
		try {
			await open.query('BEGIN TRANSACTION');
			const key = `${schema.name}/${part ?? ''}`;
			if (loaded.has(key)) await open.queryPrepared(deletePartSql(schema), [part]);
			const inserted = await open.queryPrepared(insertFileSql(schema, header.value.fields, name), [part]);
			const rejected = toRecords(await open.query(REJECTS_SQL)).map((record) => describeReject(record, path));
			await open.query('COMMIT');
			loaded.add(key);
			const rows = Number(toRecords(inserted)[0]?.['Count'] ?? Number.NaN);
			return { table: schema.name, part, rows, refused: null, rejected };
		} catch (error) {
			await open.query('ROLLBACK').catch(() => undefined);
			throw error;
		} finally {
			await open.query(`DROP TABLE IF EXISTS ${REJECTED_ROWS}`).catch(() => undefined);
			await open.query(`DROP TABLE IF EXISTS ${REJECTED_SCANS}`).catch(() => undefined);
			await open.dropFile(name).catch(() => undefined);
		}
	}

	return {
		boot: async () => void (await connection()),
		declare: (schema) => inTurn((open) => declareIn(open, schema)),
		load: (file) => inTurn((open) => loadIn(open, file)),
		run: <Row>(statement: Statement<Row>) =>
			inTurn(async (open) => {
				const table = await open.queryPrepared(statement.sql, statement.parameters);
				return toRecords(table).map(statement.decode);
			}),
		columns: (question) =>
			inTurn(async (open) => toColumns(await open.queryPrepared(question.sql, question.parameters))),
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
		sentence: 'The query engine could not answer.',
		remedy: 'Reload the page; if it happens again, report the address and this message.',
		detail: messageOf(error),
	});
}

export function messageOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
