import { medianBefore, type LadderRung } from '$lib/domain/career-ladder.ts';
import { formatEstimate } from '$lib/domain/format.ts';
import { gridMarks, type Axis } from '$lib/charts/axis.ts';
import { hatch } from '$lib/charts/hatch.ts';
import { claimMarks } from '$lib/charts/lane-legend.ts';
import { line } from '$lib/charts/lanes.ts';
import { drawnValues, rangeMarks } from '$lib/charts/range-marks.ts';
import { roleInk } from '$lib/charts/role-ink.ts';
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

/** A rung from `top` down: its words, the official range if it is the first of its code, its claim if it has one. */
export function rungMarks(
	rung: LadderRung,
	rungs: readonly LadderRung[],
	top: number,
	columns: LadderColumns,
	axis: Axis,
	room: Room,
): readonly Mark[] {
	const lines = rungLines(rung, columns);
	const left = wordsLeft(rung);
	const words = lines.map(({ text, isRole }, index) =>
		isRole
			? line(left, top + 15 + index * LINE, text, 600, 'ink', LABEL_SIZE)
			: line(left, top + 15 + index * LINE, text, 400, 'ink-soft', DETAIL_SIZE),
	);
	const marks: Mark[] = [...words];
	if (rung.sameAs === '') {
		const strip = columns.narrow ? top + lines.length * LINE + 6 : top;
		marks.push(...officialMarks(rung, rungs, strip + STRIP / 2, top, columns, axis, room));
	}
	if (rung.claim) marks.push(...claimStrip(rung, top + officialHeight(rung, columns), columns, axis, room));
	return marks;
}

function officialMarks(
	rung: LadderRung,
	rungs: readonly LadderRung[],
	middle: number,
	top: number,
	columns: LadderColumns,
	axis: Axis,
	room: Room,
): readonly Mark[] {
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
					{
						...line(
							columns.numberRight,
							columns.narrow ? top + 15 : middle + 4.5,
							formatEstimate(median, 'median', 'annual'),
							600,
							'ink',
							LABEL_SIZE,
						),
						anchor: 'end',
					} as const,
					...stepNumber(rung, rungs, middle, columns),
				]
			: [];
	const place = {
		axis,
		middle,
		thickness: 10,
		ink: roleInk(rung.occCode),
		left: columns.plotLeft,
		right: room.width,
		reference: medianBefore(rung, rungs),
	};
	return [...grid, ...number, ...rangeMarks(wage, 'median', place)];
}

/** How far the median lies from that of the role before; a narrow room has no place for it beside its words. */
function stepNumber(
	rung: LadderRung,
	rungs: readonly LadderRung[],
	middle: number,
	columns: LadderColumns,
): readonly Mark[] {
	const words = stepBriefly(rung, rungs);
	if (words === '' || columns.narrow) return [];
	return [{ ...line(columns.numberRight, middle + 19, words, 400, 'ink-soft', DETAIL_SIZE), anchor: 'end' }];
}

/** A claim under the official range: on a ground between dashed rules, its words and its hatched mark. */
function claimStrip(
	rung: LadderRung,
	top: number,
	columns: LadderColumns,
	axis: Axis,
	room: Room,
): readonly Mark[] {
	const { claim } = rung;
	if (!claim) return [];
	const left = wordsLeft(rung);
	const height = claimHeight(rung, columns);
	const middle = columns.narrow ? top + height - CLAIM_STRIP / 2 : top + height / 2;
	const ground = { x: left - 6, width: room.width - left + 6 };
	const rule = {
		kind: 'line',
		x1: ground.x,
		x2: room.width,
		ink: 'missing',
		thickness: 1,
		dash: '5 4',
	} as const;
	const from = axis.scale(claim.amount);
	const to = axis.scale(claim.amountHigh ?? claim.amount);
	return [
		{ kind: 'rect', ...ground, y: top, height, ink: 'highlight' },
		{ ...rule, y1: top, y2: top },
		{ ...rule, y1: top + height, y2: top + height },
		...claimLines(rung, columns).map((words, index) =>
			line(left, top + 15 + index * LINE, words, 400, 'ink-soft', DETAIL_SIZE),
		),
		...(to > from
			? [
					{
						kind: 'line',
						x1: from,
						x2: to,
						y1: middle,
						y2: middle,
						ink: 'ink',
						thickness: 1,
						dash: '2 3',
					} as const,
				]
			: []),
		...claimMarks(from, middle),
		...(to > from ? claimMarks(to, middle) : []),
	];
}

/** Words over hatching, on paper so that its strokes do not run through them. */
function onPaper(words: string, x: number, baseline: number, room: Room): readonly Mark[] {
	const shown = ellipsis(words, room.width - x - 8, DETAIL_SIZE, 400);
	const width = textWidth(shown, DETAIL_SIZE, 400) + 8;
	return [
		{ kind: 'rect', x: x - 4, y: baseline - 12, width, height: 16, ink: 'paper' },
		line(x, baseline, shown, 400, 'ink-soft', DETAIL_SIZE),
	];
}
