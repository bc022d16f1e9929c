import { textMark } from '$lib/charts/marks.ts';
import type { Mark, Box } from '$lib/charts/scene.ts';
import { textWidth, wrap } from '$lib/charts/text-width.ts';

/** A dot that may get its name beside it. */
export interface Labelled {
	readonly cx: number;
	readonly cy: number;
	readonly r: number;
	readonly text: string;
	/** Named before the others. */
	readonly isWanted: boolean;
}

interface Frame {
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
}

const SIZE = 12;
const LINE = 14;
/** A name wider than this share of the plot is broken in two. */
const WIDEST = 0.7;

/**
 * Names beside dots where there is room for them without lying over a name or dot, those wanted first, then the larger.
 * A dot without a name is named when pointed at, and in the list under the picture.
 */
export function placeLabels(dots: readonly Labelled[], frame: Frame): readonly Mark[] {
	const taken: Box[] = dots.map(({ cx, cy, r }) => ({ x: cx - r, y: cy - r, width: 2 * r, height: 2 * r }));
	const order = [...dots].sort((a, b) => Number(b.isWanted) - Number(a.isWanted));
	return order.flatMap((dot): Mark[] => {
		const weight = dot.isWanted ? 600 : 400;
		const lines = wrap(dot.text, (frame.right - frame.left) * WIDEST, SIZE, weight, 2);
		const width = Math.max(...lines.map((line) => textWidth(line, SIZE, weight)));
		const height = lines.length * LINE;
		const { cx, cy, r } = dot;
		const places = [
			[cx + r + 4, cy],
			[cx - r - 4 - width, cy],
			[cx - width / 2, cy - r - 2 - height / 2],
			[cx - width / 2, cy + r + 2 + height / 2],
			[cx + r * 0.7 + 4, cy - r * 0.7 - 7],
			[cx + r * 0.7 + 4, cy + r * 0.7 + 7],
			[cx - r * 0.7 - 4 - width, cy - r * 0.7 - 7],
			[cx - r * 0.7 - 4 - width, cy + r * 0.7 + 7],
			// Above and below, moved as far as the frame asks for.
			[Math.max(frame.left, Math.min(cx - width / 2, frame.right - width)), cy - r - 2 - height / 2],
			[Math.max(frame.left, Math.min(cx - width / 2, frame.right - width)), cy + r + 2 + height / 2],
		] as const;
		const box = places
			.map(([x, middle]): Box => ({ x, y: middle - height / 2, width, height }))
			.find((one) => isInside(one, frame) && !taken.some((other) => touches(one, other)));
		if (!box) return [];
		taken.push(box);
		return lines.map((line, index) =>
			textMark(box.x, box.y + 11 + index * LINE, line, { ink: 'ink', weight }),
		);
	});
}

function isInside(box: Box, frame: Frame): boolean {
	return (
		box.x >= frame.left &&
		box.x + box.width <= frame.right &&
		box.y >= frame.top &&
		box.y + box.height <= frame.bottom - 18
	);
}

function touches(a: Box, b: Box): boolean {
	return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
