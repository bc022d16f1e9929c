import { TICK_SIZE } from './axis.ts';
import type { Mark, Room } from './scene.ts';
import { ellipsis, textWidth } from './text-width.ts';
import type { Plot } from './year-plot.ts';
const BREAK_LINE = 15;

/** Room above the plot of a chart with so many breaks, its title on the first line. */
export function breaksTop(breaks: number): number {
	return 26 + breaks * BREAK_LINE + 6;
}

/** A year whose figures are not of one series with those before, and why. */
interface BreakRule {
	readonly year: number;
	readonly words: string;
}

/** A dashed rule in the gap before each break's year, its reason on a line of its own above the plot. */
export function breakRules(breaks: readonly BreakRule[], plot: Plot, room: Room): readonly Mark[] {
	return breaks.flatMap((one, index): Mark[] => {
		const x = plot.x(one.year - 0.5);
		const words = ellipsis(`${one.year}: ${one.words}`, room.width, TICK_SIZE, 400);
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
