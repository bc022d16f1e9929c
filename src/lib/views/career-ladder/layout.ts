import { HEAD, keyedMarks, movedMarks, nothingScene, rectMark, textMark } from '$lib/charts/marks.ts';
import type { CareerLadder, LadderRung } from '$lib/domain/career-ladder.ts';
import {
	axisTitle,
	gridMarks,
	linearAxis,
	TICK_SIZE,
	tickFormat,
	tickLabelMarks,
	type Axis,
} from '$lib/charts/axis.ts';
import { signLegend, claimSign } from '$lib/charts/lane-legend.ts';
import { roleInks, type RoleInks } from '$lib/charts/role-ink.ts';
import { rangeLegend } from '$lib/charts/legend.ts';
import { drawnValues, END_ROOM } from '$lib/charts/range-marks.ts';
import { linesOfPart, WHOLE, type LinePart } from '$lib/charts/portion.ts';
import type { Datum, Mark, Room, Scene } from '$lib/charts/scene.ts';
import { ellipsis } from '$lib/charts/text-width.ts';
import { ladderColumns, rungHeight, type LadderColumns } from './rung-lines.ts';
import { rungMarks } from './rung-marks.ts';
import { rungDatum, rungKey } from './rung-words.ts';
import { treeMarks, type PlacedRung } from './tree.ts';

/**
 * The roles from where a path begins, step under step, as a tree; beside each (under it in a narrow room) the official
 * range of the occupation that stands for it, once for each code, and apart from it, hatched on a ground of its own,
 * what an article claims. All on one scale of dollars a year; `ink` gives chosen roles their colours. Parts of the roles have one
 * scale.
 */
export function careerLadderLayout(
	ladder: CareerLadder,
	room: Room,
	ink: RoleInks = roleInks([]),
	part: LinePart = WHOLE,
): Scene {
	const { rungs } = ladder;
	if (rungs.length === 0) return nothingScene(room);
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
	for (const rung of linesOfPart(rungs, part)) {
		if (rung.relation === 'start' && y > head) y += 12;
		placed.push({ rung, middle: y + 11 });
		y += rungHeight(rung, columns);
	}
	const height = y + 4;
	if (!columns.narrow) marks.push(...gridMarks(axis, head - 4, height));
	marks.push(...treeMarks(placed, ink));
	for (const { rung, middle } of placed) {
		const top = middle - 11;
		const box = { x: 0, y: top, width: room.width, height: rungHeight(rung, columns) };
		marks.push(
			keyedMarks(
				rungKey(rung, ladder.areaCode, ladder.year),
				rungMarks(rung, top, { rungs, columns, axis, room, ink }),
			),
		);
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
				marks: (x, y) => [rectMark(x + 2, y - 9, 2, 18, 'ink')],
			},
			rungs.some(({ claim }) => claim) && claimSign('claimed by an article, not official'),
		],
		room,
	);
	return {
		marks: [...ranges.marks, movedMarks(signs.marks, ranges.height)],
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
		textMark(columns.plotLeft, top + 10, title),
		...(columns.narrow ? [] : [textMark(columns.numberRight, top + 26, 'Median', HEAD)]),
		...tickLabelMarks(axis, top + 26, columns.plotLeft, room.width),
	];
}
