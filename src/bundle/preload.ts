import { relative, resolve } from 'node:path';
import type { Plugin } from 'vite';

const PROJECT = resolve(import.meta.dirname, '../..');

type Manifest = Record<string, { file?: string; imports?: string[] }>;

/**
 * SvelteKit walks the manifest to find what a page's HTML preloads, and counts no file that it has first met behind a
 * lazily loaded part. Here each file's imports are put so that those which import most themselves come first: whatever a
 * page needs at once is then met before any part.
 *
 * A module that is fetched by itself, but lies in a file with others, is in no manifest: it is named there with that file, so that
 * the server finds what to preload for it.
 */
export const preloadAll: Plugin = {
	name: 'preload-all',
	applyToEnvironment: ({ name }) => name === 'client',
	generateBundle: {
		order: 'post',
		handler(_, bundle) {
			const file = bundle['.vite/manifest.json'];
			if (file?.type !== 'asset') return;
			const manifest = JSON.parse(String(file.source)) as Manifest;
			const byFile = new Map(Object.values(manifest).map((entry) => [entry.file, entry]));
			for (const chunk of Object.values(bundle)) {
				const entry = byFile.get(chunk.fileName);
				if (chunk.type !== 'chunk' || !entry) continue;
				for (const id of chunk.moduleIds) {
					if (this.getModuleInfo(id)?.dynamicImporters.length) manifest[relative(PROJECT, id)] ??= entry;
				}
			}
			file.source = JSON.stringify(deepestFirst(manifest));
		},
	},
};

/** Puts first, of what each file imports, what imports most itself. */
export function deepestFirst(manifest: Manifest): Manifest {
	const depths = new Map<string, number>();
	const depthOf = (key: string): number => {
		const known = depths.get(key);
		if (known !== undefined) return known;
		depths.set(key, 0); // Files that import each other are as deep as what else they import.
		const depth = 1 + Math.max(0, ...(manifest[key]?.imports ?? []).map(depthOf));
		depths.set(key, depth);
		return depth;
	};
	return Object.fromEntries(
		Object.entries(manifest).map(([key, chunk]) => [
			key,
			chunk.imports
				? { ...chunk, imports: chunk.imports.toSorted((one, other) => depthOf(other) - depthOf(one)) }
				: chunk,
		]),
	);
}
