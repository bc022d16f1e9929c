/**
 * Guarantee: `npm start` and the journeys serve the site as a good static host does. Without it pages would arrive
 * several times as large, hashed files would be asked for again and again, other sites could frame pages that are not
 * meant for it, and what works here would say nothing about a published site.
 */
import { mkdtemp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from '../../src/commands/serve.mjs';

const PAGE = `<!doctype html><title>Pay</title>${Array.from({ length: 400 }, (_, n) => `<p>Median ${n * n} of ${n} areas.</p>`).join('')}`;
const ENGINE = Buffer.alloc(50_000, 'engine');
const ANSWER = Buffer.alloc(5_000, 'already compressed');
const FILES: Readonly<Record<string, string | Buffer>> = {
	'index.html': PAGE,
	'404.html': '<!doctype html><title>Not found</title>',
	'roles/index.html': PAGE,
	'roles/29-2072/index.html': PAGE,
	'embed/index.html': PAGE,
	'search.json': `["${'health '.repeat(500)}"]`,
	'small.json': '{}',
	'empty.csv': '',
	'.nojekyll': '',
	'_app/immutable/assets/duckdb-eh.ABCDEFGH.wasm': ENGINE,
	'_app/immutable/workers/worker-ABCDEFGH.js': 'onmessage = null;',
	'_app/version.json': '{"version":"1"}',
	'answers/roles/29-9021.a1b2-_C8.slices': ANSWER,
	'answers/roles/index.slices': ANSWER,
	'other/29-9021.a1b2-_C8.slices': ANSWER,
};

interface Answer {
	readonly status: number;
	readonly headers: IncomingHttpHeaders;
	readonly body: Buffer;
}

let place = '';
let root: Awaited<ReturnType<typeof serve>>;
let below: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
	place = await mkdtemp(join(tmpdir(), 'paychart-serve-'));
	for (const [path, content] of Object.entries(FILES)) {
		const file = join(place, 'site', path);
		await mkdir(dirname(file), { recursive: true });
		await writeFile(file, content);
	}
	await writeFile(join(place, 'secret.txt'), 'not of the site');
	const options = { port: 0, folder: join(place, 'site'), cache: join(place, 'cache') };
	root = await serve({ ...options, base: '' });
	below = await serve({ ...options, base: '/pay' });
});

afterAll(async () => {
	await root.close();
	await below.close();
	await rm(place, { recursive: true });
});

