import { resolve } from '$app/paths';
import { connectInBrowser } from '$lib/engine/browser.ts';
import { fetchPacked } from '$lib/engine/fetch-bytes.ts';
import { SCHEMAS } from '$lib/engine/schemas.ts';
import type { FileCatalogue } from '$lib/engine/table-store.ts';
import { keepFiles, type KeptFiles } from '$lib/engine/workbench-files.ts';
import { createWorkbench, type Workbench, type WorkbenchState } from '$lib/engine/workbench.ts';
import { ownTables } from '$lib/own/sql/own-tables.ts';
import type { OwnPayload } from '$lib/own/store/own-item.ts';
import { fetchJson } from '../fetch-json.ts';
import { tableAddress } from '../table-addresses.ts';

interface Known {
	readonly catalogue: FileCatalogue;
	readonly files: KeptFiles;
}

/** For as long as the tab lives: an engine that follows another fetches no table again. */
let known: Promise<Known> | null = null;

async function know(): Promise<Known> {
	const catalogue = await fetchJson<FileCatalogue>(resolve('/catalogue.json'));
	const fetchBytes = (path: string, onLoaded: (bytes: number) => void) =>
		fetchPacked(tableAddress(path), onLoaded);
	return { catalogue, files: keepFiles(catalogue, fetchBytes) };
}

/** An engine for statements, not started yet. Import this file only dynamically and in a browser. Rejects where the catalogue does not come. */
export async function openWorkbench(
	own: readonly OwnPayload[],
	onState: (state: WorkbenchState) => void,
): Promise<Workbench> {
	known ??= know();
	known.catch(() => (known = null));
	const { catalogue, files } = await known;
	return createWorkbench({
		catalogue,
		files,
		connect: connectInBrowser,
		schemas: SCHEMAS,
		own: await ownTables(own, SCHEMAS, catalogue, files.fetchBytes),
		onState,
	});
}
