import { breakingWidth, type Mark, type PathMark, type Room } from './scene.ts';
import { textWidth } from './text-width.ts';

const SIZE = 12;
const LINE = 20;

/** Marks from the top left corner down, and the height they take. */
export interface LegendBlock {
	readonly marks: readonly Mark[];
	readonly height: number;
}

/** A sign with its name. */
export interface Sign {
	readonly width: number;
	readonly text: string;
	/** The sign, its middle line at `y`. */
	readonly marks: (x: number, y: number) => readonly Mark[];
}

/** Signs beside each other, on as many lines as they need. */
export function signLegend(signs: readonly Sign[], room: Room): LegendBlock {
	const end = breakingWidth(room) - 12;
	const marks: Mark[] = [];
	let [x, y] = [0, LINE / 2];
	for (const sign of signs) {
		const width = sign.width + 6 + textWidth(sign.text, SIZE, 400);
		if (x > 0 && x + width > end) [x, y] = [0, y + LINE];
		marks.push(...sign.marks(x, y), {
			kind: 'text',
			x: x + sign.width + 6,
			y: y + 4,
			text: sign.text,
			size: SIZE,
			weight: 400,
			ink: 'ink-soft',
			anchor: 'start',
		});
		x += width + 20;
	}
	return { marks, height: signs.length > 0 ? y + LINE / 2 : 0 };
}

/** A mean: an open square, so that it is never taken for a median's dot. */
export function meanMark(x: number, middle: number): Mark {
	return {
		kind: 'path',
		d: `M${at(x - 4.5)} ${at(middle - 4.5)}L${at(x + 4.5)} ${at(middle - 4.5)}L${at(x + 4.5)} ${at(middle + 4.5)}L${at(x - 4.5)} ${at(middle + 4.5)}Z`,
		fill: 'paper',
		stroke: 'ink',
		thickness: 2,
	};
}

/** A claim or a survey: a hatched diamond, so that it is never taken for an official figure. */
export function claimMarks(x: number, middle: number): readonly Mark[] {
	const r = 8;
	const strokes = [-4, 0, 4].map(
		(c) =>
			`M${at(x + (c - r) / 2)} ${at(middle + (c + r) / 2)}L${at(x + (c + r) / 2)} ${at(middle + (c - r) / 2)}`,
	);
	const hatching: PathMark = { kind: 'path', d: strokes.join(''), stroke: 'ink', thickness: 1 };
	return [
		{
			kind: 'path',
			d: `M${at(x)} ${at(middle - r)}L${at(x + r)} ${at(middle)}L${at(x)} ${at(middle + r)}L${at(x - r)} ${at(middle)}Z`,
			fill: 'paper',
			stroke: 'ink',
			thickness: 1.25,
		},
		hatching,
	];
}

function at(value: number): number {
	return Math.round(value * 100) / 100;
}
