import type { Room, Scene } from '$lib/charts/scene.ts';
import type { Words } from '$lib/charts/words.ts';
import { dollarsPhrase } from '$lib/domain/basis.ts';
import type { Filters } from '$lib/domain/filters.ts';
import { measureTitle } from '$lib/domain/measure.ts';
import { describeProblem } from '$lib/domain/result.ts';
import type { WageRow } from '$lib/domain/wage-row.ts';
import { citationText } from '$lib/export/citation.ts';
import { wageRowsToCsv, withByteOrderMark } from '$lib/export/csv.ts';
import { download } from '$lib/export/download.ts';
import { FIGURE_WIDTH, type Figure } from '$lib/export/figure.ts';
import { fileName } from '$lib/export/file-name.ts';
import { sourceText, type SourceEntry } from '$lib/view-state/sources.ts';
import type { TakeawayFiles } from '../panel/Takeaway.svelte';

/** Everything a view of wage rows hands out, as it stands on the page. */
export interface WageFigure {
	readonly view: string;
	readonly words: Words;
	/** All rows of the view, in the order shown. */
	readonly rows: readonly WageRow[];
	readonly filters: Filters;
	readonly newestYear: number;
	readonly sources: readonly SourceEntry[];
	readonly notes: readonly string[];
	readonly layout: (room: Room) => Scene;
	/** Absolute address of the page with this very choice. */
	readonly address: string;
}

/** The choice in words, for the foot of a picture. */
function selectionOf({ rows, filters, newestYear }: WageFigure): string {
	const titles = (values: readonly string[], what: string) => {
		const distinct = [...new Set(values)];
		return distinct.length > 3 ? `${distinct.length} ${what}` : distinct.join(', ');
	};
	return [
		`roles: ${titles(
			rows.map(({ occTitle }) => occTitle),
			'occupations',
		)}`,
		`where: ${titles(
			rows.map(({ areaTitle }) => areaTitle),
			'areas',
		)}`,
		`measure: ${measureTitle(filters.measure)}`,
		dollarsPhrase(filters, rows, newestYear),
	]
		.filter(Boolean)
		.join('; ');
}

function exportFigure(figure: WageFigure): Figure {
	return {
		title: figure.words.title,
		subtitle: figure.words.subtitle,
		description: figure.words.summary,
		layout: figure.layout,
		source: figure.sources.map(sourceText).join('; '),
		note: figure.notes.join(' '),
		selection: selectionOf(figure),
		address: figure.address,
		licence: 'Official figures: public domain (U.S. government works). Chart: Paychart, CC BY 4.0.',
	};
}

/** How a view's downloads and copies are made from what it shows at that moment. */
export function takeawayOf(figure: WageFigure): TakeawayFiles {
	const name = (extension: 'csv' | 'svg' | 'png') =>
		fileName(
			{
				what: figure.view,
				roles: [...new Set(figure.rows.map(({ occTitle }) => occTitle))],
				areas: [...new Set(figure.rows.map(({ areaTitle }) => areaTitle))],
				years: figure.rows.map(({ year }) => year),
			},
			extension,
		);
	// Drawing files is work of its own: it is fetched when somebody wants one.
	const draw = async () => {
		const { renderFigure } = await import('$lib/export/svg.ts');
		return renderFigure(exportFigure(figure), FIGURE_WIDTH, 'light');
	};
	return {
		svg: async () => download(await draw(), name('svg'), 'image/svg+xml'),
		png: async () => {
			const { svgToPng } = await import('$lib/export/png.ts');
			const png = await svgToPng(await draw());
			if (!png.ok) throw new Error(describeProblem(png.problem));
			download(png.value, name('png'), 'image/png');
		},
		csv: async () =>
			download(withByteOrderMark(wageRowsToCsv(figure.rows, figure.filters)), name('csv'), 'text/csv'),
		link: () => figure.address,
		citation: () => {
			const source = figure.sources[0];
			return citationText({
				publisher: source?.publisher ?? '',
				table: source?.title ?? '',
				release: source?.release ?? '',
				title: figure.words.title,
				address: figure.address,
				accessed: new Date().toISOString().slice(0, 10),
			});
		},
	};
}
