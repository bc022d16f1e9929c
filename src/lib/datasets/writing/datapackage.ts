import type { CatalogueEntry } from '../catalogue.ts';
import type { SourceCitation } from '../importing/importer.ts';
import type { Field, TableSchema } from '../schema.ts';

const PROFILE = 'https://datapackage.org/profiles/2.0';

/** Printed as JSON with tabs, members in the order they are given: equal input, equal bytes. */
function printJson(value: unknown): string {
	return `${JSON.stringify(value, null, '\t')}\n`;
}

function fieldDescriptor(field: Field): unknown {
	const { name, type, description, unit, required, pattern, minimum, maximum } = field;
	const listed = field.enum?.filter((word) => word !== '');
	return {
		name,
		type,
		description,
		...(unit === undefined ? {} : { unit }),
		constraints: {
			...(required ? { required } : {}),
			...(listed ? { enum: listed } : {}),
			...(pattern === undefined ? {} : { pattern }),
			...(minimum === undefined ? {} : { minimum }),
			...(maximum === undefined ? {} : { maximum }),
		},
	};
}

/**
 * `datasets/schemas/<table>.json`: a Table Schema (Data Package v2). A part may lack optional columns, so the
 * schema of such a table is a superset of what its files hold.
 */
export function printSchema(schema: TableSchema): string {
	return printJson({
		$schema: `${PROFILE}/tableschema.json`,
		name: schema.name,
		title: schema.title,
		description: schema.description,
		...(schema.optional && schema.optional.length > 0 ? { fieldsMatch: ['superset'] } : {}),
		fields: schema.fields.map(fieldDescriptor),
		missingValues: [''],
		primaryKey: schema.primaryKey,
		...(schema.foreignKeys
			? {
					foreignKeys: schema.foreignKeys.map(({ field, table, column }) => ({
						fields: [field],
						reference: { resource: table, fields: [column] },
					})),
				}
			: {}),
	});
}

const LICENCES = [
	{
		name: 'other-pd',
		title: 'Works of the United States government: public domain',
		path: 'https://www.usa.gov/government-copyright',
	},
	{
		name: 'CC-BY-4.0',
		title:
			'O*NET: Creative Commons Attribution 4.0, U.S. Department of Labor, Employment and Training Administration',
		path: 'https://creativecommons.org/licenses/by/4.0/',
	},
	{ name: 'MIT', title: 'Editorial tables of Paychart: MIT', path: 'https://opensource.org/license/mit' },
];

function slug(source: SourceCitation): string {
	return `${source.title} ${source.release}`
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '');
}

/** Gives every distinct citation an id; the same table and release from other files gets a number. */
function identify(
	entries: readonly CatalogueEntry[],
): ReadonlyMap<string, { id: string; source: SourceCitation }> {
	const known = new Map<string, { id: string; source: SourceCitation }>();
	const taken = new Map<string, number>();
	for (const source of entries.flatMap(({ sources }) => sources)) {
		const content = JSON.stringify(source);
		if (known.has(content)) continue;
		const base = slug(source);
		const times = (taken.get(base) ?? 0) + 1;
		taken.set(base, times);
		known.set(content, { id: times === 1 ? base : `${base}-${times}`, source });
	}
	return known;
}

/**
 * `datasets/datapackage.json`: a Frictionless Data Package v2. Beyond the standard each resource names its table
 * and part, the columns it has and its number of rows; each source is given in full once, and resources refer to it.
 */
export function printDatapackage(entries: readonly CatalogueEntry[]): string {
	const sources = identify(entries);
	return printJson({
		$schema: `${PROFILE}/datapackage.json`,
		name: 'paychart',
		title: 'Paychart: pay and job outlook in health information',
		description:
			'Tidy tables made from official releases by the importers of Paychart. Values and flags stand in pairs; a flag says why a value is not a plain number.',
		licenses: LICENCES,
		sources: [...sources.values()].map(({ id, source }) => ({
			id,
			title: source.title,
			...(source.address === undefined ? {} : { path: source.address }),
			version: source.release,
			publisher: source.publisher,
			licence: source.licence,
			obtained: source.obtained,
			files: source.files,
		})),
		resources: entries.map((entry) => ({
			name: entry.name,
			type: 'table',
			path: entry.path,
			title: entry.title,
			format: 'csv',
			mediatype: 'text/csv',
			encoding: 'utf-8',
			schema: `schemas/${entry.table}.json`,
			bytes: entry.bytes,
			hash: `sha256:${entry.sha256}`,
			sources: entry.sources.map((source) => {
				const id = sources.get(JSON.stringify(source))?.id ?? '';
				return { title: source.title, version: source.release, id };
			}),
			table: entry.table,
			...(entry.part === null ? {} : { part: entry.part }),
			rowCount: entry.rowCount,
			fields: entry.fields,
		})),
	});
}
