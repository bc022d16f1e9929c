import { formatMoneyBriefly } from '$lib/domain/format.ts';
import { linearAxis, TICK_SIZE, type Axis } from '$lib/charts/axis.ts';
import type { Mark, Room } from '$lib/charts/scene.ts';
import { ellipsis, textWidth } from '$lib/charts/text-width.ts';

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
		text(0, panel.top - 12, ellipsis(title, room.width, TICK_SIZE, 600), 'start', 600),
		...panel.axis.ticks.flatMap((tick): Mark[] => [
			{
				kind: 'line',
				x1: GUTTER,
				x2: right,
				y1: panel.y(tick),
				y2: panel.y(tick),
				ink: tick === 0 ? 'axis' : 'hairline',
				thickness: 1,
			},
			text(GUTTER - 6, panel.y(tick) + 4, panel.axis.format(tick), 'end'),
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
		...years.map((year) => text(x(year), bottom + 16, year === 0 ? 'today' : String(year), 'middle')),
		text(GUTTER, bottom + 31, 'years from today', 'start'),
	];
}

/** One line of text on its baseline; the bold ones are titles and figures. */
export function text(
	x: number,
	y: number,
	words: string,
	anchor: 'start' | 'middle' | 'end',
	weight: 400 | 600 = 400,
): Mark {
	return {
		kind: 'text',
		x,
		y,
		text: words,
		size: SIZE,
		weight,
		ink: weight === 600 ? 'ink' : 'ink-soft',
		anchor,
	};
}
