import type { TableSchema } from '$lib/datasets/schema.ts';
import type { TableNeed } from '$lib/query/table-need.ts';
import { hexDigest } from './digest.ts';
import { EngineFault, type Engine, type LoadReport, type TableFile } from './engine.ts';

/** Which files there are. The catalogue of the datasets is one of these. */
export interface FileCatalogue {
	readonly resources: readonly FileEntry[];
}

interface FileEntry {
	readonly table: string;
	/** Absent, null or empty for a table that is one file. */
	readonly part?: string | null;
	readonly path: string;
	/** Size of the file, in bytes. */
	readonly bytes: number;
	/** SHA-256 of its bytes, hexadecimal; not checked where the catalogue has none. */
	readonly sha256?: string;
}

/** Fetches a file of the catalogue by its path; `onLoaded` is told the bytes so far. */
export type FetchBytes = (path: string, onLoaded: (bytes: number) => void) => Promise<Uint8Array>;

/** The site's own file of a part, where it has one. */
interface SiteBytes {
	readonly sha256?: string;
	readonly fetch: () => Promise<Uint8Array>;
}

/** How the bytes of a part are had that is a reader's own, given the site's; null for parts that are the site's. */
export type OwnBytes = (need: TableNeed) => ((site: SiteBytes | null) => Promise<Uint8Array>) | null;

/** Bytes fetched and to fetch, over all files under way. */
export interface ByteProgress {
	readonly loaded: number;
	readonly total: number;
}

export interface TableStoreOptions {
	readonly catalogue: FileCatalogue;
	readonly schemas: ReadonlyMap<string, TableSchema>;
	readonly fetchBytes: FetchBytes;
	readonly onProgress: (progress: ByteProgress) => void;
	/** Parts of a reader's own that stand in place of the site's. */
	readonly ownBytes?: OwnBytes;
}

/**
 * Knows which files there are and brings each into the engine once. A load under way is shared, one that
 * failed is forgotten, so that the next question tries again.
 */
export class TableStore {
	readonly #options: TableStoreOptions;
	readonly #entries = new Map<string, FileEntry>();
	readonly #tablesInParts = new Set<string>();
	/** Files brought by the reader: kept, for there is nowhere to fetch them from after a restart. */
	readonly #brought = new Map<string, TableFile>();
	#loads = new Map<string, Promise<LoadReport>>();
	#finished = new Map<string, TableNeed>();
	#underway = new Map<string, ByteProgress>();
	/** Files fetched ahead, by their path, until the engine takes them. */
	readonly #ahead = new Map<string, Promise<Uint8Array>>();

	constructor(options: TableStoreOptions) {
		this.#options = options;
		for (const entry of options.catalogue.resources) {
			this.#entries.set(keyOf({ table: entry.table, part: entry.part ?? '' }), entry);
			if (entry.part) this.#tablesInParts.add(entry.table);
		}
	}

