import { scaleLinear, type ScaleLinear } from 'd3-scale';
import { type DollarBasis, type Measure, type Period, isWageMeasure } from '$lib/domain/measure.ts';
import { formatCountBriefly, formatMoneyBriefly, formatRatio } from '$lib/domain/format.ts';
import { HEAD, lineMark, textMark } from './marks.ts';
import type { Mark } from './scene.ts';
import { textWidth } from './text-width.ts';

export const TICK_SIZE = 12;
const MOST_TICKS = 8;
/** Finer differences than any published figure has; scales of d3 break far below. */
const LEAST_SPREAD = 0.0001;

/** A linear scale from values to pixels, with the values that carry a gridline. */
export interface Axis {
	readonly scale: ScaleLinear<number, number>;
	readonly ticks: readonly number[];
	readonly format: (value: number) => string;
}

/**
 * A horizontal axis over `values`, between the pixels `left` and `right`.
 *
 * Its ends are round numbers at or beyond the values. It begins at zero where lengths stand for values
 * (`fromZero`), else near the smallest value: positions need no zero. Without any finite value it runs from 0 to 1
 * and has no ticks, since a made-up range would look like a finding.
 */
export function linearAxis(
	values: readonly number[],
	left: number,
	right: number,
	fromZero: boolean,
	format: (value: number) => string,
): Axis {
	const finite = values.filter(Number.isFinite);
	const scale = scaleLinear().range([left, Math.max(left, right)]);
	if (finite.length === 0) return { scale: scale.domain([0, 1]), ticks: [], format };
	let low = fromZero ? 0 : Math.min(...finite);
	let high = Math.max(...finite);
	if (high - low < LEAST_SPREAD) {
		// One value alone has no spread: give it some room on both sides.
		const room = Math.max(Math.abs(high) * 0.1, 1000 * LEAST_SPREAD);
		high += room;
		if (!fromZero) low -= room;
	}
	const count = Math.max(2, Math.min(7, Math.round((right - left) / 95)));
	scale.domain([low, high]).nice(count * 2);
	let ticks = scale.ticks(count);
	// The count is a wish: round steps can give half as many again.
	for (let fewer = count - 1; ticks.length > MOST_TICKS && fewer > 0; fewer--) ticks = scale.ticks(fewer);
	return { scale, ticks, format };
}

/** Ticks of a measure, `$60k`, `$28`, `150k`, `1.5`. */
export function tickFormat(measure: Measure, period: Period): (value: number) => string {
	if (isWageMeasure(measure)) return (value) => formatMoneyBriefly(value, period);
	return measure === 'lq' ? (value) => formatRatio(value).replace(/\.?0+$/, '') : formatCountBriefly;
}

/** What an axis of a measure counts, with the money basis: `Annual pay, 2025 dollars`. */
export function axisTitle(
	measure: Measure,
	period: Period,
	dollars: DollarBasis,
	realYear: number | null,
): string {
	if (measure === 'employment') return 'Jobs';
	if (measure === 'lq') return 'Location quotient';
	const wage = period === 'annual' ? 'Annual pay' : 'Hourly pay';
	if (dollars === 'real')
		return realYear === null ? `${wage}, adjusted for inflation` : `${wage}, ${realYear} dollars`;
	return dollars === 'local' ? `${wage}, adjusted for local prices` : wage;
}

/** Gridlines from `top` to `bottom`; the one at zero, where lengths start, is the stronger. */
export function gridMarks(axis: Axis, top: number, bottom: number): readonly Mark[] {
	return axis.ticks.map((tick) =>
		lineMark(axis.scale(tick), top, axis.scale(tick), bottom, tick === 0 ? 'axis' : 'hairline'),
	);
}

/** What stands over rows: the axis's title and ticks, and the head of the column of figures before the plot. */
interface AxisHead {
	readonly title: string;
	readonly head: string;
	readonly narrow: boolean;
	readonly plotLeft: number;
	readonly plotRight: number;
	readonly numberRight: number;
}

/** The title on the baseline `top`, the ticks further `below`; in a narrow room the head of the figures stands at the title. */
export function axisHeadMarks(axis: Axis, top: number, below: number, head: AxisHead): readonly Mark[] {
	const { narrow, plotLeft, plotRight, numberRight } = head;
	const taken = narrow ? textWidth(head.head, TICK_SIZE, 600) + 8 : 0;
	return [
		textMark(plotLeft, top, head.title, {}, plotRight - plotLeft - taken),
		textMark(numberRight, narrow ? top : top + below, head.head, HEAD),
		...tickLabelMarks(axis, top + below, narrow ? 0 : plotLeft, plotRight),
	];
}

/** Tick labels on one baseline, kept between `from` and `to`; one that would touch its neighbour is left out. */
export function tickLabelMarks(axis: Axis, baseline: number, from: number, to: number): readonly Mark[] {
	const marks: Mark[] = [];
	let free = from;
	for (const tick of axis.ticks) {
		const text = axis.format(tick);
		const half = textWidth(text, TICK_SIZE, 400) / 2;
		const x = Math.min(Math.max(axis.scale(tick), from + half), to - half);
		if (x - half < free) continue;
		free = x + half + 8;
		marks.push(textMark(x, baseline, text, { anchor: 'middle' }));
	}
	return marks;
}
