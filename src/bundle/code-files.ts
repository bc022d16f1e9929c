import { resolve } from 'node:path';
import type { Rolldown } from 'vite';
import { FIRST_DRAWN, FIRST_LINES } from './first-drawn.ts';
import { isList, laterOf, modulesFrom, reachedFrom, type Modules } from './modules.ts';

/**
 * The files of code that the browser fetches besides one for each page and each part that is alone with what it needs, most
 * needed first. A bundler left alone makes a file of every module that two of those share: a page then begins with fifty requests,
 * each waiting for its turn, and small files pack badly.
 *
 * - `errors`: where Svelte makes an `Error` while its file is evaluated: a browser that is being inspected then reads the whole of
 *   that file a second time, to know the place (35 ms of `base`).
 * - `base`: what every page begins with: SvelteKit, Svelte, the layout, and what the dashboard shares; and the styles of the
 *   whole site, 9 kB gzip in all. In pieces, SvelteKit loses those that several parts share.
 * - `others`: what other pages begin with and share.
 * - `shared`: what one of them begins with and views of other pages need: not the rest of that page.
 * - `page`: for each of them, what it begins with and shares with its own parts alone.
 * - `answers`: what answers a choice of the dashboard and draws its first views, which a shared link waits for.
 * - `live`: what its other views share besides: their layouts, the map.
 * - `controls`: the dashboard's filters, the search and what takes a dropped file.
 * - `publishing`: what downloads share with other parts.
 * - `engine`: the engine and the reader's own tables. No picture needs it that is answered from files.
 * - `asked` and `parts`: for each set of pages, what their parts share besides; the first, what answers choices and draws first views.
 * - `view`: for each view that is not drawn first, its picture and what its files are made of.
 * - `part`: for parts of one page that fetch the same of the files above, what each of them alone needs.
 *
 * The bundler puts into a file whatever its modules import that no file before it has. So those shared by most pages come first,
 * those that nothing shares last.
 */
const FILES = [
	'errors',
	'base',
	'others',
	'shared',
	'page',
	'answers',
	'live',
	'controls',
	'publishing',
	'engine',
	...byPages('asked'),
	...byPages('parts'),
	'view',
	'part',
] as const;
type One =
	'errors' | 'base' | 'others' | 'shared' | 'answers' | 'live' | 'controls' | 'publishing' | 'engine';
type File =
	One | `${'page' | 'part'}-${number}` | `${'asked' | 'parts'}-${number}-${number}` | `view-${string}`;

/** Files shared by parts of some pages, by their number: those of most pages first. */
function byPages<Kind extends string>(kind: Kind) {
	return Array.from({ length: 20 }, (_, fewer) => `${kind}-${20 - fewer}` as const);
}

const SOURCES = resolve(import.meta.dirname, '..');
const DASHBOARD = resolve(SOURCES, 'routes/+page.svelte');
const BASE =
	/\/kit\/src\/runtime\/client\/entry\.js$|\/client-optimized\/app\.js$|\/src\/(?:hooks|routes\/\+layout)\.(?:ts|svelte)$/;
const STYLE = /\.css(?:$|\?)|[?&]lang\.css/;
const PAGE = /\/src\/routes\/(?:.+\/)?\+page\.svelte$/;
/** Pages that may fetch any view: they tell nothing of who shares a module. */
const GATHERING = /\/src\/routes\/(?:data|embed\/.+)\/\+page\.svelte$/;
/** Views and what answers them, but those of a reader's own figures. */
const VIEW = /\/src\/lib\/(?:views\/(?!check-figure|benchmark\/)|view-state\/answers\/)/;
const PICTURE = /\/src\/lib\/views\/([^/]+)\/View\.svelte$/;
/** What files of a view are made of: its component imports it, and only commands fetch it by itself. */
const FILES_OF_VIEW = /\/src\/lib\/views\/[^/]+\/published\.ts$/;
const CONTROL =
	/\/src\/(?:lib\/components\/(?:filters|search|offline)|routes\/(?:HeaderSearch|DropAnywhere|follow-own-figures))/;
/** What answers all views of a page, and draws the first of them: src/hooks.server.ts names the same in the page's HTML. */
const ANSWERING = new RegExp(
	String.raw`/src/(?:routes/open-asker\.ts|lib/view-state/answers/[^/]+\.ts|lib/views/(?:[^/]+/view\.ts|(?:${Object.values(FIRST_DRAWN).flat().join('|')})/View\.svelte)|lib/(?:${Object.values(FIRST_LINES).join('|')}))$`,
);
const ERRORS = /\/svelte\/src\/internal\/client\/constants\.js$/;
const PUBLISHING = /\/src\/lib\/components\/figure\/download\/DownloadDialog\.svelte$/;
const ENGINE = /\/src\/routes\/(?:browser-host|own-tables)\.ts$/;

/** For the bundler's `output.codeSplitting.groups`. */
export function fileGroups(): Rolldown.CodeSplittingGroup[] {
	let files: ReadonlyMap<string, File> | null = null;
	return FILES.map((file, index) => ({
		name: (id, context) => {
			files ??= filesOf(modulesFrom(id, context));
			const own = files.get(id);
			return own === file || own?.startsWith(`${file}-`) ? own : null;
		},
		priority: FILES.length - index,
	}));
}

/**
 * The file of each module that more than one page or part needs, and of what a view or a part alone needs where that lies with
 * others. The rest is left to the bundler, which puts it with the one that needs it. A module's file is never less needed than that of
 * a module importing it, so that no file fetches another one in vain.
 */
