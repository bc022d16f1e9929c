import type { Rolldown } from 'vite';

/** What a module imports, and what it fetches later. */
interface Imports {
	readonly now: readonly string[];
	readonly later: readonly string[];
}

/** Modules by their ids. */
export type Modules = ReadonlyMap<string, Imports>;

/** Every module of the build, found from any of them. */
export function modulesFrom(start: string, context: Rolldown.ChunkingContext): Modules {
	const found = new Map<string, Imports>();
	const left = [start];
	for (let id = left.pop(); id !== undefined; id = left.pop()) {
		const info = found.has(id) ? null : context.getModuleInfo(id);
		if (!info) continue;
		found.set(id, { now: info.importedIds, later: info.dynamicallyImportedIds });
		left.push(
			...info.importedIds,
			...info.dynamicallyImportedIds,
			...info.importers,
			...info.dynamicImporters,
		);
	}
	return found;
}

/** Modules that are there once the given ones are. */
export function reachedFrom(roots: Iterable<string>, modules: Modules): ReadonlySet<string> {
	const reached = new Set<string>();
	const left = [...roots];
	for (let id = left.pop(); id !== undefined; id = left.pop()) {
		if (reached.has(id)) continue;
		reached.add(id);
		left.push(...(modules.get(id)?.now ?? []));
	}
	return reached;
}

/** What some modules fetch later. */
export function laterOf(sources: Iterable<string>, modules: Modules): ReadonlySet<string> {
	return new Set([...sources].filter((id) => !isList(id)).flatMap((id) => modules.get(id)?.later ?? []));
}

/** SvelteKit's list of routes fetches each page later: those are pages, not parts. */
export function isList(id: string): boolean {
	return id.includes('/client-optimized/');
}
