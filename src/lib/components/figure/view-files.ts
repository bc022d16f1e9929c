import { describeProblem } from '$lib/domain/result.ts';
import { download } from '$lib/export/download.ts';
import { FIGURE_WIDTH, type Figure } from '$lib/export/figure.ts';
import { fileName } from '$lib/export/file-name.ts';
import type { FilePicture } from '$lib/export/published.ts';
import type { ShownView } from '$lib/export/shown-view.ts';
import { sourceText } from '$lib/view-state/sources/sources.ts';
import type { TakeawayFiles } from '../panel/Takeaway.svelte';
import type { VersionSource } from './version-source.ts';

const OFFICIAL = 'Official figures: public domain (U.S. government works). Chart: Paychart, CC BY 4.0.';

/** Lines that a picture has at most. */
const MOST_LINES = 150;

function exportFigure<Row>(shown: ShownView<Row>, { lines, noun, layout }: FilePicture): Figure {
	const count = Math.min(lines, MOST_LINES);
	const cut =
		count < lines ? [`The picture shows ${count} of ${lines} ${noun}. The CSV file has all of them.`] : [];
	return {
		title: shown.words.title,
		subtitle: shown.words.subtitle,
		description: shown.words.summary,
		layout: (room) => layout(room, { from: 0, count }),
		source: shown.sources.map(sourceText).join('; '),
		note: [...shown.notes, ...(shown.fileNotes?.() ?? []), ...cut].join(' '),
		selection: shown.selection,
		address: shown.address,
		licence: shown.licence ?? OFFICIAL,
	};
}

/** How a view's downloads and copies are made from what it shows at that moment. */
export function takeawayOf<Row>(
	view: string,
	shown: ShownView<Row>,
	file: FilePicture,
): TakeawayFiles {
	const name = (extension: 'csv' | 'svg' | 'png') => fileName({ what: view, ...shown.subject }, extension);
	// Drawing files is work of its own: it is fetched when somebody wants one.
	const draw = async () => {
		const { renderFigure } = await import('$lib/export/svg.ts');
		return renderFigure(exportFigure(shown, file), FIGURE_WIDTH, 'light');
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
			const metadata = svgMetadata(await trace(version));
			const svg = (await draw()).replace('</desc>', (end) => end + metadata);
			download(svg, name('svg'), 'image/svg+xml');
		},
		png: async (version) => {
			const { svgToPng } = await import('$lib/export/png.ts');
			const { withPngText } = await import('$lib/export/trace/png-text.ts');
			const png = await svgToPng(await draw());
			if (!png.ok) throw new Error(describeProblem(png.problem));
			const bytes = withPngText(new Uint8Array(await png.value.arrayBuffer()), await trace(version));
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
