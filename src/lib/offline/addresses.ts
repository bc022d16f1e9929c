/** Where the site lies: `origin` as in `https://host`, `base` as SvelteKit spells it, `''` or `/pay`. */
export interface Site {
	readonly origin: string;
	readonly base: string;
}

/**
 * What an address leads to.
 * - `code`, `engine`, `drawing`, `table`, `answer`: under an address that changes with the content, so that it is never out of
 *   date; code is kept ahead, the others once they were needed
 * - `page`, `page-data`, `list`, `file`: under the same address in every version of the site
 * - `never`: not the site's, or what tells which version the server has
 */
export type Sort =
	'code' | 'engine' | 'drawing' | 'table' | 'answer' | 'page' | 'page-data' | 'list' | 'file' | 'never';

/** As a reader is told what is kept. */
export type Kind = 'site' | 'engine' | 'tables' | 'pages';

/** The module and the typeface that draw pictures for files. */
const DRAWING = /\.(?:wasm|ttf)$/;
const BUNDLE = /\/duckdb-(?:browser-)?([a-z]+)[.-]/;

export function sortOf(address: string, { origin, base }: Site): Sort {
	const url = new URL(address);
	if (url.origin !== origin || !url.pathname.startsWith(`${base}/`)) return 'never';
	const path = url.pathname.slice(base.length);
	if (path.startsWith('/_app/immutable/')) {
		if (path.endsWith('.gz')) return 'table';
		if (BUNDLE.test(path)) return 'engine';
		return DRAWING.test(path) ? 'drawing' : 'code';
	}
	if (path.startsWith('/answers/')) return 'answer';
	// What stands in frames of other sites is theirs, and is not among the pages a reader of this one has opened.
	if (path.startsWith('/_app/') || path.startsWith('/embed/') || path === '/service-worker.js')
		return 'never';
	const last = path.slice(path.lastIndexOf('/') + 1);
	if (last === '__data.json') return 'page-data';
	if (last.endsWith('.json')) return 'list';
	return !last.includes('.') || last.endsWith('.html') ? 'page' : 'file';
}

const HASHED: ReadonlySet<Sort> = new Set(['code', 'engine', 'drawing', 'table', 'answer']);

/** Whether the address changes with the content, so that versions may share what lies under it. */
export function isHashed(sort: Sort): boolean {
	return HASHED.has(sort);
}

export function kindOf(sort: Sort): Kind {
	if (sort === 'engine') return 'engine';
	if (sort === 'table' || sort === 'answer') return 'tables';
	return sort === 'page' || sort === 'page-data' ? 'pages' : 'site';
}

/**
 * The address under which something is kept: without query and fragment, since the site is files and each file is the
 * same for every query.
 */
export function keyOf(address: string): string {
	const url = new URL(address);
	return `${url.origin}${url.pathname}`;
}

/** The data SvelteKit fetches for a page when it is reached by a link. */
export function dataKeyOf(page: string): string {
	return `${keyOf(page).replace(/\/$/, '')}/__data.json`;
}

const ANEW = '/_app/anew';

/** Stands for the page that data is of; no route of the site matches it, so that SvelteKit lets the browser open it. */
export function anewOf(data: string, { base }: Site): string {
	const page = keyOf(data).replace(/__data\.json$/, '');
	const url = new URL(page);
	return `${base}${ANEW}${url.pathname.slice(base.length)}`;
}

/** The page that such an address stands for; null for any other address. */
export function pageOfAnew(address: string, { base }: Site): string | null {
	const { origin, pathname, search } = new URL(address);
	if (!pathname.startsWith(`${base}${ANEW}/`)) return null;
	return origin + base + pathname.slice(base.length + ANEW.length) + search;
}

export function isOfEngine(address: string): boolean {
	return BUNDLE.test(address);
}

/**
 * All files of an engine's bundle: its module and its worker come under two addresses, and one is useless alone. A page's
 * own list of what it loaded lacks the module, which the worker fetches.
 */
export function bundleOf(address: string, build: readonly string[]): readonly string[] {
	const bundle = BUNDLE.exec(address)?.[1];
	return bundle === undefined ? [] : build.filter((file) => BUNDLE.exec(file)?.[1] === bundle);
}
