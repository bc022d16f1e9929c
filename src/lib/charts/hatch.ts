import type { PathMark } from './scene.ts';

const SPACING = 6;

/**
 * Diagonal strokes over a box: how missing is drawn, since white would say "nothing" and a bar "zero". Lines of
 * their own instead of a pattern, so that no id can clash where several charts share a page.
 */
export function hatch(x: number, y: number, width: number, height: number): PathMark {
	const strokes: string[] = [];
	const at = (value: number) => Math.round(value * 10) / 10;
	for (let start = SPACING / 2; start < width + height; start += SPACING) {
		const fromX = Math.min(start, width);
		const fromY = Math.max(0, start - width);
		const toX = Math.max(0, start - height);
		const toY = Math.min(start, height);
		strokes.push(`M${at(x + fromX)} ${at(y + fromY)}L${at(x + toX)} ${at(y + toY)}`);
	}
	return { kind: 'path', d: strokes.join(''), stroke: 'missing', thickness: 1 };
}
