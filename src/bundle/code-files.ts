import { resolve } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { FIRST_DRAWN } from './first-drawn.ts';

/**
 * The files of code that the browser fetches besides one for each page and each lazily loaded part, most needed first. A
 * bundler left alone makes a file of every module that two of those share: a page then begins with fifty requests, each
 * waiting for its turn, and small files pack badly.
 *
 * - `errors`: where Svelte makes an `Error` while its file is evaluated: a browser that is being inspected then reads the whole of
 *   that file a second time, to know the place (35 ms of `base`).
 * - `base`: what every page begins with: SvelteKit, Svelte, the layout, and what the dashboard shares; and the styles of the
 *   whole site, 9 kB gzip in all. In pieces, SvelteKit loses those that several parts share.
 * - `others`: what other pages begin with and share.
 * - `shared`: what one of them begins with and views of other pages need: not the rest of that page.
 * - a file for each of them, of what it begins with and shares with its own parts alone.
 * - `answers`: what answers a choice of the dashboard and draws its first views, which a shared link waits for.
 * - `live`: what its other views share besides: their layouts, the map.
 * - `views`: what the views of other pages share.
 * - `controls`: what the dashboard's filters, the search and a dropped file share.
 * - `engine`: what the engine and the reader's own tables share. No picture needs it that is answered from files.
 * - `more`: what other parts share.
 */
const FILES = [
	'errors',
	'base',
	'others',
	'shared',
	'page',
	'answers',
	'live',
	'views',
	'controls',
	'engine',
	'more',
] as const;
/** Those of pages are numbered. */
type File = (typeof FILES)[number] | `page-${number}`;

const SOURCES = resolve(import.meta.dirname, '..');
const DASHBOARD = resolve(SOURCES, 'routes/+page.svelte');
const BASE =
	/\/kit\/src\/runtime\/client\/entry\.js$|\/client-optimized\/app\.js$|\/src\/(?:hooks|routes\/\+layout)\.(?:ts|svelte)$/;
const STYLE = /\.css(?:$|\?)|[?&]lang\.css/;
const PAGE = /\/src\/routes\/(?:.+\/)?\+page\.svelte$/;
const VIEW = /\/src\/lib\/(?:views|view-state\/answers)\//;
/** What files of a view are made of: its component imports it, and only commands fetch it by itself. */
const FILES_OF_VIEW = /\/src\/lib\/views\/[^/]+\/published\.ts$/;
const CONTROL =
	/\/src\/(?:lib\/components\/(?:filters|search|offline)|routes\/(?:HeaderSearch|DropAnywhere|follow-own-figures))/;
/** What answers all views, and draws the first of them: src/hooks.server.ts names the same in the page's HTML. */
const ANSWERING = new RegExp(
	String.raw`/src/(?:routes/open-asker\.ts|lib/views/(?:[^/]+/view\.ts|(?:${FIRST_DRAWN.join('|')})/View\.svelte))$`,
);
const ERRORS = /\/svelte\/src\/internal\/client\/constants\.js$/;
const ENGINE = /\/src\/routes\/(?:browser-host|own-tables)\.ts$/;

/** What a module imports, and what it fetches later. */
interface Imports {
	readonly now: readonly string[];
	readonly later: readonly string[];
}

type Modules = ReadonlyMap<string, Imports>;

/** For the bundler's `output.codeSplitting.groups`. */
export function fileGroups(): Rolldown.CodeSplittingGroup[] {
	let files: ReadonlyMap<string, File> | null = null;
	return FILES.map((file, index) => ({
		name: (id, context) => {
			files ??= filesOf(modulesFrom(id, context));
			const own = files.get(id);
			return own === file || (file === 'page' && own?.startsWith('page-')) ? own : null;
		},
		priority: FILES.length - index,
	}));
}

