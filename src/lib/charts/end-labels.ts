import { lineMark, textMark } from './marks.ts';
import { textWidth, wrap } from './text-width.ts';
import type { Ink, Mark, Box } from './scene.ts';

export const LABEL_SIZE = 12;
export const LABEL_LINE = 14;

/** A label at the end of a line: its figure, then the name in lines. */
export interface EndLabel {
	/** Where the line ends. */
	readonly y: number;
	readonly ink: Ink;
	readonly figure: string;
	readonly name: string;
}

/** More labels than this have their figure and their name on the same lines. */
const MOST_APART = 8;

/** Lines a name is broken into at most: fewer where many labels share the height. */
function nameLines(labels: number): number {
	if (labels > MOST_APART) return 1;
	return labels > 4 ? 2 : 3;
}

/** Height that so many labels need at most, whatever the width breaks them into. */
export function labelsHeight(labels: number): number {
	return labels * (nameLines(labels) + 1) * LABEL_LINE + labels * 4;
}

/**
 * Labels beside the ends of lines, in their order and clear of each other between `top` and `bottom`; a hairline leads
 * to a label that had to move.
 */
export function endLabelMarks(
	labels: readonly EndLabel[],
	left: number,
	right: number,
	top: number,
	bottom: number,
): readonly Mark[] {
	const most = nameLines(labels.length);
	const room = right - left - 14;
	const blocks = [...labels]
		.sort((a, b) => a.y - b.y)
		.map((label) => {
			const { figure, name } = label;
			const lines =
				labels.length > MOST_APART
					? wrap(`${figure} ${name}`, room, LABEL_SIZE, 600, 2)
					: [...wrap(figure, room, LABEL_SIZE, 600, 1), ...wrap(name, room, LABEL_SIZE, 400, most)];
			return { label, lines, height: lines.length * LABEL_LINE + 4 };
		});
	// Down from the top, each below the one before; then up from the bottom, whatever ran over.
	const tops: number[] = [];
	let free = top;
	for (const { label, height } of blocks) {
		const own = Math.max(free, label.y - 9);
		tops.push(own);
		free = own + height;
	}
	let floor = bottom;
	for (let index = blocks.length - 1; index >= 0; index--) {
		const height = blocks[index]?.height ?? 0;
		tops[index] = Math.min(tops[index] ?? top, floor - height);
		floor = tops[index] ?? floor;
	}
	return blocks.flatMap(({ label, lines }, index): Mark[] => {
		const y = tops[index] ?? top;
		const leader: Mark = lineMark(left, label.y, left + 11, y + 9, label.ink);
		return [
			leader,
			...lines.map((text, line): Mark =>
				textMark(left + 14, y + 13 + line * LABEL_LINE, text, {
					ink: line === 0 ? 'ink' : 'ink-soft',
					weight: line === 0 ? 600 : 400,
				}),
			),
		];
	});
}

/** The box of a text whose baseline starts at (x, y). */
export function textBox(text: string, x: number, y: number, size: number, weight: 400 | 600): Box {
	return { x, y: y - size * 0.8, width: textWidth(text, size, weight), height: size };
}

/** The area in which two boxes lie over each other. */
function overlap(a: Box, b: Box): number {
	const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
	const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
	return width > 0 && height > 0 ? width * height : 0;
}

/** The candidate that lies least over what is there already and within the frame; the first of equals. */
export function clearest(
	candidates: readonly Box[],
	taken: readonly Box[],
	frame: Box,
): { readonly index: number; readonly covered: number } {
	let best = { index: -1, covered: Infinity };
	for (const [index, box] of candidates.entries()) {
		const inside =
			box.x >= frame.x &&
			box.y >= frame.y &&
			box.x + box.width <= frame.x + frame.width &&
			box.y + box.height <= frame.y + frame.height;
		if (!inside) continue;
		const covered = taken.reduce((sum, other) => sum + overlap(box, other), 0);
		if (covered < best.covered) best = { index, covered };
	}
	return best;
}
