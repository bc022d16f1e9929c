import { lineMark, rectMark, textMark } from '$lib/charts/marks.ts';
import type { Mark, Box } from '$lib/charts/scene.ts';
import { textWidth } from '$lib/charts/text-width.ts';
import { clearest, LABEL_SIZE, textBox } from '$lib/charts/end-labels.ts';
import type { Plot } from '$lib/charts/year-plot.ts';
import type { Series, Succession, TrendState } from './series.ts';

const HALF_BAND = 4;
const STROKE_EVERY = 5;

/**
 * A hatched band from the end of a code to the beginning of the code after it. It is made of short strokes and keeps away
 * from both points, so that it cannot be taken for a line of figures.
 */
export function successionMarks(successions: readonly Succession[], plot: Plot): readonly Mark[] {
	return successions.flatMap(({ from, to }) => {
		const [x1, y1, x2, y2] = [plot.x(from.year), plot.y(from.value), plot.x(to.year), plot.y(to.value)];
		const length = Math.hypot(x2 - x1, y2 - y1);
		const marks: Mark[] = [];
		for (let along = 9; along < length - 8; along += STROKE_EVERY) {
			const [x, y] = [x1 + ((x2 - x1) * along) / length, y1 + ((y2 - y1) * along) / length];
			marks.push(lineMark(x - 2.5, y + HALF_BAND, x + 2.5, y - HALF_BAND, 'missing'));
		}
		return marks;
	});
}

/**
 * Names of codes that ended before the newest release, beside their own points where they lie clear of everything drawn;
 * one without such a place is named when pointed at.
 */
export function earlierNameMarks(
	series: readonly Series[],
	state: TrendState,
	plot: Plot,
	taken: Box[],
	isBanded: boolean,
): readonly Mark[] {
	const oneArea = new Set(state.rows.map(({ areaCode }) => areaCode)).size === 1;
	const frame: Box = {
		x: plot.left,
		y: plot.top - 6,
		width: plot.right - plot.left,
		height: plot.bottom - plot.top + 12,
	};
	return series.flatMap((one): Mark[] => {
		const words =
			one.earlierOf === null ? `${one.occTitle}${oneArea ? '' : `, ${one.areaTitle}`}` : one.areaTitle;
		if (textWidth(words, LABEL_SIZE, 400) > frame.width) return [];
		const boxes = one.points.flatMap((point) =>
			[-12, 22, -26, 36].map((dy) =>
				textBox(words, plot.x(point.year) - 4, plot.y(point.value) + dy, LABEL_SIZE, 400),
			),
		);
		const { index, covered } = clearest(boxes, taken, frame);
		const box = boxes[index];
		if (!box || covered > 0) return [];
		taken.push(box);
		return [
			// A patch against gridlines; on a band it would look like a gap.
			...(isBanded ? [] : [rectMark(box.x - 2, box.y - 1, box.width + 4, box.height + 3, 'paper')]),
			textMark(box.x, box.y + LABEL_SIZE * 0.8, words, { size: LABEL_SIZE }),
		];
	});
}
