import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { json } from '@sveltejs/kit';
import { building } from '$app/environment';
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

/** Which files the page of a reader's own figures needs before a file is chosen, with the bytes a reader is told beforehand. */
export async function GET() {
	const { catalogue, context } = await openTables();
	const paths = neededTables(context).flatMap(
		({ table, part = null }) =>
			catalogue.resources.find((file) => file.table === table && (file.part || null) === part)?.path ?? [],
	);
	const tables = paths.reduce((sum, path) => sum + statSync(resolve(TABLES, `${path}.gz`)).size, 0);
	const needed: NeededFiles = { ...(building ? ofBuild(builtFiles()) : { code: [], engine: 0 }), tables };
	return json(needed);
}

function ofBuild(built: BuiltFiles): Omit<NeededFiles, 'tables'> {
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
