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

/** A label with its words in lines. */
interface LabelBlock {
	readonly label: EndLabel;
	readonly lines: readonly string[];
	readonly height: number;
}

function blocksOf(labels: readonly EndLabel[], room: number, isApart: boolean): readonly LabelBlock[] {
	const most = nameLines(labels.length);
	return labels.map((label) => {
		const { figure, name } = label;
		const together = () =>
			wrap(`${figure} ${name}`, room, LABEL_SIZE, 600, labels.length > MOST_APART ? 2 : 1);
		const lines = isApart
			? [...wrap(figure, room, LABEL_SIZE, 600, 1), ...wrap(name, room, LABEL_SIZE, 400, most)]
			: together();
		return { label, lines, height: lines.length * LABEL_LINE + 4 };
	});
}

/** The labels in the fullest words for which there is height; of more than there is height for, the first ones. */
function fittingBlocks(labels: readonly EndLabel[], room: number, height: number): readonly LabelBlock[] {
	const fits = (blocks: readonly LabelBlock[]) => blocks.reduce((sum, own) => sum + own.height, 0) <= height;
	const apart = labels.length > MOST_APART ? [] : blocksOf(labels, room, true);
	if (apart.length > 0 && fits(apart)) return apart;
	let together = blocksOf(labels, room, false);
	while (together.length > 1 && !fits(together)) together = together.slice(0, -1);
	return together;
}

/**
 * Labels beside the ends of lines, in their order and clear of each other between `top` and `bottom`; a hairline leads
 * to a label that had to move. Where there is too little height for all, the first ones given are written.
 */
export function endLabelMarks(
	labels: readonly EndLabel[],
	left: number,
	right: number,
	top: number,
	bottom: number,
): readonly Mark[] {
	const blocks = [...fittingBlocks(labels, right - left - 14, bottom - top)].sort(
		(a, b) => a.label.y - b.label.y,
	);
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
