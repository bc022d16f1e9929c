import type { OutlookRow, Projection, StateOutlookRow } from '$lib/domain/outlook-row.ts';
import { chosenSorting, type Sorting } from './order.ts';

/** Columns that national and state projections share, by their names in downloads. */
const SHARED = {
	occ_code: (row: Projection) => row.occCode,
	occ_title: (row: Projection) => row.occTitle,
	employment_base: (row: Projection) => row.employmentBase,
	employment_projected: (row: Projection) => row.employmentProjected,
	change_percent: (row: Projection) => row.changePercent,
	openings: (row: Projection) => row.openings,
};
const NATIONAL = {
	...SHARED,
	change: (row: OutlookRow) => row.change,
	exits: (row: OutlookRow) => row.exits,
	transfers: (row: OutlookRow) => row.transfers,
	median_wage: (row: OutlookRow) => row.medianWage.value,
};
const STATES = {
	...SHARED,
	area_code: (row: StateOutlookRow) => row.areaCode,
	area_title: (row: StateOutlookRow) => row.areaTitle,
};

/**
 * What `sort` can name in projections: their own columns that have an order. The wage columns of other views order
 * nothing here, and a column that only one of the two tables has leaves the other in its own order.
 */
export const OUTLOOK_SORT_COLUMNS: readonly string[] = [
	...new Set([...Object.keys(NATIONAL), ...Object.keys(STATES)]),
];

/** The reader's order of the national projections; none where they have no such column. */
export function nationalSorting(sort: string | null): Sorting<OutlookRow> | null {
	return chosenSorting(sort, NATIONAL);
}

/** The reader's order of the state projections. */
export function stateSorting(sort: string | null): Sorting<StateOutlookRow> | null {
	return chosenSorting(sort, STATES);
}
