import { FLAGS } from '$lib/domain/estimate.ts';
import { WAGE_MEASURES } from '$lib/domain/measure.ts';
import type { Scalar, TableNeed } from '../table-need.ts';

/** What a column of a held table is: text, a number (nothing is NaN), or a flag by its place in `FLAGS`. */
type Kind = 'text' | 'number' | 'flag';

/** The wages of a wage table, by the year and by the hour, with their flags. */
const WAGE_CELLS: Readonly<Record<string, Kind>> = Object.fromEntries(
	WAGE_MEASURES.flatMap((measure) =>
		['a', 'h'].flatMap((period): readonly [string, Kind][] => [
			[`${period}_${measure}`, 'number'],
			[`${period}_${measure}_flag`, 'flag'],
		]),
	),
);

/** The tables that are held, with the columns questions need of them. */
const HELD_COLUMNS: Readonly<Record<string, Readonly<Record<string, Kind>>>> = {
	wages: {
		year: 'number',
		area_code: 'text',
		occ_code: 'text',
		employment: 'number',
		employment_flag: 'flag',
		employment_rse: 'number',
		location_quotient: 'number',
		mean_rse: 'number',
		...WAGE_CELLS,
	},
	'setting-wages': {
		year: 'number',
		setting_id: 'text',
		ownership: 'text',
		occ_code: 'text',
		employment: 'number',
		employment_flag: 'flag',
		employment_rse: 'number',
		mean_rse: 'number',
		...WAGE_CELLS,
	},
	'setting-pay': {
		occ_code: 'text',
		setting_id: 'text',
		year: 'number',
		a_median: 'number',
		a_median_flag: 'flag',
		share_percent: 'number',
	},
	settings: { setting_id: 'text', title: 'text', kind: 'text' },
	'occupation-lineage': { from_code: 'text', to_code: 'text' },
	areas: { area_code: 'text', title: 'text', kind: 'text', releases: 'text' },
	occupations: {
		occ_code: 'text',
		title: 'text',
		family: 'text',
		wage_basis: 'text',
		typical_education: 'text',
		first_year: 'number',
		last_year: 'number',
	},
	'occupation-titles': { occ_code: 'text', first_year: 'number', last_year: 'number', title: 'text' },
	cpi: { year: 'number', annual_average: 'number' },
	'price-parities': { year: 'number', area_code: 'text', kind: 'text', all_items: 'number' },
	'credential-occupations': { credential_id: 'text', occ_code: 'text' },
};

/** A table, or a part of one, by column. Texts are '' and numbers NaN where the table has nothing. */
export interface Columns {
	readonly length: number;
	/** Throws a RangeError for a column that was not asked for. */
	texts(name: string): ArrayLike<string>;
	numbers(name: string): ArrayLike<number>;
}

/** A question whose answer is taken by column. */
export interface ColumnQuestion {
	readonly sql: string;
	readonly parameters: readonly Scalar[];
}

export function canBeHeld({ table }: TableNeed): boolean {
	return table in HELD_COLUMNS;
}

/** Asks for all of a table, or a part of it. `_part` is the column in which the engine keeps a row's part. */
export function holdQuestion({ table, part }: TableNeed): ColumnQuestion {
	const columns = Object.entries(HELD_COLUMNS[table] ?? {}).map(
		([name, kind]) => `${EXPRESSIONS[kind](`"${name}"`)} AS "${name}"`,
	);
	const whole = `SELECT ${columns.join(', ')} FROM "${table}"`;
	if (part === undefined) return { sql: whole, parameters: [] };
	return { sql: `${whole} WHERE _part = CAST(? AS VARCHAR)`, parameters: [part] };
}

/** A flag that is none becomes one past the last: reading it throws. */
const EXPRESSIONS: Readonly<Record<Kind, (column: string) => string>> = {
	text: (column) => `coalesce(${column}, '')`,
	number: (column) => `coalesce(CAST(${column} AS DOUBLE), CAST('NaN' AS DOUBLE))`,
	flag: (column) =>
		`CAST(coalesce(list_position([${FLAGS.map((flag) => `'${flag}'`).join(', ')}], coalesce(${column}, '')) - 1, ${FLAGS.length}) AS UTINYINT)`,
};
