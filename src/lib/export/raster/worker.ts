import type { Drawn, Job } from './rasteriser.ts';
import type { Result } from '$lib/domain/result.ts';
import { draw, type Parts } from './draw.ts';

/** Absolute addresses of what drawing needs. */
interface PartAddresses {
	readonly module: string;
	readonly fonts: readonly string[];
}

/** What the page sends: a job, and where its parts are. */
export interface Request {
	readonly job: Job;
	readonly addresses: PartAddresses;
}

/** What comes back, one for each request. */
export type Reply = Result<Drawn>;

addEventListener('message', ({ data }: MessageEvent<Request>) => void answer(data));

async function answer({ job, addresses }: Request): Promise<void> {
	const reply: Reply = await draw(job, () => fetchParts(addresses));
	const transfer = reply.ok && typeof reply.value !== 'string' ? [reply.value.buffer] : [];
	postMessage(reply, { transfer });
}

async function fetchParts({ module, fonts }: PartAddresses): Promise<Parts> {
	const [first, ...others] = await Promise.all([module, ...fonts].map(fetchBytes));
	if (!first) throw new Error('no parts');
	return { module: first, fonts: others };
}

async function fetchBytes(address: string): Promise<Uint8Array<ArrayBuffer>> {
	const answer = await fetch(address);
	if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
	return new Uint8Array(await answer.arrayBuffer());
}
