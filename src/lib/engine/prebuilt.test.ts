// Guarantee: a prebuilt file answers only where it is what the manifest says, of this build and whole; else nobody is told
// and the engine answers. A code the build knows nothing of has no rows. Without it a file of an earlier build, or one cut
// off on its way, would be charted as the Bureau's word.
import { gzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { packSlice, type Slice } from '$lib/query/slice.ts';
import type { Statement } from '$lib/query/statement.ts';
import { hexDigest } from './digest.ts';
import {
	createPrebuilt,
	prebuiltPath,
	shortHash,
	type PrebuiltContent,
	type PrebuiltManifest,
} from './prebuilt.ts';

function statement(prebuilt: string | null, parameters: readonly string[] = []): Statement<unknown> {
	return {
		name: 'medians',
		sql: 'SELECT',
		parameters,
		needs: [],
		decode: (record) => record,
		...(prebuilt === null ? {} : { prebuilt }),
	};
}

const slice = (...medians: readonly (number | null)[]): Slice => ({
	length: medians.length,
	columns: new Map([['median', medians]]),
});
const bytesOf = (content: PrebuiltContent) => gzipSync(new TextEncoder().encode(JSON.stringify(content)));

/** What a build wrote: two roles, one file of no code. */
async function built(medians: readonly (number | null)[] = [51_140, null]) {
	const contents: readonly (readonly [string, PrebuiltContent])[] = [
		['role/29-2072', { 'medians(29-2072)': packSlice(slice(...medians)) }],
		['role/29-9021', { 'medians(29-9021)': packSlice(slice(68_020)) }],
		['common', { 'medians()': packSlice(slice(1, 2, 3)) }],
	];
	const files = new Map<string, Uint8Array>();
	const hashes = new Map<string, string>();
	for (const [file, content] of contents) {
		const bytes = bytesOf(content);
		const hash = (await shortHash(bytes)) ?? '';
		hashes.set(file, hash);
		files.set(prebuiltPath(file, hash), bytes);
	}
	const manifest: PrebuiltManifest = {
		'': `common ${hashes.get('common')}`,
		role: ['29-2072', '29-9021'].map((code) => `${code} ${hashes.get(`role/${code}`)}`).join(','),
	};
	return { files, manifest };
}

/** A site with these files; `fetched` are the paths that were asked for. */
function site(files: ReadonlyMap<string, Uint8Array>, manifest: PrebuiltManifest) {
	const fetched: string[] = [];
	let manifests = 0;
	const read = createPrebuilt({
		fetchManifest: async () => {
			manifests++;
			return manifest;
		},
		fetchFile: async (path) => {
			fetched.push(path);
			const bytes = files.get(path);
			if (!bytes) throw new Error('status 404');
			return bytes;
		},
	});
	return { read, fetched, manifests: () => manifests };
}

const valuesOf = (found: Slice | null) => found && Array.from(found.columns.get('median') ?? []);
const asked = statement('role/29-2072', ['29-2072']);

describe('a prebuilt file', () => {
	it('gives the slice the build packed', async () => {
		const { files, manifest } = await built();
		const { read } = site(files, manifest);
		expect(valuesOf(await read(asked))).toEqual([51_140, null]);
		expect(valuesOf(await read(statement('common')))).toEqual([1, 2, 3]);
	});

	it('is fetched once, with one manifest, however much is asked of it', async () => {
		const { files, manifest } = await built();
		const { read, fetched, manifests } = site(files, manifest);
		await Promise.all([read(asked), read(asked), read(statement('role/29-2072', ['other']))]);
		await read(asked);
		expect([fetched.length, manifests()]).toEqual([1, 1]);
	});

	it('does not answer a statement it does not hold', async () => {
		const { files, manifest } = await built();
		expect(await site(files, manifest).read(statement('role/29-2072', ['other']))).toBeNull();
	});

	it('is not asked for where the statement names none', async () => {
		const { files, manifest } = await built();
		const { read, fetched, manifests } = site(files, manifest);
		expect(await read(statement(null))).toBeNull();
		expect([fetched, manifests()]).toEqual([[], 0]);
	});
});

describe('what cannot be trusted', () => {
	/** The files with that of the role replaced. */
	async function withFile(change: (bytes: Uint8Array) => Uint8Array) {
		const { files, manifest } = await built();
		const path = [...files.keys()].find((name) => name.startsWith('role/29-2072')) ?? '';
		const whole = files.get(path) ?? new Uint8Array();
		files.set(path, change(whole));
		return { path, whole, files, ...site(files, manifest) };
	}

	it('is a missing file: no answer, and the next need tries again', async () => {
		const { files, manifest } = await built();
		const all = new Map(files);
		files.clear();
		const { read, fetched } = site(files, manifest);
		expect(await read(asked)).toBeNull();
		for (const [path, bytes] of all) files.set(path, bytes);
		expect(valuesOf(await read(asked))).toEqual([51_140, null]);
		expect(fetched).toHaveLength(2);
	});

	it('is a truncated file', async () => {
		const { read } = await withFile((bytes) => bytes.slice(0, -7));
		expect(await read(asked)).toBeNull();
		expect(valuesOf(await read(statement('role/29-9021', ['29-9021'])))).toEqual([68_020]);
	});

	it('is a file with one byte changed, wherever it stands', async () => {
		const { files, manifest } = await built();
		const length = [...files.values()][0]?.length ?? 0;
		for (let place = 0; place < length; place++) {
			const { read } = await withFile((bytes) =>
				bytes.map((byte, index) => (index === place ? byte ^ 1 : byte)),
			);
			expect(await read(asked), `byte ${place}`).toBeNull();
		}
		expect(valuesOf(await site(files, manifest).read(asked))).toEqual([51_140, null]);
	});

	it('is a whole file of another build under this one’s address', async () => {
		const other = await built([49_000, 12]);
		const own = await built();
		const path = [...own.files.keys()].find((name) => name.startsWith('role/29-2072')) ?? '';
		const foreign = [...other.files].find(([name]) => name.startsWith('role/29-2072'))?.[1];
		if (foreign) own.files.set(path, foreign);
		expect(await site(own.files, own.manifest).read(asked)).toBeNull();
	});

	it('is the manifest of another build: its files are not there', async () => {
		const other = await built([49_000, 12]);
		const own = await built();
		expect(await site(own.files, other.manifest).read(asked)).toBeNull();
		// What both builds wrote alike is the same file.
		expect(valuesOf(await site(own.files, other.manifest).read(statement('common')))).toEqual([1, 2, 3]);
	});

	it('is a manifest that cannot be had: no answer, and the next need tries again', async () => {
		const { files, manifest } = await built();
		let isOnline = false;
		const read = createPrebuilt({
			fetchManifest: async () => {
				if (!isOnline) throw new Error('offline');
				return manifest;
			},
			fetchFile: async (path) => files.get(path) ?? new Uint8Array(),
		});
		expect(await read(asked)).toBeNull();
		isOnline = true;
		expect(valuesOf(await read(asked))).toEqual([51_140, null]);
	});
});

describe('a code', () => {
	it('that the build knows nothing of has no rows, and no file is fetched for it', async () => {
		const { files, manifest } = await built();
		const { read, fetched } = site(files, manifest);
		expect(await read(statement('role/99-9999', ['99-9999']))).toEqual({ length: 0, columns: new Map() });
		expect(fetched).toEqual([]);
	});

	it('of a kind the build writes no files of is left to the engine', async () => {
		const { files, manifest } = await built();
		expect(await site(files, manifest).read(statement('place/12420', ['12420']))).toBeNull();
	});

	it('is not what a file of no code lacks: where another build named its files otherwise, the engine is asked', async () => {
		const { files, manifest } = await built();
		expect(await site(files, manifest).read(statement('details'))).toBeNull();
	});
});

it('an address carries the beginning of the content’s own hash', async () => {
	const bytes = new TextEncoder().encode('paychart');
	const hash = (await shortHash(bytes)) ?? '';
	expect(hash).toMatch(/^[\w-]{8}$/);
	const hex = Buffer.from(hash, 'base64url').toString('hex');
	expect(await hexDigest(bytes)).toMatch(new RegExp(`^${hex}`));
	expect(prebuiltPath('role/29-9021', hash)).toBe(`role/29-9021.${hash}.slices`);
});
