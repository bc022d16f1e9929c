// A static file server for the built site: what a good static host does, on this machine.
import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { pipeline } from 'node:stream';
import { PROJECT } from './install.mjs';
import { found, headersFor, isCompressible, keepingOf, pathWithin, typeOf } from './serve/address.mjs';
import { Forms } from './serve/forms.mjs';
import { chosenEncoding, isKnown, rangeOf } from './serve/negotiate.mjs';

/**
 * @typedef {import('node:http').IncomingMessage} Request
 * @typedef {import('node:http').ServerResponse} Response
 * @typedef {{ port: number, base: string, folder: string, cache?: string }} Options port 0 takes a free one; base as in
 * BASE_PATH; folder of the site, and one for compressed copies
 */

/** Outside `build/`, so that the site stays what is published. Its names are hashes of content: no build makes it wrong. */
const CACHE = join(PROJECT, 'node_modules', '.cache', 'paychart-compressed');

/**
 * Sends a file in the form that is asked for.
 * @param {Request} request @param {Response} response @param {Forms} forms
 * @param {{ file: string, status: 200 | 404, headers: Record<string, string> }} what
 */
async function send(request, response, forms, { file, status, headers }) {
	const type = typeOf(file);
	const range = request.headers.range;
	// Ranges are of the file itself, so what asks for one gets it as it is.
	const encoding =
		isCompressible(type) && !range ? chosenEncoding(request.headers['accept-encoding']) : undefined;
	const form = await forms.of(file, encoding);
	const head = {
		...headers,
		etag: form.etag,
		...(isCompressible(type) ? { vary: 'accept-encoding' } : {}),
	};
	if (status === 200 && isKnown(request.headers['if-none-match'], form.etag)) {
		return void response.writeHead(304, head).end();
	}
	const condition = request.headers['if-range'];
	const isRanged = status === 200 && request.method === 'GET' && (!condition || condition === form.etag);
	const part = isRanged ? rangeOf(range, form.size) : 'all';
	if (part === 'none') {
		return void response.writeHead(416, { ...head, 'content-range': `bytes */${form.size}` }).end();
	}
	const bytes = part === 'all' ? { start: 0, end: form.size - 1 } : part;
	response.writeHead(part === 'all' ? status : 206, {
		...head,
		'content-type': type,
		'content-length': bytes.end - bytes.start + 1,
		'accept-ranges': 'bytes',
		...(form.encoding ? { 'content-encoding': form.encoding } : {}),
		...(part === 'all' ? {} : { 'content-range': `bytes ${bytes.start}-${bytes.end}/${form.size}` }),
	});
	if (request.method === 'HEAD' || form.size === 0) return void response.end();
	// A reader who leaves before the end is not a failure; the stream is closed either way.
	pipeline(createReadStream(form.path, bytes), response, () => undefined);
}

/** @param {Request} request @param {Response} response @param {Forms} forms @param {{ base: string, folder: string }} site */
async function answer(request, response, forms, { base, folder }) {
	const asked = pathWithin(request.url ?? '/', base);
	const path = asked?.path ?? '';
	const headers = headersFor(path);
	if (request.method !== 'GET' && request.method !== 'HEAD') {
		return void response.writeHead(405, { ...headers, allow: 'GET, HEAD' }).end();
	}
	const what = asked && (path === '' ? { movedTo: '/' } : await found(folder, path));
	if (what && 'movedTo' in what) {
		const location = `${base}${encodeURI(what.movedTo)}${asked.query}`;
		return void response.writeHead(308, { ...headers, location }).end();
	}
	await send(request, response, forms, {
		file: what?.file ?? join(folder, '404.html'),
		status: what ? 200 : 404,
		headers: { ...headers, 'cache-control': what ? keepingOf(path) : 'no-cache' },
	});
}

/**
 * Serve a built site on 127.0.0.1.
 * @param {Options} options
 * @returns {Promise<{ address: string, close: () => Promise<void> }>} once it answers; the address ends with a slash
 */
export async function serve({ port, base, folder, cache = CACHE }) {
	if (!existsSync(join(folder, 'index.html'))) {
		throw new Error(`There is no built site in ${folder}. Run "npm run build" first.`);
	}
	const forms = new Forms(cache);
	await forms.tidy();
	await forms.makeFirst(folder);
	const server = createServer((request, response) => {
		answer(request, response, forms, { base, folder }).catch((error) => {
			console.error(`${request.url}: ${error instanceof Error ? error.message : error}`);
			if (response.headersSent) response.destroy();
			else response.writeHead(500, headersFor('')).end();
		});
	});
	await new Promise((resolve, reject) => {
		server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
			const isBusy = error.code === 'EADDRINUSE';
			reject(isBusy ? new Error(`Port ${port} is in use. Choose another: PORT=4180 npm start`) : error);
		});
		server.listen(port, '127.0.0.1', () => resolve(undefined));
	});
	const bound = server.address();
	return {
		address: `http://127.0.0.1:${typeof bound === 'object' && bound ? bound.port : port}${base}/`,
		close: async () => {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}
