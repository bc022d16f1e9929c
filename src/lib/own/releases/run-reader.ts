import { fail, type Problem, type Result } from '../../domain/result.ts';
import type { ProcessedRelease, ReleaseJob, ReleaseProgress } from './process-file.ts';
import { refuseBeforehand } from './read-tables.ts';
import type { FromWorker, ToWorker } from './release.worker.ts';

/** The little of a worker that is used here. */
export interface ReaderWorker {
	postMessage(message: ToWorker, options?: StructuredSerializeOptions): void;
	addEventListener(
		type: 'message' | 'error' | 'messageerror',
		listener: (event: { readonly data?: unknown; readonly message?: string; preventDefault(): void }) => void,
	): void;
	terminate(): void;
}

export interface ReaderOptions {
	readonly begin: () => ReaderWorker;
	/** Gets a file of the site's tables. Rejects where it cannot be had. */
	readonly fetchFile: (path: string) => Promise<Uint8Array>;
	readonly onProgress: (progress: ReleaseProgress) => void;
	/** Ends the worker, in the midst of a row if need be. */
	readonly signal: AbortSignal;
	/** Milliseconds without a word after which the worker is taken to be gone. */
	readonly silence?: number;
}

/** A worker that was killed for want of memory may never say so. */
const SILENCE = 60_000;

export const CANCELED: Problem = {
	sentence: 'You canceled: nothing of the file was added.',
	remedy: 'What was there before is as it was.',
};

/** Has a file read by a worker of its own, which ends with it. Never rejects. */
export function runReader(
	job: ReleaseJob,
	file: Blob,
	{ begin, fetchFile, onProgress, signal, silence = SILENCE }: ReaderOptions,
): Promise<Result<ProcessedRelease>> {
	const refused = refuseBeforehand({ name: job.name, size: file.size });
	if (refused) return Promise.resolve(fail(refused));
	if (signal.aborted) return Promise.resolve(fail(CANCELED));
	return new Promise((resolve) => {
		let worker: ReaderWorker;
		try {
			worker = begin();
		} catch (error) {
			return resolve(fail(workerGone(String(error))));
		}
		let timer: ReturnType<typeof setTimeout>;
		const end = (result: Result<ProcessedRelease>) => {
			clearTimeout(timer);
			worker.terminate();
			signal.removeEventListener('abort', cancel);
			resolve(result);
		};
		const cancel = () => end(fail(CANCELED));
		const heard = () => {
			clearTimeout(timer);
			timer = setTimeout(() => end(fail(workerGone('it no longer answers'))), silence);
		};
		const send = async (paths: readonly string[]) => {
			try {
				const files = await Promise.all(paths.map(async (path) => [path, await fetchFile(path)] as const));
				heard();
				// Given away, not copied: nobody else has them.
				const transfer = files.flatMap(([, { buffer }]) => (buffer instanceof ArrayBuffer ? [buffer] : []));
				worker.postMessage({ kind: 'files', files }, { transfer });
			} catch (error) {
				heard();
				worker.postMessage({ kind: 'no-files', reason: String(error) });
			}
		};
		signal.addEventListener('abort', cancel);
		worker.addEventListener('message', ({ data }) => {
			heard();
			const message = data as FromWorker;
			if (message.kind === 'progress') onProgress(message.progress);
			else if (message.kind === 'done') end(message.result);
			else if (message.kind === 'fault') end(fail(workerGone(message.detail)));
			else {
				// A slow line is not silence of the worker's.
				clearTimeout(timer);
				void send(message.paths);
			}
		});
		for (const type of ['error', 'messageerror'] as const) {
			worker.addEventListener(type, (event) => {
				event.preventDefault();
				end(fail(workerGone(event.message ?? type)));
			});
		}
		heard();
		worker.postMessage({ kind: 'job', job, file });
	});
}

function workerGone(detail: string): Problem {
	return {
		sentence: 'Reading stopped: the browser ended it, perhaps for want of memory. Nothing was added.',
		remedy: 'Close other tabs and add the file again, or give its tables one by one.',
		detail,
	};
}
