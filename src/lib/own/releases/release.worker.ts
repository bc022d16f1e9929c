import '../privacy/offline-worker.ts';
import type { Result } from '../../domain/result.ts';
import { processFile, type ProcessedRelease, type ReleaseJob, type ReleaseProgress } from './process-file.ts';

/** What the page tells the worker: first the job, then the files it asked for. */
export type ToWorker =
	| { readonly kind: 'job'; readonly job: ReleaseJob; readonly file: Blob }
	| { readonly kind: 'files'; readonly files: readonly (readonly [path: string, bytes: Uint8Array])[] }
	| { readonly kind: 'no-files'; readonly reason: string };

/** What the worker tells the page. */
export type FromWorker =
	| { readonly kind: 'progress'; readonly progress: ReleaseProgress }
	| { readonly kind: 'needs'; readonly paths: readonly string[] }
	| { readonly kind: 'done'; readonly result: Result<ProcessedRelease> }
	| { readonly kind: 'fault'; readonly detail: string };

/** Milliseconds between two messages on how far it is: ten a second at most. */
const EVERY = 100;

const tell = (message: FromWorker, moved: Transferable[] = []) => postMessage(message, { transfer: moved });

let arrived: ((message: ToWorker) => void) | null = null;

function getFiles(paths: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>> {
	return new Promise((resolve, reject) => {
		arrived = (message) => {
			if (message.kind === 'files') resolve(new Map(message.files));
			else reject(new Error(message.kind === 'no-files' ? message.reason : 'a second job'));
		};
		tell({ kind: 'needs', paths });
	});
}

async function work(job: ReleaseJob, file: Blob): Promise<void> {
	let last = 0;
	const told = (progress: ReleaseProgress) => {
		const now = performance.now();
		if (progress.of !== 'fetching' && now - last < EVERY) return;
		last = now;
		tell({ kind: 'progress', progress });
	};
	const bytes = async () => new Uint8Array(await file.arrayBuffer());
	const result = await processFile(job, { size: file.size, bytes }, { told, getFiles });
	const moved = result.ok
		? result.value.release.parts.flatMap(({ bytes: own, ownRows }) => [
				own.buffer,
				...(ownRows ? [ownRows.buffer] : []),
			])
		: [];
	tell({ kind: 'done', result }, moved as ArrayBuffer[]);
}

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
	if (data.kind !== 'job') return arrived?.(data);
	work(data.job, data.file).catch((error: unknown) => tell({ kind: 'fault', detail: String(error) }));
});
