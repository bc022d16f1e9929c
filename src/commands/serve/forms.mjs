// The forms a file is sent in: as it is, and compressed. Compressed forms are made once, when first asked for, and kept
// on disk by the content's hash, so a new build compresses anew only what it changed.
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/**
 * @typedef {import('./negotiate.mjs').Encoding} Encoding
 * @typedef {{ path: string, size: number, etag: string, encoding?: Encoding }} Form a file to send, its size in bytes
 */

/** Below this compression saves less than its header costs. */
const SMALLEST = 1024;
/** After this without being asked for, a compressed form is deleted. */
const KEPT_MS = 30 * 24 * 60 * 60 * 1000;

/**
 * Brotli 5 takes 0.8 s for the engine's 34 MB and leaves 6.2; 9 takes five times as long and leaves 5.9. 11 leaves a sixth less of a
 * page than 5, and takes 0.35 s for the first page.
 */
const QUALITY = { usual: 5, best: 11 };

/** What most visits fetch, by its path within the site: code, styles, what the site lists, the pages that others begin from. */
const MOST_ASKED = /^(?:_app\/immutable\/.+\.(?:js|css)|[\w-]+\.json|(?:[a-z]+\/){0,2}index\.html)$/;
/** Bytes of the largest file that is compressed with the best quality: 0.5 s. */
const LARGEST_BEST = 400_000;

/** @type {Record<Encoding, (content: Buffer, quality: number) => Promise<Buffer>>} */
const COMPRESS = {
	br: (content, quality) =>
		promisify(brotliCompress)(content, {
			params: {
				[constants.BROTLI_PARAM_QUALITY]: quality,
				[constants.BROTLI_PARAM_SIZE_HINT]: content.length,
			},
		}),
	gzip: (content) => promisify(gzip)(content, { level: 6 }),
};

/** The forms of the files of one site. */
export class Forms {
	#cache;
	/** Paths of files that are compressed with the best quality. @type {ReadonlySet<string>} */
	#best = new Set();
	/** By path, size and time of change. @type {Map<string, Promise<{ hash: string, size: number }>>} */
	#known = new Map();
	/** By the content's hash and the encoding. @type {Map<string, Promise<Form | undefined>>} */
	#made = new Map();

	/** @param {string} cache a folder for the compressed forms */
	constructor(cache) {
		this.#cache = cache;
	}

	/**
	 * @param {string} path of a file
	 * @param {Encoding | undefined} encoding
	 * @returns {Promise<Form>} the file itself where compression does not make it smaller
	 */
	async of(path, encoding) {
		const { hash, size } = await this.#content(path);
		if (encoding && size >= SMALLEST) {
			const isBest = encoding === 'br' && this.#best.has(path);
			const key = `${hash}.${isBest ? 'best.' : ''}${encoding}`;
			const quality = isBest ? QUALITY.best : QUALITY.usual;
			const making = this.#made.get(key) ?? this.#compressed(path, key, encoding, quality);
			this.#made.set(key, making);
			making.catch(() => this.#made.delete(key));
			const form = await making;
			if (form && form.size < size) return form;
		}
		return { path, size, etag: `"${hash}"` };
	}

	/** Deletes what nobody has asked for in a long time. */
	async tidy() {
		for (const name of await readdir(this.#cache).catch(() => [])) {
			const path = join(this.#cache, name);
			const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Date.now() }));
			if (Date.now() - mtimeMs > KEPT_MS) await rm(path, { force: true });
		}
	}

	/**
	 * Compresses what would keep its first reader waiting, the engine, and what most visits fetch: that as well as can be.
	 * @param {string} folder of the site
	 */
	async makeFirst(folder) {
		const entries = await readdir(folder, { recursive: true, withFileTypes: true });
		const paths = entries.flatMap((entry) => (entry.isFile() ? [join(entry.parentPath, entry.name)] : []));
		const asked = paths.filter((path) => MOST_ASKED.test(relative(folder, path).replaceAll(sep, '/')));
		const sizes = await Promise.all(asked.map(async (path) => (await stat(path)).size));
		this.#best = new Set(asked.filter((_, index) => (sizes[index] ?? 0) <= LARGEST_BEST));
		const engines = paths.filter((path) => path.endsWith('.wasm'));
		await Promise.all([...engines, ...this.#best].map((path) => this.of(path, 'br')));
	}

	/** @param {string} path */
	async #content(path) {
		const { size, mtimeMs } = await stat(path);
		const key = `${path} ${size} ${mtimeMs}`;
		const reading =
			this.#known.get(key) ??
			readFile(path).then((content) => ({
				hash: createHash('sha256').update(content).digest('base64url').slice(0, 22),
				size: content.length,
			}));
		this.#known.set(key, reading);
		reading.catch(() => this.#known.delete(key));
		return reading;
	}

	/** @param {string} path @param {string} key @param {Encoding} encoding @param {number} quality @returns {Promise<Form>} */
	async #compressed(path, key, encoding, quality) {
		const kept = join(this.#cache, key);
		const there = await stat(kept).catch(() => undefined);
		if (there) {
			const now = new Date();
			await utimes(kept, now, now).catch(() => undefined);
			return { path: kept, size: there.size, etag: `"${key}"`, encoding };
		}
		const content = await COMPRESS[encoding](await readFile(path), quality);
		await mkdir(this.#cache, { recursive: true });
		// Another server may be writing the same: a file appears under its name only when it is whole.
		const draft = `${kept}.${randomUUID()}`;
		await writeFile(draft, content);
		await rename(draft, kept);
		return { path: kept, size: content.length, etag: `"${key}"`, encoding };
	}
}
