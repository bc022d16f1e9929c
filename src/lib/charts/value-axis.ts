import { isWageMeasure, WAGE_MEASURES, type Measure } from '$lib/domain/measure.ts';
import type { WageEstimate } from '$lib/domain/wage-row.ts';
import type { Axis } from './axis.ts';
import type { Reading } from './range-columns.ts';
import { END_ROOM } from './range-marks.ts';
import type { AxisSlot, Box, ValueAxis } from './scene.ts';

/** A horizontal axis whose marks may reach into the room kept free at its ends. `measures`: see `measuresBeside`. */
export function rowAxis(
	{ scale }: Axis,
	measures: readonly Measure[],
	{ pay, dollars }: Pick<Reading, 'pay' | 'dollars'>,
	{ top, bottom }: { readonly top: number; readonly bottom: number },
	slots: readonly AxisSlot[],
): ValueAxis {
	const [from = 0, to = 0] = scale.range();
	const [low = 0, high = 0] = scale.domain();
	const plot = { x: from - END_ROOM, y: top, width: to - from + 2 * END_ROOM, height: bottom - top };
	const ends = { domain: [low, high], range: [from, to] } as const;
	return { measures, orientation: 'horizontal', ...ends, plot, pay, dollars, slots };
}

/** A vertical axis whose scale counts pixels from the bottom of the plot up. */
export function upAxis(
	{ scale }: Axis,
	measures: readonly Measure[],
	{ pay, dollars }: Pick<Reading, 'pay' | 'dollars'>,
	plot: Box,
	slots: readonly AxisSlot[],
): ValueAxis {
	const [from = 0, to = 0] = scale.range();
	const [low = 0, high = 0] = scale.domain();
	const bottom = plot.y + plot.height;
	const ends = { domain: [low, high], range: [bottom - from, bottom - to] } as const;
	return { measures, orientation: 'vertical', ...ends, plot, pay, dollars, slots };
}

/** What stands beside a measure on its axis: every measure of pay beside pay, nothing beside jobs and ratios. */
export function measuresBeside(measure: Measure): readonly Measure[] {
	if (!isWageMeasure(measure)) return [measure];
	return [measure, ...WAGE_MEASURES.filter((other) => other !== measure)];
}

/** What turns dollars as published into those of a row; null where the row could not be converted. */
export function moneyFactor(
	{ cpiFactor, priceParity }: Partial<Pick<WageEstimate, 'cpiFactor' | 'priceParity'>>,
	dollars: Reading['dollars'],
): number | null {
	if (dollars === 'nominal') return 1;
	if (dollars === 'real') return cpiFactor ?? null;
	return priceParity ? 100 / priceParity : null;
}

/** The axes of a part of a scene that stands further down, and to the right, by some pixels. */
export function movedAxes(axes: readonly ValueAxis[] = [], by: number, right = 0): readonly ValueAxis[] {
	if (by === 0 && right === 0) return axes;
	return axes.map((axis): ValueAxis => {
		const [along, across] = axis.orientation === 'horizontal' ? [right, by] : [by, right];
		return {
			...axis,
			range: [axis.range[0] + along, axis.range[1] + along],
			plot: { ...axis.plot, x: axis.plot.x + right, y: axis.plot.y + by },
			slots: axis.slots.map((slot) => ({ ...slot, at: slot.at + across })),
		};
	});
}
