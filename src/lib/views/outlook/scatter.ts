import { circleMark, keyedMarks, lineMark, rectMark, textMark } from '$lib/charts/marks.ts';
import { formatCount, formatMoneyBriefly } from '$lib/domain/format.ts';
import type { SocCode } from '$lib/domain/occupation.ts';
import { decade, formatGrowth, growthBand, type OutlookRow } from '$lib/domain/outlook-row.ts';
import { linearAxis, TICK_SIZE } from '$lib/charts/axis.ts';
import { hatch } from '$lib/charts/hatch.ts';
import { roleInks } from '$lib/charts/role-ink.ts';
import {
	NARROW_BELOW,
	type Datum,
	type LimitedRoom,
	type Mark,
	type Room,
	type Block,
} from '$lib/charts/scene.ts';
import { textWidth } from '$lib/charts/text-width.ts';
import { bandHeight, bandMarks } from './bands.ts';
import { outlookDatum, outlookKey } from './datum.ts';
import { placeLabels, type Labelled } from './place-labels.ts';

const HEIGHT = { wide: 380, narrow: 300 } as const;
const LARGEST = { wide: 30, narrow: 20 } as const;
/** However little height there is. */
const LEAST = 60;
const HEAD = 40;
const FOOT = 48;
const HATCH_LANE = 22;

/** A role with all three figures the scatter needs. */
interface Dot {
	readonly row: OutlookRow;
	readonly growth: number;
	readonly median: number;
	readonly openings: number;
}

/**
 * Growth over the decade against the median, an area for the openings of a year. The total of all occupations is a
 * line, not a dot: its openings would cover everything. Roles without one of the figures are hatched in a row below.
 */
export function scatterLane(
	roles: readonly OutlookRow[],
	national: OutlookRow | null,
	accents: readonly SocCode[],
	room: LimitedRoom,
): Block {
	const [first] = roles;
	if (!first) return { marks: [], data: [], height: 0 };
	const narrow = room.width < NARROW_BELOW;
	const inkOf = roleInks(accents);
	const dots = roles.flatMap((row) => dotOf(row) ?? []).sort((a, b) => b.openings - a.openings);
	const lacking = roles.filter((row) => !dotOf(row));
	const most = Math.max(0, ...dots.map(({ openings }) => openings));
	const others = HEAD + bandHeight(room) + FOOT + lacking.length * HATCH_LANE;
	const height = heightOf(room, others);
	// In a low plot large dots would leave no room for where they are.
	const largest = Math.min(narrow ? LARGEST.narrow : LARGEST.wide, height / 8);
	const radius = (openings: number) => (most > 0 ? Math.max(3, largest * Math.sqrt(openings / most)) : 3);

	const [left, right] = [52, room.width - 8];
	const plotTop = HEAD + bandHeight(room);
	const bottom = plotTop + height;
	const average = national?.changePercent ?? null;
	const growths = [...dots.map(({ growth }) => growth), ...(average === null ? [] : [average]), 0];
	const x = linearAxis(growths, left + largest + 4, right - largest - 4, false, formatGrowth);
	const y = linearAxis(
		dots.map(({ median }) => median),
		largest + 4,
		height - largest - 4,
		false,
		(value) => formatMoneyBriefly(value, 'annual'),
	);
	const place = ({ growth, median, openings }: Dot) => ({
		cx: x.scale(growth),
		cy: bottom - y.scale(median),
		r: radius(openings),
	});
	const labelled = dots.map((dot): Labelled => ({
		...place(dot),
		text: dot.row.occTitle,
		isWanted: accents.includes(dot.row.occCode),
	}));
	const marks: Mark[] = [
		textMark(0, 13, `Median annual pay, May ${first.baseYear}`, {}, room.width),
		...sizeMarks(most, radius, 30, room),
		...(growthBand({ ...first, changePercent: 0 })
			? bandMarks(x, { left, right, top: HEAD, plotTop, bottom }, room)
			: []),
		...y.ticks.flatMap((tick): Mark[] => {
			const at = bottom - y.scale(tick);
			return [
				lineMark(left, at, right, at, 'hairline'),
				textMark(left - 6, at + 4, y.format(tick), { anchor: 'end' }),
			];
		}),
		lineMark(left, bottom, right, bottom, 'axis'),
		...x.ticks.map((tick): Mark =>
			textMark(x.scale(tick), bottom + 17, x.format(tick), { anchor: 'middle' }),
		),
		textMark(right, bottom + 36, `Growth in jobs, ${decade(first)}`, { anchor: 'end' }),
		...averageMarks(average, x.scale(average ?? 0), plotTop, bottom, right),
		...dots.map((dot): Mark => {
			const { cx, cy, r } = place(dot);
			return keyedMarks(outlookKey(dot.row), [circleMark(cx, cy, r, inkOf(dot.row.occCode), 'paper', 1.5)]);
		}),
		...placeLabels(labelled, { left, right, top: plotTop, bottom }),
	];
	const data: Datum[] = dots.map((dot) => {
		const { cx, cy, r } = place(dot);
		const half = Math.max(r, 8);
		const key = outlookKey(dot.row);
		return outlookDatum(dot.row, key, { x: cx - half, y: cy - half, width: 2 * half, height: 2 * half });
	});
	const lacks = lackingMarks(lacking, bottom + FOOT, room);
	return {
		marks: [...marks, ...lacks.marks],
		data: [...data, ...lacks.data],
		height: bottom + FOOT + lacks.height,
	};
}

