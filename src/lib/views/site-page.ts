import { isSocCode } from '$lib/domain/occupation.ts';
import { fail, ok, type Result } from '$lib/domain/result.ts';
import type { SitePage } from '$lib/export/trace/checked.ts';
import { FILTER_KEYS } from '$lib/view-state/address/parameters.ts';
import { PAGES } from './pages.ts';

const LONGEST = 8000;

/** How the pages with figures end, whatever a site's root is. `/` ends like nothing. */
const PAGE =
	/\/(compare\/metros|compare\/paths|credentials|claims|yours|roles\/[^/]+|metros\/[^/]+|embed\/[^/]+)\/*$/;

/**
 * The page of this site that an address leads to, wherever the site it names is published: files and citations keep leading
 * back when a site moves. `root` is this site's absolute address with its closing slash. Errors: it is not an address of a page
 * with figures; nothing but `http:` and `https:` is followed.
 */
export function sitePage(address: string, root: string): Result<SitePage> {
	const text = address.trim();
	const isWritten =
		text.length <= LONGEST && /^(https?:\/\/|\/(?![/\\])|\?)/i.test(text) && URL.canParse(text, root);
	if (!isWritten) return refused('This is not the address of a page.');
	const url = new URL(text, root);
	if (!/^https?:$/.test(url.protocol) || url.username || url.password)
		return refused('This is not the address of a page.');
	const home = new URL(root);
	const isHere = url.origin === home.origin && `${url.pathname}/`.startsWith(home.pathname);
	const below = isHere ? `/${url.pathname.slice(home.pathname.length)}` : url.pathname;
	const found = PAGE.exec(below);
	const above = found ? below.slice(0, found.index) : below.replace(/\/+$/, '');
	// At the root of another host anything may lie: its choices tell that it is one of ours.
	const isOurs = isHere ? above === '' : found !== null || hasChoices(url);
	if (!isOurs || !/^(\/[\w.~-]+)*$/.test(above)) return refused('Paychart has no figures at this address.');
	return pageOf(found?.[1] ?? '', url.search, isHere);
}

function pageOf(page: string, search: string, isHere: boolean): Result<SitePage> {
	const [section = '', name = ''] = page.split('/');
	if (section === 'embed') {
		const owner = Object.entries(PAGES).find(([, { views }]) => views.has(name));
		if (!owner) return refused('Paychart has no such view.');
		return ok({ path: owner[0] === '/' ? '/' : `${owner[0]}/`, search, view: name, isHere });
	}
	const isKnown =
		section === 'roles' ? isSocCode(name) : section !== 'metros' || /^(\d{2}|\d{5}|\d{7})$/.test(name);
	if (!isKnown) return refused('Paychart has no figures at this address.');
	return ok({ path: page === '' ? '/' : `/${page}/`, search, view: null, isHere });
}

function hasChoices(url: URL): boolean {
	return Object.keys(FILTER_KEYS).some((key) => url.searchParams.has(key));
}

function refused(sentence: string): Result<never> {
	return fail({
		sentence,
		remedy: 'Copy it from the bar of the browser, or with Copy link under a figure.',
	});
}
