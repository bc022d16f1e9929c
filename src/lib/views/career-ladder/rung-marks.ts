import { lineMark, rectMark, textMark } from '$lib/charts/marks.ts';
import { medianBefore, type LadderRung } from '$lib/domain/career-ladder.ts';
import { formatEstimate } from '$lib/domain/format.ts';
import { gridMarks, type Axis } from '$lib/charts/axis.ts';
import { hatch } from '$lib/charts/hatch.ts';
import { claimMarks } from '$lib/charts/lane-legend.ts';
import { drawnValues, rangeMarks } from '$lib/charts/range-marks.ts';
import type { RoleInks } from '$lib/charts/role-ink.ts';
import type { Mark, Room } from '$lib/charts/scene.ts';
import { ellipsis, textWidth } from '$lib/charts/text-width.ts';
import {
	CLAIM_STRIP,
	claimHeight,
	claimLines,
	DETAIL_SIZE,
	LABEL_SIZE,
	LINE,
	officialHeight,
	rungLines,
	STRIP,
	wordsLeft,
	type LadderColumns,
} from './rung-lines.ts';
import { missingWords, stepBriefly } from './rung-words.ts';
import { markedGround } from '$lib/charts/lanes.ts';

/** Where and how rungs are drawn. */
export interface RungPlot {
	readonly rungs: readonly LadderRung[];
	readonly columns: LadderColumns;
	readonly axis: Axis;
	readonly room: Room;
	readonly ink: RoleInks;
}

/** A rung from `top` down: its words, the official range if it is the first of its code, its claim if it has one. */
export function rungMarks(rung: LadderRung, top: number, plot: RungPlot): readonly Mark[] {
	const { columns } = plot;
	const lines = rungLines(rung, columns);
	const left = wordsLeft(rung);
	const words = lines.map(({ text, isRole }, index) =>
		isRole
			? textMark(left, top + 15 + index * LINE, text, { ink: 'ink', size: LABEL_SIZE, weight: 600 })
			: textMark(left, top + 15 + index * LINE, text, { size: DETAIL_SIZE }),
	);
	const marks: Mark[] = [...words];
	if (rung.sameAs === '') {
		const strip = columns.narrow ? top + lines.length * LINE + 6 : top;
		marks.push(...officialMarks(rung, strip + STRIP / 2, top, plot));
	}
	if (rung.claim) marks.push(...claimStrip(rung, top + officialHeight(rung, columns), plot));
	return marks;
}

function officialMarks(rung: LadderRung, middle: number, top: number, plot: RungPlot): readonly Mark[] {
	const { rungs, columns, axis, room } = plot;
	const { wage } = rung;
	const grid = columns.narrow ? gridMarks(axis, middle - STRIP / 2 + 2, middle + STRIP / 2 - 2) : [];
	const median = wage?.median;
	if (!wage || drawnValues(wage, 'median').length === 0) {
		return [
			...grid,
			hatch(columns.plotLeft, middle - 6, Math.max(0, room.width - columns.plotLeft), 12),
			...onPaper(missingWords(rung), columns.plotLeft + 8, middle + 4, room),
		];
	}
	const number =
		median && median.value !== null
			? [
					textMark(
						columns.numberRight,
						columns.narrow ? top + 15 : middle + 4.5,
						formatEstimate(median, 'median', 'annual'),
						{ ink: 'ink', size: LABEL_SIZE, weight: 600, anchor: 'end' },
					),
					...stepNumber(rung, middle, plot),
				]
			: [];
	const place = {
		axis,
		middle,
		thickness: 10,
		ink: plot.ink(rung.occCode),
		left: columns.plotLeft,
		right: room.width,
		reference: medianBefore(rung, rungs),
	};
	return [...grid, ...number, ...rangeMarks(wage, 'median', place)];
}

/** How far the median lies from that of the role before; a narrow room has no place for it beside its words. */
function stepNumber(rung: LadderRung, middle: number, { rungs, columns }: RungPlot): readonly Mark[] {
	const words = stepBriefly(rung, rungs);
	if (words === '' || columns.narrow) return [];
	return [textMark(columns.numberRight, middle + 19, words, { size: DETAIL_SIZE, anchor: 'end' })];
}

/** A claim under the official range: on a ground between dashed rules, its words and its hatched mark. */
function claimStrip(rung: LadderRung, top: number, { columns, axis, room }: RungPlot): readonly Mark[] {
	const { claim } = rung;
	if (!claim) return [];
	const left = wordsLeft(rung);
	const height = claimHeight(rung, columns);
	const middle = columns.narrow ? top + height - CLAIM_STRIP / 2 : top + height / 2;
	const from = axis.scale(claim.amount);
	const to = axis.scale(claim.amountHigh ?? claim.amount);
	return [
		...markedGround(left - 6, top, room.width, top + height),
		...claimLines(rung, columns).map((words, index) =>
			textMark(left, top + 15 + index * LINE, words, { size: DETAIL_SIZE }),
		),
		...(to > from ? [lineMark(from, middle, to, middle, 'ink', 1, '2 3')] : []),
		...claimMarks(from, middle),
		...(to > from ? claimMarks(to, middle) : []),
	];
}

/** Words over hatching, on paper so that its strokes do not run through them. */
function onPaper(words: string, x: number, baseline: number, room: Room): readonly Mark[] {
	const shown = ellipsis(words, room.width - x - 8, DETAIL_SIZE, 400);
	const width = textWidth(shown, DETAIL_SIZE, 400) + 8;
	return [
		rectMark(x - 4, baseline - 12, width, 16, 'paper'),
		textMark(x, baseline, shown, { size: DETAIL_SIZE }),
	];
}
