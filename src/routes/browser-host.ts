import { openBrowserEngine } from '$lib/engine/browser.ts';
import { fetchPacked } from '$lib/engine/fetch-bytes.ts';
import { createEngineHost, type EngineHost } from '$lib/engine/host.ts';
import { SCHEMAS } from '$lib/engine/schemas.ts';
import type { FileCatalogue } from '$lib/engine/table-store.ts';
import { tableAddress } from './table-addresses.ts';

/** The engine of this page, not booted yet. Import this file only dynamically and in a browser. */
export function openBrowserHost(catalogue: FileCatalogue): EngineHost {
	return createEngineHost({
		open: async (onProgress) => openBrowserEngine(onProgress),
		catalogue,
		schemas: SCHEMAS,
		fetchBytes: (path, onLoaded) => fetchPacked(tableAddress(path), onLoaded),
	});
}
