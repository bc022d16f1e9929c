import { resolve } from '$app/paths';
import { createAsker, type Asker, type SliceSources } from '$lib/engine/ask.ts';
import { fetchBytes } from '$lib/engine/fetch-bytes.ts';
import { createPrebuilt, type PrebuiltManifest } from '$lib/engine/prebuilt.ts';
import { fetchJson } from './fetch-json.ts';

/** Asks this site's prebuilt files and its engine. In a file of its own: no first picture needs it. */
export function openAsker(engine: Omit<SliceSources, 'prebuilt'>): Asker {
	return createAsker({
		...engine,
		prebuilt: createPrebuilt({
			fetchManifest: () => fetchJson<PrebuiltManifest>(`${resolve('/')}answers.json`),
			fetchFile: (path) => fetchBytes(`${resolve('/')}answers/${path}`, () => undefined),
		}),
	});
}
