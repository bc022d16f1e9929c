import { medianBefore, type CareerLadder, type LadderRung } from '$lib/domain/career-ladder.ts';
import { formatEstimate } from '$lib/domain/format.ts';
import {
	axisTitle,
	gridMarks,
	linearAxis,
	TICK_SIZE,
	tickFormat,
	tickLabelMarks,
	type Axis,
} from '../axis.ts';
import { hatch } from '../hatch.ts';
import { claimMarks, signLegend } from '../lane-legend.ts';
import { line, nothingBlock } from '../lanes.ts';
import { rangeLegend } from '../legend.ts';
import { drawnValues, END_ROOM, rangeMarks } from '../range-marks.ts';
import { roleInk } from '../role-ink.ts';
import type { Datum, Mark, Room, Scene } from '../scene.ts';
import { ellipsis, textWidth } from '../text-width.ts';
import {
	CLAIM_STRIP,
	claimHeight,
	claimLines,
	DETAIL_SIZE,
	LABEL_SIZE,
	ladderColumns,
	LINE,
	officialHeight,
	rungHeight,
	rungLines,
	STRIP,
	wordsLeft,
	type LadderColumns,
} from './rung-lines.ts';
import { missingWords, rungDatum, rungKey, stepBriefly } from './rung-words.ts';
import { treeMarks, type PlacedRung } from './tree.ts';

/**
 * The roles from where a path begins, step under step, as a tree; beside each (under it in a narrow room) the official
 * range of the occupation that stands for it, once for each code, and apart from it, hatched on a ground of its own,
 * what an article claims. All on one scale of dollars a year.
 */
export function careerLadderLayout(ladder: CareerLadder, room: Room): Scene {
	const { rungs } = ladder;
	if (rungs.length === 0) return { width: room.width, ...nothingBlock(room) };
	const columns = ladderColumns(room);
	const right = room.width - END_ROOM;
	const values = rungs.flatMap(({ wage, claim, sameAs }) => [
		...(wage && sameAs === '' ? drawnValues(wage, 'median') : []),
		...(claim ? [claim.amount, claim.amountHigh ?? claim.amount] : []),
	]);
	const axis = linearAxis(
		values,
		columns.plotLeft + END_ROOM,
		right - 4,
		false,
		tickFormat('median', 'annual'),
	);
	const legend = legendBlock(rungs, room);
	const head = legend.height + 44;
	const marks: Mark[] = [...legend.marks, ...axisMarks(axis, columns, room, legend.height + 8)];
	const data: Datum[] = [];
	const placed: PlacedRung[] = [];
	let y = head;
	for (const rung of rungs) {
		if (rung.relation === 'start' && y > head) y += 12;
		placed.push({ rung, middle: y + 11 });
		y += rungHeight(rung, columns);
	}
	const height = y + 4;
	if (!columns.narrow) marks.push(...gridMarks(axis, head - 4, height));
	marks.push(...treeMarks(placed));
	for (const { rung, middle } of placed) {
		const top = middle - 11;
		const box = { x: 0, y: top, width: room.width, height: rungHeight(rung, columns) };
		marks.push({
			kind: 'group',
			key: rungKey(rung, ladder.areaCode, ladder.year),
			marks: rungMarks(rung, rungs, top, columns, axis, room),
		});
		data.push(rungDatum(rung, rungs, ladder, box));
	}
	return { width: room.width, height, marks, data };
}

function legendBlock(rungs: readonly LadderRung[], room: Room) {
	const wages = rungs.flatMap(({ wage, sameAs }) => (wage && sameAs === '' ? [wage] : []));
	const ranges = rangeLegend(wages, 'median', 'context', room);
	const signs = signLegend(
		[
			{
				width: 6,
				text: 'median of the role before',
				marks: (x, y) => [{ kind: 'rect', x: x + 2, y: y - 9, width: 2, height: 18, ink: 'ink' }],
			},
			...(rungs.some(({ claim }) => claim)
				? [
						{
							width: 18,
							text: 'what an article claims: no official figure',
							marks: (x: number, y: number) => claimMarks(x + 9, y),
						},
					]
				: []),
		],
		room,
	);
	return {
		marks: [...ranges.marks, { kind: 'group', dy: ranges.height, marks: signs.marks } as Mark],
		height: ranges.height + signs.height,
	};
}

function axisMarks(axis: Axis, columns: LadderColumns, room: Room, top: number): readonly Mark[] {
	const title = ellipsis(
		axisTitle('median', 'annual', 'nominal', null),
		room.width - columns.plotLeft,
		TICK_SIZE,
		400,
	);
	return [
		line(columns.plotLeft, top + 10, title, 400, 'ink-soft', TICK_SIZE),
		...(columns.narrow
			? []
			: [
					{ ...line(columns.numberRight, top + 26, 'Median', 600, 'ink', TICK_SIZE), anchor: 'end' } as const,
				]),
		...tickLabelMarks(axis, top + 26, columns.plotLeft, room.width),
	];
}

function rungMarks(
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
