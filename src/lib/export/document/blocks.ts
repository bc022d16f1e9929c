import { lineMark, textMark } from '$lib/charts/marks.ts';
import type { Drawn, Ink, Mark } from '$lib/charts/scene.ts';
import { SCENE_FONT_SIZE } from '$lib/charts/scene-markup.ts';
import { said } from '$lib/domain/phrases.ts';
import type { Published } from '../published.ts';
import { creditLines } from './credits.ts';
import { brokenLines } from './lines.ts';
import { plainLine, type FigureOptions } from './options.ts';

/** The words around a picture, in pixels of the screen's type, from the top of the block and the left edge of the picture. */

interface Style {
	readonly size: number;
	readonly weight: 400 | 600;
	readonly ink: Ink;
}

/** A title is as large as lets it stand in two lines; one longer still takes the lines it needs at the last of these. */
const TITLE_SIZES = [21, 19, 17] as const;
const LONG_TITLE = 15;
const TITLE_LINES = 2;
const SUBTITLE: Style = { size: 14, weight: 400, ink: 'ink-soft' };
const SMALL: Style = { size: SCENE_FONT_SIZE, weight: 400, ink: 'ink-soft' };
const PORTION: Style = { size: SCENE_FONT_SIZE, weight: 600, ink: 'ink' };
const GAP = 5;

/** A line of notes for so much of a page's height, but two at least. */
const HEIGHT_PER_NOTE_LINE = 150;
const MORE_NOTES = 'More notes at the address below.';

/** The title a figure has: the reader's, or the view's where that is blank. */
export function titleOf(
	published: Pick<Published, 'words'>,
	{ title }: Pick<FigureOptions, 'title'>,
): string {
	return plainLine(title ?? '') || plainLine(published.words.title);
}

/** Title and subtitle. */
export function headBlock(published: Published, options: FigureOptions, width: number): Drawn {
	const title = titleOf(published, options);
	const sized = (size: number) => ({ size, lines: brokenLines(title, width, size, 600) });
	const { size, lines } =
		TITLE_SIZES.map(sized).find((one) => one.lines.length <= TITLE_LINES) ?? sized(LONG_TITLE);
	const titleBlock = linesBlock(lines, { size, weight: 600, ink: 'ink' }, 0, 1.2);
	const subtitle = brokenLines(plainLine(published.words.subtitle), width, SUBTITLE.size, 400);
	const subtitleBlock = linesBlock(subtitle, SUBTITLE, titleBlock.height + (subtitle.length && 3));
	return { marks: [...titleBlock.marks, ...subtitleBlock.marks], height: subtitleBlock.height };
}

/**
 * Under the picture: which part of its list is drawn, notes, then a rule with sources, address and licence. Notes of the
 * picture itself and the reader's own always stand. Of the view's as many whole ones as fit in their lines (two, more on a
 * higher page) stand in their order, and that there are more is said.
 */
export function footBlock(
	published: Published,
	options: FigureOptions,
	room: { readonly width: number; readonly pageHeight: number },
	portion: string,
): Drawn {
	const { width } = room;
	const notes = noteLines(published, options, room);
	const portionBlock = linesBlock(said([portion]), PORTION, 0);
	const notesBlock = linesBlock(notes, SMALL, portionBlock.height);
	const rule = notesBlock.height === 0 ? 0 : notesBlock.height + GAP + 1;
	const credits = linesBlock(creditLines(published, width, SMALL.size), SMALL, rule + GAP);
	return {
		marks: [
			...portionBlock.marks,
			...notesBlock.marks,
			lineMark(0, rule, width, rule, 'hairline'),
			...credits.marks,
		],
		height: credits.height,
	};
}

function noteLines(
	published: Published,
	{ note }: FigureOptions,
	{ width, pageHeight }: { readonly width: number; readonly pageHeight: number },
): readonly string[] {
	const most = Math.max(2, Math.floor(pageHeight / HEIGHT_PER_NOTE_LINE));
	const broken = (notes: readonly string[]) => {
		const words = said(notes).join(' ');
		return brokenLines(words && `Note: ${words}`, width, SMALL.size, 400);
	};
	const own = (published.fileNotes?.() ?? []).map(plainLine);
	if (note !== null) return broken([...own, plainLine(note)]);
	const choice = plainLine(published.selection);
	const others = said([choice && `Shown: ${choice}.`, ...published.notes.map(plainLine)]);
	const all = broken([...own, ...others]);
	if (all.length <= most) return all;
	let kept = own;
	for (const one of others) {
		if (broken([...kept, one, MORE_NOTES]).length <= most) kept = [...kept, one];
	}
	return broken([...kept, MORE_NOTES]);
}

/** Lines under each other from a height on; `height` is where they end. */
function linesBlock(lines: readonly string[], style: Style, top: number, spacing = 1.3): Drawn {
	const step = style.size * spacing;
	const marks = lines.map((line, index): Mark =>
		textMark(0, top + index * step + style.size * (spacing / 2 + 0.34), line, style),
	);
	return { marks, height: top + lines.length * step };
}
