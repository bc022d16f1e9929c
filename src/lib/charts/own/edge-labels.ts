import { formatEstimate } from '$lib/domain/format.ts';
import { textBox } from '../end-labels.ts';
import { rectMark, textMark } from '../marks.ts';
import type { Box, Mark, Scene } from '../scene.ts';
import { textWidth } from '../text-width.ts';
import type { Placement } from './match.ts';
import { ARROW } from './signs.ts';

const SIZE = 11;
const GAP = 3;

/** An arrow's place with every figure beyond that end of that slot. */
export interface Edge {
	readonly first: Placement;
	readonly all: readonly Placement[];
	/** The tip, and where it points. */
	readonly x: number;
	readonly y: number;
	readonly dx: number;
	readonly dy: number;
}

/** The figures beyond an axis, those of one slot and end together. */
export function edgesOf(placed: readonly Placement[]): readonly Edge[] {
	const groups = new Map<string, [Placement, ...Placement[]]>();
	for (const one of placed) {
		if (one.beyond === null) continue;
		const key = `${one.slot.key} ${one.axis.plot.x} ${one.axis.plot.y} ${one.beyond}`;
		const known = groups.get(key);
		if (known) known.push(one);
		else groups.set(key, [one]);
	}
	return [...groups.values()].map((all): Edge => {
		const [first] = all;
		const { axis, slot, beyond } = first;
		const { x, y, width, height } = axis.plot;
		const sign = beyond === 'high' ? 1 : -1;
		return axis.orientation === 'horizontal'
			? { first, all, x: sign > 0 ? x + width - 2 : x + 2, y: slot.at, dx: sign, dy: 0 }
			: { first, all, x: slot.at, y: sign > 0 ? y + 2 : y + height - 2, dx: 0, dy: -sign };
	});
}

/** `$250,000`, `$250,000, $310,000 and 3 more`. */
const MOST_VALUES = 3;

export function edgeWords({ all }: Edge): string {
	const values = [...all]
		.sort((one, other) => one.value - other.value)
		.map(({ value, figure, axis }) => formatEstimate({ value, flag: '' }, figure.measure, axis.pay));
	const distinct = [...new Set(values)];
	const more = distinct.length - MOST_VALUES;
	return more > 0 ? `${distinct.slice(0, MOST_VALUES).join(', ')} and ${more} more` : distinct.join(', ');
}

/** The values beside arrows, clear of each other and where there is room of other words; `left` found no place. */
export function edgeLabels(
	edges: readonly Edge[],
	scene: Scene,
): { readonly marks: readonly Mark[]; readonly left: readonly Edge[] } {
	const taken: Box[] = [];
	const words = edges.length > 0 ? textBoxes(scene.marks, 0, 0) : [];
	const marks: Mark[] = [];
	const left: Edge[] = [];
	const frame = { x: 0, y: 0, width: scene.width, height: scene.height };
	for (const edge of edges) {
		const text = edgeWords(edge);
		const clear = candidates(edge, textWidth(text, SIZE, 600))
			.map(([x, y]) => textBox(text, x, y, SIZE, 600))
			.filter((box) => isWithin(box, frame) && !taken.some((other) => overlaps(box, other)));
		const box = clear.find((one) => !words.some((other) => overlaps(one, other))) ?? clear[0];
		if (!box) {
			left.push(edge);
			continue;
		}
		taken.push(box);
		marks.push(
			rectMark(box.x - 2, box.y - 1, box.width + 4, box.height + 2, 'paper'),
			textMark(box.x, box.y + SIZE * 0.8, text, { ink: 'own', size: SIZE, weight: 600 }),
		);
	}
	return { marks, left };
}

/** Where a value may begin, and its baseline: the likeliest place first. */
function candidates({ x, y, dx, dy }: Edge, width: number): readonly (readonly [number, number])[] {
	if (dx !== 0) {
		const start = dx > 0 ? x - width : x;
		const beside = dx > 0 ? x - ARROW - GAP - width : x + ARROW + GAP;
		return [
			[start, y - 7],
			[start, y + 15],
			[beside, y + 4],
		];
	}
	const baseline = dy < 0 ? y + SIZE : y - 2;
	return Array.from({ length: 8 }, (_, turn) => baseline - dy * turn * (SIZE + 2)).flatMap(
		(at) =>
			[
				[x + 8, at],
				[x - 8 - width, at],
			] as const,
	);
}

function textBoxes(marks: readonly Mark[], dx: number, dy: number): readonly Box[] {
	return marks.flatMap((mark): readonly Box[] => {
		if (mark.kind === 'group') return textBoxes(mark.marks, dx + (mark.dx ?? 0), dy + (mark.dy ?? 0));
		if (mark.kind !== 'text') return [];
		const share = { start: 0, middle: 0.5, end: 1 }[mark.anchor];
		const x = mark.x - share * textWidth(mark.text, mark.size, mark.weight);
		return [textBox(mark.text, x + dx, mark.y + dy, mark.size, mark.weight)];
	});
}

function overlaps(a: Box, b: Box): boolean {
	return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function isWithin(box: Box, frame: Box): boolean {
	return (
		box.x >= frame.x &&
		box.y >= frame.y &&
		box.x + box.width <= frame.x + frame.width &&
		box.y + box.height <= frame.y + frame.height
	);
}
