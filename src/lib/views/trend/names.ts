import { TICK_SIZE } from '$lib/charts/axis.ts';
import { lineMark, rectMark, textMark } from '$lib/charts/marks.ts';
import type { Mark, Box } from '$lib/charts/scene.ts';
import { ellipsis, textWidth } from '$lib/charts/text-width.ts';
import { clearest, LABEL_SIZE, textBox } from '$lib/charts/end-labels.ts';
import type { Plot } from '$lib/charts/year-plot.ts';
import type { Series, Succession, TrendState } from './series.ts';

const HALF_BAND = 4;
const STROKE_EVERY = 5;

/**
 * A hatched band from the end of a code to the beginning of the code after it, with the word for what happened. It is
 * made of short strokes and keeps away from both points, so that it cannot be taken for a line of figures.
 */
export function successionMarks(
	successions: readonly Succession[],
	plot: Plot,
	taken: Box[],
): readonly Mark[] {
	const strokes = successions.flatMap(({ from, to }) => {
		const [x1, y1, x2, y2] = [plot.x(from.year), plot.y(from.value), plot.x(to.year), plot.y(to.value)];
		const length = Math.hypot(x2 - x1, y2 - y1);
		const marks: Mark[] = [];
		for (let along = 9; along < length - 8; along += STROKE_EVERY) {
			const [x, y] = [x1 + ((x2 - x1) * along) / length, y1 + ((y2 - y1) * along) / length];
			marks.push(lineMark(x - 2.5, y + HALF_BAND, x + 2.5, y - HALF_BAND, 'missing'));
		}
		return marks;
	});
	return [...strokes, ...successionWords(successions, plot, taken)];
}

/** `split 2021`, once for all that came of a code. A code that only got another number is named above the plot. */
function successionWords(successions: readonly Succession[], plot: Plot, taken: Box[]): readonly Mark[] {
	const seen = new Set<string>();
	return successions.flatMap(({ link, from, to, areaCode }): Mark[] => {
		const key = `${link.relation}|${link.relation === 'split' ? link.fromCode : link.toCode}|${areaCode}`;
		if (link.relation === 'renamed' || seen.has(key)) return [];
		seen.add(key);
		const words = `${link.relation} ${link.changeYear}`;
		const width = textWidth(words, TICK_SIZE, 600);
		const [x, y] = [(plot.x(from.year) + plot.x(to.year)) / 2, (plot.y(from.value) + plot.y(to.value)) / 2];
		const boxes = [22, -14, 36, -28, 50, -42].map((dy) =>
			textBox(words, x - width / 2, y + dy, TICK_SIZE, 600),
		);
		const box = boxes[clearest(boxes, taken, frameOf(plot)).index];
		if (!box) return [];
		taken.push(box);
		return wordsOnPaper(words, box, TICK_SIZE, 600);
	});
}

/** Names of codes that ended before the newest release, beside their own points and clear of everything else. */
export function earlierNameMarks(
	series: readonly Series[],
	state: TrendState,
	plot: Plot,
	taken: Box[],
): readonly Mark[] {
	const oneArea = new Set(state.rows.map(({ areaCode }) => areaCode)).size === 1;
	return series.flatMap((one): Mark[] => {
		const first = one.points[0];
		if (!first) return [];
		const name = `${one.occTitle} (${one.occCode})${oneArea ? '' : `, ${one.areaTitle}`}`;
		const left = plot.x(first.year) - 4;
		const short = one.points.length < 3 || series.length > 4;
		const words = ellipsis(short ? one.occCode : name, plot.right - left, LABEL_SIZE, 400);
		const boxes = [first, ...one.points.slice(1)].flatMap((point) =>
			[-12, 22, -26, 36].map((dy) =>
				textBox(words, plot.x(point.year) - 4, plot.y(point.value) + dy, LABEL_SIZE, 400),
			),
		);
		const box = boxes[clearest(boxes, taken, frameOf(plot)).index];
		if (!box) return [];
		taken.push(box);
		return wordsOnPaper(words, box, LABEL_SIZE, 400);
	});
}

function frameOf(plot: Plot): Box {
	return {
		x: plot.left,
		y: plot.top - 6,
		width: plot.right - plot.left,
		height: plot.bottom - plot.top + 12,
	};
}

/** A line of text in its box, over a piece of paper that keeps what lies below from running through it. */
function wordsOnPaper(words: string, box: Box, size: number, weight: 400 | 600): Mark[] {
	return [
		rectMark(box.x - 2, box.y - 1, box.width + 4, box.height + 3, 'paper'),
		textMark(box.x, box.y + size * 0.8, words, { size, weight }),
	];
}
