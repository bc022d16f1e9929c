import { measureTitle, type Measure } from '$lib/domain/measure.ts';
import { hatch } from './hatch.ts';
import { rectMark, textMark } from './marks.ts';
import { arrow, errorBar } from './range-marks.ts';
import { breakingWidth, type Drawn, type Ink, type LimitedRoom, type Mark } from './scene.ts';
import { textWidth } from './text-width.ts';

const LINE = 20;

/** A sign with its name. */
export interface Sign {
	readonly width: number;
	readonly text: string;
	/** The sign, its middle line at `y`. */
	readonly marks: (x: number, y: number) => readonly Mark[];
}

/** Signs beside each other from `top` down, on as many lines as they need; the height has `top` in it. */
export function signRows(signs: readonly Sign[], room: LimitedRoom, top = 0, inset = 0): Drawn {
	// A room of a height is of a file, which has one width.
	const end = (room.height === undefined ? breakingWidth(room) : room.width) - inset;
	const marks: Mark[] = [];
	let [x, y] = [0, top + LINE / 2];
	for (const sign of signs) {
		const width = sign.width + 6 + textWidth(sign.text, 12, 400);
		if (x > 0 && x + width > end) [x, y] = [0, y + LINE];
		marks.push(...sign.marks(x, y), textMark(x + sign.width + 6, y + 4, sign.text));
		x += width + 20;
	}
	return { marks, height: signs.length > 0 ? y + LINE / 2 : top };
}

export const NO_FIGURE: Sign = {
	width: 22,
	text: 'no figure',
	marks: (x, y) => [hatch(x, y - 6, 22, 12)],
};

export function topCodedSign(ink: Ink): Sign {
	return {
		width: 24,
		text: 'top-coded: this much or more',
		marks: (x, y) => [rectMark(x, y - 1, 14, 2, ink), arrow(x + 14, y, 4, ink)],
	};
}

export function intervalSign(measure: Measure): Sign {
	return {
		width: 22,
		text: `90% sampling interval of ${measure === 'mean' ? 'the mean' : measureTitle(measure)}`,
		marks: (x, y) => errorBar(x, x + 22, y),
	};
}
