import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A page of another site that frames an embed. */
export interface HostPage {
	readonly body: string;
	/** A script within the page, as content systems write them; the policy allows it by its hash. */
	readonly inline?: string;
	/** What else its policy lets scripts come from. */
	readonly scripts?: string;
}

const require = createRequire(import.meta.url);
const PYM = readFileSync(require.resolve('pym.js/dist/pym.v1.min.js'));

/** Pages of another origin, with a policy that allows nothing but the frame and the page's own scripts. */
export class HostPages {
	readonly #pages: Readonly<Record<string, HostPage>>;
	readonly #site: string;
	#server: Server | null = null;

	/** `site` is the origin that may be framed. */
	constructor(site: string, pages: Readonly<Record<string, HostPage>>) {
		this.#site = site;
		this.#pages = pages;
	}

	/** The origin of the pages, once they are served. */
	async open(): Promise<string> {
		const server = createServer(({ url = '/' }, answer) => {
			if (url === '/favicon.ico') return void answer.writeHead(204).end();
			if (url === '/pym.js')
				return void answer.writeHead(200, { 'content-type': 'text/javascript' }).end(PYM);
			const page = this.#pages[url];
			if (!page) return void answer.writeHead(404).end();
			const hash = page.inline && `'sha256-${createHash('sha256').update(page.inline).digest('base64')}'`;
			const scripts = ["'self'", page.scripts, hash].filter(Boolean).join(' ');
			answer.writeHead(200, {
				'content-type': 'text/html; charset=utf-8',
				'content-security-policy': `default-src 'none'; script-src ${scripts}; frame-src ${this.#site}; style-src 'unsafe-inline'`,
			});
			answer.end(
				`<!doctype html><html lang="en"><head><title>A newspaper</title></head><body style="margin:0">${page.body}` +
					`${page.inline ? `<script>${page.inline}</script>` : ''}</body></html>`,
			);
		});
		this.#server = server;
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	}

	async close(): Promise<void> {
		this.#server?.closeAllConnections();
		await new Promise((resolve) => (this.#server ? this.#server.close(resolve) : resolve(null)));
	}
}
