import type { FetchBytes, FileCatalogue } from './table-store.ts';

/** Files of the catalogue, each fetched once for every engine that follows another. */
export interface KeptFiles {
	readonly fetchBytes: FetchBytes;
	/** Fetches every file of the catalogue, so that nothing is fetched afterwards; `onLoaded` is told the bytes so far. */
	fetchAll(onLoaded: (loaded: number, total: number) => void): Promise<void>;
}

/** Files fetched side by side: more wait for each other on the line. */
const AT_ONCE = 6;

/**
 * Keeps what was fetched for as long as the page lives, so that tables come back without a request. They are kept as blobs:
 * a browser may move those out of its memory.
 */
export function keepFiles(catalogue: FileCatalogue, fetchBytes: FetchBytes): KeptFiles {
	const kept = new Map<string, Promise<Blob>>();

	function keep(path: string, onLoaded: (bytes: number) => void): Promise<Blob> {
		const known = kept.get(path);
		if (known) return known;
		const fetched = fetchBytes(path, onLoaded).then((bytes) => new Blob([bytes.slice()]));
		kept.set(path, fetched);
		fetched.catch(() => kept.delete(path));
		return fetched;
	}

	return {
		fetchBytes: async (path, onLoaded) => {
			const blob = await keep(path, onLoaded);
			return new Uint8Array(await blob.arrayBuffer());
		},
		async fetchAll(onLoaded) {
			const total = catalogue.resources.reduce((sum, { bytes }) => sum + bytes, 0);
			let loaded = 0;
			const left = [...catalogue.resources];
			const work = async () => {
				for (let entry = left.shift(); entry; entry = left.shift()) {
					await keep(entry.path, () => undefined);
					loaded += entry.bytes;
					onLoaded(loaded, total);
				}
			};
			await Promise.all(Array.from({ length: AT_ONCE }, work));
		},
	};
}
