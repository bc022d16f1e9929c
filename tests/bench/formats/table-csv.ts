import { duckdbType, type TableSchema } from '$lib/datasets/schema.ts';

/** A table as it was written out of the engine, its parts' column included: nothing can be missing or rejected. */
export function insertTableSql(schema: TableSchema, file: string): string {
	const columns = [
		...schema.fields.map((field) => ({
			name: field.name,
			type: duckdbType(field),
			value:
				field.name === 'flag' || field.name.endsWith('_flag')
					? `coalesce("${field.name}", '')`
					: `"${field.name}"`,
		})),
		{ name: '_part', type: 'VARCHAR', value: '_part' },
	];
	return (
		`INSERT INTO "${schema.name}" SELECT ${columns.map(({ value }) => value).join(', ')} ` +
		`FROM read_csv('${file}', auto_detect=false, header=true, delim=',', quote='"', escape='"', comment='', ` +
		`nullstr='', columns={${columns.map(({ name, type }) => `'${name}': '${type}'`).join(', ')}})`
	);
}
