import type { ServerResponse } from 'node:http';
import type { Line } from './lines.ts';

/** A chunk is what the line carries in so many milliseconds: fine enough that transfers share it fairly. */
const CHUNK_MS = 10;

/**
 * The line between a server and a browser: everything sent passes through it one chunk after the other. It sits on
 * the server's side, since a browser's own throttling does not reach the requests of workers and service workers.
 */
export class Link {
	readonly #line: Line;
	#freeAt = 0;
	#sent = 0;

	constructor(line: Line) {
		this.#line = line;
	}

	/** Bytes of answers so far, without their headers. */
	get sent(): number {
		return this.#sent;
	}

	/** Sends a body and ends the answer; returns early when the browser has gone. */
	async send(response: ServerResponse, status: number, headers: Record<string, string>, body: Buffer) {
		await until(performance.now() + this.#line.latency);
		if (response.destroyed) return;
		response.writeHead(status, headers);
		const { bitsPerSecond } = this.#line;
		if (bitsPerSecond === null) {
			this.#sent += body.length;
			response.end(body);
			return;
		}
		const size = Math.max(1024, Math.round(((bitsPerSecond / 8) * CHUNK_MS) / 1000));
		for (let offset = 0; offset < body.length; offset += size) {
			const chunk = body.subarray(offset, offset + size);
			this.#freeAt = Math.max(performance.now(), this.#freeAt) + (chunk.length * 8000) / bitsPerSecond;
			await until(this.#freeAt);
			if (response.destroyed) return;
			this.#sent += chunk.length;
			response.write(chunk);
		}
		response.end();
	}
}

async function until(time: number): Promise<void> {
	const wait = time - performance.now();
	if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
}