export function filesOf(modules: Modules): ReadonlyMap<string, File> {
	const ids = [...modules.keys()].filter((id) => !isList(id));
	const base = reachedFrom(
		ids.filter((id) => BASE.test(id)),
		modules,
	);
	const pageIds = ids.filter((id) => PAGE.test(id)).sort();
	const pages = new Map(pageIds.map((id) => [id, reachedFrom([id], modules)]));
	const dashboard = pages.get(DASHBOARD);
	if (!dashboard) throw new Error(`The page ${DASHBOARD} is not in the build`);
	const parts = new Map(
		[...laterOf(ids, modules)]
			.filter((id) => !FILES_OF_VIEW.test(id))
			.map((id) => [id, reachedFrom([id], modules)]),
	);
	const fetchedBy = pagesThatFetch(pages, parts, modules);

	const ofDashboard = [...laterOf([...base, ...dashboard], modules)];
	const of = (kind: RegExp) => new Set(ofDashboard.filter((id) => kind.test(id)));
	const [controls, engine] = [of(CONTROL), of(ENGINE)];
	const views = new Set(ofDashboard.filter((id) => !controls.has(id) && !engine.has(id)));
	const answering = new Set([...views].filter((id) => ANSWERING.test(id)));
	const isForOthers = (page: string) => (part: string) =>
		(VIEW.test(part) || answering.has(part)) &&
		fetchedBy.soon(part).some((other) => other !== page && !GATHERING.test(other));

	const numberOf = numbered();
	/** A file for each set of pages that the parts belong to. */
	const sharedBy = (inParts: readonly string[]): File => {
		const all = pageIds.filter((page) => inParts.some((part) => fetchedBy.ever(part).includes(page)));
		const telling = all.filter((page) => !GATHERING.test(page));
		const sharers = telling.length > 0 ? telling : all;
		const kind = inParts.some((part) => ANSWERING.test(part)) ? 'asked' : 'parts';
		return `${kind}-${sharers.length}-${numberOf(sharers.join())}`;
	};

	const files = new Map<string, File>();
	const alone = new Map<string, string>();
	for (const id of ids) {
		const onPages = pageIds.filter((page) => pages.get(page)?.has(id));
		const inParts = [...parts].flatMap(([part, reached]) => (reached.has(id) ? [part] : []));
		const isIn = (some: ReadonlySet<string>) => inParts.some((part) => some.has(part));
		const [[page], [part]] = [onPages, inParts];
		if (ERRORS.test(id)) files.set(id, 'errors');
		else if (base.has(id) || STYLE.test(id)) files.set(id, 'base');
		else if (onPages.length + inParts.length < 2) {
			if (part !== undefined) alone.set(id, part);
		} else if (dashboard.has(id)) files.set(id, 'base');
		else if (onPages.length > 1) files.set(id, 'others');
		else if (page !== undefined)
			files.set(id, inParts.some(isForOthers(page)) ? 'shared' : `page-${pageIds.indexOf(page)}`);
		else if (isIn(answering)) files.set(id, 'answers');
		else if (isIn(views)) files.set(id, 'live');
		else if (isIn(controls)) files.set(id, 'controls');
		else if (inParts.some((part) => PUBLISHING.test(part))) files.set(id, 'publishing');
		else if (isIn(engine)) files.set(id, 'engine');
		else files.set(id, sharedBy(inParts));
	}

	const shared = new Map(files);
	/** A file for the parts of a page that fetch the same shared ones: none then waits for what another needs. */
	const withAlike = (part: string): File | null => {
		const [page] = fetchedBy.first(part);
		const fetched = new Set([...(parts.get(part) ?? [])].flatMap((id) => shared.get(id) ?? []));
		return page === undefined ? null : `part-${numberOf([page, ...[...fetched].sort()].join())}`;
	};
	for (const [id, part] of alone) {
		const [, view] = PICTURE.exec(part) ?? [];
		const file =
			(answering.has(part) && 'answers') ||
			(view && (`view-${view}` as const)) ||
			(controls.has(part) && 'controls') ||
			(engine.has(part) && 'engine') ||
			withAlike(part);
		if (file) files.set(id, file);
	}
	return files;
}

type Reached = ReadonlyMap<string, ReadonlySet<string>>;

/** Which pages fetch a part: `first`, by themselves; `soon`, or by such a part; `ever`, or by any that those fetch in turn. */
function pagesThatFetch(pages: Reached, parts: Reached, modules: Modules) {
	const after = (some: Iterable<string>) =>
		new Set([...some, ...[...some].flatMap((part) => [...laterOf(parts.get(part) ?? [], modules)])]);
	const afterAll = (some: ReadonlySet<string>): ReadonlySet<string> => {
		const more = after(some);
		return more.size === some.size ? some : afterAll(more);
	};
	const first = [...pages].map(([page, reached]) => [page, laterOf(reached, modules)] as const);
	const soon = first.map(([page, own]) => [page, after(own)] as const);
	const ever = soon.map(([page, own]) => [page, afterAll(own)] as const);
	const among = (lists: typeof first) => (part: string) =>
		lists.flatMap(([page, own]) => (own.has(part) ? [page] : []));
	return { first: among(first), soon: among(soon), ever: among(ever) };
}

/** Gives each text a number of its own. */
function numbered(): (text: string) => number {
	const numbers = new Map<string, number>();
	return (text) => {
		const number = numbers.get(text) ?? numbers.size;
		numbers.set(text, number);
		return number;
	};
}
