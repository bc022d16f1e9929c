import type { Reading } from '$lib/charts/range-columns.ts';
import type { Estimate } from '$lib/domain/estimate.ts';
import { NATION } from '$lib/domain/area.ts';
import type { WageTable } from '$lib/domain/gap.ts';
import type { AreaChange, FamilyMember, LineageLink } from '$lib/domain/lineage.ts';
import type { SocCode } from '$lib/domain/occupation.ts';
import { estimateOf, type WageRow } from '$lib/domain/wage-row.ts';
import { roleInks } from '$lib/charts/role-ink.ts';
import type { Ink } from '$lib/charts/scene.ts';

/** What the view `trend` shows. */
export interface TrendState extends Reading {
	/** Rows of several releases, in any order. */
	readonly rows: readonly WageRow[];
	/** The codes of the rows and what links them. */
	readonly family: readonly FamilyMember[];
	readonly areaChanges: readonly AreaChange[];
	/** Which releases this site has. */
	readonly tables: readonly WageTable[];
	/** First release made with the method of today. */
	readonly modelBasedSince: number;
	/** Releases the reader chose: they are marked, for a trend is not shortened by them. */
	readonly chosenYears?: readonly number[];
	/** Roles in color, drawn before the others. */
	readonly accents: readonly SocCode[];
	/** Whether every line is drawn, or the first ones. */
	readonly isWhole: boolean;
}

/** A release of a series that has a figure. */
export interface Point {
	readonly row: WageRow;
	readonly year: number;
	readonly estimate: Estimate;
	readonly value: number;
}

/** One code in one area over the releases. */
export interface Series {
	readonly key: string;
	readonly occCode: SocCode;
	readonly occTitle: string;
	readonly areaCode: string;
	/** With its code where it is of earlier boundaries. */
	readonly areaTitle: string;
	/** The asked area whose figures these are before it had another code; null for an asked area itself. */
	readonly earlierOf: string | null;
	/** A code that pooled occupations: its figures are of no one of them. */
	readonly isPool: boolean;
	readonly isAsked: boolean;
	readonly ink: Ink;
	/** Releases with a figure, oldest first. */
	readonly points: readonly Point[];
	/** Points that may be joined: each run is of plain figures of consecutive releases, of one code, method and place. */
	readonly runs: readonly (readonly Point[])[];
	/** Releases without a figure for a reason BLS gives. */
	readonly missing: readonly WageRow[];
}

export type BreakReason = 'codes' | 'method' | 'area' | 'area_code';

/** Between the release before `year` and that of `year` figures are not of one series. */
export interface Break {
	readonly year: number;
	readonly reasons: readonly BreakReason[];
}

/** The rows as series, in the order they first come. */
export function seriesOf(state: TrendState): readonly Series[] {
	const groups = new Map<string, WageRow[]>();
	for (const row of state.rows) {
		const key = `${row.occCode}|${row.areaCode}`;
		const known = groups.get(key);
		if (known) known.push(row);
		else groups.set(key, [row]);
	}
	const ink = inks(state);
	return [...groups].flatMap(([key, unsorted]) => {
		const rows = [...unsorted].sort((a, b) => a.year - b.year);
		const last = rows.at(-1);
		if (!last) return [];
		const points = rows.flatMap((row): Point[] => {
			const estimate = estimateOf(row, state.measure);
			return estimate.value === null ? [] : [{ row, year: row.year, estimate, value: estimate.value }];
		});
		const members = state.family.filter(({ occCode }) => occCode === last.occCode);
		const earlierOf =
			state.areaChanges.find(({ earlierCode }) => earlierCode === last.areaCode)?.areaCode ?? null;
		const isPool = members.some(({ origin }) => origin?.relation === 'hybrid');
		return [
			{
				key,
				occCode: last.occCode,
				occTitle: last.occTitle,
				areaCode: last.areaCode,
				areaTitle: earlierOf === null ? last.areaTitle : `${last.areaTitle} (${last.areaCode})`,
				earlierOf,
				isPool,
				isAsked: earlierOf === null && members.some(({ isAsked }) => isAsked),
				ink: isPool ? 'context' : ink(last.occCode, earlierOf ?? last.areaCode),
				points,
				runs: runsOf(points, breakYears(state, last.occCode, last.areaCode)),
				missing: rows.filter((row) => estimateOf(row, state.measure).value === null),
			},
		];
	});
}

/**
 * Colors tell roles apart, or places where one role is asked for in several; the nation is gray among them. A code that
 * only got another number keeps the color of the one it is called by now.
 */
function inks({ family, accents, rows, areaChanges }: TrendState): (occCode: SocCode, area: string) => Ink {
	const asked = new Set(family.flatMap(({ occCode, isAsked }) => (isAsked ? [occCode] : [])));
	const earlier = new Set(areaChanges.map(({ earlierCode }) => earlierCode));
	const areas = [...new Set(rows.map(({ areaCode }) => areaCode))].filter((code) => !earlier.has(code));
	const ofRole = roleInks(accents);
	if (asked.size === 1 && areas.length > 1) {
		const ofPlace = roleInks(areas.filter((code) => code !== NATION));
		return (_, area) => ofPlace(area);
	}
	return (occCode) => {
		const renamed = family.find(
			({ origin }) => origin?.relation === 'renamed' && origin.fromCode === occCode,
		);
		return ofRole(renamed?.occCode ?? occCode);
	};
}

