import type { AreaCode } from '$lib/domain/area.ts';
import type { CodeChange } from '$lib/domain/code-change.ts';
import type { Estimate } from '$lib/domain/estimate.ts';
import type { SocCode } from '$lib/domain/occupation.ts';
import type { WageRow } from '$lib/domain/wage-row.ts';
import { MODEL_BASED_SINCE } from '$lib/datasets/oews/breaks.ts';

/** What a release says of a role's median. */
type Released = Pick<WageRow, 'year' | 'occCode' | 'occTitle' | 'median'>;

interface ReleaseLine {
	readonly code: SocCode;
	readonly title: string;
	/** In the order of the years; null where that release has no row. */
	readonly medians: readonly (Estimate | null)[];
	/** Percent from the first release to the last; null where an end has no plain figure, or the ends are not of one series. */
	readonly change: number | null;
}

/** An area's medians in each release. */
export interface ReleaseTable {
	readonly years: readonly number[];
	/** In the order of the newest release, codes that ended after them. */
	readonly lines: readonly ReleaseLine[];
	/** Why the releases are not of one series; none where they are. */
	readonly breaks: readonly string[];
}

/** Relations that leave the counties of an area as they were. */
const UNCHANGED = ['same', 'renamed', 'new'];

/**
 * The rows of an area by role and release. `years` are the releases that have the area, whether or not with a row;
 * `changes` those of the area's delineation.
 */
export function releaseTable(
	area: AreaCode,
	years: readonly number[],
	earlier: readonly Released[],
	newest: readonly Released[],
	changes: readonly CodeChange[],
): ReleaseTable {
	const [first = NaN, last = NaN] = [years[0], years.at(-1)];
	const redrawn = changes.some(
		({ toCode, year, relation }) =>
			toCode === area && year > first && year <= last && !UNCHANGED.includes(relation),
	);
	const breaks = [
		...(first < MODEL_BASED_SINCE && last >= MODEL_BASED_SINCE
			? [`BLS’s method changed with May ${MODEL_BASED_SINCE}`]
			: []),
		...(redrawn ? ['the area’s counties changed in between'] : []),
	];
	const rows = new Map<SocCode, Map<number, Released>>();
	for (const row of [...newest, ...earlier]) {
		const known = rows.get(row.occCode) ?? new Map<number, Released>();
		rows.set(row.occCode, known.set(row.year, row));
	}
	const lines = [...rows].map(([code, byYear]): ReleaseLine => {
		const [from, to] = [plain(byYear.get(first)?.median), plain(byYear.get(last)?.median)];
		return {
			code,
			title: [...byYear.values()][0]?.occTitle ?? code,
			medians: years.map((year) => byYear.get(year)?.median ?? null),
			change: breaks.length || from === null || to === null || from <= 0 ? null : (to / from - 1) * 100,
		};
	});
	return { years, lines, breaks };
}

/** A figure that a change can be calculated with: a top code is a lower bound. */
function plain(estimate: Estimate | undefined): number | null {
	return estimate === undefined || estimate.flag !== '' ? null : estimate.value;
}
