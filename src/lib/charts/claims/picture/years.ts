import { formatMoney } from '$lib/domain/format.ts';
import type { SocCode } from '$lib/domain/occupation.ts';
import type { WageRow } from '$lib/domain/wage-row.ts';
import { linearAxis, TICK_SIZE } from '../../axis.ts';
import { breakRules, breaksTop } from '../../break-rules.ts';
import { hatch } from '../../hatch.ts';
import { claimMarks, claimSign, signLegend } from '../../lane-legend.ts';
import { roleInk } from '../../role-ink.ts';
import {
	circleMark,
	keyedMarks,
	lineMark,
	movedMarks,
	nothingScene,
	rectMark,
	textMark,
} from '../../marks.ts';
import { breakingWidth, type Datum, type Ink, type Mark, type Room, type Scene } from '../../scene.ts';
import type { Sign } from '../../signs.ts';
import { ellipsis } from '../../text-width.ts';
import { wageDatum, wageKey } from '../../wage-datum.ts';
import { valueGrid, yearDot, yearPlot } from '../../year-plot.ts';
import { payFormat } from '../claim-lanes.ts';

/** A claimed amount held against the releases. */
interface YearsClaim {
	readonly id: string;
	/** The claim in our words. */
	readonly text: string;
	readonly amount: number;
	/** The release that has it; null for none. */
	readonly year: number | null;
}

/** Medians of several codes by release, with claimed amounts across them. */
export interface YearsPicture {
	readonly kind: 'years';
	/** National rows in any order. */
	readonly rows: readonly WageRow[];
	/** Codes that pooled occupations: their figures are of no one of them. */
	readonly pools: ReadonlySet<SocCode>;
	/** First releases with other codes. */
	readonly breaks: readonly number[];
	readonly claims: readonly YearsClaim[];
	/** Whether a claim's amount is drawn across all releases. */
	readonly isAcross: boolean;
}

const GUTTER = 42;
const HEIGHT = 190;
const MISSING = 16;

/** Points by release, joined where one code goes on; a claim is a hatched diamond at the release that has its amount. */
export function yearsLayout(picture: YearsPicture, room: Room): Scene {
	const { rows, claims } = picture;
	const known = rows.filter(({ median }) => median.value !== null);
	if (known.length === 0) return nothingScene(room);
	const years = rows.map(({ year }) => year);
	const [first, last] = [Math.min(...years), Math.max(...years)];
	const values = [
		...known.flatMap(({ median }) => median.value ?? []),
		...claims.map(({ amount }) => amount),
	];
	const axis = linearAxis(values, 0, HEIGHT, false, payFormat);
	const breaks = [...new Set(picture.breaks)].filter((year) => year > first && year <= last);
	const top = breaksTop(breaks.length);
	const bottom = top + HEIGHT;
	const plot = yearPlot({
		left: GUTTER,
		right: room.width,
		top,
		bottom,
		firstYear: first,
		lastYear: last,
		span: [GUTTER + 10, room.width - 14],
		axis,
	});
	const { x, y } = plot;
	const missing = rows.filter(({ median }) => median.value === null);
	const base = bottom + (missing.length > 0 ? MISSING : 0);
	const legend = signLegend(signsOf(picture, room), room);
	return {
		width: room.width,
		height: base + 30 + legend.height + 4,
		marks: [
			textMark(0, 12, 'Median annual wage, dollars as published', {}, room.width),
			...valueGrid(axis, plot),
			...breakRules(
				breaks.map((year) => ({ year, words: 'new codes' })),
				plot,
				room,
			),
			...missing.map((row) => hatch(x(row.year) - 5, bottom + 3, 10, 10)),
			...(picture.isAcross ? claims : []).map(({ amount }) =>
				lineMark(GUTTER, y(amount), room.width, y(amount), 'ink', 1.25, '4 3'),
			),
			...seriesMarks(picture, known, x, y),
			...claims.flatMap((claim) => claimAt(claim, x, y, room)),
			...yearLabels(first, last, claims, x, base + 16),
			movedMarks(legend.marks, base + 26),
		],
		data: dataOf(picture, x, y, bottom, room),
	};
}

function inkOf(picture: YearsPicture, code: SocCode): Ink {
	return picture.pools.has(code) ? 'context' : roleInk(code);
}

