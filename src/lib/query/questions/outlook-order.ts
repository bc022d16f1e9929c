import { own, sql, type Fragment } from '../sql.ts';

/** Columns that national and state projections share, by their names in downloads. */
const SHARED = [
	'occ_code',
	'occ_title',
	'employment_base',
	'employment_projected',
	'change_percent',
	'openings',
] as const;
const NATIONAL = [...SHARED, 'change', 'exits', 'transfers', 'median_wage'] as const;
const STATES = [...SHARED, 'area_code', 'area_title'] as const;

/**
 * What `sort` can name in projections: their own columns that have an order. The wage columns of other views order
 * nothing here, and a column that only one of the two tables has leaves the other in its own order.
 */
export const OUTLOOK_SORT_COLUMNS: readonly string[] = [...new Set([...NATIONAL, ...STATES])];

/** The reader's order of the national projections, over the columns of the answer; none where they have no such column. */
export function nationalOrder(sort: string | null): readonly Fragment[] {
	return chosenBy(sort, NATIONAL);
}

/** The reader's order of the state projections. */
export function stateOrder(sort: string | null): readonly Fragment[] {
	return chosenBy(sort, STATES);
}

/** The name is looked up and the one found is used: nothing of an address gets into a statement's text. */
function chosenBy(sort: string | null, columns: readonly string[]): readonly Fragment[] {
	const column = columns.find((known) => known === sort?.replace(/^-/, ''));
	if (sort === null || column === undefined) return [];
	return [sql`${own(column)} ${own(sort.startsWith('-') ? 'DESC' : 'ASC')} NULLS LAST`];
}
