import { isWageMeasure, measureTitle, type Measure, type WageMeasure } from '$lib/domain/measure.ts';
import { estimateOf, type WageEstimate } from '$lib/domain/wage-row.ts';
import { hatch } from './hatch.ts';
import { arrow, dot, errorBar, hasErrorBar, hasHatch } from './range-marks.ts';
import { nationPhrase } from './range-nation.ts';
import { breakingWidth, type Ink, type Mark, type Room, type TextMark } from './scene.ts';
import { textWidth } from './text-width.ts';

const SIZE = 12;
const LINE = 20;

/** Marks from the top left corner down, and the height they take. */
interface Block {
	readonly marks: readonly Mark[];
	readonly height: number;
}

interface Item {
	readonly width: number;
	readonly text: string;
	/** The sign, its middle line at `y`. */
	readonly sign: (x: number, y: number) => readonly Mark[];
}

/**
 * How the rows of a pay range are read: a specimen with its parts named, and only the signs that occur. `hasNation`:
 * whether rows are held against the nation.
 */
export function rangeLegend(
	rows: readonly WageEstimate[],
	measure: Measure,
	ink: Ink,
	room: Room,
	hasNation = false,
): Block {
	const specimen =
		isWageMeasure(measure) && rows.length > 0 ? specimenOf(measure, ink) : { marks: [], height: 0 };
	const items = itemsOf(rows, measure, hasNation, ink);
	const marks: Mark[] = [...specimen.marks];
	const end = breakingWidth(room);
	let x = 0;
	let y = specimen.height + LINE / 2;
	for (const item of items) {
		const width = item.width + 6 + textWidth(item.text, SIZE, 400);
		if (x > 0 && x + width > end) {
			x = 0;
			y += LINE;
		}
		marks.push(...item.sign(x, y), label(x + item.width + 6, y + 4, item.text, 'start', 400));
		x += width + 20;
	}
	return { marks, height: items.length > 0 ? y + LINE / 2 : specimen.height };
}

/** Pixels from the left of the specimen's points; the distances are of no distribution in particular. */
const POINTS: Record<WageMeasure, number> = { p10: 12, p25: 62, median: 108, mean: 122, p75: 166, p90: 222 };

function specimenOf(measure: WageMeasure, ink: Ink): Block {
	const middle = 9;
	const marks: Mark[] = [
		{ kind: 'rect', x: POINTS.p10, y: middle - 1, width: POINTS.p90 - POINTS.p10, height: 2, ink },
		{ kind: 'rect', x: POINTS.p25, y: middle - 5, width: POINTS.p75 - POINTS.p25, height: 10, ink },
	];
	if (measure !== 'median') {
		marks.push({ kind: 'rect', x: POINTS.median - 1, y: middle - 5, width: 2, height: 10, ink: 'paper' });
	}
	marks.push(dot(POINTS[measure], middle));
	const below = middle + 20;
	const names: readonly (readonly [WageMeasure, string])[] = [
		['p10', '10th'],
		['p25', '25th'],
		measure === 'mean' ? ['mean', 'mean'] : ['median', 'median'],
		['p75', '75th'],
	];
	for (const [point, name] of names) {
		marks.push(label(POINTS[point], below, name, 'middle', point === measure ? 600 : 400));
	}
	marks.push(label(POINTS.p90 - 12, below, '90th percentile', 'start', measure === 'p90' ? 600 : 400));
	return { marks, height: below + 10 };
}

function itemsOf(
	rows: readonly WageEstimate[],
	measure: Measure,
	hasNation: boolean,
	ink: Ink,
): readonly Item[] {
	const items: Item[] = [];
	if (hasNation) {
		items.push({
			width: 6,
			text: `${nationPhrase(measure)} of the same role`,
			sign: (x, y) => [{ kind: 'rect', x: x + 2, y: y - 9, width: 2, height: 18, ink: 'ink' }],
		});
	}
	const wages = isWageMeasure(measure);
	if (wages && measure !== 'median' && rows.some((row) => row.median.value !== null)) {
		items.push({
			width: 18,
			text: 'median',
			sign: (x, y) => [
				{ kind: 'rect', x, y: y - 5, width: 18, height: 10, ink },
				{ kind: 'rect', x: x + 8, y: y - 5, width: 2, height: 10, ink: 'paper' },
			],
		});
	}
	if (wages && rows.some((row) => isTopCoded(row, measure))) {
		items.push({
			width: 24,
			text: 'top-coded: this much or more',
			sign: (x, y) => [{ kind: 'rect', x, y: y - 1, width: 14, height: 2, ink }, arrow(x + 14, y, 4, ink)],
		});
	}
	if (measure === 'lq' && rows.some((row) => row.locationQuotient !== null)) {
		items.push({
			width: 12,
			text: '1: as common here as in the nation',
			sign: (x, y) => [
				{ kind: 'line', x1: x + 6, x2: x + 6, y1: y - 8, y2: y + 8, ink: 'ink', thickness: 1, dash: '3 2' },
			],
		});
	}
	if (rows.some((row) => hasErrorBar(row, measure))) {
		items.push({
			width: 22,
			text: `${measureTitle(measure)}’s 90% confidence interval`,
			sign: (x, y) => errorBar(x, x + 22, y),
		});
	}
	if (rows.some((row) => hasHatch(row, measure))) {
		items.push({ width: 22, text: 'no figure', sign: (x, y) => [hatch(x, y - 6, 22, 12)] });
	}
	return items;
}

function isTopCoded(row: WageEstimate, measure: Measure): boolean {
	return [row.p75, row.p90, estimateOf(row, measure)].some(({ flag }) => flag === 'top_coded');
}

function label(x: number, y: number, text: string, anchor: TextMark['anchor'], weight: 400 | 600): TextMark {
	return { kind: 'text', x, y, text, size: SIZE, weight, ink: weight === 600 ? 'ink' : 'ink-soft', anchor };
}
