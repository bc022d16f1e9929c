import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { servedFile } from './files.ts';
import type { Line } from './lines.ts';
import { Link } from './link.ts';

/** A folder of files below a path of the server. */
export interface Mount {
	/** `/` or `/rows/`. */
	readonly at: string;
	readonly folder: string;
	/** A host that packs nothing. */
	readonly isPlain?: boolean;
}

export interface Server {
	/** With a slash at its end. */
	readonly address: string;
	/** Bytes of answers so far. */
	readonly sent: () => number;
	readonly close: () => Promise<void>;
}

/**
 * Serves folders as a static host does: gzip, an ETag for every file, hashed files for ever, all others checked
 * each time. The first mount that has the file answers.
 */
export async function serve(mounts: readonly Mount[], line: Line): Promise<Server> {
	const link = new Link(line);
	const server = createServer((request, response) => {
		const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
		void answer(path, request.headers['if-none-match']).then(({ status, headers, body }) =>
			link.send(response, status, headers, request.method === 'HEAD' ? Buffer.alloc(0) : body),
		);
	});

	async function answer(path: string, known: string | undefined) {
		for (const { at, folder, isPlain = false } of mounts) {
			if (!path.startsWith(at)) continue;
			const file = await servedFile(folder, `/${path.slice(at.length)}`, isPlain);
			if (!file) continue;
			const headers: Record<string, string> = {
				etag: file.etag,
				'cache-control': /\/(_app\/immutable|assets)\//.test(path)
					? 'public, max-age=31536000, immutable'
					: 'no-cache',
			};
			if (known === file.etag) return { status: 304, headers, body: Buffer.alloc(0) };
			headers['content-type'] = file.type;
			headers['content-length'] = String(file.body.length);
			headers['vary'] = 'accept-encoding';
			if (file.isCompressed) headers['content-encoding'] = 'gzip';
			return { status: 200, headers, body: file.body };
		}
		return { status: 404, headers: { 'content-type': 'text/plain' }, body: Buffer.from('Not found') };
	}

	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
		sent: () => link.sent,
		close: async () => {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}
