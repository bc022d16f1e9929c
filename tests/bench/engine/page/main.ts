import { openBrowserEngine } from '$lib/engine/browser.ts';
import { fetchBytes } from '$lib/engine/fetch-bytes.ts';
import { formsInPage, type FormsInPage } from '../../formats/in-page.ts';
import { measure, type EngineFigures, type MeasureOptions } from '../measure.ts';

declare global {
	interface Window {
		/** Called by the runner, which knows the catalogue and the context. */
		measurePaychart: (options: MeasureOptions) => Promise<EngineFigures>;
		formsOfPaychart: FormsInPage;
	}
}

/** The product's own engine in the product's own worker; nothing of this page is part of the site. */
window.measurePaychart = async (options) => {
	const engine = openBrowserEngine(() => undefined);
	try {
		return await measure(engine, options, (path, onLoaded) => fetchBytes(`/datasets/${path}`, onLoaded));
	} finally {
		await engine.close();
	}
};

window.formsOfPaychart = formsInPage();
