import type { MapShapes } from '$lib/charts/area-map/shapes.ts';
import type { FigureContext } from '$lib/components/figure/view-context.ts';
import type { Family, SocCode } from '$lib/domain/occupation.ts';
import { publishedOf, type FilePicture, type Published } from '$lib/export/published.ts';
import type { ShownView } from '$lib/export/shown-view.ts';

/** What a view's files are made with besides its answer, on every page alike. */
export interface Publishing extends FigureContext {
	/** Of the health-information roles that have one. */
	readonly families: ReadonlyMap<SocCode, Family>;
	readonly titleOfRole: (code: string) => string;
	/** Outlines of the map; null where there are none, and no map is drawn. */
	readonly shapes: MapShapes | null;
	/** The page's, with every key: some views read keys that no answer depends on. */
	readonly url: URL;
}

/** A view of an answer, ready to leave the site: what its page shows, with its picture as files draw it. */
export type Publish<Answer> = (answer: Answer, given: Publishing) => Published;

/** What a view shows of an answer, and its picture for files. */
export interface ShownFigure<Row> {
	readonly shown: ShownView<Row>;
	readonly file: FilePicture;
}

/** The files of a view from what its page shows: `figureOf` makes both. */
export function publishAs<Answer, Row>(
	view: string,
	figureOf: (answer: Answer, given: Publishing) => ShownFigure<Row>,
): Publish<Answer> {
	return (answer, given) => {
		const { shown, file } = figureOf(answer, given);
		return publishedOf(view, shown, file);
	};
}
