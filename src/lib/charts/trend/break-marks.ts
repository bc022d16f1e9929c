import { TICK_SIZE } from '../axis.ts';
import type { Mark, Room } from '../scene.ts';
import { ellipsis, textWidth } from '../text-width.ts';
import type { Plot } from './plot.ts';
import type { Break, BreakReason } from './series.ts';

export const BREAK_LINE = 15;

const WORDS: Record<BreakReason, string> = {
	codes: 'new codes',
	method: 'new method',
	area: 'new boundaries',
};

/** `2021: new codes, new method`. */
function breakWords({ year, reasons }: Break): string {
	return `${year}: ${reasons.map((reason) => WORDS[reason]).join(', ')}`;
}

/** A dashed rule in the gap before each break's year, its reason on a line of its own above the plot. */
export function breakMarks(breaks: readonly Break[], plot: Plot, room: Room): readonly Mark[] {
	return breaks.flatMap((one, index): Mark[] => {
		const x = plot.x(one.year - 0.5);
		const words = ellipsis(breakWords(one), room.width, TICK_SIZE, 400);
		const half = textWidth(words, TICK_SIZE, 400) / 2;
		const baseline = 26 + index * BREAK_LINE + 10;
		const centre = Math.min(Math.max(x, half), room.width - half);
		const patchLeft = Math.max(0, centre - half - 2);
		return [
			{
				kind: 'line',
				x1: x,
				x2: x,
				y1: baseline + 5,
				y2: plot.bottom,
				ink: 'axis',
				thickness: 1,
				dash: '3 4',
			},
			{
				kind: 'rect',
				x: patchLeft,
				y: baseline - 10,
				width: Math.min(centre + half + 2, room.width) - patchLeft,
				height: 14,
				ink: 'paper',
			},
			{
				kind: 'text',
				x: centre,
				y: baseline,
				text: words,
				size: TICK_SIZE,
				weight: 400,
				ink: 'ink-soft',
				anchor: 'middle',
			},
		];
	});
}
