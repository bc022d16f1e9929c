import { describeProblem } from '$lib/domain/result.ts';
import { citationText } from '$lib/export/citation.ts';
import { download } from '$lib/export/download.ts';
import { FIGURE_WIDTH, type Figure } from '$lib/export/figure.ts';
import { fileName } from '$lib/export/file-name.ts';
import type { FilePicture } from '$lib/export/published.ts';
import type { ShownView } from '$lib/export/shown-view.ts';
import { sourceText } from '$lib/view-state/sources/sources.ts';
import type { TakeawayFiles } from '../panel/Takeaway.svelte';

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
	return {
		svg: async () => download(await draw(), name('svg'), 'image/svg+xml'),
		png: async () => {
			const { svgToPng } = await import('$lib/export/png.ts');
			const png = await svgToPng(await draw());
			if (!png.ok) throw new Error(describeProblem(png.problem));
			download(png.value, name('png'), 'image/png');
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
