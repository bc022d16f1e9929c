import { FLAGS, type Estimate } from './estimate.ts';

type Cell = string | number | boolean | null | Estimate;

/**
 * A column as one text: a list of numbers in JSON costs as much again for the places of its members.
 *
 * It begins with its kind: `n` numbers, `t` texts, `b` booleans, `e` estimates (`126110`, or `239200~3` with the place of
 * its flag). Cells are separated by `|`; `\0` is null. A capital letter: the one cell is that of every row. `d`: texts
 * that repeat, each once, then `\n` and the place of each row's text.
 */
export type PackedColumn = string;

/** Records by column; all have the properties of the first. */
export interface PackedRecords<Row extends object> {
	readonly length: number;
	readonly columns: Readonly<Partial<Record<keyof Row, PackedColumn>>>;
}

const BETWEEN = '|';
const NOTHING = '\\0';

/** Throws a TypeError on values that are not cells, or not of one kind. `name` is the column's, for that error. */
export function packColumn(values: readonly unknown[], name: string): PackedColumn {
	const kind = kindOf(values, name);
	const cells = values.map((value) => printCell(value as Cell));
	if (cells.length > 0 && cells.every((cell) => cell === cells[0])) return kind.toUpperCase() + cells[0];
	if (kind === 't') {
		const distinct = new Map([...new Set(cells)].map((cell, place) => [cell, place]));
		if (distinct.size * 2 <= cells.length)
			return `d${[...distinct.keys()].join(BETWEEN)}\n${cells.map((cell) => distinct.get(cell)).join(BETWEEN)}`;
	}
	return kind + cells.join(BETWEEN);
}

/** The very values that were packed. */
export function unpackColumn<Value = Cell>(column: PackedColumn, length: number): Value[] {
	return cellsOf(column, length) as Value[];
}

function cellsOf(column: PackedColumn, length: number): Cell[] {
	const kind = column.charAt(0);
	const body = column.slice(1);
	if (kind !== kind.toLowerCase()) return new Array<Cell>(length).fill(parseCell(kind.toLowerCase(), body));
	if (length === 0) return [];
	if (kind === 'd') {
		const end = body.lastIndexOf('\n');
		const texts = body.slice(0, end).split(BETWEEN).map(parseText);
		return body
			.slice(end + 1)
			.split(BETWEEN)
			.map((place) => texts[Number(place)] ?? null);
	}
	return body.split(BETWEEN).map((cell) => parseCell(kind, cell));
}

export function packRecords<Row extends object>(rows: readonly Row[]): PackedRecords<Row> {
	const names = Object.keys(rows[0] ?? {}) as (keyof Row)[];
	const columns: Partial<Record<keyof Row, PackedColumn>> = {};
	for (const name of names) {
		columns[name] = packColumn(
			rows.map((row) => row[name]),
			String(name),
		);
	}
	return { length: rows.length, columns };
}

/** The very records that were packed. */
export function unpackRecords<Row extends object>({ length, columns }: PackedRecords<Row>): Row[] {
	const read = Object.entries<PackedColumn | undefined>(columns).map(
		([name, column = 't']) => [name, unpackColumn(column, length)] as const,
	);
	// The names and kinds are those of the rows that were packed: the type goes along with the columns.
	return Array.from(
		{ length },
		(_, index) => Object.fromEntries(read.map(([name, values]) => [name, values[index]])) as Row,
	);
}

/** Lists of records by their names. */
export type PackedLists<Lists extends object> = {
	readonly [Name in keyof Lists]: Lists[Name] extends readonly (infer Row extends object)[]
		? PackedRecords<Row>
		: never;
};

export function packLists<Lists extends object>(lists: Lists): PackedLists<Lists> {
	const packed = Object.entries<readonly object[]>(lists as Record<string, readonly object[]>);
	return Object.fromEntries(packed.map(([name, rows]) => [name, packRecords(rows)])) as PackedLists<Lists>;
}

/** The very lists that were packed. */
export function unpackLists<Lists extends object>(packed: PackedLists<Lists>): Lists {
	const lists = Object.entries<PackedRecords<object>>(packed as Record<string, PackedRecords<object>>);
	return Object.fromEntries(lists.map(([name, rows]) => [name, unpackRecords(rows)])) as Lists;
}

const KINDS: Readonly<Record<string, string>> = { string: 't', number: 'n', boolean: 'b' };

function kindOf(values: readonly unknown[], name: string): string {
	let kind = '';
	for (const value of values) {
		if (value === null) continue;
		const own = isEstimate(value) ? 'e' : KINDS[typeof value];
		if (own === undefined || (kind !== '' && own !== kind))
			throw new TypeError(`“${name}” is not a column of one kind`);
		kind = own;
	}
	return kind === '' ? 'n' : kind;
}

function isEstimate(value: unknown): value is Estimate {
	return typeof value === 'object' && value !== null && 'value' in value && 'flag' in value;
}

function printCell(value: Cell): string {
	if (value === null) return NOTHING;
	if (typeof value === 'boolean') return value ? '1' : '';
	if (typeof value === 'number') return String(value);
	if (typeof value === 'string')
		return value.replaceAll('\\', '\\\\').replaceAll(BETWEEN, '\\p').replaceAll('\n', '\\n');
	const { value: figure, flag } = value;
	return `${figure ?? ''}${flag === '' ? '' : `~${FLAGS.indexOf(flag)}`}`;
}

const LETTERS: Readonly<Record<string, string>> = { p: BETWEEN, n: '\n' };

function parseText(cell: string): string | null {
	if (cell === NOTHING) return null;
	return cell.includes('\\')
		? cell.replace(/\\(.)/g, (_, letter: string) => LETTERS[letter] ?? letter)
		: cell;
}

function parseCell(kind: string, cell: string): Cell {
	if (kind === 't') return parseText(cell);
	if (cell === NOTHING) return null;
	if (kind === 'b') return cell === '1';
	if (kind === 'n') return Number(cell);
	const [figure = '', place = '0'] = cell.split('~');
	return { value: figure === '' ? null : Number(figure), flag: FLAGS[Number(place)] ?? '' };
}
