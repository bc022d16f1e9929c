import { circleMark, lineMark, rectMark, textMark } from '$lib/charts/marks.ts';
import { formatEstimate } from '$lib/domain/format.ts';
import { hatch } from '$lib/charts/hatch.ts';
import { breakingWidth, type Mark, type Room } from '$lib/charts/scene.ts';
import { wrap } from '$lib/charts/text-width.ts';
import { LABEL_LINE, LABEL_SIZE } from '$lib/charts/end-labels.ts';
import { chosenYearsOf, hasBand, type Series, type TrendState } from './series.ts';

/** A sign and what it stands for, in lines. */
interface Key {
	readonly sign: (y: number) => readonly Mark[];
	readonly lines: readonly string[];
}

interface Keys {
	readonly entries: readonly Key[];
	readonly height: number;
}

const INDENT = 28;
const GAP = 6;

/** What stands under the plot: the series that are not named in it, and the signs that occur. */
export function keysOf(
	state: TrendState,
	all: readonly Series[],
	named: readonly Series[],
	room: Room,
): Keys {
	const wide = Math.min(breakingWidth(room), room.width) - INDENT;
	const oneArea = new Set(all.map(({ areaCode }) => areaCode)).size === 1;
	const entries: Key[] = named.map((one) => ({
		sign: (y) => seriesSign(one, y),
		lines: wrap(seriesWords(one, state, oneArea), wide, LABEL_SIZE, 400, 3),
	}));
	if (chosenYearsOf(state).length > 0) {
		entries.push({
			sign: (y) => [
				lineMark(10, y - 9, 10, y + 9, 'accent', 1.5),
				circleMark(10, y, 6, 'paper', 'accent', 1.5),
			],
			lines: wrap('chosen release', wide, LABEL_SIZE, 400, 1),
		});
	}
	if (hasBand(state, all)) {
		entries.push({
			sign: (y) => [rectMark(0, y - 6, 20, 12, 'hairline'), rectMark(1, y - 5, 18, 10, 'highlight')],
			lines: wrap('25th to 75th percentile', wide, LABEL_SIZE, 400, 1),
		});
	}
	if (all.some(({ points }) => points.some(({ estimate }) => estimate.flag === 'top_coded'))) {
		entries.push({
			sign: (y) => [{ kind: 'path', d: `M6 ${y + 4}L16 ${y + 4}L11 ${y - 5}Z`, fill: 'ink-soft' }],
			lines: wrap('at or above the top code of the release', wide, LABEL_SIZE, 400, 2),
		});
	}
	if (all.some(({ missing }) => missing.length > 0)) {
		entries.push({
			sign: (y) => [hatch(0, y - 5, 20, 10)],
			lines: wrap('no figure for one of the occupations', wide, LABEL_SIZE, 400, 2),
		});
	}
	const height = entries.reduce((sum, { lines }) => sum + lines.length * LABEL_LINE + GAP, 0);
	return { entries, height: entries.length > 0 ? height + 8 : 0 };
}

function seriesWords(one: Series, { measure, pay }: TrendState, oneArea: boolean): string {
	const [first, last] = [one.points[0], one.points.at(-1)];
	if (!first || !last) return one.occTitle;
	const years = first.year === last.year ? String(first.year) : `${first.year}–${last.year}`;
	const place = oneArea ? '' : `, ${one.areaTitle}`;
	if (one.isPool) return `${one.occCode}, a pool of several occupations, ${years}${place}: ${one.occTitle}`;
	return `${formatEstimate(last.estimate, measure, pay)} ${one.occTitle}${place}, ${years}`;
}

function seriesSign(one: Series, y: number): readonly Mark[] {
	const line: Mark = lineMark(0, y, 20, y, one.ink, one.isPool ? 1.5 : 2);
	return [
		line,
		one.isPool ? circleMark(10, y, 3, 'paper', one.ink, 1.5) : circleMark(10, y, 3.5, one.ink, 'paper'),
	];
}

/** The keys from `top` down. */
export function keyMarks({ entries }: Keys, top: number): readonly Mark[] {
	const marks: Mark[] = [];
	let y = top;
	for (const { sign, lines } of entries) {
		marks.push(...sign(y + 6));
		for (const [index, words] of lines.entries()) {
			marks.push(textMark(INDENT, y + 10 + index * LABEL_LINE, words, { size: LABEL_SIZE }));
		}
		y += lines.length * LABEL_LINE + GAP;
	}
	return marks;
}
