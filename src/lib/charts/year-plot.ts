import { TICK_SIZE, type Axis } from './axis.ts';
import { circleMark, lineMark, polygonMark, textMark } from './marks.ts';
import type { Ink, Mark } from './scene.ts';
import { textWidth } from './text-width.ts';

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
	readonly firstYear: number;
	readonly lastYear: number;
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

export function yearPlot({ span: [from, to], axis, ...box }: PlotRoom): Plot {
	const { firstYear, bottom } = box;
	const years = box.lastYear - firstYear;
	return {
		...box,
		step: years === 0 ? to - from : (to - from) / years,
		x: (year) => (years === 0 ? (from + to) / 2 : from + ((year - firstYear) * (to - from)) / years),
		y: (value) => bottom - axis.scale(value),
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

const LABEL_GAP = 10;
const LABEL_WIDTH = textWidth('2000', TICK_SIZE, 600);

/** The axis of releases at the height `base`: the chosen ones and the newest by name, and as many others as fit. */
export function yearMarks(chosen: readonly number[], plot: Plot, base: number): readonly Mark[] {
	const { firstYear, lastYear } = plot;
	const every = Math.max(1, Math.ceil((LABEL_WIDTH + LABEL_GAP) / plot.step));
	const regular = Array.from(
		{ length: Math.floor((lastYear - firstYear) / every) + 1 },
		(_, at) => lastYear - at * every,
	);
	const named: number[] = [];
	for (const year of [...chosen, ...regular]) {
		const isClear = named.every((other) => Math.abs(plot.x(year) - plot.x(other)) >= LABEL_WIDTH + LABEL_GAP);
		if (isClear) named.push(year);
	}
	return [
		lineMark(plot.left, base, plot.right, base, 'axis'),
		...named.map((year): Mark => {
			const isChosen = chosen.includes(year);
			return textMark(plot.x(year), base + 17, String(year), {
				ink: isChosen ? 'accent' : 'ink-soft',
				weight: isChosen ? 600 : 400,
				anchor: 'middle',
			});
		}),
	];
}

/** A figure of a year: full for one occupation, a ring for a code that pools it with others. */
export function yearDot(cx: number, cy: number, ink: Ink, isPool: boolean): Mark {
	return isPool ? circleMark(cx, cy, 3, 'paper', ink, 1.5) : circleMark(cx, cy, 3.5, ink, 'paper');
}

/** A figure at or above the top code of its year: a triangle upwards, standing on it. */
export function openDot(x: number, y: number, ink: Ink): Mark {
	const corners = [
		[x - 5, y],
		[x + 5, y],
		[x, y - 9],
	] as const;
	return polygonMark(corners, { fill: ink });
}

/** A thin upright bar with end strokes: the 90 percent interval of a year's mean. Nothing where there is no error. */
export function yearInterval(
	year: number,
	interval: readonly [number, number] | null,
	ink: Ink,
	plot: Plot,
): readonly Mark[] {
	if (!interval) return [];
	const x = plot.x(year);
	const [low, high] = interval.map((value) => plot.y(value));
	if (low === undefined || high === undefined) return [];
	return [
		lineMark(x, low, x, high, ink, 1.25),
		lineMark(x - 4, low, x + 4, low, ink, 1.25),
		lineMark(x - 4, high, x + 4, high, ink, 1.25),
	];
}
