import { beginWorker, workerCode } from '../worker-code.ts';
import workerAddress from './release.worker.ts?worker&url';
import type { ReaderWorker } from './run-reader.ts';

/**
 * Fetches what reads official files; the result begins a worker for one file, without a request. Rejects where it cannot be
 * had. Import this file only dynamically and only in a browser.
 */
export async function loadReleaseWorker(): Promise<() => ReaderWorker> {
	const code = await workerCode(workerAddress);
	return () => beginWorker(code);
}
