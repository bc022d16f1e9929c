import type { FigureOptions } from '../document/options.ts';
import type { Published } from '../published.ts';
import type { Rasteriser } from '../raster/rasteriser.ts';
import type { Trace } from '../trace/trace.ts';

/** The columns of a file of rows: all there are, or those that hold something, as in the table on the page. */
export type ColumnChoice = 'all' | 'shown';

/** What every file of a figure is made from. The same gives the same bytes, in a page and in Node. */
export interface FigureInput {
	readonly published: Published;
	readonly options: FigureOptions;
	/** Of these very rows, as `tracedRows` makes it. */
	readonly trace: Trace;
	/** Asked only for pictures and what holds them. */
	readonly rasteriser: Rasteriser;
	/** Of a CSV; all unless said. */
	readonly columns?: ColumnChoice;
	/** Of several pages this one alone; 1 is the first. */
	readonly page?: number;
	/** Gives up: what is then made is a problem that says so. */
	readonly signal?: AbortSignal;
	/** Called before each picture is drawn. */
	readonly onPage?: (page: number, of: number) => void;
}

/** A file ready to be saved. */
export interface FigureFile {
	/** Lower-case letters, digits, hyphens and underscores, with its ending. */
	readonly name: string;
	/** Its media type. */
	readonly type: string;
	readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A text as the bytes of a file. */
export function textBytes(text: string): Uint8Array<ArrayBuffer> {
	return new Uint8Array(new TextEncoder().encode(text));
}
