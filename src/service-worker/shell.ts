import { savesData } from '$lib/domain/saves-data.ts';
import { filesNamedBy, isOfBuild } from '$lib/offline/page-text.ts';
import { isKeepable } from '$lib/offline/keepable.ts';
import { isHashed, sortOf } from '$lib/offline/addresses.ts';
import { BUILD, BUILD_FILES, FALLBACK, HOME, NAMES, OWN, SITE, STATIC_FILES, worker } from './site.ts';
import { isMakingWay } from './making-way.ts';
import { keep, keepPage, kept } from './store.ts';

/** The error page, which SvelteKit makes the second node: a failure must be showable without a connection. */
const ERROR_PAGE = /\/_app\/immutable\/nodes\/1\.[^/]+\.js$/;

/**
 * Keeps what every visit needs: the dashboard's page with the files it names, and the fallback. Rejects where the server
 * does not have this very version whole, so that the browser tries the installation again later. Where data is to be
 * spared, only what the page just loaded is taken over, and nothing is missed.
 */
export async function keepShell(): Promise<void> {
	const frugal = savesData(worker.navigator);
	const cache = NAMES.version(OWN);
	const home = await fetchAgain(HOME, frugal);
	if (home === null || !isKeepable('page', home)) return must(frugal, HOME);
	const html = await home.clone().text();
	if (!isOfBuild(html, HOME, BUILD)) return must(frugal, `${HOME} of version ${OWN}`);

	const code = filesNamedBy(html, HOME).filter((path) => sortOf(SITE.origin + path, SITE) === 'code');
	const files = [...code, ...BUILD_FILES.filter((path) => ERROR_PAGE.test(path)), ...STATIC_FILES];
	await Promise.all(
		[...new Set(files)].map(async (path) => {
			if (!(await keepFile(SITE.origin + path, frugal))) must(frugal, path);
		}),
	);
	// Not every host serves it under its own name; then a page of which only data is kept counts as not kept.
	const fallback = await fetchAgain(FALLBACK, frugal);
	if (fallback) await keepPage(cache, FALLBACK, fallback);
	// Last, so that a kept dashboard is a whole one.
	if (!(await keep(cache, HOME, home))) must(frugal, HOME);
}

/** Brings the shell back after the reader has cleared what was kept. */
export async function restoreShell(): Promise<void> {
	if (!(await kept(NAMES.version(OWN), HOME))) await keepShell().catch(() => undefined);
}

/**
 * Keeps the code of every page, about 0.4 MB as sent: parts of a page arrive when they come into sight, and a page kept
 * without them would stand still. Does nothing where data is to be spared; what cannot be had is left out.
 */
export async function keepCode(): Promise<void> {
	if (savesData(worker.navigator)) return;
	const have = new Set((await (await caches.open(NAMES.shared)).keys()).map(({ url }) => url));
	const code = BUILD_FILES.map((path) => SITE.origin + path).filter((url) => sortOf(url, SITE) === 'code');
	// One after the other, so that the page's own requests go first.
	for (const address of code) {
		if (isMakingWay()) return;
		if (!have.has(address)) await keepFile(address, false).catch(() => false);
	}
}

async function keepFile(address: string, frugal: boolean): Promise<boolean> {
	const isShared = isHashed(sortOf(address, SITE));
	const cache = isShared ? NAMES.shared : NAMES.version(OWN);
	if (await kept(cache, address)) return true;
	const answer = await fetchAgain(address, frugal);
	return answer !== null && keep(cache, address, answer);
}

/**
 * Fetches what the page very likely has loaded already, from the browser's own cache where that is certain to be right:
 * under an address that changes with the content. Anything else is asked for anew, which costs a few bytes where it has
 * not changed. Null where it is not to be had.
 */
export async function fetchAgain(address: string, frugal: boolean): Promise<Response | null> {
	const cache = frugal ? 'only-if-cached' : isHashed(sortOf(address, SITE)) ? 'force-cache' : 'no-cache';
	try {
		return await fetch(address, { cache, mode: 'same-origin' });
	} catch {
		return null;
	}
}

function must(frugal: boolean, missing: string): void {
	if (!frugal) throw new Error(`not to be had: ${missing}`);
}
