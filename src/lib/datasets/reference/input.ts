import type { Imported, Importer, SourceCitation, SourceTable, WageFacts } from '../importing/importer.ts';
import type { Editorial } from './editorial.ts';
import { releaseOfRows, type RowsOf } from './release-text.ts';

/** One source table and what its importer made of it. */
export interface ImportedTable {
	readonly table: SourceTable;
	readonly sha256: string;
	readonly result: Imported<unknown>;
}

/** What the reference tables are built from. */
export interface ReferenceInput {
	readonly editorial: Editorial;
	readonly facts: WageFacts;
	/** Rows of an importer over all its files; empty where none was given. */
	readonly rows: RowsOf;
	/** Citations of those of the importers that had a file. */
	cite(...importers: readonly Importer<unknown>[]): SourceCitation[];
}

function licenceOf(text: string): SourceCitation['licence'] {
	if (text === 'public-domain' || text === 'cc-by-4.0' || text === 'editorial' || text === 'quoted')
		return text;
	throw new Error(`editorial/releases.csv: “${text}” is no licence`);
}

export function referenceInput(
	imported: ReadonlyMap<string, readonly ImportedTable[]>,
	facts: WageFacts,
	editorial: Editorial,
): ReferenceInput {
	// An importer's id stands for its row type: the map holds what that very importer read.
	const rows = <Row>({ id }: Importer<Row>): readonly Row[] =>
		(imported.get(id) ?? []).flatMap(({ result }) => result.rows as readonly Row[]);
	return {
		editorial,
		facts,
		rows,
		cite: (...importers) =>
			importers.flatMap(({ id, title }): SourceCitation[] => {
				const tables = imported.get(id) ?? [];
				if (tables.length === 0) return [];
				const release = editorial.releases.find((row) => row.importer_id === id);
				if (!release) throw new Error(`editorial/releases.csv: no row for ${id}`);
				const files = new Map(tables.map(({ table, sha256 }) => [table.file, { path: table.file, sha256 }]));
				return [
					{
						title: release.title || title,
						publisher: release.publisher,
						release: releaseOfRows(id, rows) ?? release.release,
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

/** Orders rows by the texts or numbers a key gives; codes compare as text. */
export function byKey<Row>(...keys: readonly ((row: Row) => string | number)[]): (a: Row, b: Row) => number {
	return (a, b) => {
		for (const key of keys) {
			const [left, right] = [key(a), key(b)];
			if (left !== right) return left < right ? -1 : 1;
		}
		return 0;
	};
}
