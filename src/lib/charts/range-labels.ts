import { TICK_SIZE } from './axis.ts';
import { rectMark, textMark } from './marks.ts';
import type { Ink, Mark, TextMark } from './scene.ts';
import { textWidth } from './text-width.ts';

/** A text that stands where gridlines run, with a patch of its ground that keeps them out of the letters. */
export function overGridlines(text: TextMark, ground: Ink): readonly Mark[] {
	const width = textWidth(text.text, text.size, text.weight) + 4;
	const x = text.anchor === 'end' ? text.x - width + 2 : text.x - 2;
	const left = Math.max(0, x);
	const patch = { x: left, y: text.y - text.size, width: x + width - left, height: text.size + 4 };
	return [{ kind: 'rect', ...patch, ink: ground }, text];
}

/** Why there is no figure, on a patch of paper so that the hatching does not run through the letters. */
export function wordsOnHatch(
	words: string,
	left: number,
	middle: number,
	ground: Ink = 'paper',
): readonly Mark[] {
	const width = textWidth(words, TICK_SIZE, 400) + 12;
	return [rectMark(left + 12, middle - 8, width, 16, ground), textMark(left + 18, middle + 4, words)];
}