/** Every module of the build, found from any of them. */
function modulesFrom(start: string, context: Rolldown.ChunkingContext): Modules {
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
function reachedFrom(roots: Iterable<string>, modules: Modules): ReadonlySet<string> {
	const reached = new Set<string>();
	const left = [...roots];
	for (let id = left.pop(); id !== undefined; id = left.pop()) {
		if (reached.has(id)) continue;
		reached.add(id);
		left.push(...(modules.get(id)?.now ?? []));
	}
	return reached;
}

/**
 * The file of each module that more than one page or part needs. The others are left to the bundler, which puts them with
 * the one that needs them. A module's file is never less needed than that of a module importing it, so that no file fetches
 * another one in vain.
 */
export function filesOf(modules: Modules): ReadonlyMap<string, File> {
	const ids = [...modules.keys()];
	const base = reachedFrom(
		ids.filter((id) => BASE.test(id)),
		modules,
	);
	const pages = new Map(
		ids
			.filter((id) => PAGE.test(id))
			.sort()
			.map((id) => [id, reachedFrom([id], modules)]),
	);
	const dashboard = pages.get(DASHBOARD);
	if (!dashboard) throw new Error(`The page ${DASHBOARD} is not in the build`);
	const laterOf = (sources: Iterable<string>) =>
		new Set([...sources].filter((id) => !isList(id)).flatMap((id) => modules.get(id)?.later ?? []));
	const parts = new Map(
		[...laterOf(ids)].filter((id) => !FILES_OF_VIEW.test(id)).map((id) => [id, reachedFrom([id], modules)]),
	);
	const ofDashboard = [...laterOf([...base, ...dashboard])];
	const controls = new Set(ofDashboard.filter((id) => CONTROL.test(id)));
	const engine = new Set(ofDashboard.filter((id) => ENGINE.test(id)));
	const views = new Set(ofDashboard.filter((id) => !controls.has(id) && !engine.has(id)));
	const answering = new Set([...views].filter((id) => ANSWERING.test(id)));
	const partsOfPages = [...pages.values()].map((reached) => {
		const own = laterOf(reached);
		for (const part of own) for (const later of laterOf(parts.get(part) ?? [])) own.add(later);
		return own;
	});
	const isForOthers = (page: number) => (part: string) =>
		(VIEW.test(part) || answering.has(part)) && !partsOfPages[page]?.has(part);

	const files = new Map<string, File>();
	for (const id of ids.filter((id) => !isList(id))) {
		const onPages = [...pages.values()].filter((reached) => reached.has(id)).length;
		const page = [...pages.values()].findIndex((reached) => reached.has(id));
		const inParts = [...parts].flatMap(([part, reached]) => (reached.has(id) ? [part] : []));
		if (ERRORS.test(id)) files.set(id, 'errors');
		else if (base.has(id) || STYLE.test(id)) files.set(id, 'base');
		else if (onPages + inParts.length < 2) continue;
		else if (dashboard.has(id)) files.set(id, 'base');
		else if (onPages > 1) files.set(id, 'others');
		else if (onPages > 0) files.set(id, inParts.some(isForOthers(page)) ? 'shared' : `page-${page}`);
		else if (inParts.some((part) => answering.has(part))) files.set(id, 'answers');
		else if (inParts.some((part) => views.has(part))) files.set(id, 'live');
		else if (inParts.some((part) => VIEW.test(part))) files.set(id, 'views');
		else if (inParts.some((part) => controls.has(part))) files.set(id, 'controls');
		else if (inParts.some((part) => engine.has(part))) files.set(id, 'engine');
		else files.set(id, 'more');
	}
	return files;
}

/** SvelteKit's list of routes fetches each page later: those are pages, not parts. */
function isList(id: string): boolean {
	return id.includes('/client-optimized/');
}

type Manifest = Record<string, { imports?: string[] }>;

/**
 * SvelteKit walks the manifest to find what a page's HTML preloads, and counts no file that it has first met behind a
 * lazily loaded part. Here each file's imports are put so that those which import most themselves come first: whatever a
 * page needs at once is then met before any part.
 */
export const preloadAll: Plugin = {
	name: 'preload-all',
	applyToEnvironment: ({ name }) => name === 'client',
	generateBundle: {
		order: 'post',
		handler(_, bundle) {
			const file = bundle['.vite/manifest.json'];
			if (file?.type !== 'asset') return;
			file.source = JSON.stringify(deepestFirst(JSON.parse(String(file.source)) as Manifest));
		},
	},
};

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
