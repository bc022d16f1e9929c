/**
 * Advance widths of Paychart Sans in thousandths of an em, characters 32 to 126 in order, measured in a browser
 * without kerning. They let a layout fit its labels where there is no DOM; kerning makes real text a trifle
 * narrower, never wider.
 */
const ADVANCES: Record<400 | 600, readonly number[]> = {
	400: [
		200, 289, 426, 497, 497, 824, 609, 249, 303, 303, 418, 497, 249, 311, 249, 350, 497, 497, 497, 497, 497,
		497, 497, 497, 497, 497, 249, 249, 497, 497, 497, 425, 847, 543, 588, 571, 615, 527, 494, 617, 652, 263,
		479, 579, 486, 727, 647, 664, 566, 664, 569, 534, 536, 645, 515, 786, 513, 476, 539, 303, 350, 303, 497,
		500, 542, 504, 553, 456, 555, 496, 292, 504, 544, 246, 247, 495, 255, 829, 547, 542, 555, 555, 347, 419,
		338, 544, 467, 719, 446, 467, 425, 303, 241, 303, 497,
	],
	600: [
		200, 315, 482, 513, 513, 841, 639, 275, 324, 324, 438, 513, 275, 322, 275, 344, 513, 513, 513, 513, 513,
		513, 513, 513, 513, 513, 275, 275, 513, 513, 513, 444, 875, 558, 597, 576, 625, 538, 510, 628, 663, 282,
		494, 597, 502, 745, 657, 674, 582, 674, 592, 545, 546, 655, 536, 800, 541, 501, 540, 324, 344, 324, 513,
		500, 549, 516, 563, 462, 564, 507, 317, 520, 558, 262, 263, 522, 271, 843, 560, 549, 564, 564, 373, 431,
		361, 556, 495, 748, 481, 495, 443, 324, 255, 324, 513,
	],
};

/** Wider than any Latin letter but the em dash: an unknown character may be cut early, never run over. */
const UNKNOWN_ADVANCE = 1000;

const MARKS_ABOVE = /\p{M}/gu;
const BEYOND_ASCII = /[^ -~]/;

/** Width in pixels of one line of Paychart Sans at a size in pixels. */
export function textWidth(text: string, size: number, weight: 400 | 600): number {
	return (advanceOf(text, weight) * size) / 1000;
}

/** The same in thousandths of the size: whole numbers, so that those of the parts of a line add up to the line's. */
function advanceOf(text: string, weight: 400 | 600): number {
	const advances = ADVANCES[weight];
	let thousandths = 0;
	// A letter with an accent is as wide as the letter without it.
	const plain = BEYOND_ASCII.test(text) ? text.normalize('NFD').replace(MARKS_ABOVE, '') : text;
	// By code unit: what is not of the table is unknown in either half.
	for (let index = 0; index < plain.length; index++) {
		thousandths += advances[plain.charCodeAt(index) - 32] ?? UNKNOWN_ADVANCE;
	}
	return thousandths;
}

/** The text, or as much of its beginning as fits a width in pixels together with an ellipsis. */
export function ellipsis(text: string, width: number, size: number, weight: 400 | 600): string {
	if (textWidth(text, size, weight) <= width) return text;
	let advance = UNKNOWN_ADVANCE;
	let beginning = '';
	let fitting = '';
	for (const character of text) {
		advance += advanceOf(character, weight);
		beginning += character;
		// Blanks at the end are dropped before the ellipsis, so they need no room.
		if (character.trimEnd() === '') continue;
		if ((advance * size) / 1000 > width) break;
		fitting = beginning;
	}
	return `${fitting}…`;
}

/**
 * The text broken at blanks (and after hyphens and slashes) into lines no wider than a width in pixels, at most
 * `most` of them; what is left over is cut with an ellipsis.
 */
export function wrap(
	text: string,
	width: number,
	size: number,
	weight: 400 | 600,
	most: number,
): readonly string[] {
	if (textWidth(text, size, weight) <= width) return [text.trim()];
	const pieces = text.trim().split(/(?<=[\s\-/])/u);
	const lines: string[] = [];
	let line = '';
	let advance = 0;
	for (const [index, piece] of pieces.entries()) {
		const own = piece.trimEnd();
		const longer = own === '' ? advanceOf(line.trimEnd(), weight) : advance + advanceOf(own, weight);
		if (line === '' || (longer * size) / 1000 <= width) {
			line += piece;
			advance += advanceOf(piece, weight);
			continue;
		}
		if (lines.length === most - 1) {
			line += pieces.slice(index).join('');
			break;
		}
		lines.push(ellipsis(line.trimEnd(), width, size, weight));
		line = piece;
		advance = advanceOf(piece, weight);
	}
	return [...lines, ellipsis(line.trimEnd(), width, size, weight)];
}
