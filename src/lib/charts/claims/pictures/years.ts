import { formatMoney } from '$lib/domain/format.ts';
import type { SocCode } from '$lib/domain/occupation.ts';
import type { WageRow } from '$lib/domain/wage-row.ts';
import { linearAxis, TICK_SIZE } from '../../axis.ts';
import { breakRules, breaksTop } from '../../break-rules.ts';
import { fact } from '../../datum.ts';
import { hatch } from '../../hatch.ts';
import { claimMarks, signLegend, claimSign } from '../../lane-legend.ts';
import {
	HEAD,
	circleMark,
	keyedMarks,
	lineMark,
	movedMarks,
	nothingScene,
	rectMark,
	textMark,
} from '../../marks.ts';
import { roleInk } from '../../role-ink.ts';
import { breakingWidth, type Datum, type Ink, type Mark, type Room, type Scene } from '../../scene.ts';
import type { Sign } from '../../signs.ts';
import { wrap } from '../../text-width.ts';
import { wageDatum, wageKey } from '../../wage-datum.ts';
import { valueGrid, yearDot, yearPlot, type Plot } from '../../year-plot.ts';
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
	const span = [GUTTER + 10, room.width - 14] as const;
	const box = { left: GUTTER, right: room.width, top, bottom };
	const plot = yearPlot({ ...box, firstYear: first, lastYear: last, span, axis });
	const { x, y } = plot;
	const missing = rows.filter(({ median }) => median.value === null);
	const base = bottom + (missing.length > 0 ? MISSING : 0);
	const legend = signLegend(signsOf(picture, room), room);
	return {
		width: room.width,
		height: base + 30 + legend.height + 4,
		marks: [
			textMark(0, 12, 'Median annual pay', {}, room.width),
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
			...seriesMarks(picture, known, plot),
			...claims.map((claim) => claimAt(claim, plot)),
			...yearLabels([first, last], claims, x, base + 16),
			movedMarks(legend.marks, base + 26),
		],
		data: dataOf(picture, plot),
	};
}

function inkOf(picture: YearsPicture, code: SocCode): Ink {
	return picture.pools.has(code) ? 'context' : roleInk(code);
}

function seriesMarks(picture: YearsPicture, known: readonly WageRow[], { x, y }: Plot): readonly Mark[] {
	const codes = [...new Set(known.map(({ occCode }) => occCode))];
	const newest = Math.max(...known.map(({ year }) => year));
	return codes.flatMap((code): readonly Mark[] => {
		const points = known.filter(({ occCode }) => occCode === code).sort((a, b) => a.year - b.year);
		const ink = inkOf(picture, code);
		// A code and its successor share a colour: the one that ended is dashed.
		const hasEnded = (points.at(-1)?.year ?? 0) < newest;
		const at = ({ year, median }: WageRow) => [x(year), y(median.value ?? 0)] as const;
		const joints = points.flatMap((row, index): readonly Mark[] => {
			const before = points[index - 1];
			if (!before || before.year !== row.year - 1) return [];
			return [lineMark(...at(before), ...at(row), ink, 2, hasEnded ? '6 3' : undefined)];
		});
		const dots = points.map((row): Mark =>
			keyedMarks(wageKey(row), [yearDot(...at(row), ink, picture.pools.has(code))]),
		);
		return [...joints, ...dots];
	});
}

/** Where a claim stands: in the release that has its amount, else at the end of the plot. */
function placeOf({ year }: YearsClaim, { x, right }: Plot): number {
	return year === null ? right - 14 : x(year);
}

function claimAt(claim: YearsClaim, plot: Plot): Mark {
	const [at, y] = [placeOf(claim, plot), plot.y(claim.amount)];
	const isEarly = at < 40;
	const name = textMark(
		at + (isEarly ? 11 : -11),
		y - 8,
		claim.id,
		isEarly ? { ...HEAD, anchor: 'start' } : HEAD,
	);
	return keyedMarks(claim.id, [...claimMarks(at, y), name]);
}

function yearLabels(
	[first, last]: readonly [number, number],
	claims: readonly YearsClaim[],
	x: Plot['x'],
	baseline: number,
): readonly Mark[] {
	const wanted = [first, last, ...claims.flatMap(({ year }) => year ?? [])];
	const shown: number[] = [];
	for (const year of wanted) {
		if (shown.every((other) => Math.abs(x(other) - x(year)) > 34)) shown.push(year);
	}
	return shown.map((year) => {
		const weight = claims.some((claim) => claim.year === year) ? 600 : 400;
		const [dx, anchor] = year === last ? ([14, 'end'] as const) : ([0, 'middle'] as const);
		return textMark(x(year) + dx, baseline, String(year), { weight, anchor });
	});
}

function signsOf(picture: YearsPicture, room: Room): readonly (Sign | false)[] {
	const codes = new Map(picture.rows.map(({ occCode, occTitle }) => [occCode, occTitle]));
	const swatches = [...codes]
		.filter(([code]) => !picture.pools.has(code))
		.flatMap(([code, title]): readonly Sign[] =>
			wrap(`${code} ${title}`, breakingWidth(room) - 24, TICK_SIZE, 400, 2).map((text, line) => ({
				width: 14,
				text,
				marks: (x, y) => (line === 0 ? [rectMark(x, y - 1.5, 14, 3, inkOf(picture, code))] : []),
			})),
		);
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

function dataOf(picture: YearsPicture, plot: Plot): readonly Datum[] {
	const { x, y, bottom } = plot;
	const claims = picture.claims.map((claim): Datum => {
		const { id, text, amount, year } = claim;
		const found = year === null ? 'in no release' : `found in May ${year}`;
		return {
			key: id,
			x: placeOf(claim, plot) - 10,
			y: y(amount) - 10,
			width: 20,
			height: 20,
			title: `Claim ${id}`,
			subtitle: text,
			facts: [fact(found, formatMoney(amount, 'annual'), true)],
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
