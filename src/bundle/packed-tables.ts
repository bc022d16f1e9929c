import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** Relative to the project; routes/table-addresses.ts takes the files from there. */
const FOLDER = '.svelte-kit/tables';
const LIST = 'packed.json';

interface Package {
	readonly resources: readonly { readonly path: string; readonly hash: string }[];
}

/**
 * Packs the tables of `datasets/` once, so that the site is a quarter smaller and a host that compresses nothing sends no more
 * than one that does. Tables whose hash is that of the last time stay as they are.
 */
export function packTables(datasets: string, folder: string): void {
	const { resources } = JSON.parse(readFileSync(join(datasets, 'datapackage.json'), 'utf8')) as Package;
	const list = join(folder, LIST);
	const known = new Map<string, string>(
		existsSync(list) ? Object.entries(JSON.parse(readFileSync(list, 'utf8')) as Record<string, string>) : [],
	);
	const now = Object.fromEntries(resources.map(({ path, hash }) => [path, hash]));
	for (const path of known.keys()) if (!(path in now)) rmSync(join(folder, `${path}.gz`), { force: true });
	for (const [path, hash] of Object.entries(now)) {
		const packed = join(folder, `${path}.gz`);
		if (known.get(path) === hash && existsSync(packed)) continue;
		mkdirSync(dirname(packed), { recursive: true });
		writeFileSync(packed, gzipSync(readFileSync(join(datasets, path)), { level: 9 }));
	}
	mkdirSync(folder, { recursive: true });
	writeFileSync(list, JSON.stringify(now));
}

/** Has the packed tables ready before anything of the site is read. */
export const packedTables: Plugin = {
	name: 'packed-tables',
	configResolved: ({ root }) => packTables(join(root, 'datasets'), join(root, FOLDER)),
};
