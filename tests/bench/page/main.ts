import { openBrowserEngine } from '$lib/engine/browser.ts';
import { fetchBytes } from '$lib/engine/fetch-bytes.ts';
import type { FileCatalogue } from '$lib/engine/table-store.ts';
import type { Context } from '$lib/query/context.ts';
import { measure, type Figures } from '../measure.ts';

declare global {
	interface Window {
		/** Called by the runner, which knows the catalogue and the context. */
		measurePaychart: (catalogue: FileCatalogue, context: Context) => Promise<Figures>;
	}
}

/** The product's own engine in the product's own worker; nothing of this page is part of the site. */
window.measurePaychart = async (catalogue, context) => {
	const engine = openBrowserEngine(() => undefined);
	try {
		return await measure(engine, catalogue, context, (path, onLoaded) =>
			fetchBytes(`/datasets/${path}`, onLoaded),
		);
	} finally {
		await engine.close();
	}
};
