import { circleMark, lineMark, rectMark, textMark } from '$lib/charts/marks.ts';
import { formatEstimate } from '$lib/domain/format.ts';
import { breakingWidth, type Drawn, type Mark, type Room } from '$lib/charts/scene.ts';
import { NO_FIGURE, signRows, type Sign } from '$lib/charts/signs.ts';
import { wrap } from '$lib/charts/text-width.ts';
import { LABEL_LINE, LABEL_SIZE } from '$lib/charts/end-labels.ts';
import { openDot } from '$lib/charts/year-plot.ts';
import { seriesIntervalSign } from './intervals.ts';
import { chosenYearsOf, hasBand, type Series, type TrendState } from './series.ts';

const INDENT = 28;
const GAP = 6;

/** The signs that occur, beside each other. */
export function signsOf(state: TrendState, series: readonly Series[], room: Room): Drawn {
	const signs: readonly (Sign | false)[] = [
		chosenYearsOf(state).length > 0 && {
			width: 14,
			text: 'release you chose',
			marks: (x, y) => [
				lineMark(x + 7, y - 9, x + 7, y + 9, 'accent', 1.5),
				circleMark(x + 7, y, 6, 'paper', 'accent', 1.5),
			],
		},
		hasBand(state, series) && {
			width: 20,
			text: 'middle half of pay (25th to 75th percentile)',
			marks: (x, y) => [rectMark(x, y - 6, 20, 12, 'hairline'), rectMark(x + 1, y - 5, 18, 10, 'highlight')],
		},
		seriesIntervalSign(series, state),
		series.some(({ isPool, points }) => isPool && points.length > 0) && {
			width: 20,
			text: 'several jobs under one code',
			marks: (x, y) => [
				lineMark(x, y, x + 20, y, 'context', 1.5),
				circleMark(x + 10, y, 3, 'paper', 'context', 1.5),
			],
		},
		series.some(({ points }) => points.some(({ estimate }) => estimate.flag === 'top_coded')) && {
			width: 12,
			text: 'top-coded: this much or more',
			marks: (x, y) => [openDot(x + 6, y + 4, 'ink-soft')],
		},
		series.some(({ missing }) => missing.length > 0) && NO_FIGURE,
	];
	const rows = signRows(
		signs.filter((sign) => sign !== false),
		room,
	);
	return rows.height > 0 ? { ...rows, height: rows.height + 4 } : rows;
}

/** The lines of a narrow picture by name, which has no room for names at their ends. */
export function namesOf(state: TrendState, series: readonly Series[], room: Room): Drawn {
	const wide = Math.min(breakingWidth(room), room.width) - INDENT;
	const oneArea = new Set(series.map(({ areaCode, earlierOf }) => earlierOf ?? areaCode)).size === 1;
	const oneRole = new Set(series.map(({ occCode }) => occCode)).size === 1;
	const marks: Mark[] = [];
	let y = 0;
	for (const one of series) {
		// Lines of several roles lie within earlier boundaries.
		const ink = one.earlierOf === null || oneRole ? one.ink : 'context';
		const lines = wrap(seriesWords(one, state, { oneArea, oneRole }), wide, LABEL_SIZE, 400, 3);
		marks.push(
			lineMark(0, y + 6, 20, y + 6, ink, ink === 'context' ? 1.5 : 2.5),
			...lines.map((words, index) =>
				textMark(INDENT, y + 10 + index * LABEL_LINE, words, {
					size: LABEL_SIZE,
					ink: one.isAsked ? 'ink' : 'ink-soft',
				}),
			),
		);
		y += lines.length * LABEL_LINE + GAP;
	}
	return { marks, height: y };
}

function seriesWords(
	one: Series,
	{ measure, pay }: TrendState,
	{ oneArea, oneRole }: { readonly oneArea: boolean; readonly oneRole: boolean },
): string {
	const last = one.points.at(-1);
	if (!last) return one.occTitle;
	if (one.earlierOf !== null) return `${one.areaTitle}, to ${last.year}`;
	const name = oneArea ? one.occTitle : oneRole ? one.areaTitle : `${one.occTitle}, ${one.areaTitle}`;
	const until = one.isAsked ? '' : `, to ${last.year}`;
	return `${formatEstimate(last.estimate, measure, pay)} ${name}${until}`;
}
