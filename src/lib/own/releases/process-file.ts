import { fail, ok, type Problem, type Result } from '../../domain/result.ts';
import type { SocCode } from '../../domain/occupation.ts';
import type { CatalogueEntry } from '../../datasets/catalogue.ts';
import { detailedOf, type Existing } from '../../datasets/writing/existing.ts';
import { hexDigest } from '../../engine/digest.ts';
import { ADDED_ALREADY } from './join-problems.ts';
import { joinRelease, type JoinedRelease } from './join-release.ts';
import { neededFiles } from './needed-files.ts';
import { readTables, refuseBeforehand } from './read-tables.ts';

/** A file of the site's tables, as the page's catalogue lists it. */
interface SiteFile {
	readonly table: string;
	readonly part?: string | null;
	readonly path: string;
	readonly sha256?: string;
}

/** An official file of the reader's, and what must be known to read it. */
export interface ReleaseJob {
	readonly name: string;
	/** Occupations of the health-information set. */
	readonly set: readonly SocCode[];
	/** Every file of the site's tables. */
	readonly site: readonly SiteFile[];
	/** SHA-256 of files that were added before, hexadecimal. */
	readonly known?: readonly string[];
	/** Whether the file's figures may stand in place of the site's. */
	readonly mayReplace: boolean;
}

/** How far a file is: its rows being read, the site's tables awaited, or its rows joined onto them. */
export interface ReleaseProgress {
	readonly of: 'reading' | 'fetching' | 'joining';
	readonly rows: number;
	/** Rows altogether; null while they are still being read. */
	readonly total: number | null;
}

/** What a file is read with: in a worker of the page, and in Node. */
export interface Around {
	readonly told: (progress: ReleaseProgress) => void;
	/** Gets files of the site's tables, by their path. Rejects where they cannot be had. */
	readonly getFiles: (paths: readonly string[]) => Promise<ReadonlyMap<string, Uint8Array>>;
}

export type ProcessedRelease = JoinedRelease & { readonly sha256: string };

/**
 * Reads an official file and joins it onto the site's tables. Errors are those of `readTables` and `joinRelease`, the file was
 * added before, or the site's tables could not be fetched. Never rejects but for a fault of our own code.
 */
export async function processFile(
	job: ReleaseJob,
	file: { readonly size: number; readonly bytes: () => Promise<Uint8Array> },
	{ told, getFiles }: Around,
): Promise<Result<ProcessedRelease>> {
	const { name, site, known = [], mayReplace } = job;
	const refused = refuseBeforehand({ name, size: file.size });
	if (refused) return fail(refused);
	const set = new Set(job.set);
	let bytes: Uint8Array;
	try {
		bytes = await file.bytes();
	} catch (error) {
		return fail(notReadable(name, error));
	}
	const sha256 = (await hexDigest(bytes)) ?? '';
	if (known.includes(sha256)) return fail(ADDED_ALREADY);
	const read = readTables(name, bytes, set, ({ rows }) => told({ of: 'reading', rows, total: null }));
	if (!read.ok) return read;
	bytes = new Uint8Array();
	const total = read.value.read;
	told({ of: 'fetching', rows: 0, total });
	const needed = neededFiles(read.value, site);
	let files: ReadonlyMap<string, Uint8Array>;
	try {
		files = await getFiles(needed.map(({ path }) => path));
	} catch (error) {
		return fail(notFetched(error));
	}
	const existing = existingOf(needed, files);
	const joined = joinRelease(read.value, existing, { file: name, sha256, set, mayReplace }, (rows) =>
		told({ of: 'joining', rows, total }),
	);
	return joined.ok ? ok({ ...joined.value, sha256 }) : joined;
}

/** The site's tables as far as they were fetched. */
function existingOf(site: readonly SiteFile[], files: ReadonlyMap<string, Uint8Array>): Existing {
	const entries = site.map(({ table, part, path, sha256 = '' }): CatalogueEntry => ({
		// Titles and sources are of the catalogue that `npm run datasets` writes: no part holds them.
		...{ name: path, title: '', fields: [], bytes: 0, rowCount: 0, sources: [] },
		sha256,
		table,
		part: part || null,
		path,
	}));
	const textOf = (path: string) => {
		const bytes = files.get(path);
		if (!bytes) throw new Error(`${path} was not fetched`);
		return new TextDecoder().decode(bytes);
	};
	return { folder: 'this site', entries, textOf, detailed: detailedOf(entries, textOf) };
}

function notReadable(file: string, error: unknown): Problem {
	return {
		sentence: 'The file cannot be read: it was moved, changed or locked since it was chosen.',
		remedy: 'Choose it again.',
		place: { file },
		detail: error instanceof Error ? error.message : String(error),
	};
}

function notFetched(error: unknown): Problem {
	return {
		sentence: 'The site’s own tables, which the file is joined onto, didn’t load. Nothing was added.',
		remedy: 'Check your connection and add the file again.',
		detail: error instanceof Error ? error.message : String(error),
	};
}
