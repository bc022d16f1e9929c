import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { CACHE } from './places.ts';

const TYPES: Readonly<Record<string, string>> = {
	'.css': 'text/css; charset=utf-8',
	'.csv': 'text/csv; charset=utf-8',
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.json': 'application/json',
	'.svg': 'image/svg+xml',
	'.wasm': 'application/wasm',
	'.webmanifest': 'application/manifest+json',
	'.woff2': 'font/woff2',
};
const ALREADY_SMALL = new Set(['.woff2', '.png', '.gz', '.br']);
/** Below this a first request can wait for its compression. */
const LARGE = 200_000;

/** A file as a static host answers with it. */
export interface ServedFile {
	readonly type: string;
	readonly etag: string;
	readonly body: Buffer;
	readonly isCompressed: boolean;
}

const held = new Map<string, Promise<ServedFile>>();

/** A file of a folder, gzipped (its own `.gz` where the build made one) unless plain; null where there is none. */
export async function servedFile(folder: string, path: string, isPlain = false): Promise<ServedFile | null> {
	const name = path.endsWith('/') ? `${path}index.html` : path;
	const file = join(folder, name);
	const info = await stat(file).catch(() => null);
	if (!file.startsWith(folder) || !info?.isFile()) {
		return extname(name) === '' && !path.endsWith('/') ? servedFile(folder, `${path}.html`, isPlain) : null;
	}
	const key = `${file} ${info.size} ${info.mtimeMs}${isPlain ? ' plain' : ''}`;
	const known = held.get(key) ?? read(file, key, isPlain);
	held.set(key, known);
	return known;
}

async function read(file: string, key: string, isPlain: boolean): Promise<ServedFile> {
	const extension = extname(file);
	const etag = `"${createHash('sha1').update(key).digest('hex').slice(0, 20)}"`;
	const common = { type: TYPES[extension] ?? 'application/octet-stream', etag };
	if (isPlain || ALREADY_SMALL.has(extension))
		return { ...common, body: await readFile(file), isCompressed: false };
	if (existsSync(`${file}.gz`)) return { ...common, body: await readFile(`${file}.gz`), isCompressed: true };
	const cached = join(CACHE, 'gzip', `${etag.slice(1, -1)}.gz`);
	if (existsSync(cached)) return { ...common, body: await readFile(cached), isCompressed: true };
	const body = await promisify(gzip)(await readFile(file), { level: 9 });
	await mkdir(join(CACHE, 'gzip'), { recursive: true });
	await writeFile(cached, body);
	return { ...common, body, isCompressed: true };
}

/** Compresses the large files of a folder ahead, so that no measured request waits for it. */
export async function compressLarge(folder: string): Promise<void> {
	for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
		if (!entry.isFile()) continue;
		const path = join(entry.parentPath, entry.name);
		if (extname(path) === '.html' && path !== join(folder, 'index.html')) continue;
		if ((await stat(path)).size > LARGE) await servedFile(folder, path.slice(folder.length));
	}
}
