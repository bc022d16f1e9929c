import { lineMark, rectMark, textMark } from '$lib/charts/marks.ts';
import type { Mark } from '$lib/charts/scene.ts';
import { ellipsis, textWidth } from '$lib/charts/text-width.ts';

/** A name over the place on the axis where its figure is. */
export interface Name {
	/** Where its figure is, pixels. */
	readonly x: number;
	readonly words: string;
	/** Of a line that is drawn through the dots, and not of one of them. */
	readonly isDashed: boolean;
}

/** A name with the line of text it is on, 0 the one next to the dots. */
export interface PlacedName extends Name {
	readonly lane: number;
	readonly from: number;
	readonly to: number;
}

/** Height of a line of names. */
export const LANE = 17;
const SIZE = 12;
const PADDING = 4;
const APART = 6;

/**
 * Names on as few lines of text as they need, none over another. A name begins at its figure, or ends there where it would
 * reach beyond the right edge, and is further up than any whose figure is under it, so that no line down to a figure runs
 * through a name.
 */
export function placeNames(names: readonly Name[], width: number): readonly PlacedName[] {
	const spans = names.map((name) => {
		const words = ellipsis(name.words, width - 2 * PADDING, SIZE, 600);
		const length = textWidth(words, SIZE, 600) + 2 * PADDING;
		const isRight = name.x + length <= width;
		const from = isRight ? name.x : Math.max(0, name.x - length);
		return { ...name, words, from, to: from + length };
	});
	type Span = (typeof spans)[number];
	// A name that begins at its figure would cover the line of one that ends there: it ends at its own, too.
	for (let isSettled = false; !isSettled;) {
		const over = spans.find(
			(span) =>
				span.from === span.x &&
				span.x >= span.to - span.from &&
				spans.some((other) => other.to === other.x && other.x > span.x && other.x < span.to + APART),
		);
		isSettled = over === undefined;
		if (over) Object.assign(over, { from: over.x - (over.to - over.from), to: over.x });
	}
	const covers = (over: Span, under: Span) =>
		over !== under && under.x > over.from - APART && under.x < over.to + APART;
	const placed = new Map<Span, number>();
	const settle = (span: Span, above: ReadonlySet<Span>) => {
		if (placed.has(span)) return;
		const under = spans.filter((other) => covers(span, other) && !above.has(other));
		for (const other of under) settle(other, new Set([...above, span]));
		let lane = Math.max(0, ...under.map((other) => (placed.get(other) ?? -1) + 1));
		const isTaken = () =>
			[...placed].some(
				([other, own]) => own === lane && other.from < span.to + APART && span.from < other.to + APART,
			);
		while (isTaken()) lane++;
		placed.set(span, lane);
	};
	for (const span of spans) settle(span, new Set());
	return spans.map((span) => ({ ...span, lane: placed.get(span) ?? 0 }));
}

/** Lines of text that names take. */
export function laneCount(names: readonly PlacedName[]): number {
	return Math.max(0, ...names.map(({ lane }) => lane + 1));
}

/** The lines down from names to `base`: to the dots' baseline for a dashed one, to its dot for another. */
export function nameLines(
	names: readonly PlacedName[],
	bottom: number,
	ends: readonly number[],
): readonly Mark[] {
	return names.map(({ x, lane, isDashed }, index) =>
		lineMark(x, bottom - lane * LANE - 3, x, ends[index] ?? bottom, 'ink', 1, isDashed ? '4 3' : undefined),
	);
}

/** The names themselves, the lowest on the line that ends at `bottom`. */
export function nameMarks(names: readonly PlacedName[], bottom: number): readonly Mark[] {
	return names.flatMap(({ from, to, words, lane }) => {
		const top = bottom - (lane + 1) * LANE;
		return [
			rectMark(from, top, to - from, LANE - 2, 'paper'),
			textMark(from + PADDING, top + 12, words, { ink: 'ink', size: SIZE, weight: 600 }),
		];
	});
}
