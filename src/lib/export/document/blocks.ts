import { lineMark, textMark } from '$lib/charts/marks.ts';
import type { Drawn, Ink, TextMark } from '$lib/charts/scene.ts';
import { SCENE_FONT_SIZE } from '$lib/charts/scene-markup.ts';
import { textWidth } from '$lib/charts/text-width.ts';
import { said } from '$lib/domain/phrases.ts';
import type { Published } from '../published.ts';
import { creditLines } from './credits.ts';
import { balancedLines, brokenLines } from './lines.ts';
import { plainLine, type FigureOptions } from './options.ts';

/** The words around a picture, in pixels of the screen's type, from the top of the block and the left edge of the picture. */

/** The width words have, and the height of the page they are on. */
export interface WordRoom {
	readonly width: number;
	readonly pageHeight: number;
}

interface Style {
	readonly size: number;
	readonly weight: 400 | 600;
	readonly ink: Ink;
}

interface Lines {
	readonly marks: readonly TextMark[];
	readonly height: number;
}

/** A page that is no higher, in pixels of the screen's type, has little room for its picture: words are closer and fewer. */
const FLAT = 400;

export function isFlat(pageHeight: number): boolean {
	return pageHeight <= FLAT;
}

/**
 * A title is as large as lets it stand in one line, or in two of the smaller sizes; one longer still takes the lines it needs
 * at the last of them.
 */
const TITLE_SIZES = {
	flat: [
		{ sizes: [21, 20, 19, 18], lines: 1 },
		{ sizes: [18, 17], lines: 2 },
	],
	high: [
		{ sizes: [21, 20, 19], lines: 1 },
		{ sizes: [21, 19, 17], lines: 2 },
	],
} as const;
const LONG_TITLE = 15;
/** A subtitle is as large as lets it stand in one line, together with which part of a list is drawn. */
const SUBTITLE_SIZES = {
	flat: { larger: [14, 13], least: SCENE_FONT_SIZE },
	high: { larger: [14], least: 13 },
} as const;
const SMALL: Style = { size: SCENE_FONT_SIZE, weight: 400, ink: 'ink-soft' };
const PORTION: Style = { size: SCENE_FONT_SIZE, weight: 600, ink: 'ink' };
const TITLE_GAP = 3;
const WORD_GAP = 16;
const RULE_GAP = 5;

/** A flat page has one line of notes, a higher one another for so much of its height beyond. */
const NOTE_LINE_EACH = 110;
const MORE_NOTES = 'More notes at the address below.';
const NOTES_ELSEWHERE = 'See the notes at the address below.';

/** The title a figure has: the reader's, or the view's where that is blank. */
export function titleOf(
	published: Pick<Published, 'words'>,
	{ title }: Pick<FigureOptions, 'title'>,
): string {
	return plainLine(title ?? '') || plainLine(published.words.title);
}

/** Title, subtitle, and which part of a list is drawn: at the end of the subtitle's line where that has the room for it. */
export function headBlock(
	published: Published,
	options: FigureOptions,
	{ width, pageHeight }: WordRoom,
	portion: string,
): Drawn {
	const form = isFlat(pageHeight) ? 'flat' : 'high';
	const title = titleOf(published, options);
	const sized = (size: number) => ({ size, lines: balancedLines(title, width, size, 600) });
	const fitting = TITLE_SIZES[form].flatMap(({ sizes, lines: most }) =>
		sizes.map(sized).filter((one) => one.lines.length <= most),
	);
	const { size, lines } = fitting[0] ?? sized(LONG_TITLE);
	const titleBlock = linesBlock(lines, { size, weight: 600, ink: 'ink' }, 0, 1.2);
	const words = plainLine(published.words.subtitle);
	const beside = portion && WORD_GAP + textWidth(portion, PORTION.size, PORTION.weight);
	const style = subtitleStyle(words, width - (beside || 0), form);
	const subtitle = balancedLines(words, width, style.size, style.weight);
	const subtitleBlock = linesBlock(subtitle, style, titleBlock.height + TITLE_GAP);
	const marks = [...titleBlock.marks, ...subtitleBlock.marks];
	if (portion === '') return { marks, height: subtitleBlock.height };
	const last = subtitleBlock.marks.at(-1);
	if (last && beside && textWidth(last.text, style.size, style.weight) + beside <= width) {
		const end = textMark(width, last.y, portion, { ...PORTION, anchor: 'end' });
		return { marks: [...marks, end], height: subtitleBlock.height };
	}
	const below = linesBlock(
		brokenLines(portion, width, PORTION.size, PORTION.weight),
		PORTION,
		subtitleBlock.height,
	);
	return { marks: [...marks, ...below.marks], height: below.height };
}

function subtitleStyle(words: string, width: number, form: keyof typeof SUBTITLE_SIZES): Style {
	const { least, larger } = SUBTITLE_SIZES[form];
	const size = larger.find((one) => textWidth(words, one, 400) <= width) ?? least;
	return { size, weight: 400, ink: 'ink-soft' };
}

/**
 * Under the picture: notes, then a rule with sources, address and licence. Notes of the picture itself and the reader's own
 * always stand. Of the view's as many whole ones as fit in their lines (one on a flat page, more on a higher one) stand in
 * their order, and that there are more is said.
 */
export function footBlock(published: Published, options: FigureOptions, room: WordRoom): Drawn {
	const { width } = room;
	const notes = linesBlock(noteLines(published, options, room), SMALL, 0);
	const rule = notes.height === 0 ? 0 : notes.height + RULE_GAP;
	const credits = linesBlock(creditLines(published, width, SMALL.size), SMALL, rule + RULE_GAP);
	return {
		marks: [...notes.marks, lineMark(0, rule, width, rule, 'hairline'), ...credits.marks],
		height: credits.height,
	};
}

function noteLines(
	published: Published,
	{ note }: FigureOptions,
	{ width, pageHeight }: WordRoom,
): readonly string[] {
	const most = 1 + Math.max(0, Math.ceil((pageHeight - FLAT) / NOTE_LINE_EACH));
	const broken = (notes: readonly string[]) => {
		const words = said(notes).join(' ');
		return brokenLines(words && `Note: ${words}`, width, SMALL.size, 400);
	};
	const own = (published.fileNotes?.() ?? []).map(plainLine);
	if (note !== null) return broken([...own, plainLine(note)]);
	const choice = plainLine(published.selection);
	const others = said([...published.notes.map(plainLine), choice && `Shown: ${choice}.`]);
	const all = broken([...own, ...others]);
	if (all.length <= most) return all;
	let kept = own;
	for (const one of others) {
		if (broken([...kept, one, MORE_NOTES]).length <= most) kept = [...kept, one];
	}
	return broken([...kept, kept.length > 0 ? MORE_NOTES : NOTES_ELSEWHERE]);
}

/** Lines under each other from a height on; `height` is where they end. */
function linesBlock(lines: readonly string[], style: Style, top: number, spacing = 1.3): Lines {
	const step = style.size * spacing;
	const marks = lines.map((line, index) =>
		textMark(0, top + index * step + style.size * (spacing / 2 + 0.34), line, style),
	);
	return { marks, height: top + lines.length * step };
}
