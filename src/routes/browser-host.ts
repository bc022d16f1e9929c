import { openBrowserEngine } from '$lib/engine/browser.ts';
import { fetchPacked } from '$lib/engine/fetch-bytes.ts';
import { createEngineHost, type EngineHost } from '$lib/engine/host.ts';
import { SCHEMAS } from '$lib/engine/schemas.ts';
import type { FileCatalogue, OwnBytes } from '$lib/engine/table-store.ts';
import { tableAddress } from './table-addresses.ts';

/**
 * The engine of this page, not booted yet. `ownBytes`: of parts that are the reader's own. Import this file only dynamically
 * and in a browser.
 */
export function openBrowserHost(catalogue: FileCatalogue, ownBytes: OwnBytes | null): EngineHost {
	return createEngineHost({
		open: async (onProgress) => openBrowserEngine(onProgress),
		catalogue,
		schemas: SCHEMAS,
		fetchBytes: (path, onLoaded) => fetchPacked(tableAddress(path), onLoaded),
		...(ownBytes && { ownBytes }),
	});
}
