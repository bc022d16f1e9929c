import Papa from 'papaparse';
import type { BuiltTable } from '../importing/importer.ts';
import type { Field, TableSchema } from '../schema.ts';

export type Value = string | number | boolean | null;
export type Row = Readonly<Record<string, Value>>;

/** Reads a cell back as the schema types it; null where the text is not of that type. */
export function readCell(text: string, type: Field['type']): Value {
	if (text === '') return type === 'string' ? '' : null;
	if (type === 'string') return text;
	if (type === 'boolean') return text === 'true' ? true : text === 'false' ? false : null;
	const value = Number(text);
	return Number.isFinite(value) ? value : null;
}

/**
 * The columns a part is written with: all of the schema's, except optional ones that its source lacks in
 * every row. A value and its flag are kept or left out together.
 */
export function presentFields(schema: TableSchema, rows: readonly Row[]): readonly Field[] {
	const optional = new Set(schema.optional ?? []);
	const names = new Set(schema.fields.map(({ name }) => name));
	const isLacking = (name: string): boolean => {
		if (name.endsWith('_flag')) return rows.every((row) => row[name] === 'not_in_source');
		if (names.has(`${name}_flag`)) return isLacking(`${name}_flag`);
		return rows.every((row) => row[name] === null || row[name] === undefined);
	};
	return schema.fields.filter(({ name }) => !optional.has(name) || !isLacking(name));
}

/**
 * A table as the bytes of its CSV: UTF-8, line feeds, a header line, rows as given; numbers raw, booleans `true` and
 * `false`, null empty, text quoted only where it must be (RFC 4180) or begins or ends with a space. Empty text is
 * never quoted: empty and null are the same.
 */
export function printTable(fields: readonly Field[], rows: readonly Row[]): string {
	const names = fields.map(({ name }) => name);
	const lines = [names, ...rows.map((row) => names.map((name) => row[name] ?? null))];
	return `${Papa.unparse(lines, { newline: '\n' })}\n`;
}

/** Path of a table's or part's file below `datasets/`. */
export function pathOf({ schema, part }: Pick<BuiltTable, 'schema' | 'part'>): string {
	return part === undefined ? `${schema.name}.csv` : `${schema.name}/${part}.csv`;
}