function seriesMarks(
	picture: YearsPicture,
	known: readonly WageRow[],
	x: (year: number) => number,
	y: (value: number) => number,
): readonly Mark[] {
	const codes = [...new Set(known.map(({ occCode }) => occCode))];
	const newest = Math.max(...known.map(({ year }) => year));
	return codes.flatMap((code): readonly Mark[] => {
		const points = known.filter(({ occCode }) => occCode === code).sort((a, b) => a.year - b.year);
		const ink = inkOf(picture, code);
		// A code and its successor share a colour: the one that ended is dashed.
		const hasEnded = (points.at(-1)?.year ?? 0) < newest;
		const joints = points.flatMap((row, index): readonly Mark[] => {
			const before = points[index - 1];
			if (!before || before.year !== row.year - 1) return [];
			return [
				{
					kind: 'line',
					x1: x(before.year),
					y1: y(before.median.value ?? 0),
					x2: x(row.year),
					y2: y(row.median.value ?? 0),
					ink,
					thickness: 2,
					...(hasEnded ? { dash: '6 3' } : {}),
				},
			];
		});
		const dots = points.map((row): Mark =>
			keyedMarks(wageKey(row), [
				yearDot(x(row.year), y(row.median.value ?? 0), ink, picture.pools.has(code)),
			]),
		);
		return [...joints, ...dots];
	});
}

function claimAt(
	{ id, amount, year }: YearsClaim,
	x: (year: number) => number,
	y: (value: number) => number,
	room: Room,
): readonly Mark[] {
	const at = year === null ? room.width - 14 : x(year);
	const isEarly = at < 40;
	return [
		keyedMarks(id, [
			...claimMarks(at, y(amount)),
			textMark(at + (isEarly ? 11 : -11), y(amount) - 8, id, {
				ink: 'ink',
				weight: 600,
				anchor: isEarly ? 'start' : 'end',
			}),
		]),
	];
}

function yearLabels(
	first: number,
	last: number,
	claims: readonly YearsClaim[],
	x: (year: number) => number,
	baseline: number,
): readonly Mark[] {
	const wanted = [first, last, ...claims.flatMap(({ year }) => year ?? [])];
	const shown: number[] = [];
	for (const year of wanted) {
		if (shown.every((other) => Math.abs(x(other) - x(year)) > 34)) shown.push(year);
	}
	return shown.map((year) => ({
		...textMark(x(year), baseline, String(year), {
			weight: claims.some((claim) => claim.year === year) ? 600 : 400,
		}),
		anchor: year === last ? 'end' : 'middle',
		x: x(year) + (year === last ? 14 : 0),
	}));
}

function signsOf(picture: YearsPicture, room: Room): readonly (Sign | false)[] {
	const codes = new Map(picture.rows.map(({ occCode, occTitle }) => [occCode, occTitle]));
	const swatches = [...codes]
		.filter(([code]) => !picture.pools.has(code))
		.map(([code, title]): Sign => ({
			width: 14,
			text: ellipsis(`${code} ${title}`, breakingWidth(room) - 24, TICK_SIZE, 400),
			marks: (x, y) => [rectMark(x, y - 1.5, 14, 3, inkOf(picture, code))],
		}));
	const hasPool = [...codes.keys()].some((code) => picture.pools.has(code));
	return [
		...swatches,
		hasPool && {
			width: 10,
			text: 'pools with other occupations',
			marks: (x: number, y: number): readonly Mark[] => [circleMark(x + 5, y, 3, 'paper', 'context', 1.5)],
		},
		picture.claims.length > 0 && claimSign('claim of an article'),
		picture.rows.some(({ median }) => median.value === null) && {
			width: 10,
			text: 'no figure',
			marks: (x: number, y: number) => [hatch(x, y - 5, 10, 10)],
		},
	];
}

function dataOf(
	picture: YearsPicture,
	x: (year: number) => number,
	y: (value: number) => number,
	bottom: number,
	room: Room,
): readonly Datum[] {
	const claims = picture.claims.map(({ id, text, amount, year }): Datum => {
		const found = year === null ? 'in no release' : `found in May ${year}`;
		return {
			key: id,
			x: (year === null ? room.width - 14 : x(year)) - 10,
			y: y(amount) - 10,
			width: 20,
			height: 20,
			title: `Claim ${id}`,
			subtitle: text,
			facts: [{ name: found, text: formatMoney(amount, 'annual'), chosen: true }],
			label: `Claim ${id}, ${found}: ${text}`,
		};
	});
	const rows = [...picture.rows]
		.sort((a, b) => a.occCode.localeCompare(b.occCode) || a.year - b.year)
		.map((row) =>
			wageDatum(row, 'median', 'annual', {
				x: x(row.year) - 6,
				y: row.median.value === null ? bottom : y(row.median.value) - 8,
				width: 12,
				height: 16,
			}),
		);
	return [...claims, ...rows];
}
