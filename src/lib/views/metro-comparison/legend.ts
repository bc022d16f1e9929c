import { boxMark, circleMark, lineMark, rectMark } from '$lib/charts/marks.ts';
import { intervalSign, NO_FIGURE, signRows, topCodedSign, type Sign } from '$lib/charts/signs.ts';
import type { MetroRow } from '$lib/domain/metro-row.ts';
import { measureTitle, type WageMeasure } from '$lib/domain/measure.ts';
import { hasErrorBar, hasHatch } from '$lib/charts/range-marks.ts';
import { isLow, type Drawn, type LimitedRoom, type Mark } from '$lib/charts/scene.ts';
import { THICKNESS } from './marks.ts';

const SIGN = 46;
const PRICES = 'what prices do to it';

/** How the pairs of ranges are read, with the signs that occur; and the height that takes. */
export function pairLegend(
	rows: readonly MetroRow[],
	measure: WageMeasure,
	names: readonly [string, string],
	room: LimitedRoom,
): Drawn {
	const signs = signsOf(rows, measure, names);
	// What the line between two figures says, the words over the picture say in a low room.
	return signRows(isLow(room) ? signs.filter(({ text }) => text !== PRICES) : signs, room);
}

function signsOf(
	rows: readonly MetroRow[],
	measure: WageMeasure,
	[published, local]: readonly [string, string],
): readonly Sign[] {
	const mark = measureTitle(measure);
	const signs: Sign[] = [
		{
			width: SIGN,
			text: `${mark} ${published}`,
			marks: (x, y) => [
				rectMark(x, y - 1, SIGN, 2, 'context'),
				rectMark(x + 12, y - THICKNESS / 2, 24, THICKNESS, 'context'),
				circleMark(x + 22, y, 4.5, 'ink', 'paper', 1.5),
			],
		},
		{
			width: SIGN,
			text: `${mark} ${local}`,
			marks: (x, y) => [
				rectMark(x, y - 0.75, SIGN, 1.5, 'context'),
				boxMark(x + 12, y - 3.25, x + 36, y + 3.25, 'context', 1.5),
				circleMark(x + 26, y, 4, 'paper', 'ink', 2),
			],
		},
		{
			width: 14,
			text: PRICES,
			marks: (x, y) => [lineMark(x, y - 6, x + 12, y + 6, 'ink', 1.5)],
		},
		{ width: 14, text: 'thin: 10th–90th percentile', marks: (x, y) => [bar(x, y, 2)] },
		{ width: 14, text: 'thick: 25th–75th', marks: (x, y) => [bar(x, y, THICKNESS)] },
	];
	const all = rows.flatMap(({ published: own, local: other }) => [own, other]);
	if (all.some((row) => hasErrorBar(row, measure))) signs.push(intervalSign(measure));
	if (all.some((row) => [row.p75, row.p90, row[measure]].some(({ flag }) => flag === 'top_coded'))) {
		signs.push(topCodedSign('context'));
	}
	if (all.some((row) => hasHatch(row, measure)) || rows.some(lacksFact)) signs.push(NO_FIGURE);
	return signs;
}

function bar(x: number, y: number, height: number): Mark {
	return rectMark(x, y - height / 2, 14, height, 'context');
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
