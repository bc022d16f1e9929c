import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { json } from '@sveltejs/kit';
import { building } from '$app/environment';
import { areas } from '$lib/datasets/tables/areas.ts';
import { occupations } from '$lib/datasets/tables/occupations.ts';
import { settings } from '$lib/datasets/tables/settings.ts';
import { wageTables } from '$lib/datasets/tables/wage-tables.ts';
import { settingWages, wages } from '$lib/datasets/tables/wages.ts';
import { builtFiles, type BuiltFiles } from '../../built-files.server.ts';
import { openTables } from '../../tables.server.ts';
import type { NeededFile, NeededFiles } from '../needed-files.ts';
import { neededTables } from '../needs.ts';

export const prerender = true;

/** The sections of the page: what they import now or later is all its code. */
const SECTIONS = ['Payroll', 'Figures', 'Releases', 'Kept'].map((name) => `src/routes/yours/${name}.svelte`);
const ENGINE = ['src/routes/browser-host.ts'];
/** The engine fetches its own files, and tables when they are needed. */
const OF_ENGINE = /\/duckdb-|\.gz$|\.csv$/;
/** The one of the two engines that nearly every browser takes. */
const MODULE = /\/duckdb-eh\b.*\.wasm$/;
const TABLES = '.svelte-kit/tables';
/** Tables that an official release extends, or that its codes are looked up in. */
const EXTENDED: ReadonlySet<string> = new Set([
	wages.name,
	settingWages.name,
	wageTables.name,
	areas.name,
	occupations.name,
	settings.name,
]);

/** Which files the page of a reader's own figures needs before a file is chosen, with the bytes a reader is told beforehand. */
export async function GET() {
	const { catalogue, context } = await openTables();
	const { first, others } = neededTables(context);
	const paths = new Set(
		[...first, ...others].flatMap(
			({ table, part = null }) =>
				catalogue.resources.find((file) => file.table === table && (file.part || null) === part)?.path ?? [],
		),
	);
	const packed = (path: string) => statSync(resolve(TABLES, `${path}.gz`)).size;
	const tables = [...paths].reduce((sum, path) => sum + packed(path), 0);
	const joined = catalogue.resources
		.filter(({ table, path }) => EXTENDED.has(table) && !paths.has(path))
		.map(({ path }) => ({ path, bytes: packed(path) }));
	const files = building ? ofBuild(builtFiles()) : { code: [], engine: 0 };
	const needed: NeededFiles = { ...files, tables, joined };
	return json(needed);
}

function ofBuild(built: BuiltFiles): Pick<NeededFiles, 'code' | 'engine'> {
	const sizeOf = (path: string) => {
		const content = readFileSync(join(built.folder, path));
		return Math.min(content.length, gzipSync(content).length);
	};
	const files = built
		.closure([...SECTIONS, ...ENGINE], 'now and later')
		.flatMap(({ file, assets = [] }) => [file, ...assets]);
	const code: NeededFile[] = [];
	for (const path of new Set(files)) if (!OF_ENGINE.test(path)) code.push({ path, bytes: sizeOf(path) });
	const module = files.find((path) => MODULE.test(path));
	return { code, engine: module ? sizeOf(module) : 0 };
}
