import { isBlank } from '../importing/cell-fault.ts';
import { editDistance, farthest, normaliseName } from '../importing/header.ts';
import type { Cell, SourceTable } from '../importing/importer.ts';

/** Columns of wages, annual and hourly. */
export const WAGE_COLUMNS = (['a', 'h'] as const).flatMap((period) =>
	(['mean', 'pct10', 'pct25', 'median', 'pct75', 'pct90'] as const).map(
		(statistic) => `${period}_${statistic}` as const,
	),
);

/** The columns of OEWS under one spelling; every release writes some of them differently. */
const COLUMNS = [
	'year',
	'area',
	'area_title',
	'prim_state',
	'state',
	'naics',
	'naics_title',
	'i_group',
	'own_code',
	'occ_code',
	'occ_title',
	'o_group',
	'tot_emp',
	'emp_prse',
	'jobs_1000',
	'loc_quotient',
	'mean_prse',
	'annual',
	'hourly',
	'capped_fields',
	'topcode_annual',
	...WAGE_COLUMNS,
] as const;
export type Column = (typeof COLUMNS)[number];

const ALIASES: Readonly<Record<string, Column>> = {
	area_name: 'area_title',
	st: 'prim_state',
	states: 'prim_state',
	ownership: 'own_code',
	group: 'o_group',
	occ_group: 'o_group',
	loc_q: 'loc_quotient',
	jobs_1000_orig: 'jobs_1000',
	...Object.fromEntries(WAGE_COLUMNS.map((column) => [column.replace('_pct', '_wpct'), column])),
};

/** Columns that are published and not kept. */
const NOT_KEPT: ReadonlySet<string> = new Set(['area_type', 'area_kind', 'pct_total', 'pct_tot', 'pct_rpt']);

function columnOf(cell: Cell): Column | null {
	const name = normaliseName(cell);
	return ALIASES[name] ?? COLUMNS.find((column) => column === name) ?? null;
}

/** Where each column of an OEWS table stands, and how it is spelled there. */
export interface OewsHeader {
	/** Index of the header row. */
	readonly row: number;
	/** Number of cells of the header row. */
	readonly width: number;
	/** Index of the last header cell that holds anything. */
	readonly lastName: number;
	readonly index: ReadonlyMap<Column, number>;
	readonly spelling: ReadonlyMap<Column, string>;
	/** Header cells that are not a known column. */
	readonly unknown: readonly string[];
	/** The first header cell that names a column again. */
	readonly repeated: string | null;
}

const ANNUAL_PERCENTILES: readonly Column[] = ['a_pct10', 'a_pct25', 'a_median', 'a_pct75', 'a_pct90'];
/** Percentiles that come together: a copy may lack the outer ones, as that of the states of May 2023 does, never one of two. */
const PAIRED: readonly (readonly Column[])[] = [
	['a_pct25', 'a_median', 'a_pct75'],
	['a_pct10', 'a_pct90'],
	['h_pct25', 'h_pct75'],
	['h_pct10', 'h_pct90'],
];

/**
 * Columns without which no row of any OEWS layout says what it is about. The flattened metropolitan table has no mean: its
 * percentiles then stand in for it.
 */
const ALWAYS: readonly Column[] = ['occ_code', 'occ_title', 'tot_emp', 'a_mean'];

/** The columns of the metropolitan history: two figures a row, and which of its percentiles stood at the top code. */
export const HISTORY_COLUMNS = [
	'year',
	'area',
	'occ_code',
	'tot_emp',
	'a_median',
	'capped_fields',
	'topcode_annual',
] as const satisfies readonly Column[];

/** Finds the header of an OEWS table in its first rows; null when the table is none. */
export function readHeader(table: SourceTable): OewsHeader | null {
	for (const [row, cells] of table.rows.slice(0, 12).entries()) {
		const index = new Map<Column, number>();
		const spelling = new Map<Column, string>();
		const unknown: string[] = [];
		let repeated: string | null = null;
		for (const [position, cell] of cells.entries()) {
			const column = columnOf(cell);
			if (!column && cell !== null && !NOT_KEPT.has(normaliseName(cell))) unknown.push(String(cell));
			if (column && index.has(column)) repeated ??= String(cell).trim();
			if (!column || index.has(column)) continue;
			index.set(column, position);
			spelling.set(column, String(cell).trim());
		}
		const has = (column: Column) => index.has(column);
		const named = ALWAYS.every(has) || (ALWAYS.slice(0, 3).every(has) && ANNUAL_PERCENTILES.every(has));
		if (named || HISTORY_COLUMNS.every(has))
			return {
				row,
				width: cells.length,
				lastName: cells.findLastIndex((cell) => !isBlank(cell)),
				index,
				spelling,
				unknown,
				repeated,
			};
	}
	return null;
}

/** Columns that are published together: the first one there calls for the second. */
const TOGETHER: readonly (readonly [Column, Column])[] = [
	['h_mean', 'a_mean'],
	['h_pct10', 'a_pct10'],
	['mean_prse', 'a_mean'],
	['emp_prse', 'mean_prse'],
	['mean_prse', 'emp_prse'],
	['area_title', 'area'],
	['naics_title', 'naics'],
];

/**
 * A column a header lacks although the others of the table call for it, with the header cell that may be it under
 * another name. Null when the header is whole. `required`: what the layout needs besides.
 */
export function lackingColumn(
	header: OewsHeader,
	required: readonly Column[],
): { readonly column: Column; readonly nearest: string | null } | null {
	const absent = (column: Column) => !header.index.has(column);
	const halves = PAIRED.flatMap((set) => (set.every(absent) ? [] : set));
	const called = TOGETHER.flatMap(([there, needed]) => (absent(there) ? [] : [needed]));
	const lacking = [...required, ...halves, ...called].find(absent);
	const nearestTo = (column: Column) =>
		header.unknown.find((cell) => editDistance(normaliseName(cell), column) <= farthest(column)) ?? null;
	if (lacking) return { column: lacking, nearest: nearestTo(lacking) };
	// A header that is not a known column and spelled much like one that is absent is that column renamed.
	for (const column of COLUMNS) {
		if (!absent(column) || column.length < 5) continue;
		const nearest = header.unknown.find((cell) => editDistance(normaliseName(cell), column) <= 2);
		if (nearest) return { column, nearest };
	}
	return null;
}
