import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { TableSchema } from '$lib/datasets/schema.ts';
import { createTableSql } from '$lib/engine/load-sql.ts';
import { BENCH } from '../harness/places.ts';
import { insertTableSql } from './table-csv.ts';

const PACKAGE = '@duckdb/node-api';
const VERSION = '1.4.3-r.1';

/** Apart from the bench's packages: a lock file would have to name a binary for every platform. */
const NATIVE = join(BENCH, 'node_modules/.native');

/**
 * DuckDB as a native module, of the engine's version: the engine's own build cannot write a database file. Its Node
 * build puts every block where the last one ended instead of at its place, the file's header too, so that what it wrote
 * opens as an empty database (seen at 1.32.0; the page's build keeps no written file at all).
 */
export interface NativeDatabase {
	/** Puts a whole table, as a CSV file that the engine wrote, into the database. */
	load(schema: TableSchema, file: string): Promise<void>;
	/** Writes a database file with these tables, each by the statement that gives its rows. */
	write(file: string, tables: Readonly<Record<string, string>>): Promise<void>;
	close(): void;
}

/** What is used of the native module. */
interface NativeModule {
	readonly DuckDBInstance: {
		create(path: string, options: Readonly<Record<string, string>>): Promise<NativeInstance>;
	};
}

interface NativeInstance {
	connect(): Promise<{ run(sql: string): Promise<unknown>; closeSync(): void }>;
	closeSync(): void;
}

export async function openNativeDatabase(): Promise<NativeDatabase> {
	const entry = createRequire(join(NATIVE, 'package.json')).resolve(PACKAGE);
	const { DuckDBInstance } = (await import(pathToFileURL(entry).href)) as NativeModule;
	const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
	const connection = await instance.connect();
	return {
		async load(schema, file) {
			await connection.run(createTableSql(schema));
			await connection.run(insertTableSql(schema, file));
		},
		async write(file, tables) {
			await connection.run(`ATTACH '${file}' AS written (STORAGE_VERSION 'latest')`);
			for (const [table, rows] of Object.entries(tables)) {
				await connection.run(`CREATE TABLE written."${table}" AS ${rows}`);
			}
			await connection.run('CHECKPOINT written');
			await connection.run('DETACH written');
		},
		close() {
			connection.closeSync();
			instance.closeSync();
		},
	};
}

/** Brings the native module into a folder of its own, if it is not there; false when that failed. */
export function ensureNative(say: (text: string) => void): boolean {
	if (existsSync(join(NATIVE, 'node_modules', PACKAGE))) return true;
	say('installing what writes the forms, in tests/bench/node_modules');
	mkdirSync(NATIVE, { recursive: true });
	writeFileSync(join(NATIVE, 'package.json'), '{ "private": true }');
	const install = ['install', '--no-audit', '--no-fund', '--no-package-lock', `${PACKAGE}@${VERSION}`];
	return spawnSync('npm', install, { cwd: NATIVE, stdio: 'inherit' }).status === 0;
}
