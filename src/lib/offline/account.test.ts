/**
 * Guarantee: the bytes a reader is told are those of the files kept, and clearing deletes them and nothing of others.
 * Without it the figure would be a guess, and the button would reach into a neighbour's site.
 */
import { expect, it } from 'vitest';
import { account, clear } from './account.ts';
import { cacheNames } from './names.ts';

const ORIGIN = 'https://host.example';
const names = cacheNames('/pay');

/** As much of the browser's storage as is used here: names, and answers by address. */
function storage(content: Record<string, Record<string, Response>>): CacheStorage {
	const open = async (name: string) => ({
		keys: async () => Object.keys(content[name] ?? {}).map((url) => ({ url })),
		match: async ({ url }: { url: string }) => content[name]?.[url]?.clone(),
	});
	return {
		keys: async () => Object.keys(content),
		open,
		delete: async (name: string) => Reflect.deleteProperty(content, name),
	} as unknown as CacheStorage;
}

const full = (): Record<string, Record<string, Response>> => ({
	[names.shared]: {
		[`${ORIGIN}/pay/_app/immutable/a.js`]: new Response('12345'),
		[`${ORIGIN}/pay/_app/immutable/duckdb-eh.1.wasm`]: new Response('', {
			headers: { 'content-length': '34' },
		}),
		[`${ORIGIN}/pay/_app/immutable/areas.csv.1.gz`]: new Response('äb', {
			headers: { 'content-length': '1', 'content-encoding': 'gzip' },
		}),
	},
	[names.version('1')]: {
		[`${ORIGIN}/pay/`]: new Response('1'),
		[`${ORIGIN}/pay/a.json`]: new Response('12'),
	},
	[names.version('2')]: { [`${ORIGIN}/pay/`]: new Response('22') },
	[names.clients]: { [`${ORIGIN}/pay/__client/1`]: new Response('unseen') },
	'another site': { [`${ORIGIN}/b.js`]: new Response('unseen') },
});

it('counts files and unpacked bytes by kind, of every version kept', async () => {
	expect(await account(storage(full()), { origin: ORIGIN, base: '/pay' })).toEqual({
		site: { files: 2, bytes: 7 },
		engine: { files: 1, bytes: 34 },
		tables: { files: 1, bytes: 3 },
		pages: { files: 2, bytes: 3 },
	});
});

it('clears what is kept; others’ caches and which version the open pages are of stay', async () => {
	const content = full();
	await clear(storage(content), '/pay');
	expect(Object.keys(content)).toEqual([names.clients, 'another site']);
});
