import { fail, ok, type Problem, type Result } from '../../domain/result.ts';
import type { ReadProgress, Surveyed } from '../reading/file-session.ts';
import type { ReadOptions } from '../reading/form.ts';
import type { Assignments, Choices } from './assignment.ts';
import type { Field, MappedRow, RefusedRow, Vocabulary } from './fields.ts';
import type { Reply, Request, ToMatch } from './file-worker.ts';
import { beginWorker, workerCode } from '../worker-code.ts';
import workerAddress from './file-worker.ts?worker&url';
import type { ValueMatch } from './match.ts';

/** What a whole file was mapped to. */
export interface MappedFile {
	readonly sha256: string;
	readonly rows: readonly MappedRow[];
	readonly refused: readonly RefusedRow[];
	readonly refusedCount: number;
}

/** Reads and maps one file at a time in a worker of the page. No call rejects; what was canceled fails with `CANCELED`. */
export interface FileReading {
	/** `file`: null for the one before, read another way. */
	survey(
		file: File | null,
		options: ReadOptions,
		onProgress: (progress: ReadProgress) => void,
	): Promise<Result<Surveyed>>;
	match(columns: readonly ToMatch[]): Promise<Result<ReadonlyMap<string, readonly ValueMatch[]>>>;
	map(
		by: { readonly fields: readonly Field[]; readonly assignments: Assignments; readonly choices: Choices },
		onProgress: (progress: ReadProgress) => void,
	): Promise<Result<MappedFile>>;
	/** Ends what is going on, and forgets the file. */
	cancel(): void;
	close(): void;
}

export const CANCELED: Problem = { sentence: 'The reading was canceled.', remedy: 'Nothing was taken in.' };

const NOT_LOADED: Problem = {
	sentence: 'What reads files didn’t load.',
	remedy: 'Check your connection and load the page again.',
};

/** Begins a worker. Errors: its code could not be fetched. */
export async function openFileReading(vocabulary: Vocabulary): Promise<Result<FileReading>> {
	try {
		const address = await workerCode(workerAddress);
		const reading = new WorkerReading(address, vocabulary);
		await reading.isReady;
		return ok(reading);
	} catch (error) {
		return fail({ ...NOT_LOADED, detail: String(error) });
	}
}

class WorkerReading implements FileReading {
	readonly #address: string;
	readonly #vocabulary: Vocabulary;
	#worker: Worker;
	#settle: ((problem: Problem) => void) | null = null;
	readonly isReady: Promise<void>;

	constructor(address: string, vocabulary: Vocabulary) {
		this.#address = address;
		this.#vocabulary = vocabulary;
		this.#worker = this.#begin();
		const worker = this.#worker;
		this.isReady = new Promise((resolve, reject) => {
			worker.addEventListener('message', () => resolve(), { once: true });
			worker.addEventListener('error', ({ message }) => reject(new Error(message)), { once: true });
		});
	}

	survey(file: File | null, options: ReadOptions, onProgress: (progress: ReadProgress) => void) {
		return this.#ask<Surveyed>({ kind: 'survey', file, options }, (reply, done) => {
			if (reply.kind === 'progress') onProgress(reply);
			if (reply.kind === 'surveyed') done(reply.surveyed);
		});
	}

	match(columns: readonly ToMatch[]) {
		return this.#ask<ReadonlyMap<string, readonly ValueMatch[]>>(
			{ kind: 'match', columns },
			(reply, done) => {
				if (reply.kind === 'matched') done(reply.matches);
			},
		);
	}

	map(
		{ fields, assignments, choices }: Omit<Extract<Request, { kind: 'map' }>, 'kind'>,
		onProgress: (progress: ReadProgress) => void,
	) {
		const rows: MappedRow[] = [];
		const refused: RefusedRow[] = [];
		let refusedCount = 0;
		return this.#ask<MappedFile>({ kind: 'map', fields, assignments, choices }, (reply, done) => {
			if (reply.kind === 'progress') onProgress(reply);
			if (reply.kind === 'batch') {
				for (const row of reply.rows) rows.push(row);
				for (const row of reply.refused) refused.push(row);
				({ refusedCount } = reply);
			}
			if (reply.kind === 'mapped') done({ sha256: reply.sha256, rows, refused, refusedCount });
		});
	}

	cancel(): void {
		this.#worker.terminate();
		this.#settle?.(CANCELED);
		this.#worker = this.#begin();
	}

	close(): void {
		this.#worker.terminate();
		this.#settle?.(CANCELED);
	}

	#begin(): Worker {
		const worker = beginWorker(this.#address);
		worker.postMessage({ kind: 'vocabulary', vocabulary: this.#vocabulary } satisfies Request);
		return worker;
	}

	#ask<Value>(
		request: Request,
		hear: (reply: Reply, done: (value: Value) => void) => void,
	): Promise<Result<Value>> {
		const heard = new AbortController();
		const { signal } = heard;
		const worker = this.#worker;
		this.#settle?.(CANCELED);
		let own: ((problem: Problem) => void) | null = null;
		return new Promise<Result<Value>>((settle) => {
			this.#settle = own = (problem) => settle(fail(problem));
			worker.addEventListener(
				'message',
				({ data }: MessageEvent<Reply>) => {
					if (data.kind === 'failed') settle(fail(data.problem));
					else hear(data, (value) => settle(ok(value)));
				},
				{ signal },
			);
			const ended = (event: Event) => {
				event.preventDefault();
				this.#worker.terminate();
				this.#worker = this.#begin();
				settle(fail(ENDED));
			};
			worker.addEventListener('error', ended, { signal });
			worker.addEventListener('messageerror', ended, { signal });
			worker.postMessage(request);
		}).finally(() => {
			heard.abort();
			if (this.#settle === own) this.#settle = null;
		});
	}
}

const ENDED: Problem = {
	sentence: 'The reading stopped: the browser may have run out of memory.',
	remedy: 'What was there before is still there. Choose the file again, or a smaller one.',
};