/** Height of the plot: what the rest leaves of the room's. */
function heightOf(room: LimitedRoom, others: number): number {
	if (room.height !== undefined) return Math.max(LEAST, room.height - others);
	return room.width < NARROW_BELOW ? HEIGHT.narrow : HEIGHT.wide;
}

function dotOf(row: OutlookRow): Dot | null {
	const { changePercent: growth, openings } = row;
	// A threshold has no place on an axis of figures.
	if (
		growth === null ||
		openings === null ||
		row.medianWage.value === null ||
		row.medianWage.flag === 'top_coded'
	) {
		return null;
	}
	return { row, growth, median: row.medianWage.value, openings };
}

function averageMarks(
	average: number | null,
	x: number,
	top: number,
	bottom: number,
	right: number,
): readonly Mark[] {
	if (average === null) return [];
	const words = `all U.S. jobs ${formatGrowth(average)}`;
	const width = textWidth(words, TICK_SIZE, 400);
	const start = Math.min(x + 5, right - width);
	return [
		lineMark(x, top, x, bottom, 'ink', 1, '3 2'),
		rectMark(start - 2, bottom - 18, width + 4, 14, 'paper'),
		textMark(start, bottom - 7, words, { ink: 'ink' }),
	];
}

const SPECIMEN = 10;

/** What an area stands for: a round number of openings in its true size. */
function sizeMarks(
	most: number,
	radius: (openings: number) => number,
	baseline: number,
	room: Room,
): readonly Mark[] {
	if (most <= 0) return [];
	const fitting = most * (SPECIMEN / radius(most)) ** 2;
	const power = 10 ** Math.floor(Math.log10(fitting));
	const round = ([5, 2, 1].find((digit) => digit * power <= fitting) ?? 1) * power;
	const words = `an area of ${formatCount(round)} openings a year`;
	return [
		circleMark(SPECIMEN, baseline - 4, Math.min(SPECIMEN, radius(round)), 'context'),
		textMark(2 * SPECIMEN + 6, baseline, words, {}, room.width - 26),
	];
}

function lackingMarks(rows: readonly OutlookRow[], top: number, room: Room): Block {
	const marks: Mark[] = [];
	const data = rows.map((row, index) => {
		const y = top + index * HATCH_LANE;
		const words = row.medianWage.flag === 'top_coded' ? 'median at or above the top code' : 'no figure';
		marks.push(
			hatch(0, y + 5, 20, 10),
			textMark(26, y + 14, `${row.occTitle}: ${words}`, {}, room.width - 26),
		);
		return outlookDatum(row, outlookKey(row), { x: 0, y, width: room.width, height: HATCH_LANE });
	});
	return { marks, data, height: rows.length * HATCH_LANE };
}