	/** Whether every one of the needs is in the engine already. */
	hasLoaded(needs: readonly TableNeed[]): boolean {
		return needs.every((need) => this.#finished.has(keyOf(need)));
	}

	/** What is in the engine, as needs that would bring it back. */
	loaded(): readonly TableNeed[] {
		return [...this.#finished.values()];
	}

	/** Bytes that a first load of the needs would fetch. */
	bytesToFetch(needs: readonly TableNeed[]): number {
		return needs
			.filter((need) => !this.#finished.has(keyOf(need)))
			.reduce((sum, need) => sum + (this.#entries.get(keyOf(need))?.bytes ?? 0), 0);
	}

	/** Forgets what the engine held: it is a new, empty one now. */
	forget(): void {
		this.#loads = new Map();
		this.#finished = new Map();
		this.#underway = new Map();
	}

	/**
	 * Loads what is missing of the needs. A need without a part, of a table that only has parts, declares the
	 * empty table. Rejects with an `EngineFault` when a table or part does not exist, a file cannot be
	 * fetched, or does not fit its schema.
	 */
	async ensure(engine: Engine, needs: readonly TableNeed[]): Promise<readonly LoadReport[]> {
		return Promise.all(needs.map((need) => this.#once(engine, need)));
	}

	/** Whether a part is one of the reader's own. */
	isOwn(need: TableNeed): boolean {
		return this.#brought.has(keyOf(need)) || Boolean(this.#options.ownBytes?.(need));
	}

	/**
	 * Fetches what a load of the needs will need, before there is an engine or a question to load it for. Rejects with an
	 * `EngineFault` where a file cannot be had; the load that needs it then fetches it anew.
	 */
	async fetchAhead(needs: readonly TableNeed[]): Promise<void> {
		const fetches: Promise<Uint8Array>[] = [];
		for (const need of needs) {
			const key = keyOf(need);
			const entry = this.#entries.get(key);
			if (!entry || this.#loads.has(key) || this.isOwn(need)) continue;
			const known = this.#ahead.get(entry.path);
			const bytes = known ?? this.#fetch(entry);
			fetches.push(bytes);
			if (known) continue;
			this.#ahead.set(entry.path, bytes);
			bytes.catch(() => this.#ahead.delete(entry.path));
		}
		await Promise.all(fetches);
	}

	/** Puts a file of the reader's in place of its part, and keeps it for a restart. */
	async put(engine: Engine, file: TableFile): Promise<LoadReport> {
		const need = { table: file.schema.name, ...(file.part === null ? {} : { part: file.part }) };
		const report = await engine.load(file);
		if (report.refused) return report;
		this.#brought.set(keyOf(need), file);
		this.#loads.set(keyOf(need), Promise.resolve(report));
		this.#finished.set(keyOf(need), need);
		return report;
	}

	#once(engine: Engine, need: TableNeed): Promise<LoadReport> {
		const key = keyOf(need);
		const known = this.#loads.get(key);
		if (known) return known;
		const loads = this.#loads;
		const load = this.#load(engine, need);
		loads.set(key, load);
		load.then(
			() => void (loads === this.#loads && this.#finished.set(key, need)),
			() => void (loads.get(key) === load && loads.delete(key)),
		);
		return load;
	}

	async #load(engine: Engine, need: TableNeed): Promise<LoadReport> {
		const { table } = need;
		const part = need.part ?? null;
		const brought = this.#brought.get(keyOf(need));
		if (brought) return engine.load(brought);

		const schema = this.#options.schemas.get(table);
		if (!schema) throw missing(`There is no table “${table}”.`);
		if (part === null && this.#tablesInParts.has(table)) {
			await engine.declare(schema);
			return { table, part, rows: 0, refused: null, rejected: [] };
		}
		const entry = this.#entries.get(keyOf(need));
		const own = this.#options.ownBytes?.(need);
		if (own) {
			const site = entry && {
				fetch: () => this.#fetch(entry),
				...(entry.sha256 !== undefined && { sha256: entry.sha256 }),
			};
			return this.#take(engine, {
				schema,
				part,
				path: `yours: ${keyOf(need)}`,
				bytes: await own(site ?? null),
			});
		}
		if (!entry) {
			throw missing(
				part === null
					? `The site has no file of the table “${table}”.`
					: `The table “${table}” has no part “${part}”.`,
			);
		}

		const bytes = await (this.#ahead.get(entry.path) ?? this.#fetch(entry));
		this.#ahead.delete(entry.path);
		return this.#take(engine, { schema, part, path: entry.path, bytes });
	}

	async #take(engine: Engine, file: TableFile): Promise<LoadReport> {
		const report = await engine.load(file);
		if (report.refused) throw new EngineFault('statement', report.refused);
		return report;
	}

	async #fetch(entry: FileEntry): Promise<Uint8Array> {
		const underway = this.#underway;
		const tell = (loaded: number) => {
			underway.set(entry.path, { loaded: Math.min(loaded, entry.bytes), total: entry.bytes });
			if (underway === this.#underway) this.#tellProgress();
		};
		tell(0);
		try {
			const bytes = await this.#options.fetchBytes(entry.path, tell);
			if (bytes.length !== entry.bytes) throw cutOff(entry, bytes.length);
			const hash = entry.sha256 === undefined ? null : await hexDigest(bytes);
			if (hash !== null && hash !== entry.sha256) throw damaged(entry);
			tell(bytes.length);
			return bytes;
		} catch (error) {
			underway.delete(entry.path);
			if (error instanceof EngineFault) throw error;
			throw new EngineFault('statement', {
				sentence: 'A table could not be fetched.',
				remedy: 'Check the connection and try again.',
				place: { file: entry.path },
				detail: error instanceof Error ? error.message : String(error),
			});
		} finally {
			const all = [...underway.values()];
			if (all.every(({ loaded, total }) => loaded >= total)) underway.clear();
		}
	}

	#tellProgress(): void {
		const all = [...this.#underway.values()];
		this.#options.onProgress({
			loaded: all.reduce((sum, { loaded }) => sum + loaded, 0),
			total: all.reduce((sum, { total }) => sum + total, 0),
		});
	}
}

function keyOf({ table, part }: TableNeed): string {
	return `${table}/${part ?? ''}`;
}

function missing(sentence: string): EngineFault {
	return new EngineFault('statement', {
		sentence,
		remedy: 'Choose among the releases and areas that the tables cover.',
	});
}

function cutOff(entry: FileEntry, length: number): EngineFault {
	return new EngineFault('statement', {
		sentence: `A table has ${length} bytes where the catalogue says ${entry.bytes}: it was cut off or renewed.`,
		remedy: 'Reload the page.',
		place: { file: entry.path },
	});
}

function damaged(entry: FileEntry): EngineFault {
	return new EngineFault('statement', {
		sentence: 'A table did not arrive as it was published: its bytes were changed on the way.',
		remedy: 'Reload the page; nothing of the damaged table is shown.',
		place: { file: entry.path },
	});
}
