import type { CitedTable } from '../citation/cited.ts';
import { keyColumns, rowKeys, rowName } from './row-keys.ts';
import { sameCell } from './same-cell.ts';
import { textHash } from './sha256.ts';
import { withTodaysCodes } from './spreadsheet-codes.ts';
import { printTable, readTable, type Table } from './table.ts';

/** A file's figures: its rows as they stand in it, and what it states. Null is what it does not have. */
export interface FileFigures {
	readonly rows: string | null;
	readonly stated: {
		readonly hash: string;
		readonly version: string;
		readonly sources: readonly CitedTable[];
	} | null;
}

/** What the same address shows today. */
export interface TodaysFigures {
	/** CSV as Paychart writes it. */
	readonly rows: string;
	readonly version: string;
	readonly sources: readonly CitedTable[];
}

/** A value that is another one in the file than today. */
export interface Change {
	/** The row's name for a reader, and its column's in the CSV. */
	readonly row: string;
	readonly column: string;
	/** In the file. */
	readonly before: string;
	/** Today. */
	readonly after: string;
}

export interface Difference {
	/** In the order of the file. */
	readonly changes: readonly Change[];
	/** Names of rows that only the file has, and that only today's figures have. */
	readonly gone: readonly string[];
	readonly added: readonly string[];
}

/** A table whose release is another one today. */
export interface MovedRelease {
	readonly title: string;
	/** Empty for a table that the file's figures did not use. */
	readonly before: string;
	readonly after: string;
}

export type Comparison =
	/** `absent`: rows of today that a file without a stated hash lacks. */
	| { readonly verdict: 'same'; readonly absent: number }
	| { readonly verdict: 'newer'; readonly difference: Difference; readonly moved: readonly MovedRelease[] }
	/**
	 * `hash`: the rows do not give the hash that the file states. `release`: values of the same release differ. It is exact
	 * where today's figures are those the file was made from: then the differences are what was altered, and nothing else.
	 */
	| {
			readonly verdict: 'altered';
			readonly cause: 'hash' | 'release';
			readonly isExact: boolean;
			readonly difference: Difference;
	  }
	/**
	 * `no-rows`: only its hash could be compared. `unstated`: values differ, and it does not say what it was made from.
	 * `other-rows`: today's are of a view that need not have the same.
	 */
	| {
			readonly verdict: 'unknown';
			readonly reason: 'no-rows' | 'unstated' | 'other-table' | 'other-rows';
			readonly difference: Difference;
			readonly moved: readonly MovedRelease[];
	  };

/** Columns that say which release a row is of. */
const RELEASES = ['year', 'base_year', 'year_to', 'projected_year', 'date'];

const NO_DIFFERENCE: Difference = { changes: [], gone: [], added: [] };

/**
 * A file's figures against today's of the same address. What a spreadsheet does to a CSV, order of rows and columns
 * included, is not a difference; a value that is another one is.
 */
export async function compareFigures(
	{ rows, stated }: FileFigures,
	today: TodaysFigures,
): Promise<Comparison> {
	const moved = stated ? movedReleases(stated.sources, today.sources) : [];
	const isMadeOfToday = stated?.hash === (await textHash(today.rows));
	const unknown = (reason: 'no-rows' | 'unstated' | 'other-table', difference = NO_DIFFERENCE) =>
		({ verdict: 'unknown', reason, difference, moved }) as const;
	if (rows === null) return isMadeOfToday ? { verdict: 'same', absent: 0 } : unknown('no-rows');

	const [file, now] = [readTable(rows), readTable(today.rows)];
	if (!file.ok || !now.ok) return unknown('other-table');
	const pairs = paired(withTodaysCodes(file.value, now.value), now.value);
	if (!pairs) return unknown('other-table');
	const difference = differenceOf(pairs);
	const isDifferent = difference.changes.length + difference.gone.length > 0;
	if (!isDifferent && (difference.added.length === 0 || !stated)) {
		return { verdict: 'same', absent: difference.added.length };
	}
	if (stated && !(await givesHash(rows, pairs, stated.hash)))
		return { verdict: 'altered', cause: 'hash', isExact: isMadeOfToday, difference };
	const isOfRelease = pairs.matched.some((pair) => differsWithinRelease(pairs, pair));
	if (isOfRelease || (stated && moved.length === 0))
		return { verdict: 'altered', cause: 'release', isExact: stated?.version === today.version, difference };
	if (!stated && !hasNewYear(pairs)) return unknown('unstated', difference);
	// That they are of another release is said once and not in every row.
	const changes = difference.changes.filter(({ column }) => !RELEASES.includes(column));
	return { verdict: 'newer', difference: { ...difference, changes }, moved };
}

interface Pairs {
	readonly file: Table;
	readonly today: Table;
	readonly keys: readonly string[];
	/** Columns of both. */
	readonly columns: readonly string[];
	readonly matched: readonly (readonly [inFile: readonly string[], today: readonly string[]])[];
	readonly gone: readonly (readonly string[])[];
	readonly added: readonly (readonly string[])[];
}

