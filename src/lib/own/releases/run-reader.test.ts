/**
 * Guarantee: a reading that is canceled, dies or falls silent ends with a sentence and leaves nothing behind, and the worker
 * is ended each time. Without it a page would wait for ever, or a half-read file would come in after all.
 */
import { describe, expect, it } from 'vitest';
import { ok } from '../../domain/result.ts';
import type { ProcessedRelease, ReleaseJob } from './process-file.ts';
import type { FromWorker, ToWorker } from './release.worker.ts';
import { runReader, type ReaderWorker } from './run-reader.ts';

const JOB: ReleaseJob = { name: 'MSA_M2023_dl.xlsx', set: [], site: [], mayReplace: false };
const FILE = new Blob(['content']);
const DONE: ProcessedRelease = {
	release: { title: 'May 2023', years: [2023], kind: 'areas', parts: [] },
	report: {
		read: 1,
		added: 1,
		filled: 0,
		replaced: 0,
		places: 1,
		roles: [],
		refusedCount: 0,
		refused: [],
		passedOver: [],
	},
	sha256: '',
};

type Listener = Parameters<ReaderWorker['addEventListener']>[1];

/** A worker that does what a test tells it. */
class Puppet implements ReaderWorker {
	readonly told: ToWorker[] = [];
	isEnded = false;
	readonly #listeners: (readonly [string, Listener])[] = [];

	postMessage(message: ToWorker): void {
		this.told.push(message);
	}

	addEventListener(type: string, listener: Listener): void {
		this.#listeners.push([type, listener]);
	}

	terminate(): void {
		this.isEnded = true;
	}

	fire(type: string, event: { readonly data?: FromWorker; readonly message?: string }): void {
		for (const [own, listener] of this.#listeners)
			if (own === type) listener({ ...event, preventDefault: () => undefined });
	}

	say(data: FromWorker): void {
		this.fire('message', { data });
	}
}

function run(file: Blob = FILE, silence = 10_000) {
	const puppet = new Puppet();
	const canceled = new AbortController();
	const rows: number[] = [];
	const result = runReader(JOB, file, {
		begin: () => puppet,
		fetchFile: (path) =>
			path === 'gone' ? Promise.reject(new Error('offline')) : Promise.resolve(new Uint8Array([1])),
		onProgress: (progress) => rows.push(progress.rows),
		signal: canceled.signal,
		silence,
	});
	return { puppet, canceled, rows, result };
}

const progress = (rows: number): FromWorker => ({
	kind: 'progress',
	progress: { of: 'reading', rows, total: null },
});

describe('a reading', () => {
	it('tells its rows, gets the site’s files, and ends its worker', async () => {
		const { puppet, rows, result } = run();
		puppet.say(progress(500));
		puppet.say(progress(1000));
		puppet.say({ kind: 'needs', paths: ['areas.csv'] });
		await new Promise((resolve) => setTimeout(resolve));
		expect(puppet.told.at(-1)).toMatchObject({ kind: 'files', files: [['areas.csv', new Uint8Array([1])]] });
		puppet.say({ kind: 'done', result: ok(DONE) });
		expect(await result).toEqual(ok(DONE));
		expect(rows).toEqual([500, 1000]);
		expect(puppet.isEnded).toBe(true);
	});

	it('canceled half-way ends at once, and what comes later is not taken', async () => {
		const { puppet, canceled, result } = run();
		puppet.say(progress(200_000));
		canceled.abort();
		puppet.say({ kind: 'done', result: ok(DONE) });
		expect(await result).toMatchObject({
			ok: false,
			problem: { sentence: 'You canceled: nothing of the file was added.' },
		});
		expect(puppet.isEnded).toBe(true);
	});

	it.each<[string, (puppet: Puppet) => void]>([
		['killed', (puppet) => puppet.fire('error', { message: 'out of memory' })],
		['sending what cannot be read', (puppet) => puppet.fire('messageerror', {})],
		['with a fault of our own', (puppet) => puppet.say({ kind: 'fault', detail: 'TypeError' })],
	])('whose worker ends %s says so', async (_, end) => {
		const { puppet, result } = run();
		end(puppet);
		expect(await result).toMatchObject({
			ok: false,
			problem: { sentence: expect.stringContaining('Nothing was added') as string },
		});
		expect(puppet.isEnded).toBe(true);
	});

	it('whose worker falls silent says so', async () => {
		const { puppet, result } = run(FILE, 20);
		puppet.say(progress(500));
		expect(await result).toMatchObject({ ok: false, problem: { detail: 'it no longer answers' } });
		expect(puppet.isEnded).toBe(true);
	});

	it('tells its worker that the site’s files did not come', async () => {
		const { puppet, canceled, result } = run();
		puppet.say({ kind: 'needs', paths: ['gone'] });
		await new Promise((resolve) => setTimeout(resolve));
		expect(puppet.told.at(-1)).toMatchObject({ kind: 'no-files' });
		canceled.abort();
		await result;
	});

	it('of too large a file begins no worker', async () => {
		const large = { size: 2_000_000_000 } as Blob;
		const { puppet, result } = run(large);
		expect(await result).toMatchObject({ ok: false });
		expect(puppet.told).toEqual([]);
	});
});
