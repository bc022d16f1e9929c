import type { Importer } from '../importing/importer.ts';
import { readRecords, recognitionOf, type Header, type NumberRule, type SourceRecord } from './records.ts';

/** A column of an official table: what its header looks like, and what a cell of it stands for. */
interface Column<Value> {
	readonly header: RegExp;
	read(record: SourceRecord<string>, key: string): Value;
}

/** Columns by the names their values get in a row, in the order they are looked for; a bare pattern is not read. */
type Columns = Readonly<Record<string, RegExp | Column<unknown>>>;

type ValuesOf<Declared extends Columns> = {
	readonly [
		Key in keyof Declared as Declared[Key] extends RegExp ? never : Key
	]: Declared[Key] extends Column<infer Value> ? Value : never;
};

export type RowOf<Table> = Table extends Pick<Importer<infer Row>, 'read'> ? Row : never;

interface Declaration<Declared extends Columns, Row> extends Pick<Importer<Row>, 'id' | 'title'> {
	readonly columns: Declared;
	/** Columns that together tell this layout from every other. */
	readonly signature: readonly (keyof Declared & string)[];
	/** Columns whose absence is not an error. */
	readonly optional?: readonly (keyof Declared & string)[];
	/** Why a row is none of the table's, before anything of it is read; false where it is one. */
	readonly passOver?: (record: SourceRecord<keyof Declared & string>) => string | false;
	/** What a line comes to, where that is not one row of its values. */
	readonly rows?: (
		values: ValuesOf<Declared>,
		record: SourceRecord<keyof Declared & string>,
		header: Header<keyof Declared & string>,
	) => readonly Row[];
}

/** The importer of an official table whose every line is read by its columns. */
export function officialTable<const Declared extends Columns, Row = ValuesOf<Declared>>(
	declaration: Declaration<Declared, Row>,
): Importer<Row> {
	const { columns, signature, optional = [], passOver, rows, ...named } = declaration;
	const entries = Object.entries(columns);
	const layout = {
		columns: Object.fromEntries(
			entries.map(([key, column]) => [key, column instanceof RegExp ? column : column.header]),
		) as Record<keyof Declared & string, RegExp>,
		signature,
		optional,
	};
	return {
		...named,
		...recognitionOf(layout),
		read: (table) =>
			readRecords(table, layout, (record, header) => {
				const passedOver = passOver?.(record);
				if (passedOver) return { passedOver };
				// The values are those the columns' own types name.
				const values = Object.fromEntries(
					entries.flatMap(([key, column]) =>
						column instanceof RegExp ? [] : [[key, column.read(record, key)]],
					),
				) as ValuesOf<Declared>;
				return { rows: rows ? rows(values, record, header) : [values as Row] };
			}),
	};
}

/** A column read in a way of its own. */
export function column<Value>(header: RegExp, read: Column<Value>['read']): Column<Value> {
	return { header, read };
}

export const text = (header: RegExp) => column(header, (record, key) => record.text(key));

/** `Y` for yes. */
export const yes = (header: RegExp) => column(header, (record, key) => record.text(key) === 'Y');

/** A figure, or null where the cell is blank or holds one of the marks that say so. */
export const figure = (header: RegExp, minimum = 0, missing: NumberRule['missing'] = []) =>
	column(header, (record, key) => record.number(key, { minimum, missing }));

/** A figure that every row has. */
export const requiredFigure = (header: RegExp, minimum: number) =>
	column(header, (record, key) => record.requiredNumber(key, minimum));

/** Text that must fit a pattern. */
export const code = (header: RegExp, pattern: RegExp, what: string) =>
	column(header, (record, key) => record.code(key, pattern, what));

/** One of a few words. */
export function word<const Word extends string>(
	header: RegExp,
	words: readonly [Word, ...Word[]],
	what: string,
): Column<Word> {
	const pattern = new RegExp(`^(${words.join('|')})$`);
	return column(header, (record, key) => {
		const found = record.code(key, pattern, what);
		return words.find((known) => known === found) ?? words[0];
	});
}

export const socCode = (header: RegExp) => code(header, /^\d{2}-\d{4}$/, 'occupation code');
