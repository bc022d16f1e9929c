import { inAlphabet } from './alphabet.ts';
import type { AreaCode } from './area.ts';
import { holdsOccupation, type WageTable } from './gap.ts';
import type { AreaLink } from './lineage.ts';
import type { SocCode } from './occupation.ts';
import type { WageRow } from './wage-row.ts';

/** Two releases of metropolitan areas that may be compared. */
export interface Span {
	readonly from: number;
	readonly to: number;
	/** Whether the delineation changed in between: then only areas with the same counties compare. */
	readonly isRedrawn: boolean;
}

/** Why two ends of an area are not compared. */
export const CHANGE_GAPS = ['redrawn', 'no_figure', 'top_coded'] as const;
export type ChangeGap = (typeof CHANGE_GAPS)[number];

/** One role's pay in a metropolitan area in two releases. */
export interface MetroChange {
	/** Of the later release, else of the earlier one. */
	readonly areaCode: AreaCode;
	readonly areaTitle: string;
	/** Rows in dollars of their own year; null where a release has none. */
	readonly from: WageRow | null;
	readonly to: WageRow | null;
	/** Of the median, in percent; null where the ends do not compare. */
	readonly change: number | null;
	/** The same after inflation; null as well where a year has no CPI-U. */
	readonly realChange: number | null;
	/** Of the number of jobs, in percent; null where an end has none. */
	readonly jobsChange: number | null;
	/** Null where the ends compare. */
	readonly gap: ChangeGap | null;
}

/** The releases of metropolitan areas that have a role, of one method, oldest first. */
export function comparableYears(
	tables: readonly WageTable[],
	role: SocCode,
	modelBasedSince: number,
): readonly number[] {
	return tables
		.filter(
			(table) =>
				table.kind === 'metro' &&
				table.year >= modelBasedSince &&
				table.extent !== 'some_places' &&
				holdsOccupation(table, role),
		)
		.map(({ year }) => year)
		.sort((a, b) => a - b);
}

/**
 * The spans that releases of one method may be compared over, the longest first: all of them, and those before and
 * after each change of the delineation. None where there are not two releases.
 */
export function spansOf(years: readonly number[], links: readonly AreaLink[]): readonly Span[] {
	const changes = [...new Set(links.map(({ changeYear }) => changeYear))].sort((a, b) => a - b);
	const spanOf = (inside: readonly number[], isRedrawn: boolean): readonly Span[] => {
		const [from, to] = [inside[0], inside.at(-1)];
		return from === undefined || to === undefined || from === to ? [] : [{ from, to, isRedrawn }];
	};
	const [first = NaN, last = NaN] = [years[0], years.at(-1)];
	const between = changes.filter((year) => first < year && year <= last);
	if (between.length === 0) return spanOf(years, false);
	const pieces = [-Infinity, ...between].map((start, at) =>
		years.filter((year) => year >= start && year < (between[at] ?? Infinity)),
	);
	return [...spanOf(years, true), ...pieces.flatMap((piece) => spanOf(piece, false))];
}

/**
 * Every area with the role in one of both releases, those that compare first, the greatest rise before the others; then
 * those that do not, by reason. `factors`: CPI-U of the newest year over that of each year.
 */
export function metroChanges(
	{ from, to, isRedrawn }: Span,
	rows: readonly WageRow[],
	links: readonly AreaLink[],
	factors: ReadonlyMap<number, number>,
): readonly MetroChange[] {
	const kept = isRedrawn ? keptAreas(links, from, to) : null;
	const laterCode = (code: AreaCode) => kept?.get(code) ?? code;
	const earlier = new Map(
		rows.filter(({ year }) => year === from).map((row) => [laterCode(row.areaCode), row]),
	);
	const later = new Map(rows.filter(({ year }) => year === to).map((row) => [row.areaCode, row]));
	const unchanged = new Set(kept?.values());
	const deflator = ratio(factors.get(to), factors.get(from));
	return [...new Set([...later.keys(), ...earlier.keys()])]
		.map((code) => {
			const ends = { from: earlier.get(code) ?? null, to: later.get(code) ?? null };
			return changeOf(code, ends, kept === null || unchanged.has(code), deflator);
		})
		.sort(byChange);
}

/** The code in the later release of each area whose counties stayed the same over all changes in between. */
function keptAreas(links: readonly AreaLink[], from: number, to: number): ReadonlyMap<AreaCode, AreaCode> {
	const same = links.filter(
		({ changeYear, sameCounties }) => sameCounties && from < changeYear && changeYear <= to,
	);
	const years = [...new Set(links.map(({ changeYear }) => changeYear))]
		.filter((year) => from < year && year <= to)
		.sort((a, b) => a - b);
	const [first, ...others] = years;
	const step = (year: number | undefined) =>
		new Map(
			same.flatMap((link) => (link.changeYear === year ? [[link.fromCode, link.toCode] as const] : [])),
		);
	return others.reduce<ReadonlyMap<AreaCode, AreaCode>>((known, year) => {
		const next = step(year);
		return new Map(
			[...known].flatMap(([code, until]) => {
				const now = next.get(until);
				return now === undefined ? [] : [[code, now] as const];
			}),
		);
	}, step(first));
}

function changeOf(
	code: AreaCode,
	{ from, to }: Pick<MetroChange, 'from' | 'to'>,
	isKept: boolean,
	deflator: number | null,
): MetroChange {
	const medians = [from?.median, to?.median];
	const gap = !isKept
		? 'redrawn'
		: medians.some((median) => median?.flag === 'top_coded')
			? 'top_coded'
			: medians.some((median) => (median?.value ?? null) === null)
				? 'no_figure'
				: null;
	const times = gap === null ? ratio(to?.median.value, from?.median.value) : null;
	const jobs = gap === null ? ratio(to?.employment.value, from?.employment.value) : null;
	return {
		areaCode: code,
		areaTitle: (to ?? from)?.areaTitle ?? code,
		from,
		to,
		change: percent(times),
		realChange: deflator === null || times === null ? null : percent(times * deflator),
		jobsChange: percent(jobs),
		gap,
	};
}

function ratio(over: number | null | undefined, under: number | null | undefined): number | null {
	return over == null || under == null || under <= 0 ? null : over / under;
}

function percent(times: number | null): number | null {
	return times === null ? null : (times - 1) * 100;
}

function byChange(one: MetroChange, other: MetroChange): number {
	const place = ({ gap }: MetroChange) => (gap === null ? -1 : CHANGE_GAPS.indexOf(gap));
	return (
		place(one) - place(other) ||
		(other.change ?? 0) - (one.change ?? 0) ||
		inAlphabet(one.areaTitle, other.areaTitle)
	);
}
