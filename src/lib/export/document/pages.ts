import { movedMarks } from '$lib/charts/marks.ts';
import type { Drawn, Mark } from '$lib/charts/scene.ts';
import { capitalised } from '$lib/domain/phrases.ts';
import type { Portion, Published } from '../published.ts';
import { footBlock, headBlock, titleOf } from './blocks.ts';
import { fittingPicture, largestPicture, type PictureRoom } from './fitting.ts';
import type { FigureOptions } from './options.ts';
import { scaledMarks, smallestText } from './scaled.ts';
import { pixelsPerUnit } from './sizes.ts';

/** A page of a figure, laid out: everything on it in pixels of the file. */
export interface FigurePage {
	readonly width: number;
	readonly height: number;
	readonly marks: readonly Mark[];
	readonly title: string;
	/** What the picture shows, for those who cannot see it. */
	readonly description: string;
	/** The lines drawn of a list; null where the picture is whole. */
	readonly portion: Portion | null;
	/** Which page of how many; 1 is the first. */
	readonly page: number;
	readonly of: number;
	/** The smallest type in pixels: as `smallestType` says, less only where a picture could not fit otherwise. */
	readonly smallestType: number;
}

/** Lines of a list in a picture that has not been asked for all of them. */
const FIRST_LINES = 12;
/** In pixels of the screen's type. */
const MARGIN = { side: 20, top: 16, bottom: 13 } as const;
const GAP = { over: 12, under: 9 } as const;

/** A page that has its words, and the room they leave to the picture. */
interface Frame {
	readonly head: Drawn;
	readonly foot: Drawn;
	readonly footTop: number;
	readonly room: PictureRoom;
}

/**
 * A view as pages of a size: title, subtitle, picture, and at the bottom edge notes, sources, address and licence. A list is
 * drawn as far as it fits, or on as many pages as it takes. Nothing is cut: words take the lines they need and the picture what is left;
 * one that cannot be as low as that is drawn smaller, and the page's `smallestType` says so.
 */
export function figurePages(published: Published, options: FigureOptions): readonly FigurePage[] {
	const { lines } = published.picture;
	if (lines === 0) return [pageOf(published, options, null, 1, 1)];
	const parts = options.rows === 'all' ? allParts(published, options) : [firstPart(published, options)];
	return parts.map((part, index) => pageOf(published, options, part, index + 1, parts.length));
}

function frameOf(published: Published, options: FigureOptions, portion: string): Frame {
	const unit = pixelsPerUnit(options.size);
	const width = options.size.width / unit - 2 * MARGIN.side;
	const pageHeight = options.size.height / unit;
	const head = headBlock(published, options, width);
	const foot = footBlock(published, options, { width, pageHeight }, portion);
	const footTop = pageHeight - MARGIN.bottom - foot.height;
	const height = footTop - GAP.under - (MARGIN.top + head.height + GAP.over);
	return { head, foot, footTop, room: { width, height } };
}

function firstPart(published: Published, options: FigureOptions): Portion {
	const most = Math.min(FIRST_LINES, published.picture.lines);
	for (let count = most; count > 1; count--) {
		const part = { from: 0, count };
		const { room } = frameOf(published, options, portionWords(published, part, 1, 1));
		if (fittingPicture(published.picture, part, room)) return part;
	}
	return { from: 0, count: 1 };
}

/** Pages with about as many lines each, so that the last one does not hold a single one. */
function allParts(published: Published, options: FigureOptions): readonly Portion[] {
	const { lines } = published.picture;
	const whole = { from: 0, count: lines };
	if (fittingPicture(published.picture, whole, frameOf(published, options, '').room)) return [whole];
	const greedy = partsUpTo(published, options, lines);
	const even = partsUpTo(published, options, Math.ceil(lines / greedy.length));
	return even.length > greedy.length ? greedy : even;
}

function partsUpTo(published: Published, options: FigureOptions, most: number): readonly Portion[] {
	const { picture } = published;
	// Words of a portion take one line whatever it is.
	const { room } = frameOf(published, options, portionWords(published, { from: 0, count: 1 }, 1, 1));
	const parts: Portion[] = [];
	for (let from = 0; from < picture.lines; from += parts.at(-1)?.count ?? 1) {
		const left = Math.min(most, picture.lines - from);
		const fits = (count: number) => fittingPicture(picture, { from, count }, room) !== null;
		let count = Math.min(left, parts.at(-1)?.count ?? FIRST_LINES);
		while (count > 1 && !fits(count)) count--;
		while (count < left && fits(count + 1)) count++;
		parts.push({ from, count });
	}
	return parts;
}

/** `First 9 of 40 roles`; on pages `Rows 10–18 of 40; page 2 of 5`; nothing where all are drawn. */
export function portionWords(
	{ picture: { lines, noun } }: Pick<Published, 'picture'>,
	{ from, count }: Portion,
	page: number,
	of: number,
): string {
	if (count >= lines) return '';
	if (of === 1) return `First ${count} of ${lines} ${noun}`;
	const rows = count === 1 ? `Row ${from + 1}` : `Rows ${from + 1}–${from + count}`;
	return `${rows} of ${lines}; page ${page} of ${of}`;
}

function pageOf(
	published: Published,
	options: FigureOptions,
	portion: Portion | null,
	page: number,
	of: number,
): FigurePage {
	const { size } = options;
	const words = portion ? portionWords(published, portion, page, of) : '';
	const { head, foot, footTop, room } = frameOf(published, options, words);
	const picture = largestPicture(published.picture, portion ?? { from: 0, count: 0 }, room, of === 1);
	const marks = [
		movedMarks(head.marks, MARGIN.top, MARGIN.side),
		movedMarks(picture.marks, MARGIN.top + head.height + GAP.over, MARGIN.side),
		movedMarks(foot.marks, footTop, MARGIN.side),
	];
	const drawn = scaledMarks(marks, pixelsPerUnit(size));
	return {
		width: size.width,
		height: size.height,
		marks: drawn,
		title: titleOf(published, options),
		description: [published.words.summary, words && `${capitalised(words)}.`].filter(Boolean).join(' '),
		portion,
		page,
		of,
		smallestType: smallestText(drawn),
	};
}
