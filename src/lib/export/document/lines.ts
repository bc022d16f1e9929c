import { textWidth } from '$lib/charts/text-width.ts';

/** Behind a blank, a slash, and the hyphen of a word: neither a number nor a date is broken. */
const BREAK_BEHIND = /(?<=\s|\/|\p{L}-)/u;
/** Behind the signs that part an address. */
const BREAK_ADDRESS = /(?<=[/&,?;])/u;

/** The pieces of a text that stay whole where they fit. */
function piecesOf(text: string): readonly string[] {
	return text
		.trim()
		.split(/(?<=\s)/u)
		.flatMap((word) => word.split(word.includes('://') ? BREAK_ADDRESS : BREAK_BEHIND));
}

/**
 * A text in lines no wider than a width in pixels, with nothing left out: a word that is wider than a line goes on in the
 * next. Blank text is not a line.
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
	for (const word of piecesOf(text)) {
		// A word wider than a line is taken sign by sign.
		for (const part of widthOf(word.trimEnd()) <= width ? [word] : word) add(part);
	}
	return line.trim() === '' ? lines : [...lines, line.trimEnd()];
}

/** Steps in which lines are made shorter, in parts of their room, and how short they may become. */
const BALANCE = { step: 0.04, least: 0.5 } as const;

/** The same in as few lines, but of about the same length: no word of a title stands alone under the others. */
export function balancedLines(
	text: string,
	width: number,
	size: number,
	weight: 400 | 600,
): readonly string[] {
	let lines = brokenLines(text, width, size, weight);
	if (lines.length < 2) return lines;
	for (let part = 1 - BALANCE.step; part >= BALANCE.least; part -= BALANCE.step) {
		const shorter = brokenLines(text, width * part, size, weight);
		if (shorter.length > lines.length) break;
		lines = shorter;
	}
	return lines;
}
