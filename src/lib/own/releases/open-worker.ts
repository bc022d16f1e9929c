import workerAddress from './release.worker.ts?worker&url';
import type { ReaderWorker } from './run-reader.ts';

/** A worker that reads one official file. Import this file only dynamically and only in a browser. */
export function openReleaseWorker(): ReaderWorker {
	return new Worker(new URL(workerAddress, document.baseURI).href, {
		// The development server hands out modules, unbundled.
		type: import.meta.env.DEV ? 'module' : 'classic',
	});
}
