import { FLAGS, type Estimate } from '$lib/domain/estimate.ts';

type Cell = string | number | boolean | null | Estimate;

/**
 * Records by column, each column one text: a page carries its figures twice, for its own script and for those who
 * come from another page, and a list of numbers costs as much again for the places of its members.
 *
 * A column begins with its kind: `n` numbers (empty for null), `t` texts, `b` booleans, `e` estimates (`126110`, or
 * `239200~3` with the place of its flag, `-` for null). A capital letter: the one cell is that of every record.
 */
export interface PackedRecords<Row extends object> {
	readonly length: number;
	readonly columns: Readonly<Partial<Record<keyof Row, string>>>;
}

const BETWEEN = '|';

/**
 * Records to columns; all records have the properties of the first. Throws a TypeError on a value that is no cell, or
 * on a column of several kinds.
 */
export function packRecords<Row extends object>(rows: readonly Row[]): PackedRecords<Row> {
	const names = Object.keys(rows[0] ?? {}) as (keyof Row)[];
	const columns: Partial<Record<keyof Row, string>> = {};
	for (const name of names) {
		const values = rows.map((row) => row[name] as Cell);
		const kind = kindOf(String(name), values);
		const cells = values.map((value) => printCell(kind, value));
		const isOne = cells.every((cell) => cell === cells[0]);
		columns[name] = isOne ? kind.toUpperCase() + cells[0] : kind + cells.join(BETWEEN);
	}
	return { length: rows.length, columns };
}

/** Columns to records: the very records that were packed. */
export function unpackRecords<Row extends object>({ length, columns }: PackedRecords<Row>): Row[] {
	const read = Object.entries<string | undefined>(columns).map(([name, column = 't']) => {
		const kind = column.charAt(0);
		const isOne = kind !== kind.toLowerCase();
		const cells = isOne ? [column.slice(1)] : column.slice(1).split(BETWEEN);
		const values = cells.map((cell) => parseCell(kind.toLowerCase(), cell));
		return [name, isOne ? () => values[0] : (index: number) => values[index]] as const;
	});
	// The names and kinds are those of the rows that were packed: the type goes along with the columns.
	return Array.from(
		{ length },
		(_, index) => Object.fromEntries(read.map(([name, at]) => [name, at(index)])) as Row,
	);
}

function kindOf(name: string, values: readonly Cell[]): string {
	const kinds = new Set(
		values.flatMap((value) => {
			if (value === null) return [];
			if (typeof value === 'object') return 'flag' in value && 'value' in value ? ['e'] : ['?'];
			return (
				{ string: 't', number: 'n', boolean: 'b' }[typeof value as 'string' | 'number' | 'boolean'] ?? '?'
			);
		}),
	);
	const [kind = 'n'] = kinds;
	if (kinds.size > 1 || kind === '?') throw new TypeError(`“${name}” is no column of one kind`);
	if ('tb'.includes(kind) && values.includes(null)) throw new TypeError(`“${name}” lacks a value`);
	return kind;
}

function printCell(kind: string, value: Cell): string {
	if (value === null) return kind === 'e' ? '-' : '';
	if (typeof value === 'boolean') return value ? '1' : '';
	if (typeof value === 'number') return String(value);
	if (typeof value === 'string') return value.replaceAll('\\', '\\\\').replaceAll(BETWEEN, '\\p');
	const { value: figure, flag } = value;
	return `${figure ?? ''}${flag === '' ? '' : `~${FLAGS.indexOf(flag)}`}`;
}

function parseCell(kind: string, cell: string): Cell {
	if (kind === 't') return cell.replace(/\\(.)/g, (_, letter: string) => (letter === 'p' ? BETWEEN : letter));
	if (kind === 'b') return cell === '1';
	if (kind === 'n') return numberOf(cell);
	if (cell === '-') return null;
	const [figure = '', place = '0'] = cell.split('~');
	return { value: numberOf(figure), flag: FLAGS[Number(place)] ?? '' };
}

function numberOf(cell: string): number | null {
	return cell === '' ? null : Number(cell);
}
