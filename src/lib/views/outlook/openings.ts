import { FIGURE, keyedMarks, rectMark, textMark } from '$lib/charts/marks.ts';
import { formatCount, formatCountBriefly } from '$lib/domain/format.ts';
import type { OutlookRow } from '$lib/domain/outlook-row.ts';
import { gridMarks, linearAxis, TICK_SIZE, tickLabelMarks } from '$lib/charts/axis.ts';
import { hatch } from '$lib/charts/hatch.ts';
import { roleInk } from '$lib/charts/role-ink.ts';
import type { Datum, Mark, Room, Block } from '$lib/charts/scene.ts';
import { laneRows } from './lane-rows.ts';
import { outlookDatum, outlookKey } from './datum.ts';

const HEAD = 66;

/**
 * Where the openings of a year come from: people who leave the labour force, people who change occupation, and new
 * jobs, end to end from zero. New jobs a year are a tenth of the decade's gain; where jobs are lost there are none, and
 * the openings BLS counts, named at the end, are fewer than the people who leave.
 */
export function openingsLane(rows: readonly OutlookRow[], top: number, room: Room): Block {
	const lane = laneRows(
		rows.map(({ occTitle }) => occTitle),
		0,
		room,
	);
	const { left } = lane;
	const right = room.width - 64;
	const parts = rows.map((row) => ({ row, parts: partsOf(row) }));
	const values = parts.flatMap((one) => (one.parts ? [sum(one.parts)] : []));
	const axis = linearAxis(values, left, right, true, formatCountBriefly);
	const first = top + HEAD;
	const bottom = first + lane.height;
	const marks: Mark[] = [
		textMark(
			0,
			top + 14,
			'Openings a year, and where they come from',
			{ weight: 600, ink: 'ink', size: 14 },
			room.width,
		),
		...signs(top + 32, room),
		...tickLabelMarks(axis, top + HEAD - 8, left, room.width),
		...gridMarks(axis, first - 4, bottom),
	];
	const data = lane.rows.flatMap((place, index): Datum[] => {
		const one = parts[index];
		if (!one) return [];
		const { row, parts: pieces } = one;
		const middle = first + place.middle;
		const own: Mark[] = [...place.name(first)];
		if (pieces) {
			let from = 0;
			const inks = [roleInk(row.occCode), 'context', 'accent'] as const;
			for (const [part, value] of pieces.entries()) {
				const x = axis.scale(from);
				from += value;
				const width = axis.scale(from) - x;
				own.push(rectMark(x, middle - 5, width, 10, inks[part] ?? 'context'));
			}
		} else own.push(hatch(left, middle - 5, Math.max(0, right - left), 10));
		const openings = row.openings === null ? 'no figure' : formatCount(row.openings);
		own.push(textMark(room.width, middle + 4.5, openings, FIGURE));
		marks.push(keyedMarks(`${outlookKey(row)}|openings`, own));
		const box = { x: 0, y: first + place.top, width: room.width, height: place.height };
		return [outlookDatum(row, `${outlookKey(row)}|openings`, box)];
	});
	return { marks, data, height: bottom + 8 - top };
}

function sum(values: readonly number[]): number {
	return values.reduce((total, value) => total + value, 0);
}

/** Exits, transfers and new jobs a year; null where one is not published. */
function partsOf(row: OutlookRow): readonly number[] | null {
	if (row.exits === null || row.transfers === null || row.change === null) return null;
	const years = row.projectedYear - row.baseYear;
	return [row.exits, row.transfers, Math.max(0, row.change) / years];
}

function signs(top: number, room: Room): readonly Mark[] {
	const names = ['leave the labour force (role’s colour)', 'change occupation', 'new jobs'];
	const inks = ['ink', 'context', 'accent'] as const;
	const short = ['leave work', 'change occupation', 'new jobs'];
	let x = 0;
	return names.flatMap((long, index): Mark[] => {
		const name = room.width < 620 ? (short[index] ?? '') : long;
		const at = x;
		x += 18 + name.length * 6.2 + 16;
		return [
			rectMark(at, top, 12, 10, inks[index] ?? 'ink'),
			textMark(at + 17, top + 9.5, name, { size: TICK_SIZE }),
		];
	});
}
