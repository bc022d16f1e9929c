// A static file server for the built site: what any static host does, on this machine.
import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { PROJECT } from './install.mjs';

/**
 * Serve `build/` on 127.0.0.1.
 * @param {{ port: number, base: string }} options port 0 takes a free one; base as in BASE_PATH
 * @returns {Promise<string>} the address, once it answers
 */
export function serve({ port, base }) {
	const folder = join(PROJECT, 'build');
	if (!existsSync(join(folder, 'index.html'))) {
		throw new Error('There is no built site in build/. Run "npm run build" first.');
	}
	const files = sirv(folder, { etag: true, gzip: true, brotli: true });
	const server = createServer((request, response) => {
		const url = request.url ?? '/';
		if (base) {
			if (url === base) return void response.writeHead(308, { location: `${base}/` }).end();
			if (!url.startsWith(`${base}/`)) return void response.writeHead(404).end('Not found');
			request.url = url.slice(base.length);
		}
		files(request, response, () => {
			response.writeHead(404, { 'content-type': 'text/html' });
			createReadStream(join(folder, '404.html')).pipe(response);
		});
	});
	return new Promise((resolve, reject) => {
		server.once('error', (error) => {
			const busy = /** @type {NodeJS.ErrnoException} */ (error).code === 'EADDRINUSE';
			reject(busy ? new Error(`Port ${port} is in use. Choose another: PORT=4180 npm start`) : error);
		});
		server.listen(port, '127.0.0.1', () => {
			const bound = server.address();
			resolve(`http://127.0.0.1:${typeof bound === 'object' && bound ? bound.port : port}${base}/`);
		});
	});
}
