import { SCENE_FONT_SIZE } from '$lib/charts/scene-markup.ts';
import { fail, ok, type Result } from '$lib/domain/result.ts';

/** A file's picture in whole pixels. */
export interface FigureSize {
	readonly width: number;
	readonly height: number;
}

interface NamedSize extends FigureSize {
	/** As a reader chooses it: `Landscape`. */
	readonly title: string;
}

/** The sizes there are to choose from, besides one's own. `print` is A4 across at 300 dots an inch. */
export const FIGURE_SIZES = {
	landscape: { title: 'Landscape', width: 1200, height: 675 },
	square: { title: 'Square', width: 1080, height: 1080 },
	portrait: { title: 'Portrait', width: 1080, height: 1350 },
	slide: { title: 'Slide', width: 1920, height: 1080 },
	print: { title: 'Print, A4', width: 3508, height: 2480 },
} as const satisfies Record<string, NamedSize>;
export type FigureSizeName = keyof typeof FIGURE_SIZES;

/** Pixels of one side of a size of one's own. */
export const SIDE_LIMITS = { least: 320, most: 6000 } as const;
/** How many times as long as the short side the long one may be. */
const MOST_RATIO = 4;

/** The least type in pixels, of a picture as wide or as high as this. A flatter picture than 2:1 goes by its height. */
const TYPE = { size: 22, width: 1200, height: 600 } as const;

/** Pixels of the smallest type in a picture of a size, where all of it fits: 22 at a width of 1200. */
export function smallestType({ width, height }: FigureSize): number {
	return TYPE.size * Math.min(width / TYPE.width, height / TYPE.height);
}

/** Pixels for each pixel of a layout made for a screen, whose smallest type is 12. */
export function pixelsPerUnit(size: FigureSize): number {
	return smallestType(size) / SCENE_FONT_SIZE;
}

/** A size of one's own. Fails where a side is not a whole number of pixels, out of the limits, or far longer than the other. */
export function ownSize(width: number, height: number): Result<FigureSize> {
	const { least, most } = SIDE_LIMITS;
	const isSide = (side: number) => Number.isInteger(side) && side >= least && side <= most;
	if (!isSide(width) || !isSide(height)) {
		return fail({
			sentence: `A picture of ${width} × ${height} pixels cannot be made.`,
			remedy: `Give a width and a height in whole pixels, each from ${least} to ${most}.`,
		});
	}
	if (Math.max(width, height) > MOST_RATIO * Math.min(width, height)) {
		return fail({
			sentence: `A picture of ${width} × ${height} pixels leaves no room for type one can read.`,
			remedy: `Make the long side at most ${MOST_RATIO} times the short one.`,
		});
	}
	return ok({ width, height });
}

/** A size as it is written in a command: `landscape`, `1200x675`, `1200×675`. */
export function readSize(text: string): Result<FigureSize> {
	const words = text.trim().toLowerCase();
	const named = Object.entries(FIGURE_SIZES).find(([name]) => name === words);
	if (named) return ok({ width: named[1].width, height: named[1].height });
	const [, width, height] = /^(\d{1,6})\s*[x×]\s*(\d{1,6})$/.exec(words) ?? [];
	if (width === undefined || height === undefined) {
		return fail({
			sentence: `“${text}” is not a size.`,
			remedy: `Write pixels as in 1200x675, or one of ${Object.keys(FIGURE_SIZES).join(', ')}.`,
		});
	}
	return ownSize(Number(width), Number(height));
}
