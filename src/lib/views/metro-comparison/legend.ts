import type { MetroRow } from '$lib/domain/metro-row.ts';
import { measureTitle, type WageMeasure } from '$lib/domain/measure.ts';
import { hatch } from '$lib/charts/hatch.ts';
import { label } from '$lib/charts/range-labels.ts';
import { arrow, errorBar, hasErrorBar, hasHatch } from '$lib/charts/range-marks.ts';
import { breakingWidth, type Mark, type Room } from '$lib/charts/scene.ts';
import { textWidth } from '$lib/charts/text-width.ts';
import { THICKNESS } from './marks.ts';

const SIZE = 12;
const LINE = 20;
const SIGN = 46;

interface Item {
	readonly width: number;
	readonly text: string;
	/** The sign from its left, its middle line at `y`. */
	readonly sign: (x: number, y: number) => readonly Mark[];
}

/** How the pairs of ranges are read, with the signs that occur; and the height that takes. */
export function pairLegend(
	rows: readonly MetroRow[],
	measure: WageMeasure,
	names: readonly [string, string],
	room: Room,
): { readonly marks: readonly Mark[]; readonly height: number } {
	const items = itemsOf(rows, measure, names);
	const end = breakingWidth(room);
	const marks: Mark[] = [];
	let x = 0;
	let y = LINE / 2;
	for (const { width, text, sign } of items) {
		const whole = width + 6 + textWidth(text, SIZE, 400);
		if (x > 0 && x + whole > end) {
			x = 0;
			y += LINE;
		}
		marks.push(...sign(x, y), label(x + width + 6, y + 4, text, 400, 'ink-soft', SIZE));
		x += whole + 20;
	}
	return { marks, height: y + LINE / 2 };
}

function itemsOf(
	rows: readonly MetroRow[],
	measure: WageMeasure,
	[published, local]: readonly [string, string],
): readonly Item[] {
	const mark = measureTitle(measure);
	const items: Item[] = [
		{
			width: SIGN,
			text: `${mark} ${published}`,
			sign: (x, y) => [
				{ kind: 'rect', x, y: y - 1, width: SIGN, height: 2, ink: 'context' },
				{ kind: 'rect', x: x + 12, y: y - THICKNESS / 2, width: 24, height: THICKNESS, ink: 'context' },
				{ kind: 'circle', cx: x + 22, cy: y, r: 4.5, ink: 'ink', outline: 'paper', thickness: 1.5 },
			],
		},
		{
			width: SIGN,
			text: `${mark} ${local}`,
			sign: (x, y) => [
				{ kind: 'rect', x, y: y - 0.75, width: SIGN, height: 1.5, ink: 'context' },
				{
					kind: 'path',
					d: `M${x + 12} ${y - 3.25}L${x + 36} ${y - 3.25}L${x + 36} ${y + 3.25}L${x + 12} ${y + 3.25}Z`,
					fill: 'paper',
					stroke: 'context',
					thickness: 1.5,
				},
				{ kind: 'circle', cx: x + 26, cy: y, r: 4, ink: 'paper', outline: 'ink', thickness: 2 },
			],
		},
		{
			width: 14,
			text: 'what prices do to it',
			sign: (x, y) => [{ kind: 'line', x1: x, y1: y - 6, x2: x + 12, y2: y + 6, ink: 'ink', thickness: 1.5 }],
		},
		{ width: 14, text: 'thin: 10th–90th percentile', sign: (x, y) => [bar(x, y, 2)] },
		{ width: 14, text: 'thick: 25th–75th', sign: (x, y) => [bar(x, y, THICKNESS)] },
	];
	const all = rows.flatMap(({ published: own, local: other }) => [own, other]);
	if (all.some((row) => hasErrorBar(row, measure))) {
		items.push({
			width: 22,
			text: `${mark}’s 90% confidence interval`,
			sign: (x, y) => errorBar(x, x + 22, y),
		});
	}
	if (all.some((row) => [row.p75, row.p90, row[measure]].some(({ flag }) => flag === 'top_coded'))) {
		items.push({
			width: 24,
			text: 'top-coded: this much or more',
			sign: (x, y) => [bar(x, y, 2), arrow(x + 14, y, 4, 'context')],
		});
	}
	if (all.some((row) => hasHatch(row, measure)) || rows.some(lacksFact)) {
		items.push({ width: 22, text: 'no figure', sign: (x, y) => [hatch(x, y - 6, 22, 12)] });
	}
	return items;
}

function bar(x: number, y: number, height: number): Mark {
	return { kind: 'rect', x, y: y - height / 2, width: 14, height, ink: 'context' };
}

function lacksFact({ published, local, perThousand, outlooks }: MetroRow): boolean {
	const figures = [
		published.employment.value,
		published.locationQuotient,
		perThousand.value,
		local.priceParity,
	];
	return outlooks.length === 0 || figures.includes(null);
}
