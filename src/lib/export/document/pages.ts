import { movedMarks } from '$lib/charts/marks.ts';
import { NARROW_BELOW, type Drawn, type Mark } from '$lib/charts/scene.ts';
import { said } from '$lib/domain/phrases.ts';
import type { Portion, Published } from '../published.ts';
import { footBlock, headBlock, isFlat, titleOf } from './blocks.ts';
import { plainLine, type FigureOptions } from './options.ts';
import { scaledBlock, scaledMarks, smallestText } from './scaled.ts';
import { pixelsPerUnit } from './sizes.ts';
import { finished, type Steps } from '$lib/domain/steps.ts';

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
const SIDE = 20;
const SPACING = {
	flat: { top: 13, over: 9, under: 7, bottom: 11 },
	high: { top: 16, over: 12, under: 9, bottom: 13 },
} as const;

/** How many times as large as the smallest type asks for a page may be drawn whose picture leaves room, the most first. */
const LARGER = [1.25, 1.2, 1.15, 1.1, 1.05] as const;
/** A picture that takes so much of its room leaves none. */
const FULL = 0.92;
/** How many steps smaller a page may be drawn whose picture does not fit, each so much smaller than the one before. */
const SMALLER = { steps: 40, step: 0.95 } as const;
/** Height of a picture whose words leave none: it is drawn, small, whatever is said about it. */
const LEAST_HEIGHT = 24;

/** The words of a page, and the room they leave to the picture, in pixels of the screen's type. */
interface Frame {
	readonly isFlat: boolean;
	readonly head: Drawn;
	readonly headTop: number;
	readonly pictureTop: number;
	readonly foot: Drawn;
	readonly footTop: number;
	readonly width: number;
	/** Less than nothing where the words alone are too many. */
	readonly height: number;
}

/** A page with its picture in it. */
interface Filled extends Frame {
	readonly picture: Drawn;
	/** How large it is drawn; 1: as its smallest type asks for. */
	readonly by: number;
}

/**
 * A view as pages of a size: title, subtitle, picture, and at the bottom edge notes, sources, address and licence. A list is
 * drawn as far as it fits, or on as many pages as it takes. Nothing is cut: words take the lines they need and the picture
 * what is left. A page that does not fit is drawn smaller as a whole, and its `smallestType` says so.
 */
export function figurePages(published: Published, options: FigureOptions): readonly FigurePage[] {
	return finished(figureSteps(published, options));
}

/** The same in steps, each a picture laid out: hundreds of them for a long list. */
export function* figureSteps(published: Published, options: FigureOptions): Steps<readonly FigurePage[]> {
	const parts = yield* partsOf(published, options);
	const pages: FigurePage[] = [];
	for (const part of parts)
		pages.push(yield* pageOf(published, options, part, pages.length + 1, parts.length));
	return pages;
}

function* partsOf(published: Published, options: FigureOptions): Steps<readonly Portion[]> {
	const { lines } = published.picture;
	if (lines === 0) return [{ from: 0, count: 0 }];
	return options.rows === 'all'
		? yield* allParts(published, options)
		: [yield* firstPart(published, options)];
}

function frameOf(published: Published, options: FigureOptions, portion: string, by: number): Frame {
	const unit = pixelsPerUnit(options.size) * by;
	const width = options.size.width / unit - 2 * SIDE;
	const pageHeight = options.size.height / unit;
	const head = headBlock(published, options, { width, pageHeight }, portion);
	const flat = isFlat(pageHeight);
	const spacing = SPACING[flat ? 'flat' : 'high'];
	const pictureTop = spacing.top + head.height + spacing.over;
	// Type of a page drawn larger grows, but for the small print.
	const small = Math.min(1, 1 / by);
	const room = { width: width / small, pageHeight: pageHeight / small };
	const foot = scaledBlock(footBlock(published, options, room), small);
	const footTop = pageHeight - spacing.bottom - foot.height;
	const height = footTop - spacing.under - pictureTop;
	return { isFlat: flat, head, headTop: spacing.top, pictureTop, foot, footTop, width, height };
}

/** A page with a part of its list, drawn so large; null where the picture is higher than what its words leave. */
function* filled(
	published: Published,
	options: FigureOptions,
	part: Portion,
	words: string,
	by = 1,
): Steps<Filled | null> {
	yield;
	const frame = frameOf(published, options, words, by);
	if (frame.height < LEAST_HEIGHT) return null;
	const picture = published.picture.layout({ width: frame.width, height: frame.height }, part);
	return picture.height <= frame.height ? { ...frame, picture, by } : null;
}

