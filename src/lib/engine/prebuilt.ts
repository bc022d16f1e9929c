import { LRUCache } from 'lru-cache';
import { unpackSlice, type PackedSlice, type Slice } from '$lib/query/slice.ts';
import { statementKey, type Statement } from '$lib/query/statement.ts';
import { digest } from './digest.ts';

/**
 * Which files of prebuilt answers there are: for each kind (`role`, `areas`, `place`, and the empty one for files of no code)
 * its codes with the beginning of their content's SHA-256, `29-2072 Ab3_x9,29-9021 …`.
 */
export type PrebuiltManifest = Readonly<Record<string, string>>;

/** What a file holds: slices by the key of their statement. As JSON, packed by gzip whatever the server does. */
export type PrebuiltContent = Readonly<Record<string, PackedSlice>>;

/** Characters of the hash in a file's address: 48 bits tell a file from any other version, and from a damaged one. */
const HASH_LENGTH = 8;

/** The beginning of the content's hash, as it stands in its address. */
export async function shortHash(bytes: Uint8Array): Promise<string | null> {
	return (await digest(bytes))?.slice(0, HASH_LENGTH) ?? null;
}

/** `role/29-9021.Ab3_x9.slices`. */
export function prebuiltPath(file: string, hash: string): string {
	return `${file}.${hash}.slices`;
}

export interface PrebuiltOptions {
	readonly fetchManifest: () => Promise<PrebuiltManifest>;
	/** Fetches a file by its path below the folder of answers. */
	readonly fetchFile: (path: string) => Promise<Uint8Array>;
}

/** Files whose content is kept unpacked: of one choice there are few. */
const KEPT_FILES = 12;

/**
 * Reads slices from prebuilt files. Null where there is no such file, where it cannot be had, or where it is not what the
 * manifest says: then the engine answers, and nobody need be told.
 */
export function createPrebuilt({
	fetchManifest,
	fetchFile,
}: PrebuiltOptions): (statement: Statement<unknown>) => Promise<Slice | null> {
	let manifest: Promise<PrebuiltManifest> | null = null;
	const contents = new LRUCache<string, Promise<PrebuiltContent | null>>({ max: KEPT_FILES });

	function listed(): Promise<PrebuiltManifest> {
		manifest ??= fetchManifest().then(checked);
		// Not kept: the next need tries again.
		manifest.catch(() => (manifest = null));
		return manifest;
	}

	async function read(file: string): Promise<PrebuiltContent | null> {
		const hash = hashIn(await listed(), file);
		if (hash === null) return null;
		const bytes = await fetchFile(prebuiltPath(file, hash));
		const found = await shortHash(bytes);
		if (found !== null && found !== hash) return null;
		return JSON.parse(await unzip(bytes)) as PrebuiltContent;
	}

	function contentOf(file: string): Promise<PrebuiltContent | null> {
		const known = contents.get(file);
		if (known) return known;
		const content = read(file).catch(() => null);
		contents.set(file, content);
		void content.then(
			(found) => void (found === null && contents.peek(file) === content && contents.delete(file)),
		);
		return content;
	}

	return async (statement) => {
		if (statement.prebuilt === undefined) return null;
		const manifest = await listed().catch((): PrebuiltManifest => ({}));
		const kind = kindOf(statement.prebuilt);
		// The build wrote a file for every code of the tables: of one it did not, no table has a row.
		if (kind !== '' && kind in manifest && hashIn(manifest, statement.prebuilt) === null) return NO_ROWS;
		const packed = (await contentOf(statement.prebuilt))?.[statementKey(statement)];
		return packed ? unpackSlice(packed) : null;
	};
}

const NO_ROWS: Slice = { length: 0, columns: new Map() };

/** `role` of `role/29-9021`, empty for a file of no code. */
function kindOf(file: string): string {
	return file.includes('/') ? file.slice(0, file.indexOf('/')) : '';
}

/** Throws a TypeError where what came is not a list of files. */
function checked(manifest: PrebuiltManifest | null): PrebuiltManifest {
	if (typeof manifest !== 'object' || manifest === null) throw new TypeError('no list of prebuilt answers');
	return manifest;
}

/** The hash of a file by its name, `role/29-9021`; null where none is listed. Found in the text: some thousand are listed. */
function hashIn(manifest: PrebuiltManifest, file: string): string | null {
	const kind = kindOf(file);
	const code = kind === '' ? file : file.slice(kind.length + 1);
	const list = `,${manifest[kind] ?? ''}`;
	const at = list.indexOf(`,${code} `);
	return at < 0 ? null : (list.slice(at + code.length + 2).split(',', 1)[0] ?? null);
}

/** Rejects where the bytes are not gzip. */
async function unzip(bytes: Uint8Array): Promise<string> {
	// Written into the stream: a Blob around them would be made in another process first.
	const { readable, writable } = new DecompressionStream('gzip');
	const writer = writable.getWriter();
	const written = Promise.all([writer.write(new Uint8Array(bytes)), writer.close()]);
	const [text] = await Promise.all([new Response(readable).text(), written]);
	return text;
}
