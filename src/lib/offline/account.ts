import { kindOf, sortOf, type Kind, type Site } from './addresses.ts';
import { cacheNames } from './names.ts';

/** What is kept of one kind. Bytes are those of the unpacked files; the browser's own figure adds its bookkeeping. */
interface Share {
	readonly files: number;
	readonly bytes: number;
}

export type Account = Readonly<Record<Kind, Share>>;

/** Counts what this site keeps. Rejects where the browser refuses access to its storage. */
export async function account(caches: CacheStorage, site: Site): Promise<Account> {
	const names = cacheNames(site.base);
	const shares: Record<Kind, { files: number; bytes: number }> = {
		site: { files: 0, bytes: 0 },
		engine: { files: 0, bytes: 0 },
		tables: { files: 0, bytes: 0 },
		pages: { files: 0, bytes: 0 },
	};
	for (const name of await caches.keys()) {
		if (!names.isOurs(name) || name === names.clients) continue;
		const cache = await caches.open(name);
		for (const request of await cache.keys()) {
			const answer = await cache.match(request, { ignoreVary: true });
			if (!answer) continue;
			const share = shares[kindOf(sortOf(request.url, site))];
			share.files++;
			share.bytes += await bytesOf(answer);
		}
	}
	return shares;
}

/** Deletes all that this site keeps, and nothing of others. Rejects like `account`. */
export async function clear(caches: CacheStorage, base: string): Promise<void> {
	const { isOurs, clients } = cacheNames(base);
	// Which version the open pages are of is not content, and they still need it to be served without a mix.
	const names = (await caches.keys()).filter((name) => isOurs(name) && name !== clients);
	await Promise.all(names.map((name) => caches.delete(name)));
}

/** The stated length counts packed bytes where the answer came packed; those are counted as they unpack. */
async function bytesOf(answer: Response): Promise<number> {
	const stated = answer.headers.get('content-length');
	if (stated !== null && answer.headers.get('content-encoding') === null) return Number(stated);
	if (!answer.body) return 0;
	const reader = answer.body.getReader();
	let bytes = 0;
	for (;;) {
		const { done, value } = await reader.read();
		if (done) return bytes;
		bytes += value.length;
	}
}
