import type { AreaCode } from '$lib/domain/area.ts';
import type { Filters } from '$lib/domain/filters.ts';
import type { WageRow } from '$lib/domain/wage-row.ts';

/** What the view `distribution` shows: one role's figures over areas, a panel for each release. */
export interface DistributionState {
	readonly rows: readonly WageRow[];
	/** The nation's rows of the same role, of those releases where there is one. */
	readonly nations: readonly WageRow[];
	/** Areas to be named. */
	readonly chosen: readonly AreaCode[];
	readonly filters: Filters;
	readonly realYear: number | null;
}

/** Rows of one release. */
export interface DistributionYear {
	readonly year: number;
	readonly rows: readonly WageRow[];
	readonly nation: WageRow | null;
}

/** The releases of the rows, the newest first. */
export function yearsOf(state: DistributionState): readonly DistributionYear[] {
	const years = [...new Set(state.rows.map(({ year }) => year))].sort((left, right) => right - left);
	const nations = comparableNations(state);
	return years.map((year) => ({
		year,
		rows: state.rows.filter((row) => row.year === year),
		nation: nations.find((row) => row.year === year) ?? null,
	}));
}

/** A nation's number of jobs is a sum of its areas', not one of their kind, and would press them all to one side. */
export function comparableNations({ nations, filters }: DistributionState): readonly WageRow[] {
	return filters.measure === 'employment' ? [] : nations;
}
