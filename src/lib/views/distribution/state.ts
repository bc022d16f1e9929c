import { areaKind, NATION, type AreaCode } from '$lib/domain/area.ts';
import type { Filters } from '$lib/domain/filters.ts';
import type { SocCode } from '$lib/domain/occupation.ts';
import type { WageRow } from '$lib/domain/wage-row.ts';

/** What the view `distribution` shows: one role's figures over places, a panel for each release. */
export interface DistributionState {
	/** Every place of a level. */
	readonly rows: readonly WageRow[];
	/** What the places are held against: the nation, and chosen places of another level. */
	readonly references: readonly WageRow[];
	/** Places outlined and named among the others. */
	readonly chosen: readonly AreaCode[];
	/** The roles that have a colour of their own, in the order of their colours. */
	readonly accented: readonly SocCode[];
	readonly filters: Filters;
	readonly realYear: number | null;
}

/** Rows of one release. */
export interface DistributionYear {
	readonly year: number;
	readonly rows: readonly WageRow[];
	readonly references: readonly WageRow[];
}

/** The releases of the rows, the newest first. */
export function yearsOf(state: DistributionState): readonly DistributionYear[] {
	const years = [...new Set(state.rows.map(({ year }) => year))].sort((left, right) => right - left);
	const references = comparableReferences(state);
	return years.map((year) => ({
		year,
		rows: state.rows.filter((row) => row.year === year),
		references: references.filter((row) => row.year === year),
	}));
}

/** The nation's number of jobs, or a state's, is a sum of its places', and would press them all to one side. */
export function comparableReferences({ references, filters, rows }: DistributionState): readonly WageRow[] {
	if (filters.measure !== 'employment') return references;
	const kinds = new Set(rows.map(({ areaCode }) => areaKind(areaCode)));
	return kinds.has('state')
		? references.filter(({ areaCode }) => areaCode !== NATION)
		: references.filter(({ areaCode }) => !['nation', 'state'].includes(areaKind(areaCode) ?? ''));
}
