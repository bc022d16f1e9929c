import { createHash } from 'node:crypto';
import type { Problem } from '../../domain/result.ts';
import type { CatalogueEntry } from '../catalogue.ts';
import type { BuiltTable } from '../importing/importer.ts';
import { pathOf, presentFields, printTable } from './csv.ts';
import { printDatapackage, printSchema } from './datapackage.ts';
import { validateRows } from './validate.ts';

export interface RenderedDatasets {
	/** Text of each file by its path below `datasets/`, `datapackage.json` last. */
	readonly files: ReadonlyMap<string, string>;
	readonly entries: readonly CatalogueEntry[];
	/** Rows that fail their schema, and references that lead nowhere. If there are any, nothing may be written. */
	readonly problems: readonly Problem[];
}

function describe(built: BuiltTable, path: string, text: string): CatalogueEntry {
	const { schema, part, title, rows, sources } = built;
	const bytes = Buffer.from(text, 'utf8');
	return {
		name: part === undefined ? schema.name : `${schema.name}-${part}`,
		table: schema.name,
		part: part ?? null,
		path,
		title: title ?? schema.title,
		fields: presentFields(schema, rows).map(({ name }) => name),
		bytes: bytes.length,
		rowCount: rows.length,
		sha256: createHash('sha256').update(bytes).digest('hex'),
		sources,
	};
}

/** Values of a column over all parts of a table. */
function columnValues(tables: readonly BuiltTable[], table: string, column: string): ReadonlySet<unknown> {
	return new Set(
		tables
			.filter(({ schema }) => schema.name === table)
			.flatMap(({ rows }) => rows.map((row) => row[column])),
	);
}

/** Codes that point to a table among `tables` and are not in it, each named once. */
function brokenReferences(tables: readonly BuiltTable[]): readonly Problem[] {
	const names = new Set(tables.map(({ schema }) => schema.name));
	const targets = new Map<string, ReadonlySet<unknown>>();
	const problems = new Map<string, Problem>();
	for (const built of tables) {
		for (const { field, table, column } of built.schema.foreignKeys ?? []) {
			if (!names.has(table)) continue;
			const key = `${table}.${column}`;
			const target = targets.get(key) ?? columnValues(tables, table, column);
			targets.set(key, target);
			built.rows.forEach((row, index) => {
				const value = row[field];
				if (value === null || value === undefined || value === '' || target.has(value)) return;
				const id = `${built.schema.name} ${field} ${String(value)}`;
				if (problems.has(id)) return;
				problems.set(id, {
					sentence: `The code ${String(value)} is not in the table ${table}.`,
					remedy: `Give the table that describes it, or correct the code.`,
					place: { file: pathOf(built), line: index + 2, column: field, value: String(value) },
				});
			});
		}
	}
	return [...problems.values()];
}

/**
 * Turns tables into the files of `datasets/`: every row checked against its schema, CSVs, schemas, the catalogue.
 * `kept`: entries of files that stay as they are. Equal input gives equal bytes: no clock, no order of arrival.
 */
export function renderDatasets(
	tables: readonly BuiltTable[],
	kept: readonly CatalogueEntry[],
): RenderedDatasets {
	const files = new Map<string, string>();
	const schemas = new Map<string, string>();
	const entries: CatalogueEntry[] = [...kept];
	const problems: Problem[] = [];
	for (const built of tables) {
		const path = pathOf(built);
		problems.push(...validateRows(built.schema, path, built.rows));
		const text = printTable(presentFields(built.schema, built.rows), built.rows);
		files.set(path, text);
		schemas.set(`schemas/${built.schema.name}.json`, printSchema(built.schema));
		entries.push(describe(built, path, text));
	}
	problems.push(...brokenReferences(tables));
	entries.sort((a, b) => (a.path < b.path ? -1 : 1));
	for (const [path, text] of [...schemas].sort(([a], [b]) => (a < b ? -1 : 1))) files.set(path, text);
	files.set('datapackage.json', printDatapackage(entries));
	return { files, entries, problems };
}
