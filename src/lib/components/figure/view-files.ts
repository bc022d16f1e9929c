import { describeProblem } from '$lib/domain/result.ts';
import { citationText } from '$lib/export/citation.ts';
import { download } from '$lib/export/download.ts';
import { fileName } from '$lib/export/file-name.ts';
import type { FilePicture } from '$lib/export/published.ts';
import type { ShownView } from '$lib/export/shown-view.ts';
import type { TakeawayFiles } from '../panel/Takeaway.svelte';

/** How a view's downloads and copies are made from what it shows at that moment. */
export function takeawayOf<Row>(view: string, shown: ShownView<Row>, file: FilePicture): TakeawayFiles {
	const name = (extension: 'csv' | 'svg' | 'png') => fileName({ what: view, ...shown.subject }, extension);
	// Drawing files is work of its own: it is fetched when somebody wants one.
	const draw = async () => {
		const [{ figurePages }, { pageSvg }, { DEFAULT_OPTIONS }, { publishedOf }] = await Promise.all([
			import('$lib/export/document/pages.ts'),
			import('$lib/export/document/svg.ts'),
			import('$lib/export/document/options.ts'),
			import('$lib/export/published.ts'),
		]);
		const [page] = figurePages(publishedOf(view, shown, file), DEFAULT_OPTIONS);
		if (!page) throw new Error('A figure has a page.');
		return pageSvg(page, DEFAULT_OPTIONS);
	};
	return {
		svg: async () => download(await draw(), name('svg'), 'image/svg+xml'),
		png: async () => {
			const { openRasteriser } = await import('$lib/export/raster/browser.ts');
			const rasteriser = openRasteriser();
			const png = await rasteriser.png(await draw());
			rasteriser.close();
			if (!png.ok) throw new Error(describeProblem(png.problem));
			download(new Blob([png.value]), name('png'), 'image/png');
		},
		csv: async () => {
			const { rowsToCsv, withByteOrderMark } = await import('$lib/export/csv.ts');
			download(withByteOrderMark(rowsToCsv(shown.rows, shown.columns)), name('csv'), 'text/csv');
		},
		link: () => shown.address,
		citation: () => {
			const source = shown.sources[0];
			return citationText({
				publisher: source?.publisher ?? '',
				table: source?.title ?? '',
				release: source?.release ?? '',
				title: shown.words.title,
				address: shown.address,
				accessed: new Date().toISOString().slice(0, 10),
			});
		},
	};
}
