import { lineMark, textMark } from '$lib/charts/marks.ts';
import type { Drawn, Ink, TextMark } from '$lib/charts/scene.ts';
import { SCENE_FONT_SIZE } from '$lib/charts/scene-markup.ts';
import { textWidth } from '$lib/charts/text-width.ts';
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

interface Lines {
	readonly marks: readonly TextMark[];
	readonly height: number;
}

/** A title is as large as lets it stand in two lines; one longer still takes the lines it needs at the last of these. */
const TITLE_SIZES = [21, 19, 17] as const;
const LONG_TITLE = 15;
const TITLE_LINES = 2;
const SUBTITLE: Style = { size: 14, weight: 400, ink: 'ink-soft' };
const SMALL: Style = { size: SCENE_FONT_SIZE, weight: 400, ink: 'ink-soft' };
const PORTION: Style = { size: SCENE_FONT_SIZE, weight: 600, ink: 'ink' };
const TITLE_GAP = 3;
const WORD_GAP = 16;
const RULE_GAP = 5;

/** A page that is no higher has one line of notes, and one more for so much of its height beyond. */
const NOTE_LINES = { flat: 400, more: 110 } as const;
const MORE_NOTES = 'More notes at the address below.';

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
	width: number,
	portion: string,
): Drawn {
	const title = titleOf(published, options);
	const sized = (size: number) => ({ size, lines: brokenLines(title, width, size, 600) });
	const { size, lines } =
		TITLE_SIZES.map(sized).find((one) => one.lines.length <= TITLE_LINES) ?? sized(LONG_TITLE);
	const titleBlock = linesBlock(lines, { size, weight: 600, ink: 'ink' }, 0, 1.2);
	const subtitle = brokenLines(plainLine(published.words.subtitle), width, SUBTITLE.size, SUBTITLE.weight);
	const subtitleBlock = linesBlock(subtitle, SUBTITLE, titleBlock.height + TITLE_GAP);
	const marks = [...titleBlock.marks, ...subtitleBlock.marks];
	if (portion === '') return { marks, height: subtitleBlock.height };
	const taken = textWidth(subtitle.at(-1) ?? '', SUBTITLE.size, SUBTITLE.weight);
	const last = subtitleBlock.marks.at(-1);
	if (last && taken + WORD_GAP + textWidth(portion, PORTION.size, PORTION.weight) <= width) {
		const beside = textMark(width, last.y, portion, { ...PORTION, anchor: 'end' });
		return { marks: [...marks, beside], height: subtitleBlock.height };
	}
	const below = linesBlock(
		brokenLines(portion, width, PORTION.size, PORTION.weight),
		PORTION,
		subtitleBlock.height,
	);
	return { marks: [...marks, ...below.marks], height: below.height };
}

/**
 * Under the picture: notes, then a rule with sources, address and licence. Notes of the picture itself and the reader's own
 * always stand. Of the view's as many whole ones as fit in their lines (one on a flat page, more on a higher one) stand in
 * their order, and that there are more is said.
 */
export function footBlock(
	published: Published,
	options: FigureOptions,
	room: { readonly width: number; readonly pageHeight: number },
): Drawn {
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
	{ width, pageHeight }: { readonly width: number; readonly pageHeight: number },
): readonly string[] {
	const most = 1 + Math.max(0, Math.ceil((pageHeight - NOTE_LINES.flat) / NOTE_LINES.more));
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
	return broken([...kept, MORE_NOTES]);
}

/** Lines under each other from a height on; `height` is where they end. */
function linesBlock(lines: readonly string[], style: Style, top: number, spacing = 1.3): Lines {
	const step = style.size * spacing;
	const marks = lines.map((line, index) =>
		textMark(0, top + index * step + style.size * (spacing / 2 + 0.34), line, style),
	);
	return { marks, height: top + lines.length * step };
}
