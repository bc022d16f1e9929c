import { keyCell } from './same-cell.ts';
import type { Table } from './table.ts';

/** What a row can be of. These always tell rows apart. */
const SUBJECTS = [
	'occ_code',
	'area_code',
	'setting_id',
	'industry_code',
	'credential_id',
	'sector_id',
	'ownership',
	'series',
	'side',
	'round',
];
/** These do where those are not enough, the first one first: a figure of the newest release stays the same figure in a newer one. */
const FURTHER = [
	'claim_id',
	'kind',
	'statistic',
	'population',
	'publisher',
	'date',
	'phase',
	'year_from',
	'year_to',
	'year',
];

/** Titles by which a reader knows a row. */
const TITLES = [
	'occ_title',
	'area_title',
	'setting_title',
	'industry_title',
	'credential',
	'sector',
	'ownership',
	'series',
	'claim',
	'phase',
];

const LONGEST_NAME = 160;

/** The columns that tell the rows of both tables apart, in their order of rank. */
export function keyColumns(one: Table, other: Table): readonly string[] {
	const isShared = (column: string) => one.columns.includes(column) && other.columns.includes(column);
	const shared = (columns: readonly string[]) => columns.filter(isShared);
	const tells = (columns: readonly string[]) =>
		[one, other].every((table) => areUnique(keysBy(columns, table)));
	// A line of the ledger is a claim, whatever is found of it.
	if (isShared('claim_id') && !one.columns.includes('year') && tells(['claim_id'])) return ['claim_id'];
	const subjects = shared(SUBJECTS);
	const further = shared(FURTHER);
	const all = [...subjects, ...further];
	const needed = further.reduceRight<readonly string[]>((columns, column) => {
		const without = columns.filter((other) => other !== column);
		return tells(without) ? without : columns;
	}, all);
	return needed;
}

/** The key of each row. Rows that nothing tells apart are numbered. */
export function rowKeys(columns: readonly string[], table: Table): readonly string[] {
	const counts = new Map<string, number>();
	return keysBy(columns, table).map((key) => {
		const count = (counts.get(key) ?? 0) + 1;
		counts.set(key, count);
		return count === 1 ? key : `${key}#${count}`;
	});
}

function keysBy(columns: readonly string[], table: Table): readonly string[] {
	const places = columns.map((column) => table.columns.indexOf(column));
	return table.rows.map((row) =>
		JSON.stringify(places.map((place, index) => keyCell(columns[index] ?? '', row[place] ?? ''))),
	);
}

function areUnique(keys: readonly string[]): boolean {
	return new Set(keys).size === keys.length;
}

/** A row's name for a reader: `Medical Records Specialists, United States, 2025`. */
export function rowName(table: Table, row: readonly string[], keys: readonly string[]): string {
	const cell = (column: string) => row[table.columns.indexOf(column)]?.trim() ?? '';
	const titles = TITLES.map(cell).filter(Boolean);
	const times = keys.filter((key) => key === 'date' || key.startsWith('year')).map(cell);
	const named = [
		...(titles.length > 0 ? titles : keys.filter((key) => !key.startsWith('year')).map(cell)),
		...times,
	];
	const name = named.filter(Boolean).join(', ');
	return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name || 'the only row';
}
