import { FIGURE, circleMark, keyedMarks, lineMark, textMark } from '$lib/charts/marks.ts';
import { NATION } from '$lib/domain/area.ts';
import type { SocCode } from '$lib/domain/occupation.ts';
import { decade, formatGrowth, type StateOutlookRow } from '$lib/domain/outlook-row.ts';
import { linearAxis, tickLabelMarks } from '$lib/charts/axis.ts';
import { hatch } from '$lib/charts/hatch.ts';
import { roleInks } from '$lib/charts/role-ink.ts';
import type { Datum, Mark, Room, Block } from '$lib/charts/scene.ts';
import { stateOutlookDatum } from './datum.ts';
import { laneGrid, laneRows } from './lane-rows.ts';

const HEAD = 76;

/**
 * What the states themselves project, on an axis of its own: another decade and another source than the national ones.
 * The nation of the same round stands beside each as a hollow dot.
 */
export function stateLane(
	rows: readonly StateOutlookRow[],
	accents: readonly SocCode[],
	top: number,
	room: Room,
): Block {
	const inkOf = roleInks(accents);
	const states = rows.filter(({ areaCode }) => areaCode !== NATION);
	const [first] = states;
	if (!first) return { marks: [], data: [], height: 0 };
	const nation = new Map(
		rows.flatMap((row) => (row.areaCode === NATION ? [[row.occCode, row] as const] : [])),
	);
	const places = [...new Set(states.map(({ areaTitle }) => areaTitle))];
	const one = places.length === 1;
	const nameOf = (row: StateOutlookRow) => (one ? row.occTitle : `${row.occTitle}, ${row.areaTitle}`);
	const lane = laneRows(states.map(nameOf), 10, room);
	const { left } = lane;
	const right = room.width - 72;
	const growths = rows.flatMap(({ changePercent }) => (changePercent === null ? [] : [changePercent]));
	const axis = linearAxis([...growths, 0], left, right, false, formatGrowth);
	const start = top + HEAD;
	const marks: Mark[] = [
		lineMark(0, top, room.width, top, 'axis'),
		textMark(
			0,
			top + 20,
			`State projections ${decade(first)}${one ? `: ${places[0]}` : ''}`,
			{ weight: 600, ink: 'ink', size: 14 },
			room.width,
		),
		textMark(0, top + 37, 'Another decade: don’t compare with the figures above', {}, room.width),
		circleMark(6, top + 49, 4, 'paper', 'ink', 1.5),
		textMark(16, top + 53, `United States, ${decade(first)}`, {}, room.width - 16),
		...tickLabelMarks(axis, top + HEAD - 6, left - 10, room.width),
		...laneGrid(axis, lane, start, room),
	];
	const data = lane.rows.flatMap((place, index): Datum[] => {
		const row = states[index];
		if (!row) return [];
		const middle = start + place.middle;
		const own: Mark[] = [...place.name(start)];
		const beside = nation.get(row.occCode)?.changePercent ?? null;
		if (beside !== null) {
			own.push(circleMark(axis.scale(beside), middle, 4, 'paper', 'ink', 1.5));
		}
		const growth = row.changePercent;
		if (growth === null) own.push(hatch(left, middle - 5, Math.max(0, right - left), 10));
		else own.push(circleMark(axis.scale(growth), middle, 5, inkOf(row.occCode), 'paper'));
		own.push(
			textMark(room.width, middle + 4.5, growth === null ? 'no figure' : formatGrowth(growth), FIGURE),
		);
		const key = `${row.occCode}|${row.areaCode}|${row.baseYear}`;
		marks.push(keyedMarks(key, own));
		const box = { x: 0, y: start + place.top, width: room.width, height: place.height };
		return [stateOutlookDatum(row, key, box)];
	});
	return { marks, data, height: HEAD + lane.height + 8 };
}
