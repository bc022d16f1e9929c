import { ok, type Result } from '$lib/domain/result.ts';
import { withByteOrderMark } from '$lib/export/csv.ts';
import type { FigureOptions } from '$lib/export/document/options.ts';
import { figurePages } from '$lib/export/document/pages.ts';
import { pageSvg } from '$lib/export/document/svg.ts';
import type { Published } from '$lib/export/published.ts';
import { openNodeRasteriser } from '$lib/export/raster/node.ts';

/** The files of one figure, by the ending of their names. A further one is a function here. */
export const WRITERS = { csv: csvFile, png: pngFiles, svg: svgFiles } as const;
export type FileKind = keyof typeof WRITERS;

/** What a file is made from. */
export interface FigureSource {
	readonly published: Published;
	/** Its rows, as the command of rows prints them. */
	readonly csv: string;
}

/** A file's content: text in UTF-8, or bytes. */
export type FileContent = string | Uint8Array;

/** The files of a figure: one, or one for each page. */
type Writer = (source: FigureSource, options: FigureOptions) => Promise<Result<readonly FileContent[]>>;

export function isFileKind(text: string): text is FileKind {
	return Object.keys(WRITERS).includes(text);
}

/** The files of a kind, as the page's own downloads are. */
export function writeFigure(kind: FileKind, ...given: Parameters<Writer>): ReturnType<Writer> {
	return WRITERS[kind](...given);
}

async function csvFile({ csv }: FigureSource): ReturnType<Writer> {
	return ok([withByteOrderMark(csv)]);
}

async function svgFiles({ published }: FigureSource, options: FigureOptions): ReturnType<Writer> {
	return ok(figurePages(published, options).map((page) => pageSvg(page, options)));
}

async function pngFiles({ published }: FigureSource, options: FigureOptions): ReturnType<Writer> {
	const rasteriser = openNodeRasteriser();
	const pictures: Uint8Array[] = [];
	for (const page of figurePages(published, options)) {
		const drawn = await rasteriser.png(pageSvg(page, options));
		if (!drawn.ok) return drawn;
		pictures.push(drawn.value);
	}
	rasteriser.close();
	return ok(pictures);
}
