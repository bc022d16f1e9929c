import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const BUILD = join(import.meta.dirname, '../../build');
const TAGLINE = 'Pay and job outlook in health information';

const TYPES: Readonly<Record<string, string>> = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript',
	'.css': 'text/css',
	'.json': 'application/json',
	'.gz': 'application/gzip',
	'.svg': 'image/svg+xml',
	'.wasm': 'application/wasm',
	'.woff2': 'font/woff2',
};

/** What the second version says in place of the first one's tagline. */
export const SECOND_TAGLINE = `${TAGLINE}, second version`;

/**
 * The built site on a server of its own, which can be renewed and can go away. The second version is the same build
 * with other addresses for all its hashed files, another version and another tagline; the first one's files are then
 * gone, as on any static host after a release.
 */
export class ChangingSite {
	/** Paths whose content was asked for, in order. */
	readonly served: string[] = [];
	isSecond = false;
	readonly #server: Server;
	readonly #first: string;

	constructor() {
		const { version } = JSON.parse(readFileSync(join(BUILD, '_app/version.json'), 'utf8')) as {
			version: string;
		};
		this.#first = version;
		this.#server = createServer((request, response) =>
			this.#answer(new URL(request.url ?? '/', 'http://host').pathname, request.method ?? 'GET', response),
		);
	}

	async open(): Promise<string> {
		await new Promise<void>((done) => this.#server.listen(0, '127.0.0.1', done));
		return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
	}

	async close(): Promise<void> {
		this.#server.closeAllConnections();
		await new Promise((done) => this.#server.close(done));
	}

	#answer(path: string, method: string, response: ServerResponse): void {
		const hashed = this.isSecond ? '/_app/immutable/second/' : '/_app/immutable/';
		const isGone = path.startsWith('/_app/immutable/') && !path.startsWith(hashed);
		const named = decodeURIComponent(path).replace(hashed, '/_app/immutable/');
		const file = join(BUILD, named.endsWith('/') ? `${named}index.html` : named);
		if (method === 'GET') this.served.push(path);
		if (isGone || !existsSync(file) || extname(file) === '') {
			response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
			return;
		}
		const type = TYPES[extname(file)] ?? 'application/octet-stream';
		const keeping = named.startsWith('/_app/immutable/') ? 'public, max-age=31536000, immutable' : 'no-cache';
		response.writeHead(200, { 'content-type': type, 'cache-control': keeping });
		if (method === 'HEAD') response.end();
		else if (!this.isSecond || !/\.(?:html|js|json)$/.test(file)) createReadStream(file).pipe(response);
		else response.end(this.#renewed(readFileSync(file, 'utf8')));
	}

	#renewed(text: string): string {
		return (
			text
				// Addresses of files alone: the folder itself, as the worker knows it, is that of both versions.
				.replaceAll(/_app\/immutable\/(?=\w)/g, '_app/immutable/second/')
				.replaceAll(this.#first, `${this.#first}-second`)
				.replaceAll(TAGLINE, SECOND_TAGLINE)
				// Its hashes are those of the first version's inline scripts.
				.replace(/<meta http-equiv="content-security-policy"[^>]*>/, '')
		);
	}
}

/** A fixture of Playwright's: such a site, closed when the journey ends. */
export async function aSite({}: object, use: (site: ChangingSite) => Promise<void>): Promise<void> {
	const site = new ChangingSite();
	await use(site);
	await site.close();
}
