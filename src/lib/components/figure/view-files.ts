import { describeProblem } from '$lib/domain/result.ts';
import { download } from '$lib/export/download.ts';
import { fileName } from '$lib/export/file-name.ts';
import type { FilePicture } from '$lib/export/published.ts';
import type { ShownView } from '$lib/export/shown-view.ts';
import type { TakeawayFiles } from '../panel/Takeaway.svelte';
import type { VersionSource } from './version-source.ts';

/** How a view's downloads and copies are made from what it shows at that moment. */
export function takeawayOf<Row>(view: string, shown: ShownView<Row>, file: FilePicture): TakeawayFiles {
	const name = (extension: 'csv' | 'svg' | 'png') => fileName({ what: view, ...shown.subject }, extension);
	// Drawing files is work of its own: it is fetched when somebody wants one.
	const draw = async (metadata = '') => {
		const [{ figurePages }, { pageSvg }, { DEFAULT_OPTIONS }, { publishedOf }] = await Promise.all([
			import('$lib/export/document/pages.ts'),
			import('$lib/export/document/svg.ts'),
			import('$lib/export/document/options.ts'),
			import('$lib/export/published.ts'),
		]);
		const [page] = figurePages(publishedOf(view, shown, file), DEFAULT_OPTIONS);
		if (!page) throw new Error('A figure has a page.');
		return pageSvg(page, DEFAULT_OPTIONS, metadata);
	};
	const trace = async (version: VersionSource) => {
		const [{ traceOf }, { rowsToCsv }] = await Promise.all([
			import('$lib/export/trace/trace.ts'),
			import('$lib/export/csv.ts'),
		]);
		return traceOf({ view, ...shown }, rowsToCsv(shown.rows, shown.columns), await version());
	};
	return {
		svg: async (version) => {
			const { svgMetadata } = await import('$lib/export/trace/svg-metadata.ts');
			download(await draw(svgMetadata(await trace(version))), name('svg'), 'image/svg+xml');
		},
		png: async (version) => {
			const [{ openRasteriser }, { withPngText }] = await Promise.all([
				import('$lib/export/raster/browser.ts'),
				import('$lib/export/trace/png-text.ts'),
			]);
			const rasteriser = openRasteriser();
			const png = await rasteriser.png(await draw());
			rasteriser.close();
			if (!png.ok) throw new Error(describeProblem(png.problem));
			const bytes = withPngText(png.value, await trace(version));
			download(new Blob([new Uint8Array(bytes)]), name('png'), 'image/png');
		},
		csv: async () => {
			const { rowsToCsv, withByteOrderMark } = await import('$lib/export/csv.ts');
			download(withByteOrderMark(rowsToCsv(shown.rows, shown.columns)), name('csv'), 'text/csv');
		},
		link: () => shown.address,
		trace,
	};
}
