import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { TableSchema } from '$lib/datasets/schema.ts';
import { SCHEMAS } from '$lib/engine/schemas.ts';
import type { FileCatalogue } from '$lib/engine/table-store.ts';
import type { TableNeed } from '$lib/query/table-need.ts';
import type { FormFile, FormFiles } from './forms.ts';
import { openNativeDatabase } from './native-database.ts';
import { openWritingDatabase } from './node-database.ts';
import { digestSql } from './sizes.ts';

/** Tables in every form, and what they have to be when a browser has taken them in. */
export interface WrittenForms {
	readonly files: FormFiles;
	readonly tables: readonly string[];
	/** Digest of each table, by name. */
	readonly digests: Readonly<Record<string, string>>;
	readonly rows: number;
}

/** Writes the tables of the needs into a folder, below `name`, in every form, each file packed beside itself. */
export async function writeForms(
	needs: readonly TableNeed[],
	catalogue: FileCatalogue,
	datasets: string,
	folder: string,
	name: string,
): Promise<WrittenForms> {
	await rm(join(folder, name), { recursive: true, force: true });
	const files: Record<string, FormFile[]> = {};
	const tables = [...new Set(needs.map(({ table }) => table))];
	const database = await openWritingDatabase();
	const native = await openNativeDatabase();

	const pack = async (key: string, path: string, table: string | null, part: string | null) => {
		const bytes = await readFile(join(folder, path));
		const packed = await promisify(gzip)(bytes, { level: 9 });
		await writeFile(join(folder, `${path}.gz`), packed);
		(files[key] ??= []).push({ path, table, part, bytes: bytes.length, gzipBytes: packed.length });
	};
	const placeOf = async (path: string) => {
		await mkdir(dirname(join(folder, path)), { recursive: true });
		return join(folder, path);
	};
	const writeArrow = async (cut: 'part' | 'table', base: string, rows: string) => {
		const arrow = `${name}/arrow-${cut}/${base}.arrows`;
		await writeFile(await placeOf(arrow), database.arrowStream(rows));
		return arrow;
	};

	try {
		const parts: { readonly table: string; readonly part: string | null }[] = [];
		for (const need of needs) {
			const [table, part] = [need.table, need.part ?? null];
			const entry = catalogue.resources.find(
				(entry) => entry.table === table && (entry.part ?? '') === (part ?? ''),
			);
			database.load(schemaOf(table), part, entry ? await readFile(join(datasets, entry.path)) : null);
			// A table that has parts only: declared by the need, and empty until one is loaded.
			if (!entry) continue;
			parts.push({ table, part });
			const csv = `${name}/csv-part/${entry.path}`;
			await writeFile(await placeOf(csv), await readFile(join(datasets, entry.path)));
			await pack('csv part', csv, table, part);
		}
		for (const table of tables) {
			const rows = `SELECT * FROM "${table}"`;
			const csv = `${name}/csv-table/${table}.csv`;
			database.query(`COPY (${rows}) TO '${await placeOf(csv)}' (FORMAT csv, HEADER)`);
			await pack('csv table', csv, table, null);
			await pack('arrow table', await writeArrow('table', table, rows), table, null);
			await native.load(schemaOf(table), join(folder, csv));
		}
		for (const { table, part } of parts) {
			const base = part === null ? table : `${table}-${part}`;
			const rows = `SELECT * FROM "${table}"${part === null ? '' : ` WHERE _part = '${part}'`}`;
			await pack('arrow part', await writeArrow('part', base, rows), table, part);
			const file = `${name}/native-part/${base}.duckdb`;
			await native.write(await placeOf(file), { [table]: rows });
			await pack('native part', file, table, part);
		}
		const all = `${name}/all.duckdb`;
		await native.write(
			await placeOf(all),
			Object.fromEntries(tables.map((table) => [table, `SELECT * FROM "${table}"`])),
		);
		await pack('native all', all, null, null);

		const digests = tables.map(
			(table) => [table, JSON.stringify(database.query(digestSql(table))[0])] as const,
		);
		const [counted] = database.query(
			`SELECT ${tables.map((table) => `(SELECT count(*) FROM "${table}")`).join(' + ')} AS rows`,
		);
		return { files, tables, digests: Object.fromEntries(digests), rows: Number(counted?.['rows']) };
	} finally {
		database.close();
		native.close();
	}
}

function schemaOf(table: string): TableSchema {
	const schema = SCHEMAS.get(table);
	if (!schema) throw new Error(`there is no table ${table}`);
	return schema;
}