/** The rows of the same key; null where the tables have nothing in common to compare. */
function paired(file: Table, today: Table): Pairs | null {
	const columns = file.columns.filter((column) => today.columns.includes(column));
	const keys = keyColumns(file, today);
	if (
		columns.length <= keys.length ||
		columns.length * 2 < Math.min(file.columns.length, today.columns.length)
	)
		return null;
	const [fileKeys, todayKeys] = [rowKeys(keys, file), rowKeys(keys, today)];
	const byKey = new Map(todayKeys.map((key, index) => [key, today.rows[index] ?? []]));
	const inFile = new Set(fileKeys);
	return {
		file,
		today,
		keys,
		columns,
		matched: file.rows.flatMap((row, index) => {
			const other = byKey.get(fileKeys[index] ?? '');
			return other ? [[row, other] as const] : [];
		}),
		gone: file.rows.filter((_, index) => !byKey.has(fileKeys[index] ?? '')),
		added: today.rows.filter((_, index) => !inFile.has(todayKeys[index] ?? '')),
	};
}

function differenceOf({ file, today, keys, columns, matched, gone, added }: Pairs): Difference {
	const compared = columns.filter((column) => !keys.includes(column));
	return {
		changes: matched.flatMap(([before, after]) =>
			compared.flatMap((column) => {
				const [was, is] = [cellOf(file, before, column), cellOf(today, after, column)];
				if (sameCell(column, was, is)) return [];
				return [{ row: rowName(file, before, keys), column, before: was, after: is }];
			}),
		),
		gone: gone.map((row) => rowName(file, row, keys)),
		added: added.map((row) => rowName(today, row, keys)),
	};
}

function cellOf(table: Table, row: readonly string[], column: string): string {
	return row[table.columns.indexOf(column)] ?? '';
}

/** Whether rows are those a hash was calculated from, as they are or as they were before a spreadsheet wrote them anew. */
async function givesHash(rows: string, pairs: Pairs, hash: string): Promise<boolean> {
	const text = rows.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
	const candidates = [
		() => text,
		() => printTable(pairs.file),
		() => printTable(asToday(pairs, false)),
		() => printTable(asToday(pairs, true)),
	];
	for (const candidate of candidates) if ((await textHash(candidate())) === hash) return true;
	return false;
}

/** The file's rows with the columns, and on request the order, of today's; cells that are the same are written as today. */
function asToday({ file, today, columns, keys, matched, gone }: Pairs, isOrdered: boolean): Table {
	const order = today.columns.filter((column) => columns.includes(column));
	const todays = new Map(matched);
	const written = (row: readonly string[]) => {
		const other = todays.get(row);
		return order.map((column) => {
			const [own, theirs] = [cellOf(file, row, column), other && cellOf(today, other, column)];
			const isSame = theirs !== undefined && (keys.includes(column) || sameCell(column, own, theirs));
			return isSame ? theirs : own;
		});
	};
	const inFile = new Map(matched.map(([row, other]) => [other, row]));
	const sorted = today.rows.flatMap((other) => {
		const row = inFile.get(other);
		return row ? [row] : [];
	});
	const rows = isOrdered ? [...sorted, ...gone] : file.rows;
	return { columns: order, rows: rows.map(written) };
}

/** Pay and jobs as a release printed them: they stay what they are when a newer one comes. */
const PRINTED = /^(employment|[ah]_(mean|p10|p25|median|p75|p90))$/;

/** Whether two rows of one release have another printed figure. Converted money moves with prices, and may. */
function differsWithinRelease(
	{ file, today, columns }: Pairs,
	[before, after]: Pairs['matched'][number],
): boolean {
	const isConverted = columns.includes('dollars') && cellOf(file, before, 'dollars') !== 'nominal';
	if (isConverted || !columns.includes('year') || !columns.includes('occ_code')) return false;
	if (!sameCell('year', cellOf(file, before, 'year'), cellOf(today, after, 'year'))) return false;
	return columns.some(
		(column) =>
			PRINTED.test(column) && !sameCell(column, cellOf(file, before, column), cellOf(today, after, column)),
	);
}

function hasNewYear({ file, today, columns }: Pairs): boolean {
	return RELEASES.filter((column) => columns.includes(column)).some((column) => {
		const newest = (table: Table) =>
			table.rows
				.map((row) => cellOf(table, row, column))
				.sort()
				.at(-1) ?? '';
		return newest(today) > newest(file);
	});
}

/** The official tables whose release is another one today. */
export function movedReleases(
	before: readonly CitedTable[],
	after: readonly CitedTable[],
): readonly MovedRelease[] {
	const nameOf = ({ publisher, title }: CitedTable) => `${publisher}|${title}`;
	const releases = new Map(before.map((table) => [nameOf(table), table.release]));
	return after.flatMap((table) => {
		const release = releases.get(nameOf(table)) ?? '';
		return release === table.release ? [] : [{ title: table.title, before: release, after: table.release }];
	});
}
