import module from '@resvg/resvg-wasm/index_bg.wasm?url';
import regular from '$lib/charts/typeface/paychart-sans-400.ttf?url';
import semibold from '$lib/charts/typeface/paychart-sans-600.ttf?url';
import type { Result } from '$lib/domain/result.ts';
import { beginWorker, workerCode } from '$lib/own/worker-code.ts';
import { CANCELED, notLoaded, rasteriserOf, type Drawn, type Job, type Rasteriser } from './rasteriser.ts';
import workerAddress from './worker.ts?worker&url';
import type { Reply, Request } from './worker.ts';

/**
 * The rasteriser in a worker of the page, begun with the first job: about a megabyte is transferred then, and the page
 * itself draws nothing. Import this file only dynamically and only in a browser.
 */
export function openRasteriser(): Rasteriser {
	const closed = new AbortController();
	let worker: Worker | null = null;
	let turn: Promise<unknown> = Promise.resolve();
	const end = () => {
		worker?.terminate();
		worker = null;
	};
	const isOver = (signal: AbortSignal | undefined) => closed.signal.aborted || Boolean(signal?.aborted);

	async function run(job: Job, signal: AbortSignal | undefined): Promise<Result<Drawn>> {
		if (isOver(signal)) return CANCELED;
		const code = worker ? null : await workerCode(workerAddress).catch(() => null);
		if (code) worker = beginWorker(code);
		if (!worker) return notLoaded(workerAddress);
		if (isOver(signal)) {
			end();
			return CANCELED;
		}
		const reply = await replyOf(worker, job, [closed.signal, ...(signal ? [signal] : [])]);
		// One that is in the midst of a job can only be ended; one that failed may have lost its memory.
		if (!reply.ok) end();
		return reply;
	}

	return rasteriserOf(
		(job, signal) => {
			const own = turn.then(() => run(job, signal));
			turn = own;
			return Promise.race([own, ...[closed.signal, signal].map(whenAborted)]);
		},
		() => closed.abort(),
	);
}

const absolute = (address: string) => new URL(address, document.baseURI).href;

/** Never rejects. */
function replyOf(worker: Worker, job: Job, signals: readonly AbortSignal[]): Promise<Reply> {
	const heard = new AbortController();
	const { signal } = heard;
	return new Promise<Reply>((settle) => {
		worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => settle(data), { signal });
		worker.addEventListener(
			'error',
			(event) => {
				event.preventDefault();
				settle(notLoaded(event.message || 'its worker ended'));
			},
			{ signal },
		);
		for (const one of signals) one.addEventListener('abort', () => settle(CANCELED), { signal });
		const addresses = { module: absolute(module), fonts: [regular, semibold].map(absolute) };
		worker.postMessage({ job, addresses } satisfies Request);
	}).finally(() => heard.abort());
}

/** One that waits its turn need not wait to be told that it was given up. */
function whenAborted(signal: AbortSignal | undefined): Promise<Result<never>> {
	return new Promise((settle) => signal?.addEventListener('abort', () => settle(CANCELED), { once: true }));
}
