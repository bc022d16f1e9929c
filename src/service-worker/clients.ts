import { sortOf } from '$lib/offline/addresses.ts';
import { isListedAnswer } from '$lib/offline/listed-answers.ts';
import { BUILD, HOME, NAMES, OWN, SITE, worker } from './site.ts';
import { kept } from './store.ts';

/** A record younger than this may be of a page that the browser does not list yet. */
const SETTLING_MS = 10_000;

interface ClientRecord {
	readonly version: string;
	readonly at: number;
}

/** What this run of the worker knows; the browser ends it when idle, so it is written down too. */
const known = new Map<string, string>();

const keyOfClient = (id: string) => `${SITE.origin}${SITE.base}/__client/${encodeURIComponent(id)}`;

/** Remembers which version a page is of. Known at once; the promise is that it is written down. */
export async function recordClient(id: string, version: string): Promise<void> {
	if (!id || known.get(id) === version) return;
	known.set(id, version);
	const record: ClientRecord = { version, at: Date.now() };
	try {
		await (await caches.open(NAMES.clients)).put(keyOfClient(id), Response.json(record));
	} catch {
		// No room: the page says its version again when it is next heard of.
	}
}

/** Which version a page is of; null where nobody said. */
export async function versionOfClient(id: string): Promise<string | null> {
	const remembered = known.get(id);
	if (remembered !== undefined || !id) return remembered ?? null;
	const answer = await (await caches.open(NAMES.clients)).match(keyOfClient(id));
	if (!answer) return null;
	const { version } = (await answer.json()) as ClientRecord;
	known.set(id, version);
	return version;
}

/**
 * Deletes what only pages of versions gone by needed. Not while another version is on its way in, whose files are not
 * ours to judge, nor while a page is open that did not say which version it is of.
 */
export async function cleanUp(): Promise<void> {
	if (worker.registration.installing || worker.registration.waiting) return;
	const windows = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
	const alive = new Set([OWN]);
	for (const { id } of windows) {
		const version = await versionOfClient(id);
		if (version === null) return;
		alive.add(version);
	}
	const recent = await pruneRecords(new Set(windows.map(({ id }) => id)));
	for (const version of recent) alive.add(version);
	for (const name of await caches.keys()) {
		const version = NAMES.versionOf(name);
		if (version !== null && !alive.has(version)) await caches.delete(name);
	}
	if (alive.size === 1) await dropForeignFiles();
}

/** Forgets pages that are closed; gives the versions of those that may be just opening. */
async function pruneRecords(open: ReadonlySet<string>): Promise<readonly string[]> {
	const cache = await caches.open(NAMES.clients);
	const recent: string[] = [];
	for (const request of await cache.keys()) {
		const id = decodeURIComponent(request.url.slice(request.url.lastIndexOf('/') + 1));
		if (open.has(id)) continue;
		const record = (await (await cache.match(request))?.json()) as ClientRecord | undefined;
		if (record && Date.now() - record.at < SETTLING_MS) recent.push(record.version);
		else {
			known.delete(id);
			await cache.delete(request);
		}
	}
	return recent;
}

/** With no page of another version left, the shared files of other versions are of no more use. */
async function dropForeignFiles(): Promise<void> {
	const cache = await caches.open(NAMES.shared);
	const list: unknown = await (await kept(NAMES.version(OWN), `${HOME}answers.json`))?.json();
	for (const request of await cache.keys()) {
		const { pathname } = new URL(request.url);
		// Without the list it is not known which answers are of this version: they stay until it is.
		const isOwn =
			BUILD.has(pathname) ||
			(sortOf(request.url, SITE) === 'answer' && (list === undefined || isListedAnswer(pathname, list)));
		if (!isOwn) await cache.delete(request);
	}
}
