import { fail, ok, type Problem, type Result } from '$lib/domain/result.ts';
import { duckdbType, type Field, type TableSchema } from '$lib/datasets/schema.ts';
import type { EngineRecord } from '$lib/query/statement.ts';

/** Holds which part a row came from, so that a part can be replaced. */
const PART_COLUMN = '_part';

const REJECTED_ROWS = 'rejected_rows';
const REJECTED_SCANS = 'rejected_scans';

/** Lets go of what was written down of rejected rows. */
export const FORGET_REJECTS_SQL = [REJECTED_ROWS, REJECTED_SCANS].map(
	(table) => `DROP TABLE IF EXISTS ${table}`,
);

/** What becomes of a row that cannot be read: the whole file is an error, or the row is left out and written down. */
export type Rejects = 'fail' | 'kept';

const REJECTS_OPTIONS: Readonly<Record<Rejects, string>> = {
	fail: 'ignore_errors=false',
	kept: `store_rejects=true, rejects_table='${REJECTED_ROWS}', rejects_scan='${REJECTED_SCANS}'`,
};

/**
 * Buffers of 1 MiB instead of DuckDB's 32: most files are smaller, and each load pays for its buffer. The
 * longest line, a quarter of it, is far above any of ours.
 */
const BUFFERS = 'buffer_size=1048576, max_line_size=262144';

/** An identifier as SQL writes it. */
export function quoteName(name: string): string {
	return `"${name.replaceAll('"', '""')}"`;
}

/** A text as SQL writes it. */
export function quoteText(text: string): string {
	return `'${text.replaceAll("'", "''")}'`;
}

/** Whether empty stands for "a plain number" in this column: a flag that is empty is a flag, not a gap. */
function isFlagColumn(field: Field): boolean {
	return field.name === 'flag' || field.name.endsWith('_flag');
}

/** The empty table of a schema, with the column that holds each row's part. */
export function createTableSql(schema: TableSchema): string {
	const columns = schema.fields.map((field) => `${quoteName(field.name)} ${duckdbType(field)}`);
	return `CREATE TABLE IF NOT EXISTS ${quoteName(schema.name)} (${[...columns, `${PART_COLUMN} VARCHAR`].join(', ')})`;
}

/** The columns of a table alone, so that statements that name it bind before its rows are there. */
export function emptyTableSql({ name, fields }: TableSchema): string {
	const columns = fields.map((field) => `${quoteName(field.name)} ${duckdbType(field)}`);
	return `CREATE TABLE ${quoteName(name)} (${columns.join(', ')})`;
}

/** Takes a part's rows out of its table; the one parameter is the part. */
export function deletePartSql(schema: TableSchema): string {
	return `DELETE FROM ${quoteName(schema.name)} WHERE ${PART_COLUMN} IS NOT DISTINCT FROM CAST(? AS VARCHAR)`;
}

/**
 * The columns of a file in its own order, or why the file does not fit the schema: an unknown column, a
 * repeated one, or one missing that the schema does not call optional.
 */
export function readHeader(
	bytes: Uint8Array,
	schema: TableSchema,
	path: string,
): Result<{ readonly fields: readonly Field[]; readonly bodyOffset: number }> {
	const bodyOffset = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
	const newline = bytes.indexOf(0x0a, bodyOffset);
	const line = new TextDecoder()
		.decode(bytes.subarray(bodyOffset, newline < 0 ? bytes.length : newline))
		.replace(/\r$/, '');
	const names = line.split(',').map((name) => name.trim().replace(/^"(.*)"$/, '$1'));
	const refuse = (sentence: string, column: string | undefined) =>
		fail({
			sentence,
			remedy: `The header must be: ${schema.fields.map((field) => field.name).join(',')}`,
			place: { file: path, line: 1, ...(column === undefined ? {} : { column }) },
		});

	const byName = new Map(schema.fields.map((field) => [field.name, field]));
	const fields: Field[] = [];
	for (const [index, name] of names.entries()) {
		const field = byName.get(name);
		if (!field) return refuse(`The table ${schema.name} has no column “${name}”.`, name);
		if (names.indexOf(name) !== index)
			return refuse(`The column “${name}” stands twice in the header.`, name);
		fields.push(field);
	}
	const optional = new Set(schema.optional);
	const missing = schema.fields.find((field) => !names.includes(field.name) && !optional.has(field.name));
	if (missing) return refuse(`The column “${missing.name}” is missing.`, missing.name);
	return ok({ fields, bodyOffset });
}

/**
 * Inserts a registered file into its table. Every column is typed by the schema, nothing is sniffed: DuckDB's
 * own detection takes `#` for a comment and eats leading zeros. Columns the file lacks become NULL, their
 * flags `not_in_source`. The one parameter is the part.
 */
export function insertFileSql(
	schema: TableSchema,
	inFile: readonly Field[],
	registeredAs: string,
	rejects: Rejects,
): string {
	const present = new Set(inFile.map((field) => field.name));
	const values = schema.fields.map((field) => {
		const name = quoteName(field.name);
		if (!present.has(field.name)) return isFlagColumn(field) ? `'not_in_source'` : 'NULL';
		return isFlagColumn(field) ? `coalesce(${name}, '')` : name;
	});
	const columns = inFile.map((field) => `${quoteText(field.name)}: '${duckdbType(field)}'`).join(', ');
	const target = [...schema.fields.map((field) => quoteName(field.name)), PART_COLUMN].join(', ');
	return (
		`INSERT INTO ${quoteName(schema.name)} (${target}) ` +
		`SELECT ${values.join(', ')}, CAST(? AS VARCHAR) FROM read_csv(${quoteText(registeredAs)}, ` +
		`auto_detect=false, header=true, columns={${columns}}, delim=',', quote='"', escape='"', comment='', ` +
		`nullstr='', ${BUFFERS}, ${REJECTS_OPTIONS[rejects]})`
	);
}

/** What DuckDB wrote down about a row it could not read, one record a line. */
export const REJECTS_SQL =
	`SELECT line, min_by(column_name, column_idx) AS column_name, min_by(error_type, column_idx) AS error_type, ` +
	`min_by(error_message, column_idx) AS error_message, any_value(csv_line) AS csv_line ` +
	`FROM ${REJECTED_ROWS} GROUP BY line ORDER BY line`;

const REJECT_SENTENCES: Readonly<Record<string, string>> = {
	CAST: 'A value is not of its column’s type; the row was left out.',
	'MISSING COLUMNS': 'The row has too few columns and was left out.',
	'TOO MANY COLUMNS': 'The row has too many columns and was left out.',
	'UNQUOTED VALUE': 'A quoted value does not end where its column ends; the row was left out.',
	'LINE SIZE OVER MAXIMUM': 'The line is too long and was left out.',
	'INVALID ENCODING': 'The row is not UTF-8 text and was left out.',
};

/** A rejected row as a reader is told of it. */
export function describeReject(record: EngineRecord, path: string): Problem {
	const type = String(record['error_type'] ?? '');
	const column = record['column_name'];
	return {
		sentence: REJECT_SENTENCES[type] ?? 'The row could not be read and was left out.',
		remedy: 'Correct this line of the file and load it again.',
		place: {
			file: path,
			line: Number(record['line']),
			...(typeof column === 'string' ? { column } : {}),
			value: String(record['csv_line'] ?? '').slice(0, 200),
		},
		detail: String(record['error_message'] ?? type),
	};
}