function* firstPart(published: Published, options: FigureOptions): Steps<Portion> {
	const most = Math.min(FIRST_LINES, published.picture.lines);
	for (let count = most; count > 1; count--) {
		const part = { from: 0, count };
		if (yield* filled(published, options, part, portionWords(published, part, 1, 1))) return part;
	}
	return { from: 0, count: 1 };
}

/** Pages with about as many lines each, so that the last one does not hold a single one. */
function* allParts(published: Published, options: FigureOptions): Steps<readonly Portion[]> {
	const { lines } = published.picture;
	const whole = { from: 0, count: lines };
	if (yield* filled(published, options, whole, '')) return [whole];
	const greedy = yield* partsUpTo(published, options, lines);
	const even = yield* partsUpTo(published, options, Math.ceil(lines / greedy.length));
	return even.length > greedy.length ? greedy : even;
}

function* partsUpTo(published: Published, options: FigureOptions, most: number): Steps<readonly Portion[]> {
	const { lines } = published.picture;
	// How many pages there will be is not known yet: room for the longest words there can be.
	const words = portionWords(published, { from: lines - 1, count: 2 }, lines, lines);
	const parts: Portion[] = [];
	for (let from = 0; from < lines; from += parts.at(-1)?.count ?? 1) {
		const left = Math.min(most, lines - from);
		const fitting = (count: number) => filled(published, options, { from, count }, words);
		let count = Math.min(left, parts.at(-1)?.count ?? FIRST_LINES);
		while (count > 1 && !(yield* fitting(count))) count--;
		while (count < left && (yield* fitting(count + 1))) count++;
		parts.push({ from, count });
	}
	return parts;
}

/** `First 9 of 40 roles`; on pages `Rows 10–18 of 40; page 2 of 5`; nothing where all are drawn. */
function portionWords(
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

function* pageOf(
	published: Published,
	options: FigureOptions,
	part: Portion,
	page: number,
	of: number,
): Steps<FigurePage> {
	const { size } = options;
	const words = portionWords(published, part, page, of);
	const { head, headTop, picture, pictureTop, foot, footTop, by } = yield* largest(
		published,
		options,
		part,
		words,
		of === 1,
	);
	const marks = [
		movedMarks(head.marks, headTop, SIDE),
		movedMarks(picture.marks, pictureTop, SIDE),
		movedMarks(foot.marks, footTop, SIDE),
	];
	const drawn = scaledMarks(marks, pixelsPerUnit(size) * by);
	return {
		width: size.width,
		height: size.height,
		marks: drawn,
		title: titleOf(published, options),
		description: said([plainLine(published.words.summary), words && `${words}.`]).join(' '),
		portion: part.count === 0 ? null : part,
		page,
		of,
		smallestType: smallestText(drawn),
	};
}

/**
 * The page as large as its picture allows. One that leaves a part of its room empty is drawn larger where it `mayGrow`, as long
 * as it is laid out for a wide room; one that does not fit is drawn smaller.
 */
function* largest(
	published: Published,
	options: FigureOptions,
	part: Portion,
	words: string,
	mayGrow: boolean,
): Steps<Filled> {
	const at = (by: number) => filled(published, options, part, words, by);
	const plain = yield* at(1);
	if (plain) {
		if (!mayGrow || plain.picture.height > FULL * plain.height) return plain;
		const isWide = (by: number) => frameOf(published, options, words, by).width >= NARROW_BELOW;
		for (const by of LARGER) {
			const larger = isWide(by) ? yield* at(by) : null;
			// A line more of title would take from a flat page what it has too little of.
			if (larger && (!plain.isFlat || larger.head.height <= plain.head.height)) return larger;
		}
		return plain;
	}
	let by = 1;
	for (let step = 0; step < SMALLER.steps; step++) {
		by *= SMALLER.step;
		const smaller = yield* at(by);
		if (smaller) return smaller;
	}
	return squeezed(published, options, part, words, by);
}

/** A picture that is too high for a room of any width, made smaller until it fits. */
function squeezed(
	published: Published,
	options: FigureOptions,
	part: Portion,
	words: string,
	by: number,
): Filled {
	const frame = frameOf(published, options, words, by);
	const height = Math.max(LEAST_HEIGHT, frame.height);
	const scene = published.picture.layout({ width: frame.width, height }, part);
	return { ...frame, picture: scaledBlock(scene, height / scene.height), by };
}