/** Whether all rows are of one release: there is nothing to draw a line between. */
export function isOneRelease({ rows }: Pick<TrendState, 'rows'>): boolean {
	return new Set(rows.map(({ year }) => year)).size === 1;
}

/** Years that start anew within one code and area. */
function breakYears(state: TrendState, occCode: SocCode, areaCode: string): readonly number[] {
	const unvouched = state.family.flatMap(({ origin }) =>
		origin?.relation === 'unvouched' && origin.toCode === occCode ? [origin.changeYear] : [],
	);
	const redrawn = state.areaChanges.flatMap((change) =>
		change.areaCode === areaCode ? [change.changeYear] : [],
	);
	return [state.modelBasedSince, ...unvouched, ...redrawn];
}

/**
 * A missing release parts a run as a break does: nobody knows what lies between. So does a top code: it is a lower bound,
 * and a line from it to a figure would show a rise that may be none.
 */
function runsOf(points: readonly Point[], starts: readonly number[]): readonly (readonly Point[])[] {
	const runs: Point[][] = [];
	for (const point of points) {
		const run = runs.at(-1);
		const before = run?.at(-1);
		const isNext = before !== undefined && point.year - before.year === 1 && !starts.includes(point.year);
		const isThreshold = [point, before].some((one) => one?.estimate.flag === 'top_coded');
		if (run && isNext && !isThreshold) run.push(point);
		else runs.push([point]);
	}
	return runs;
}

/** The breaks that part figures of these series, oldest first. */
export function breaksOf(state: TrendState, series: readonly Series[]): readonly Break[] {
	const years = series.flatMap(({ points }) => points.map(({ year }) => year));
	const [first, last] = [Math.min(...years), Math.max(...years)];
	const reasons = new Map<number, Set<BreakReason>>();
	const add = (year: number, reason: BreakReason) => {
		if (year <= first || year > last) return;
		reasons.set(year, (reasons.get(year) ?? new Set()).add(reason));
	};
	const shown = new Set(series.map(({ occCode }) => occCode));
	for (const { origin } of state.family) {
		if (origin && origin.relation !== 'renamed' && shown.has(origin.toCode)) add(origin.changeYear, 'codes');
	}
	for (const { changeYear, areaCode, sameCounties } of state.areaChanges) {
		if (series.some((one) => (one.earlierOf ?? one.areaCode) === areaCode))
			add(changeYear, sameCounties ? 'area_code' : 'area');
	}
	add(state.modelBasedSince, 'method');
	return [...reasons]
		.map(([year, set]) => ({ year, reasons: [...set] }))
		.sort((left, right) => left.year - right.year);
}

/** The hybrid codes of 2019 and 2020 lie between two that follow each other. */
const MOST_BETWEEN = 3;

/** Two series of which the later one took over from the earlier one, and how. */
export interface Succession {
	readonly link: LineageLink;
	readonly from: Point;
	readonly to: Point;
	readonly areaCode: string;
}

/**
 * Which series went over into which, where both ends have a figure. Pools are passed over: what follows a pool is
 * linked to the code before it.
 */
export function successionsOf(state: TrendState, series: readonly Series[]): readonly Succession[] {
	const links = state.family.flatMap(({ origin }) =>
		origin && origin.relation !== 'hybrid' && origin.relation !== 'unvouched' ? [origin] : [],
	);
	return links.flatMap((link) =>
		series
			.filter(({ occCode, isPool }) => occCode === link.fromCode && !isPool)
			.flatMap((earlier): Succession[] => {
				const later = series.find(
					({ occCode, areaCode }) => occCode === link.toCode && areaCode === earlier.areaCode,
				);
				const from = earlier.points.filter(({ year }) => year < link.changeYear).at(-1);
				const to = later?.points.find(({ year }) => year >= link.changeYear);
				// Over more years than a classification takes to follow another, a band would fill what nobody measured.
				return from && to && to.year - from.year <= MOST_BETWEEN
					? [{ link, from, to, areaCode: earlier.areaCode }]
					: [];
			}),
	);
}

/** The chosen releases within the span of the rows, oldest first. */
export function chosenYearsOf({ rows, chosenYears = [] }: TrendState): readonly number[] {
	const years = rows.map(({ year }) => year);
	const [first, last] = [Math.min(...years), Math.max(...years)];
	return [...new Set(chosenYears)].filter((year) => year >= first && year <= last).sort((a, b) => a - b);
}

/** Whether the quartiles are drawn: of one role in one place alone, of several they would lie over each other. */
export function hasBand({ measure }: TrendState, series: readonly Series[]): boolean {
	return (
		measure === 'median' &&
		series.filter(({ isAsked }) => isAsked).length === 1 &&
		series.some((one) => !one.isPool && one.runs.some((run) => bandOf(run) !== null))
	);
}

/** The quartiles of a run, where it has more than one release and each of them has both. */
export function bandOf(run: readonly Point[]) {
	const known = run.flatMap(({ year, row: { p25, p75 } }) =>
		p25.value === null || p75.value === null ? [] : [{ year, low: p25.value, high: p75.value }],
	);
	return known.length < 2 || known.length < run.length ? null : known;
}
