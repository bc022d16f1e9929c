import { TICK_SIZE } from './axis.ts';
import { lineMark, rectMark, textMark } from './marks.ts';
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
			lineMark(x, baseline + 5, x, plot.bottom, 'axis', 1, '3 4'),
			rectMark(patchLeft, baseline - 10, Math.min(centre + half + 2, room.width) - patchLeft, 14, 'paper'),
			textMark(centre, baseline, words, { anchor: 'middle' }),
		];
	});
}
