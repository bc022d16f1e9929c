import type { AsyncDuckDB, AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import type { TableSchema } from '$lib/datasets/schema.ts';
import type { Engine } from '$lib/engine/engine.ts';
import { fetchBytes } from '$lib/engine/fetch-bytes.ts';
import { createTableSql } from '$lib/engine/load-sql.ts';
import { SCHEMAS } from '$lib/engine/schemas.ts';
import { addressOf, filesOf, type Form, type FormFile, type FormFiles } from './forms.ts';
import { insertTableSql } from './table-csv.ts';

/** An engine that has booted, and the database and connection below it. */
export interface OpenEngine {
	readonly engine: Engine;
	readonly database: AsyncDuckDB;
	readonly connection: AsyncDuckDBConnection;
}

/**
 * Fetches all files of a form at once and takes each in as it comes, one after the other: as the product does. Ends
 * when the tables can be asked by their names.
 */
export async function takeIn(open: OpenEngine, form: Form, files: FormFiles, tables: readonly string[]) {
	// A native database of everything brings its tables along, empty ones too.
	if (!form.isAttached) {
		if (form.kind === 'csv' && form.cut === 'part') {
			for (const table of tables) await open.engine.declare(schemaOf(table));
		} else {
			await open.connection.query(tables.map((table) => createTableSql(schemaOf(table))).join('; '));
		}
	}
	let last: Promise<void> = Promise.resolve();
	const all = filesOf(form, files).map(async (file) => {
		const bytes = await fetchFile(form, file);
		last = last.then(() => takeFile(open, form, file, bytes, tables));
		await last;
	});
	await Promise.all(all);
}

async function fetchFile(form: Form, file: FormFile): Promise<Uint8Array> {
	const address = addressOf(form, file);
	if (form.wire !== 'own') return fetchBytes(address, () => undefined);
	const answer = await fetch(address);
	if (!answer.ok || !answer.body) throw new Error(`status ${answer.status} for ${address}`);
	const unpacked = answer.body.pipeThrough(new DecompressionStream('gzip'));
	return new Uint8Array(await new Response(unpacked).arrayBuffer());
}

async function takeFile(
	{ engine, database, connection }: OpenEngine,
	form: Form,
	{ path, table, part }: FormFile,
	bytes: Uint8Array,
	tables: readonly string[],
): Promise<void> {
	if (form.kind === 'arrow') {
		await connection.insertArrowFromIPCStream(bytes, { name: table ?? '', schema: 'main', create: false });
		return;
	}
	if (form.kind === 'csv' && form.cut === 'part') {
		const report = await engine.load({ schema: schemaOf(table), part, path, bytes });
		if (report.refused ?? report.rejected.length) throw new Error(`${path} does not fit its schema`);
		return;
	}
	await database.registerFileBuffer(path, bytes);
	if (form.kind === 'csv') {
		await connection.query(insertTableSql(schemaOf(table), path));
	} else if (form.isAttached) {
		await connection.query(`ATTACH '${path}' AS given (READ_ONLY); USE given`);
		return;
	} else {
		const copies = (table === null ? tables : [table]).map(
			(copied) => `INSERT INTO "${copied}" SELECT * FROM given."${copied}"`,
		);
		await connection.query([`ATTACH '${path}' AS given (READ_ONLY)`, ...copies, 'DETACH given'].join('; '));
	}
	await database.dropFile(path);
}

function schemaOf(table: string | null): TableSchema {
	const schema = SCHEMAS.get(table ?? '');
	if (!schema) throw new Error(`there is no table ${table}`);
	return schema;
}
