import { FIGURE, HEAD, keyedMarks, lineMark, rectMark, textMark } from '$lib/charts/marks.ts';
import { formatCount } from '$lib/domain/format.ts';
import { decade, formatGrowth, type OutlookRow } from '$lib/domain/outlook-row.ts';
import type { SocCode } from '$lib/domain/occupation.ts';
import { linearAxis, TICK_SIZE, tickLabelMarks, type Axis } from '$lib/charts/axis.ts';
import { hatch } from '$lib/charts/hatch.ts';
import { roleInks } from '$lib/charts/role-ink.ts';
import { NARROW_BELOW, type Block, type Datum, type Ink, type Mark, type Room } from '$lib/charts/scene.ts';
import { textWidth } from '$lib/charts/text-width.ts';
import { outlookDatum, outlookKey } from './datum.ts';
import { laneGrid, laneRows } from './lane-rows.ts';

const HEIGHT = 12;
const HEAD_ROOM = 34;
const FOOT = 21;
/** Room at a bar's end for its figure. */
const END = 50;
const OPENINGS = 'Openings a year';

/**
 * Growth as bars from zero, a role each, with the growth of all occupations as a line to read them against and the
 * openings of a year as numbers.
 */
export function growthBars(
	rows: readonly OutlookRow[],
	national: OutlookRow | null,
	accents: readonly SocCode[],
	room: Room,
): Block {
	const [first] = rows;
	if (!first) return { marks: [], data: [], height: 0 };
	const narrow = room.width < NARROW_BELOW;
	const inkOf = roleInks(accents);
	const growths = rows.flatMap(({ changePercent }) => changePercent ?? []);
	const average = national?.changePercent ?? null;
	const lane = laneRows(
		rows.map(({ occTitle }) => occTitle),
		0,
		room,
		narrow ? 66 : 0,
	);
	const column = narrow ? 0 : textWidth(OPENINGS, TICK_SIZE, 600) + 14;
	const left = lane.left + (growths.some((growth) => growth < 0) ? END : 0);
	const right = room.width - column - END;
	const axis = linearAxis([...growths, average ?? 0, 0], left, right, false, formatGrowth);
	const top = HEAD_ROOM;
	const bottom = top + lane.height;
	const marks: Mark[] = [
		textMark(lane.left, 13, `Growth in jobs, ${decade(first)}`, {}, room.width - lane.left - column - 100),
		textMark(room.width, 13, OPENINGS, HEAD),
		...laneGrid(axis, lane, top, room),
		...tickLabelMarks(axis, bottom + 16, lane.left, room.width - column),
	];
	const data: Datum[] = [];
	const bars: Mark[] = [];
	for (const [index, place] of lane.rows.entries()) {
		const row = rows[index];
		if (!row) continue;
		const middle = top + place.middle;
		const key = outlookKey(row);
		const openings = row.openings === null ? 'no figure' : formatCount(row.openings);
		bars.push(
			keyedMarks(key, [
				...place.name(top),
				...barMarks(row.changePercent, { axis, middle, left, right, average }, inkOf(row.occCode)),
				...(narrow ? averageLine(average, axis, middle - 9, middle + 9) : []),
				textMark(room.width, narrow ? top + place.top + 15 : middle + 4.5, openings, FIGURE),
			]),
		);
		const box = { x: 0, y: top + place.top, width: room.width, height: place.height };
		data.push(outlookDatum(row, key, box));
	}
	return {
		marks: [
			...marks,
			...bars,
			...(narrow ? [] : averageLine(average, axis, top, bottom)),
			...averageName(average, axis, top - 6, room.width - column),
		],
		data,
		height: bottom + FOOT,
	};
}

interface BarPlace {
	readonly axis: Axis;
	readonly middle: number;
	readonly left: number;
	readonly right: number;
	readonly average: number | null;
}

/** A bar from zero with its growth at its end, clear of the line of all jobs; hatching where there is no figure. */
function barMarks(
	growth: number | null,
	{ axis, middle, left, right, average }: BarPlace,
	ink: Ink,
): readonly Mark[] {
	if (growth === null) {
		return [hatch(left, middle - HEIGHT / 2, Math.max(0, right - left), HEIGHT)];
	}
	const [from, to] = [axis.scale(Math.min(0, growth)), axis.scale(Math.max(0, growth))];
	const bar = rectMark(from, middle - HEIGHT / 2, Math.max(1, to - from), HEIGHT, ink);
	const words = formatGrowth(growth);
	if (growth < 0) return [bar, textMark(from - 5, middle + 4.5, words, { ink: 'ink', anchor: 'end' })];
	const line = average === null ? -1 : axis.scale(average);
	const isMet = line > to && line < to + 8 + textWidth(words, TICK_SIZE, 400);
	return [bar, textMark((isMet ? line : to) + 5, middle + 4.5, words, { ink: 'ink' })];
}

/** The growth of all occupations through the bars. */
function averageLine(average: number | null, axis: Axis, top: number, bottom: number): readonly Mark[] {
	if (average === null) return [];
	const x = axis.scale(average);
	return [lineMark(x, top, x, bottom, 'ink', 1.5, '4 3')];
}

/** Its name over them. */
function averageName(average: number | null, axis: Axis, baseline: number, right: number): readonly Mark[] {
	if (average === null) return [];
	const words = `all U.S. jobs ${formatGrowth(average)}`;
	const x = axis.scale(average);
	const start = Math.max(0, Math.min(x + 4, right - textWidth(words, TICK_SIZE, 600)));
	return [
		lineMark(x, baseline - 8, x, baseline + 8, 'ink', 1.5, '4 3'),
		textMark(start, baseline, words, { ink: 'ink', weight: 600 }),
	];
}