/** Sends the path as it is written: `fetch` would tidy it first. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET', at = root): Promise<Answer> {
	const { hostname, port } = new URL(at.address);
	return new Promise((resolve, reject) => {
		httpRequest({ hostname, port, path, method, headers }, (response) => {
			const parts: Buffer[] = [];
			response.on('data', (part: Buffer) => parts.push(part));
			response.on('end', () =>
				resolve({
					status: response.statusCode ?? 0,
					headers: response.headers,
					body: Buffer.concat(parts),
				}),
			);
		})
			.on('error', reject)
			.end();
	});
}

const tagOf = ({ headers }: Answer) => headers.etag ?? '';

describe('types and protections', () => {
	it.each([
		['/', 'text/html; charset=utf-8'],
		['/search.json', 'application/json'],
		['/empty.csv', 'text/csv; charset=utf-8'],
		['/_app/immutable/assets/duckdb-eh.ABCDEFGH.wasm', 'application/wasm'],
		['/answers/roles/29-9021.a1b2-_C8.slices', 'application/octet-stream'],
	])('%s is sent as %s, not to be guessed', async (path, type) => {
		const { status, headers } = await ask(path);
		expect(status).toBe(200);
		expect(headers['content-type']).toBe(type);
		expect(headers['x-content-type-options']).toBe('nosniff');
		expect(headers['referrer-policy']).toBe('strict-origin-when-cross-origin');
	});

	it('gives pages no device, and no handle on or for another window but in frames', async () => {
		const { headers } = await ask('/roles/');
		expect(headers['permissions-policy']).toContain('camera=()');
		expect(headers['x-frame-options']).toBe('DENY');
		expect(headers['cross-origin-opener-policy']).toBe('same-origin');
		const framed = (await ask('/embed/')).headers;
		expect(framed['permissions-policy']).toContain('camera=()');
		expect(framed['x-frame-options']).toBeUndefined();
		expect(framed['cross-origin-opener-policy']).toBeUndefined();
	});

	it('holds workers, which no page’s policy binds, to the site', async () => {
		const { headers } = await ask('/_app/immutable/workers/worker-ABCDEFGH.js');
		const policy = headers['content-security-policy'];
		expect(policy).toContain("default-src 'none'");
		expect(policy).toMatch(/connect-src 'self' blob: data:;/);
	});

	it('lets other sites frame what is under /embed/ and nothing else', async () => {
		const policyOf = async (path: string) => (await ask(path)).headers['content-security-policy'];
		expect(await policyOf('/embed/')).toBeUndefined();
		for (const path of ['/', '/roles/', '/roles', '/missing', '/embed', '/search.json']) {
			expect(await policyOf(path), path).toBe("frame-ancestors 'none'");
		}
		const framed = await ask('/pay/embed/', {}, 'GET', below);
		expect(framed.headers['content-security-policy']).toBeUndefined();
	});

	it.each(['/embed/%2e%2e/roles/', '/embed/..%2froles/', '/embed/..%5croles/', '/embed//../roles/'])(
		'%s does not reach another page past that rule',
		async (path) => {
			expect((await ask(path)).status).toBe(404);
		},
	);
});

describe('compression', () => {
	it('sends the smallest form the reader takes, the same content in each', async () => {
		const brotli = await ask('/', { 'accept-encoding': 'gzip, deflate, br' });
		expect(brotli.headers['content-encoding']).toBe('br');
		expect(brotli.headers['content-length']).toBe(String(brotli.body.length));
		expect(brotliDecompressSync(brotli.body).toString()).toBe(PAGE);
		const gzip = await ask('/', { 'accept-encoding': 'gzip, br;q=0' });
		expect(gzip.headers['content-encoding']).toBe('gzip');
		expect(gunzipSync(gzip.body).toString()).toBe(PAGE);
		const plain = await ask('/');
		expect(plain.headers['content-encoding']).toBeUndefined();
		expect(plain.body.toString()).toBe(PAGE);
		for (const { headers } of [brotli, gzip, plain]) expect(headers.vary).toBe('accept-encoding');
		expect(new Set([brotli, gzip, plain].map(tagOf)).size).toBe(3);
	});

	it('compresses the engine', async () => {
		const path = '/_app/immutable/assets/duckdb-eh.ABCDEFGH.wasm';
		const { headers, body } = await ask(path, { 'accept-encoding': 'br' });
		expect(headers['content-encoding']).toBe('br');
		expect(brotliDecompressSync(body).equals(ENGINE)).toBe(true);
	});

	it('compresses what most visits fetch as well as can be, and has it ready', async () => {
		const asking = { 'accept-encoding': 'br' };
		const [often, seldom] = [await ask('/', asking), await ask('/roles/29-2072/', asking)];
		expect(brotliDecompressSync(often.body).equals(brotliDecompressSync(seldom.body))).toBe(true);
		expect(often.body.length).toBeLessThan(seldom.body.length);
		expect(tagOf(often)).toMatch(/\.best\.br"$/);
		expect(tagOf(seldom)).toMatch(/^"[\w-]{22}\.br"$/);
	});

	it('leaves alone what is compressed in itself, and what is too small', async () => {
		for (const path of ['/answers/roles/29-9021.a1b2-_C8.slices', '/small.json']) {
			const { headers, body } = await ask(path, { 'accept-encoding': 'br, gzip' });
			expect(headers['content-encoding'], path).toBeUndefined();
			expect(headers['content-length'], path).toBe(String(body.length));
		}
	});

	it('makes a form once, outside the site, however many ask at the same time', async () => {
		const kept = () => readdir(join(place, 'cache'));
		const asking = { 'accept-encoding': 'br' };
		const answers = await Promise.all(Array.from({ length: 8 }, () => ask('/search.json', asking)));
		expect(new Set(answers.map(({ body }) => body.toString('base64'))).size).toBe(1);
		const before = await kept();
		await ask('/search.json', asking, 'GET', root);
		expect(await kept()).toEqual(before);
		expect(before.filter((name) => !/^[\w-]{22}\.(?:(?:best\.)?br|gzip)$/.test(name))).toEqual([]);
		expect((await readdir(join(place, 'site'))).filter((name) => /\.(?:br|gz)$/.test(name))).toEqual([]);
	});

	it('sends the new content once a file has changed', async () => {
		const file = join(place, 'site', 'changing.json');
		await writeFile(file, `["${'a'.repeat(3000)}"]`);
		const first = await ask('/changing.json', { 'accept-encoding': 'br' });
		const changed = `["${'b'.repeat(3001)}"]`;
		await writeFile(file, changed);
		const known = { 'accept-encoding': 'br', 'if-none-match': tagOf(first) };
		const second = await ask('/changing.json', known);
		expect(second.status).toBe(200);
		expect(brotliDecompressSync(second.body).toString()).toBe(changed);
		await rm(file);
		expect((await ask('/changing.json', known)).status).toBe(404);
	});
});

describe('keeping', () => {
	it.each([
		['/_app/immutable/assets/duckdb-eh.ABCDEFGH.wasm', true],
		['/answers/roles/29-9021.a1b2-_C8.slices', true],
		['/answers/roles/index.slices', false],
		['/other/29-9021.a1b2-_C8.slices', false],
		['/_app/version.json', false],
		['/', false],
	])('%s for ever: %s', async (path, isForEver) => {
		const { headers } = await ask(path);
		expect(headers['cache-control']).toBe(isForEver ? 'public, max-age=31536000, immutable' : 'no-cache');
		expect(headers.etag).toMatch(/^"[^"]+"$/);
	});

	it('answers 304 without a body to who has it, in the form they have', async () => {
		const asking = { 'accept-encoding': 'br' };
		const first = await ask('/', asking);
		for (const known of [tagOf(first), `"other", W/${tagOf(first)}`, '*']) {
			const again = await ask('/', { ...asking, 'if-none-match': known });
			expect([again.status, again.body.length], known).toEqual([304, 0]);
			expect(again.headers).toMatchObject({ etag: tagOf(first), 'cache-control': 'no-cache' });
			expect(again.headers['content-security-policy']).toBe("frame-ancestors 'none'");
		}
		expect((await ask('/', { ...asking, 'if-none-match': '"other"' })).status).toBe(200);
	});
});

describe('methods, ranges, addresses', () => {
	it('answers HEAD as GET, without the body', async () => {
		const asking = { 'accept-encoding': 'br' };
		const [get, head] = [await ask('/', asking), await ask('/', asking, 'HEAD')];
		expect([head.status, head.body.length]).toEqual([200, 0]);
		const { date: _, ...headers } = head.headers;
		expect(get.headers).toMatchObject(headers);
		expect((await ask('/empty.csv')).headers['content-length']).toBe('0');
	});

	it('refuses to be written to', async () => {
		const { status, headers } = await ask('/', {}, 'POST');
		expect([status, headers.allow]).toEqual([405, 'GET, HEAD']);
	});

	const text = FILES['search.json'] as string;
	it.each([
		['bytes=0-9', text.slice(0, 10), `bytes 0-9/${text.length}`],
		['bytes=3490-', text.slice(3490), `bytes 3490-${text.length - 1}/${text.length}`],
		['bytes=-5', text.slice(-5), `bytes ${text.length - 5}-${text.length - 1}/${text.length}`],
		['bytes=3500-9999', text.slice(3500), `bytes 3500-${text.length - 1}/${text.length}`],
	])('sends %s of the file itself', async (range, part, told) => {
		const { status, headers, body } = await ask('/search.json', { range, 'accept-encoding': 'br' });
		expect([status, headers['content-range'], body.toString()]).toEqual([206, told, part]);
		expect(headers['content-encoding']).toBeUndefined();
		expect(headers['content-length']).toBe(String(part.length));
	});

	it('says where there is nothing to send of a range, and sends all where the range is not one', async () => {
		const beyond = await ask('/search.json', { range: 'bytes=4000-' });
		expect([beyond.status, beyond.headers['content-range']]).toEqual([416, `bytes */${text.length}`]);
		for (const range of ['bytes=9-2', 'bytes=0-1,4-5', 'lines=1-2', 'bytes=-']) {
			expect((await ask('/search.json', { range })).status, range).toBe(200);
		}
		const changed = { range: 'bytes=0-9', 'if-range': '"other"' };
		expect((await ask('/search.json', changed)).status).toBe(200);
	});

	it("leads to a folder's own address, for links in its page are relative", async () => {
		const { status, headers } = await ask('/roles?year=2024');
		expect([status, headers.location]).toEqual([308, '/roles/?year=2024']);
		const inside = await ask('/pay/roles?a=1', {}, 'GET', below);
		expect([inside.status, inside.headers.location]).toEqual([308, '/pay/roles/?a=1']);
		const home = await ask('/pay', {}, 'GET', below);
		expect([home.status, home.headers.location]).toEqual([308, '/pay/']);
	});

	it.each([
		'/missing',
		'/roles/missing.js',
		'/.nojekyll',
		'/../secret.txt',
		'/%2e%2e/secret.txt',
		'/%zz',
		'//roles',
	])('answers 404 with the page for it to %s', async (path) => {
		const { status, headers, body } = await ask(path, { 'if-none-match': '*' });
		expect([status, body.toString()]).toEqual([404, FILES['404.html']]);
		expect(headers['content-type']).toBe('text/html; charset=utf-8');
		expect(headers['cache-control']).toBe('no-cache');
	});

	it('serves nothing outside its base path', async () => {
		expect((await ask('/pay/', {}, 'GET', below)).body.toString()).toBe(PAGE);
		for (const path of ['/', '/roles/', '/payroll/', '/pays']) {
			expect((await ask(path, {}, 'GET', below)).status, path).toBe(404);
		}
	});
});
