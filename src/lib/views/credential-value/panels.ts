import { lineMark, textMark } from '$lib/charts/marks.ts';
import { formatMoneyBriefly } from '$lib/domain/format.ts';
import { linearAxis, TICK_SIZE, type Axis } from '$lib/charts/axis.ts';
import type { Mark, Room } from '$lib/charts/scene.ts';
import { textWidth } from '$lib/charts/text-width.ts';

/** Pixels left of the panels, for the labels of their axes. */
export const GUTTER = 56;
export const SIZE = 12;

/** One of the two pictures over the same years. */
export interface Panel {
	readonly top: number;
	readonly bottom: number;
	readonly axis: Axis;
	readonly y: (value: number) => number;
}

export function panelOf(values: readonly number[], top: number, height: number): Panel {
	const axis = linearAxis([0, ...values], 0, height, false, (value) =>
		formatMoneyBriefly(value, 'annual').replace('$-', '−$'),
	);
	return { top, bottom: top + height, axis, y: (value) => top + height - axis.scale(value) };
}

/** A panel's title, gridlines and ticks. */
export function panelMarks(panel: Panel, title: string, right: number, room: Room): readonly Mark[] {
	return [
		textMark(0, panel.top - 12, title, { ink: 'ink', weight: 600 }, room.width),
		...panel.axis.ticks.flatMap((tick): Mark[] => [
			lineMark(GUTTER, panel.y(tick), right, panel.y(tick), tick === 0 ? 'axis' : 'hairline'),
			textMark(GUTTER - 6, panel.y(tick) + 4, panel.axis.format(tick), { anchor: 'end' }),
		]),
	];
}

/** The years under the panels; as many labels as have room. */
export function yearMarks(
	horizon: number,
	x: (years: number) => number,
	bottom: number,
	right: number,
): readonly Mark[] {
	const widest = textWidth('00', TICK_SIZE, 400) + 14;
	const step = [1, 2, 5, 10, 20].find((every) => (every * (right - GUTTER)) / horizon >= widest) ?? 20;
	const years = Array.from({ length: Math.floor(horizon / step) + 1 }, (_, index) => index * step);
	return [
		...years.map((year) =>
			textMark(x(year), bottom + 16, year === 0 ? 'today' : String(year), { anchor: 'middle' }),
		),
		textMark(GUTTER, bottom + 31, 'years from today'),
	];
}
