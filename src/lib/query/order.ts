import { WAGE_MEASURES, type Measure } from '$lib/domain/measure.ts';
import { own, sql, type Fragment } from './sql.ts';

/** Columns of an answer that are no wage measures, by the name they have in downloads. */
const PLAIN_COLUMNS = [
	'year',
	'area_code',
	'area_title',
	'occ_code',
	'occ_title',
	'employment',
	'employment_rse',
	'location_quotient',
	'mean_rse',
] as const;

/** What `sort` can name: the columns of the download. Both periods' names stand for the period that is shown. */
export const SORT_COLUMNS: readonly string[] = [
	...PLAIN_COLUMNS,
	...WAGE_MEASURES.flatMap((measure) => [`a_${measure}`, `h_${measure}`]),
];

/** The column of an answer that holds a measure. */
export function measureColumn(measure: Measure): Fragment {
	return own(measure === 'lq' ? 'location_quotient' : measure);
}

/**
 * The terms that the reader's choice puts before a view's own order; none where nothing, or no such column,
 * was chosen. Missing values come last in both directions.
 */
export function chosenOrder(sort: string | null): readonly Fragment[] {
	if (sort === null) return [];
	const descending = sort.startsWith('-');
	const named = descending ? sort.slice(1) : sort;
	// The name is looked up and the one found is used: nothing of an address gets into a statement's text.
	const column =
		PLAIN_COLUMNS.find((plain) => plain === named) ??
		WAGE_MEASURES.find((measure) => named === `a_${measure}` || named === `h_${measure}`);
	if (column === undefined) return [];
	return [sql`${own(column)} ${own(descending ? 'DESC' : 'ASC')} NULLS LAST`];
}

/** Orders by place in a list of bound values. A list of one, or none, orders nothing. */
export function orderOf(expression: Fragment, values: readonly Fragment[]): readonly Fragment[] {
	if (values.length < 2) return [];
	const list = values.reduce((all, value) => sql`${all}, ${value}`);
	return [sql`list_position([${list}], ${expression})`];
}
