import { WAGE_MEASURES, type Measure, type WageMeasure } from '$lib/domain/measure.ts';
import { estimateOf, type WageRow } from '$lib/domain/wage-row.ts';
import { commaSeparated, integer, own, sql, text, type Fragment } from './sql.ts';

/** A row of an answer with what it can be ordered by besides. */
export interface AnsweredRow {
	readonly row: WageRow;
	/** The occupation's family; empty where it has none. */
	readonly family: string;
}

type Key = number | string | null;

/**
 * One term of an order: as SQL over the columns of an answer, and as what each of the rows of that answer stands
 * by. Nothing comes last in both directions.
 */
export interface OrderTerm {
	readonly sql: Fragment;
	/** `all` are the rows asked for, `wanted` those of them that the answer shows: windows see these alone. */
	readonly keys: (wanted: readonly AnsweredRow[], all: readonly AnsweredRow[]) => (row: AnsweredRow) => Key;
	readonly descending: boolean;
}

/** Columns of an answer that are no wage measures, by the name they have in downloads. */
const PLAIN_COLUMNS = {
	year: (row) => row.year,
	area_code: (row) => row.areaCode,
	area_title: (row) => row.areaTitle,
	occ_code: (row) => row.occCode,
	occ_title: (row) => row.occTitle,
	employment: (row) => row.employment.value,
	employment_rse: (row) => row.employmentRse,
	location_quotient: (row) => row.locationQuotient,
	mean_rse: (row) => row.meanRse,
} satisfies Record<string, (row: WageRow) => Key>;
type PlainColumn = keyof typeof PLAIN_COLUMNS;

/** What `sort` can name: the columns of the download. Both periods' names stand for the period that is shown. */
export const SORT_COLUMNS: readonly string[] = [
	...Object.keys(PLAIN_COLUMNS),
	...WAGE_MEASURES.flatMap((measure) => [`a_${measure}`, `h_${measure}`]),
];

/** The column of an answer that holds a measure. */
export function measureColumn(measure: Measure): Fragment {
	return own(measure === 'lq' ? 'location_quotient' : measure);
}

/** The rows by a column of the answer. */
export function byColumn(column: PlainColumn | WageMeasure, descending = false): OrderTerm {
	const value: (row: WageRow) => Key =
		column in PLAIN_COLUMNS
			? PLAIN_COLUMNS[column as PlainColumn]
			: (row) => estimateOf(row, column as WageMeasure).value;
	return {
		sql: sql`${own(column)} ${own(descending ? 'DESC' : 'ASC')} NULLS LAST`,
		keys:
			() =>
			({ row }) =>
				value(row),
		descending,
	};
}

/**
 * The terms that the reader's choice puts before a view's own order; none where nothing, or no such column,
 * was chosen. Missing values come last in both directions.
 */
export function chosenOrder(sort: string | null): readonly OrderTerm[] {
	if (sort === null) return [];
	const descending = sort.startsWith('-');
	const named = descending ? sort.slice(1) : sort;
	// The name is looked up and the one found is used: nothing of an address gets into a statement's text.
	const column =
		(Object.keys(PLAIN_COLUMNS) as PlainColumn[]).find((plain) => plain === named) ??
		WAGE_MEASURES.find((measure) => named === `a_${measure}` || named === `h_${measure}`);
	return column === undefined ? [] : [byColumn(column, descending)];
}

/** The rows by place in a list of areas, roles, years or families. A list of one, or none, orders nothing. */
export function byPlace(
	column: 'area_code' | 'occ_code' | 'year' | 'family',
	list: readonly (string | number)[],
): readonly OrderTerm[] {
	if (list.length < 2) return [];
	const values = list.map((value) => (typeof value === 'number' ? integer(value) : text(value)));
	const placeOf = new Map(list.map((value, place) => [value, place]));
	const of = (answered: AnsweredRow) =>
		column === 'family' ? answered.family : (PLAIN_COLUMNS[column](answered.row) ?? '');
	return [
		{
			sql: sql`list_position([${commaSeparated(values)}], ${own(column)})`,
			keys: () => (answered) => placeOf.get(of(answered)) ?? null,
			descending: false,
		},
	];
}

/** Orders by place in a list of bound values. A list of one, or none, orders nothing. */
export function orderOf(expression: Fragment, values: readonly Fragment[]): readonly Fragment[] {
	if (values.length < 2) return [];
	return [sql`list_position([${commaSeparated(values)}], ${expression})`];
}

/** Groups of rows by the largest value each has. `value` is the expression, of a row among all asked for. */
export function byGroup(
	group: 'area_code' | 'occ_code',
	expression: Fragment,
	value: (all: readonly AnsweredRow[]) => (row: WageRow) => Key,
	descending: boolean,
): OrderTerm {
	const groupOf = PLAIN_COLUMNS[group];
	return {
		sql: sql`max(${expression}) OVER (PARTITION BY ${own(group)}) ${own(descending ? 'DESC' : 'ASC')} NULLS LAST`,
		keys: (wanted, all) => {
			const valueOf = value(all);
			const largest = new Map<string, Key>();
			for (const { row } of wanted) {
				const own = valueOf(row);
				const known = largest.get(groupOf(row)) ?? null;
				if (own !== null && (known === null || own > known)) largest.set(groupOf(row), own);
			}
			return ({ row }) => largest.get(groupOf(row)) ?? null;
		},
		descending,
	};
}

/** The rows that are wanted in the order of the terms, each deciding where those before it do not. */
export function inOrder(
	all: readonly AnsweredRow[],
	isWanted: (row: WageRow) => boolean,
	order: readonly OrderTerm[],
): WageRow[] {
	const wanted = all.filter(({ row }) => isWanted(row));
	const terms = order.map((term) => ({ key: term.keys(wanted, all), descending: term.descending }));
	const keyed = wanted.map((row) => ({ row, keys: terms.map(({ key }) => key(row)) }));
	keyed.sort((a, b) => {
		for (let index = 0; index < terms.length; index++) {
			const [left, right] = [a.keys[index] ?? null, b.keys[index] ?? null];
			if (left === right) continue;
			if (left === null) return 1;
			if (right === null) return -1;
			return left < right === !terms[index]?.descending ? -1 : 1;
		}
		return 0;
	});
	return keyed.map(({ row }) => row.row);
}
