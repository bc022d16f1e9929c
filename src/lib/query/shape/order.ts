import type { Estimate } from '$lib/domain/estimate.ts';
import { WAGE_MEASURES, type WageMeasure } from '$lib/domain/measure.ts';
import type { WageRow } from '$lib/domain/wage-row.ts';

type Key = number | string | null;

/** What rows are ordered by. What has no key comes last in both directions. */
export interface Sorting<Row> {
	readonly key: (row: Row) => Key;
	readonly descending: boolean;
}

/** The rows in the order of the terms, each deciding where those before it do not; equal ones as they stood. */
export function inOrder<Row>(rows: readonly Row[], terms: readonly Sorting<Row>[]): Row[] {
	const keyed = rows.map((row) => ({ row, keys: terms.map(({ key }) => key(row)) }));
	// A plain loop: several thousand comparisons are made before any of it is compiled well.
	keyed.sort((one, other) => {
		for (let index = 0; index < terms.length; index++) {
			const left = one.keys[index] ?? null;
			const right = other.keys[index] ?? null;
			if (left === right) continue;
			if (left === null) return 1;
			if (right === null) return -1;
			return left < right === !terms[index]?.descending ? -1 : 1;
		}
		return 0;
	});
	return keyed.map(({ row }) => row);
}

/** The rows by one term; as they stood where there is none. */
export function sortedBy<Row>(rows: readonly Row[], sorting: Sorting<Row> | null): readonly Row[] {
	return sorting ? inOrder(rows, [sorting]) : rows;
}

export function by<Row>(key: (row: Row) => Key, descending = false): Sorting<Row> {
	return { key, descending };
}

/** By place in a list: of areas, roles, years or families as they were chosen. What is not in it comes last. */
export function byPlace<Row>(list: readonly Key[], value: (row: Row) => Key): Sorting<Row> {
	const placeOf = new Map(list.map((each, place) => [each, place]));
	return by((row) => placeOf.get(value(row)) ?? null);
}

/** Groups of rows by the largest value among each. */
export function byGroup<Row>(
	rows: readonly Row[],
	group: (row: Row) => Key,
	value: (row: Row) => Key,
	descending = false,
): Sorting<Row> {
	const largest = new Map<Key, Key>();
	for (const row of rows) {
		const own = value(row);
		const known = largest.get(group(row)) ?? null;
		if (own !== null && (known === null || own > known)) largest.set(group(row), own);
	}
	return by((row) => largest.get(group(row)) ?? null, descending);
}

/**
 * The sorting the reader chose among columns by the names they have in downloads; null where nothing, or no such
 * column, was chosen.
 */
export function chosenSorting<Row>(
	sort: string | null,
	columns: Readonly<Record<string, (row: Row) => Key>>,
): Sorting<Row> | null {
	const name = sort?.replace(/^-/, '') ?? '';
	const key = Object.hasOwn(columns, name) ? columns[name] : undefined;
	return sort === null || key === undefined ? null : { key, descending: sort.startsWith('-') };
}

/** The wages of the period that is shown, by both periods' names. */
export const WAGE_SORTS: Readonly<Record<string, (row: Readonly<Record<WageMeasure, Estimate>>) => Key>> =
	Object.fromEntries(
		WAGE_MEASURES.flatMap((measure) =>
			['a', 'h'].map((period) => [
				`${period}_${measure}`,
				(row: Readonly<Record<WageMeasure, Estimate>>) => row[measure].value,
			]),
		),
	);

/** Columns of wage rows that can be sorted by. */
const COLUMNS: Readonly<Record<string, (row: WageRow) => Key>> = {
	year: (row) => row.year,
	area_code: (row) => row.areaCode,
	area_title: (row) => row.areaTitle,
	occ_code: (row) => row.occCode,
	occ_title: (row) => row.occTitle,
	employment: (row) => row.employment.value,
	employment_rse: (row) => row.employmentRse,
	location_quotient: (row) => row.locationQuotient,
	mean_rse: (row) => row.meanRse,
	...WAGE_SORTS,
};

/** What `sort` can name in wage rows: the columns of the download. */
export const SORT_COLUMNS: readonly string[] = Object.keys(COLUMNS);

/** The term that the reader's choice puts before a view's own order; none where no column of wage rows was chosen. */
export function chosenOrder(sort: string | null): readonly Sorting<WageRow>[] {
	const chosen = chosenSorting(sort, COLUMNS);
	return chosen ? [chosen] : [];
}
