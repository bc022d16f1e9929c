import { TICK_SIZE } from './axis.ts';
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
export function wordsOnHatch(words: string, left: number, middle: number): readonly Mark[] {
	const width = textWidth(words, TICK_SIZE, 400) + 12;
	return [
		{ kind: 'rect', x: left + 12, y: middle - 8, width, height: 16, ink: 'paper' },
		label(left + 18, middle + 4, words, 400, 'ink-soft', TICK_SIZE),
	];
}

/** A line of text from its left end. */
export function label(
	x: number,
	y: number,
	text: string,
	weight: 400 | 600,
	ink: Ink,
	size: number,
): TextMark {
	return { kind: 'text', x, y, text, size, weight, ink, anchor: 'start' };
}
