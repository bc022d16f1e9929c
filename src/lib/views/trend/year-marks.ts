import { TICK_SIZE } from '$lib/charts/axis.ts';
import { lineMark, textMark } from '$lib/charts/marks.ts';
import type { Mark } from '$lib/charts/scene.ts';
import { textWidth } from '$lib/charts/text-width.ts';
import type { Plot } from '$lib/charts/year-plot.ts';

const LABEL_GAP = 10;
const LABEL_WIDTH = textWidth('2000', TICK_SIZE, 600);

/** A rule up through the plot at each release the reader chose to look at. */
export function chosenYearMarks(chosen: readonly number[], plot: Plot, base: number): readonly Mark[] {
	return chosen.map((year): Mark => {
		const x = plot.x(year);
		return lineMark(x, plot.top, x, base, 'accent', 1.5);
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
