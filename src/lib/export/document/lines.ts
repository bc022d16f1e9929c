import { textWidth } from '$lib/charts/text-width.ts';

/** Behind a blank, a hyphen, and the signs that part an address. */
const BREAK_BEHIND = /(?<=[\s\-/&,?;])/u;

/**
 * A text in lines no wider than a width in pixels, with nothing left out: a word that is wider than a line goes on in the
 * next. Blank text is no line.
 */
export function brokenLines(text: string, width: number, size: number, weight: 400 | 600): readonly string[] {
	const fits = (line: string) => textWidth(line.trimEnd(), size, weight) <= width;
	const lines: string[] = [];
	let line = '';
	for (const word of text.trim().split(BREAK_BEHIND)) {
		if (fits(line + word)) {
			line += word;
			continue;
		}
		if (line !== '') lines.push(line.trimEnd());
		line = '';
		for (const character of fits(word) ? [word] : word) {
			if (line !== '' && !fits(line + character)) {
				lines.push(line);
				line = '';
			}
			line += character;
		}
	}
	return line.trim() === '' ? lines : [...lines, line.trimEnd()];
}
