import { TICK_SIZE, type Axis } from './axis.ts';
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
			{ kind: 'line', x1: plot.left, x2: plot.right, y1: y, y2: y, ink, thickness: 1 },
			{
				kind: 'text',
				x: plot.left - 6,
				y: y + 4,
				text: axis.format(tick),
				size: TICK_SIZE,
				weight: 400,
				ink: 'ink-soft',
				anchor: 'end',
			},
		];
	});
}

/** A figure of a year: full for one occupation, a ring for a code that pools it with others. */
export function yearDot(cx: number, cy: number, ink: Ink, isPool: boolean): Mark {
	return isPool
		? { kind: 'circle', cx, cy, r: 3, ink: 'paper', outline: ink, thickness: 1.5 }
		: { kind: 'circle', cx, cy, r: 3.5, ink, outline: 'paper', thickness: 1 };
}
