import { dataKeyOf, isHashed, keyOf, anewOf, sortOf } from '$lib/offline/addresses.ts';
import { isKeepable } from '$lib/offline/keepable.ts';
import { offlinePage, type KeptPage } from '$lib/offline/offline-page.ts';
import { titleOf } from '$lib/offline/page-text.ts';
import { recordClient, versionOfClient } from './clients.ts';
import { FALLBACK, HOME, NAMES, OWN, SITE } from './site.ts';
import { keep, keepPage, kept, lookForUpdate, serverVersion } from './store.ts';

/** Work that goes on after the answer was given. */
type Later = (work: Promise<unknown>) => void;

/** A file whose address changes with its content: kept or fetched, it is the same for every version. */
export async function answerHashed(request: Request, later: Later): Promise<Response> {
	const key = keyOf(request.url);
	const found = await kept(NAMES.shared, key);
	if (request.method === 'HEAD') {
		return found ? new Response(null, { status: found.status, headers: found.headers }) : fetch(request);
	}
	if (found) return found;
	const answer = await fetch(request);
	if (isKeepable(sortOf(key, SITE), answer)) later(keep(NAMES.shared, key, answer.clone()));
	return answer;
}

/**
 * A page, when the browser opens it. What is kept is shown at once: within a version no page ever changes, and another
 * version comes as a whole, by its own worker. Only a page that is not kept is asked of the server.
 */
export async function answerNavigation(request: Request, opening: string, later: Later): Promise<Response> {
	const url = new URL(request.url);
	const key = keyOf(request.url);
	const own = NAMES.version(OWN);
	const elsewhere = await otherSpelling(url);
	if (elsewhere) return Response.redirect(elsewhere);

	const found = await kept(own, key);
	if (found) {
		later(recordClient(opening, OWN));
		return found;
	}
	try {
		const answer = await fetch(request);
		if (isKeepable('page', answer)) later(keepOpened(own, key, answer.clone(), opening));
		return answer;
	} catch {
		// Reached by a link before, a page's data is kept and its HTML is not: the scripts can make it from that.
		const fallback = (await kept(own, dataKeyOf(key))) && (await kept(own, FALLBACK));
		if (fallback) {
			later(recordClient(opening, OWN));
			return fallback;
		}
		return new Response(offlinePage(url.pathname + url.search, await keptPages(own)), {
			status: 503,
			headers: { 'content-type': 'text/html; charset=utf-8' },
		});
	}
}

/**
 * What has the same address in every version: lists, data of pages, the icon. Taken from the version the asking page is
 * of, and from the server only while that has this very version: a page never gets another's figures.
 */
export async function answerUnhashed(request: Request, client: string, later: Later): Promise<Response> {
	const version = await versionOfClient(client);
	const key = keyOf(request.url);
	const sort = sortOf(key, SITE);
	// SvelteKit follows this by opening the page anew, and that is answered from what is kept.
	const openAnew = () => Response.json({ type: 'redirect', location: anewOf(key, SITE) });
	if (version === null) {
		return fetch(request).catch((unreachable: unknown) => {
			if (sort === 'page-data') return openAnew();
			throw unreachable;
		});
	}
	const cache = NAMES.version(version);
	const found = await kept(cache, key);
	if (found) return found;
	// The page has a reader's own files in use: nothing may reach the network.
	if (request.cache === 'only-if-cached') return fetch(request);

	let answer: Response;
	try {
		answer = await fetch(key, { cache: 'no-cache', mode: 'same-origin' });
	} catch (unreachable) {
		if (sort !== 'page-data') throw unreachable;
		return openAnew();
	}
	if (!isKeepable(sort, answer)) return answer;
	// Asked after the answer came: the server goes from version to version, never back.
	if ((await serverVersion()) !== version) {
		later(lookForUpdate());
		// SvelteKit finds that there is a new version and opens the page anew.
		return Response.json(
			{ message: 'The site has been renewed since this page was opened.' },
			{ status: 503 },
		);
	}
	later(keep(cache, key, answer.clone()));
	return answer;
}

async function keepOpened(cache: string, key: string, answer: Response, opening: string): Promise<void> {
	if (await keepPage(cache, key, answer)) await recordClient(opening, OWN);
	// A page of another version says itself which one it is, as soon as it runs.
	else await lookForUpdate();
}

/** Where a page lies that is asked for by its file, or without its closing slash while it is kept with it. */
async function otherSpelling({ origin, pathname, search, hash }: URL): Promise<string | null> {
	const rest = search + hash;
	if (pathname.endsWith('/index.html')) return origin + pathname.slice(0, -'index.html'.length) + rest;
	if (pathname.endsWith('/') || pathname.endsWith('.html')) return null;
	const folder = `${origin}${pathname}/`;
	return (await kept(NAMES.version(OWN), folder)) ? folder + rest : null;
}

/** The pages that can be shown without a connection: those whose HTML is kept. */
async function keptPages(cache: string): Promise<readonly KeptPage[]> {
	const pages: KeptPage[] = [];
	const opened = await caches.open(cache);
	for (const { url } of await opened.keys()) {
		if (url === FALLBACK || sortOf(url, SITE) !== 'page') continue;
		const html = await (await opened.match(url, { ignoreVary: true }))?.text();
		const title = titleOf(html ?? '').replace(/ · Paychart$/, '');
		pages.push({ address: new URL(url).pathname, title: url === HOME ? `Dashboard: ${title}` : title });
	}
	return pages;
}

export function isAnsweredAsHashed(address: string): boolean {
	return isHashed(sortOf(address, SITE));
}
