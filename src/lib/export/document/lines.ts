import { textWidth } from '$lib/charts/text-width.ts';

/** Behind a blank, a hyphen, and the signs that part an address. */
const BREAK_BEHIND = /(?<=[\s\-/&,?;])/u;

/**
 * A text in lines no wider than a width in pixels, with nothing left out: a word that is wider than a line goes on in the
 * next. Blank text is no line.
 */
export function brokenLines(text: string, width: number, size: number, weight: 400 | 600): readonly string[] {
	const widthOf = (part: string) => textWidth(part, size, weight);
	const lines: string[] = [];
	let line = '';
	let taken = 0;
	const add = (part: string) => {
		if (line !== '' && taken + widthOf(part.trimEnd()) > width) {
			lines.push(line.trimEnd());
			[line, taken] = ['', 0];
		}
		line += part;
		taken += widthOf(part);
	};
	for (const word of text.trim().split(BREAK_BEHIND)) {
		// A word wider than a line is taken sign by sign.
		for (const part of widthOf(word.trimEnd()) <= width ? [word] : word) add(part);
	}
	return line.trim() === '' ? lines : [...lines, line.trimEnd()];
}
