import { isKeepable } from '$lib/offline/keepable.ts';
import { sortOf } from '$lib/offline/addresses.ts';
import { isOfBuild } from '$lib/offline/page-text.ts';
import { BUILD, HOME, SITE, worker } from './site.ts';

/** What is kept under an address, or nothing. */
export async function kept(cache: string, key: string): Promise<Response | undefined> {
	return (await caches.open(cache)).match(key, { ignoreVary: true });
}

/** Keeps an answer if it is whole and genuine. A browser without room for it refuses: the reader has it all the same. */
export async function keep(cache: string, key: string, answer: Response): Promise<boolean> {
	if (!isKeepable(sortOf(key, SITE), answer)) return false;
	try {
		await (await caches.open(cache)).put(key, answer);
		return true;
	} catch {
		return false;
	}
}

/** Keeps a page if it is of this worker's own version: what else the server sends belongs elsewhere. */
export async function keepPage(cache: string, key: string, answer: Response): Promise<boolean> {
	if (!isKeepable('page', answer)) return false;
	const html = await answer.clone().text();
	return isOfBuild(html, key, BUILD) && keep(cache, key, answer);
}

/** The version the server has now; null where it does not say. */
export async function serverVersion(): Promise<string | null> {
	try {
		const answer = await fetch(`${HOME}_app/version.json`, { cache: 'no-store' });
		const said: unknown = answer.ok ? await answer.json() : null;
		const isTold = typeof said === 'object' && said !== null && 'version' in said;
		return isTold && typeof said.version === 'string' ? said.version : null;
	} catch {
		return null;
	}
}

/** Lets the browser look for the next version's worker; this answer does not depend on it. */
export async function lookForUpdate(): Promise<void> {
	await worker.registration.update().catch(() => undefined);
}
