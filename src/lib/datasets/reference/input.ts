import type { ImportedTable as Read } from '../importing/import-all.ts';
import {
	LICENCES,
	type BuiltTable,
	type Importer,
	type SourceCitation,
	type WageFacts,
} from '../importing/importer.ts';
import type { TableSchema } from '../schema.ts';
import { readCell, type Value } from '../writing/csv.ts';
import type { Editorial } from './editorial.ts';

/** One source table and what its importer made of it. */
export type ImportedTable = Read<unknown>;

/** What the reference tables are built from. */
export interface ReferenceInput {
	readonly editorial: Editorial;
	readonly facts: WageFacts;
	/** Rows of an importer over all its files; empty where none was given. */
	rows<Row>(importer: Pick<Importer<Row>, 'id' | 'read'>): readonly Row[];
	/** Citations of those of the importers that had a file. */
	cite(...importers: readonly Importer<unknown>[]): SourceCitation[];
}

function licenceOf(text: string): SourceCitation['licence'] {
	const licence = LICENCES.find((known) => known === text);
	if (!licence) throw new Error(`editorial/releases.csv: “${text}” is not a licence`);
	return licence;
}

export function referenceInput(
	imported: ReadonlyMap<string, readonly ImportedTable[]>,
	facts: WageFacts,
	editorial: Editorial,
): ReferenceInput {
	// An importer's id stands for its row type: the map holds what that very importer read.
	const rows = <Row>({ id }: Pick<Importer<Row>, 'id' | 'read'>): readonly Row[] =>
		(imported.get(id) ?? []).flatMap(({ result }) => result.rows as readonly Row[]);
	return {
		editorial,
		facts,
		rows,
		cite: (...importers) =>
			importers.flatMap((importer): SourceCitation[] => {
				const { id, title } = importer;
				const tables = imported.get(id) ?? [];
				if (tables.length === 0) return [];
				const release = editorial.releases.find((row) => row.importer_id === id);
				if (!release) throw new Error(`editorial/releases.csv: no row for ${id}`);
				const files = new Map(tables.map(({ table, sha256 }) => [table.file, { path: table.file, sha256 }]));
				return [
					{
						title: release.title || title,
						publisher: release.publisher,
						release: importer.releaseOf?.(rows(importer)) ?? release.release,
						licence: licenceOf(release.licence),
						...(release.address ? { address: release.address } : {}),
						obtained: release.obtained,
						files: [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1)),
					},
				];
			}),
	};
}

/** Citation of what is our own: mappings, definitions, duties. */
export const OUR_OWN: SourceCitation = {
	title: 'Editorial tables of this project',
	publisher: 'Paychart',
	release: 'with this version',
	licence: 'editorial',
	obtained: 'written for this project; each mapping carries its reason',
	files: [],
};

/** Citation of the articles whose claims are checked. */
export const ARTICLES: SourceCitation = {
	title: 'Five career articles on health information management and technology',
	publisher: 'their publishers, named on the page of claims',
	release: 'as read',
	licence: 'quoted',
	obtained: 'figures restated in our own words',
	files: [],
};

/** Citation of the wage tables that codes, titles and areas were taken from. */
export function wageCitation(years: readonly number[]): SourceCitation {
	return {
		title: 'BLS Occupational Employment and Wage Statistics, codes and titles',
		publisher: 'U.S. Bureau of Labor Statistics',
		release: `May ${Math.min(...years)} to May ${Math.max(...years)}`,
		licence: 'public-domain',
		address: 'https://www.bls.gov/oes/tables.htm',
		obtained: 'from the files of the wage tables, which their own entries name',
		files: [],
	};
}

/** Orders rows by the texts or numbers a column or a function of them gives; codes compare as text. */
export function byKey<Row>(
	...keys: readonly (KeysOfOrder<Row> | ((row: Row) => string | number))[]
): (a: Row, b: Row) => number {
	const valueOf = (row: Row, key: (typeof keys)[number]) =>
		typeof key === 'function' ? key(row) : (row[key] as string | number);
	return (a, b) => {
		for (const key of keys) {
			const [left, right] = [valueOf(a, key), valueOf(b, key)];
			if (left !== right) return left < right ? -1 : 1;
		}
		return 0;
	};
}

/** The columns of rows that are never empty: those that order them. */
type KeysOfOrder<Row> = { [Key in keyof Row]: Row[Key] extends string | number ? Key : never }[keyof Row];

/**
 * A table out of records whose properties are called as its columns are, `occ_code` or `occCode`. Texts become what their
 * column holds. What a record does not have is null, and so is an empty text, but for columns of listed words.
 */
export function tableOf(
	schema: TableSchema,
	records: readonly object[],
	sources: readonly SourceCitation[],
): BuiltTable {
	const columns = schema.fields.map(({ name, type, enum: words }) => ({
		name,
		type,
		property: name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase()),
		emptyText: words ? '' : null,
	}));
	const rows = records.map((record) => {
		const values = record as Readonly<Record<string, Value | undefined>>;
		return Object.fromEntries(
			columns.map(({ name, type, property, emptyText }): [string, Value] => {
				const value = values[name] ?? values[property] ?? null;
				if (value === '') return [name, emptyText];
				return [name, typeof value === 'string' ? readCell(value, type) : value];
			}),
		);
	});
	return { schema, rows, sources };
}
