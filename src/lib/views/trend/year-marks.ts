import { TICK_SIZE } from '$lib/charts/axis.ts';
import type { Mark } from '$lib/charts/scene.ts';
import { textWidth } from '$lib/charts/text-width.ts';
import type { Plot } from '$lib/charts/year-plot.ts';

const LABEL_GAP = 10;
const LABEL_WIDTH = textWidth('2000', TICK_SIZE, 600);

/** A rule up through the plot at each release the reader chose to look at. */
export function chosenYearMarks(chosen: readonly number[], plot: Plot, base: number): readonly Mark[] {
	return chosen.map((year): Mark => {
		const x = plot.x(year);
		return { kind: 'line', x1: x, x2: x, y1: plot.top, y2: base, ink: 'accent', thickness: 1.5 };
	});
}

/** The axis of releases: the chosen ones and the newest by name, and as many of the others as fit. */
export function yearMarks(
	[first, last]: readonly [number, number],
	chosen: readonly number[],
	plot: Plot,
	base: number,
): readonly Mark[] {
	const every = Math.max(1, Math.ceil((LABEL_WIDTH + LABEL_GAP) / plot.step));
	const regular = Array.from(
		{ length: Math.floor((last - first) / every) + 1 },
		(_, at) => last - at * every,
	);
	const named: number[] = [];
	for (const year of [...chosen, ...regular]) {
		const isClear = named.every((other) => Math.abs(plot.x(year) - plot.x(other)) >= LABEL_WIDTH + LABEL_GAP);
		if (isClear) named.push(year);
	}
	return [
		{ kind: 'line', x1: plot.left, x2: plot.right, y1: base, y2: base, ink: 'axis', thickness: 1 },
		...named.map((year): Mark => {
			const isChosen = chosen.includes(year);
			return {
				kind: 'text',
				x: plot.x(year),
				y: base + 17,
				text: String(year),
				size: TICK_SIZE,
				weight: isChosen ? 600 : 400,
				ink: isChosen ? 'accent' : 'ink-soft',
				anchor: 'middle',
			};
		}),
	];
}
