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
				{ kind: 'line', x1: 10, x2: 10, y1: y - 9, y2: y + 9, ink: 'accent', thickness: 1.5 },
				{ kind: 'circle', cx: 10, cy: y, r: 6, ink: 'paper', outline: 'accent', thickness: 1.5 },
			],
			lines: wrap('chosen release', wide, LABEL_SIZE, 400, 1),
		});
	}
	if (hasBand(state, all)) {
		entries.push({
			sign: (y) => [
				{ kind: 'rect', x: 0, y: y - 6, width: 20, height: 12, ink: 'hairline' },
				{ kind: 'rect', x: 1, y: y - 5, width: 18, height: 10, ink: 'highlight' },
			],
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
	const line: Mark = {
		kind: 'line',
		x1: 0,
		x2: 20,
		y1: y,
		y2: y,
		ink: one.ink,
		thickness: one.isPool ? 1.5 : 2,
	};
	return [
		line,
		one.isPool
			? { kind: 'circle', cx: 10, cy: y, r: 3, ink: 'paper', outline: one.ink, thickness: 1.5 }
			: { kind: 'circle', cx: 10, cy: y, r: 3.5, ink: one.ink, outline: 'paper', thickness: 1 },
	];
}

/** The keys from `top` down. */
export function keyMarks({ entries }: Keys, top: number): readonly Mark[] {
	const marks: Mark[] = [];
	let y = top;
	for (const { sign, lines } of entries) {
		marks.push(...sign(y + 6));
		for (const [index, words] of lines.entries()) {
			marks.push({
				kind: 'text',
				x: INDENT,
				y: y + 10 + index * LABEL_LINE,
				text: words,
				size: LABEL_SIZE,
				weight: 400,
				ink: 'ink-soft',
				anchor: 'start',
			});
		}
		y += lines.length * LABEL_LINE + GAP;
	}
	return marks;
}
