import { isFlag, type Estimate } from '$lib/domain/estimate.ts';
import type { EngineRecord } from './statement.ts';

/** A text column; empty where there is none. */
export function textOf(record: EngineRecord, column: string): string {
	return String(record[column] ?? '');
}

/** A number column; null where there is none. */
export function numberOf(record: EngineRecord, column: string): number | null {
	const value = record[column];
	return typeof value === 'number' ? value : null;
}

/** Columns of flags by those of their values: a name put together anew for each cell costs more than all else of reading it. */
const flagColumns = new Map<string, string>();

function flagColumn(column: string): string {
	const known = flagColumns.get(column);
	if (known !== undefined) return known;
	const name = `${column}_flag`;
	flagColumns.set(column, name);
	return name;
}

/** A value with its `_flag` beside it. Throws a TypeError on an unknown flag: its table has not been through its schema. */
export function estimateIn(record: EngineRecord, column: string): Estimate {
	const flag = textOf(record, flagColumn(column));
	if (!isFlag(flag)) throw new TypeError(`“${flag}” in ${column}_flag is not a flag`);
	return { value: numberOf(record, column), flag };
}

/** Years separated by blanks. */
export function yearsIn(record: EngineRecord, column: string): readonly number[] {
	return textOf(record, column).split(' ').filter(Boolean).map(Number);
}

/** Takes a column's value out of a record. */
type Reader<Value> = (record: EngineRecord, column: string) => Value;

/** What a column holds. */
export const is = {
	text: textOf,
	/** A text of a few: which ones, its table's schema says. */
	word: <Word extends string>(record: EngineRecord, column: string) => textOf(record, column) as Word,
	/** A number that every row has. */
	number: (record: EngineRecord, column: string) => Number(record[column]),
	/** A number, or null where there is none. */
	figure: numberOf,
	estimate: estimateIn,
	yes: (record: EngineRecord, column: string) => record[column] === true,
} satisfies Readonly<Record<string, Reader<unknown>>>;

/** A property whose column is called otherwise. */
export function from<Value>(column: string, reader: Reader<Value>): Reader<Value> {
	return (record) => reader(record, column);
}

type Readers<Row> = { readonly [Key in keyof Row]: Reader<Row[Key]> };

/** Rows by what their columns hold; the column of `occCode` is `occ_code`. */
export function fields<Row extends object>(readers: NoInfer<Readers<Row>>): (record: EngineRecord) => Row {
	const columns = Object.entries<Reader<unknown>>(readers).map(([name, reader]) => ({
		name,
		reader,
		column: name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
	}));
	// The readers' own types say what each property holds.
	return (record) =>
		Object.fromEntries(columns.map(({ name, reader, column }) => [name, reader(record, column)])) as Row;
}

/** What every employment projection says of an occupation, but for its title. */
export const PROJECTION = {
	occCode: is.text,
	baseYear: is.number,
	projectedYear: is.number,
	employmentBase: is.figure,
	employmentProjected: is.figure,
	changePercent: is.figure,
	openings: is.figure,
};
