import type { Axis } from './axis.ts';
import { circleMark, lineMark, textMark } from './marks.ts';
import type { Ink, Mark } from './scene.ts';

/** Where years and values lie. */
export interface Plot {
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
	readonly x: (year: number) => number;
	readonly y: (value: number) => number;
	/** Pixels from one year to the next. */
	readonly step: number;
}

interface PlotRoom {
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
	readonly firstYear: number;
	readonly lastYear: number;
	/** Where the first and the last year lie; a single year lies between. */
	readonly span: readonly [from: number, to: number];
	/** Its pixels count from the bottom up. */
	readonly axis: Axis;
}

export function yearPlot({ firstYear, lastYear, span: [from, to], axis, ...box }: PlotRoom): Plot {
	const years = lastYear - firstYear;
	return {
		...box,
		step: years === 0 ? to - from : (to - from) / years,
		x: (year) => (years === 0 ? (from + to) / 2 : from + ((year - firstYear) * (to - from)) / years),
		y: (value) => box.bottom - axis.scale(value),
	};
}

/** A line across the plot for each tick, its figure left of it. */
export function valueGrid(axis: Axis, plot: Plot): readonly Mark[] {
	return axis.ticks.flatMap((tick): Mark[] => {
		const y = plot.y(tick);
		const ink: Ink = tick === 0 ? 'axis' : 'hairline';
		return [
			lineMark(plot.left, y, plot.right, y, ink),
			textMark(plot.left - 6, y + 4, axis.format(tick), { anchor: 'end' }),
		];
	});
}

/** A figure of a year: full for one occupation, a ring for a code that pools it with others. */
export function yearDot(cx: number, cy: number, ink: Ink, isPool: boolean): Mark {
	return isPool ? circleMark(cx, cy, 3, 'paper', ink, 1.5) : circleMark(cx, cy, 3.5, ink, 'paper');
}
