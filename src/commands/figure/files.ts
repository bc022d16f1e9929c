import type { Result } from '$lib/domain/result.ts';
import type { FigureOptions } from '$lib/export/document/options.ts';
import { FILE_KINDS, figureFiles, type FileKind } from '$lib/export/files/figure-files.ts';
import type { FigureFile } from '$lib/export/files/figure-input.ts';
import { tracedRows } from '$lib/export/files/rows.ts';
import type { Published } from '$lib/export/published.ts';
import { openNodeRasteriser } from '$lib/export/raster/node.ts';

/** The kinds of files by the endings of their names; an outlined SVG has that of the other. */
export const ENDINGS = FILE_KINDS.filter((kind) => kind !== 'outlined');

export function isEnding(text: string): text is (typeof ENDINGS)[number] {
	return ENDINGS.some((ending) => ending === text);
}

/** The files of a kind, as the page's own downloads are. `version`: of the program and its tables. */
export async function writeFigure(
	kind: FileKind,
	published: Published,
	options: FigureOptions,
	version: string,
): Promise<Result<readonly FigureFile[]>> {
	const rasteriser = openNodeRasteriser();
	const trace = await tracedRows(published, version);
	const files = await figureFiles(kind, { published, options, trace, rasteriser });
	rasteriser.close();
	return files;
}
