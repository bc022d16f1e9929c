import { fail, ok, type Result } from '../domain/result.ts';
import { LICENCES, type SourceCitation } from './importing/importer.ts';

/** One file of `datasets/`: a table, or a part of one. */
export interface CatalogueEntry {
	readonly name: string;
	readonly table: string;
	/** null where the table is one file. */
	readonly part: string | null;
	/** Path below `datasets/`. */
	readonly path: string;
	readonly title: string;
	/** Columns in the order of the file; optional ones its source lacks are absent. */
	readonly fields: readonly string[];
	readonly bytes: number;
	readonly rowCount: number;
	readonly sha256: string;
	readonly sources: readonly SourceCitation[];
}

/** What `datasets/datapackage.json` says of the tables. */
export interface Catalogue {
	readonly resources: readonly CatalogueEntry[];
}

type Json = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Json {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function text(record: Json, key: string): string {
	const value = record[key];
	if (typeof value !== 'string') throw new Error(`${key} is not text`);
	return value;
}

function count(record: Json, key: string): number {
	const value = record[key];
	if (typeof value !== 'number') throw new Error(`${key} is not a number`);
	return value;
}

function list(record: Json, key: string): readonly unknown[] {
	const value = record[key];
	if (!Array.isArray(value)) throw new Error(`${key} is not a list`);
	return value as readonly unknown[];
}

function records(record: Json, key: string): readonly Json[] {
	return list(record, key).map((item) => {
		if (!isRecord(item)) throw new Error(`${key} holds something else than objects`);
		return item;
	});
}

function citation(source: Json): SourceCitation {
	const licence = LICENCES.find((known) => known === source['licence']);
	if (!licence) throw new Error('a source has no known licence');
	return {
		title: text(source, 'title'),
		publisher: text(source, 'publisher'),
		release: text(source, 'version'),
		licence,
		...(typeof source['path'] === 'string' ? { address: source['path'] } : {}),
		obtained: text(source, 'obtained'),
		files: records(source, 'files').map((file) => ({
			path: text(file, 'path'),
			sha256: text(file, 'sha256'),
		})),
	};
}

function entry(resource: Json, sources: ReadonlyMap<string, SourceCitation>): CatalogueEntry {
	return {
		name: text(resource, 'name'),
		table: text(resource, 'table'),
		part: typeof resource['part'] === 'string' ? resource['part'] : null,
		path: text(resource, 'path'),
		title: text(resource, 'title'),
		fields: list(resource, 'fields').map(String),
		bytes: count(resource, 'bytes'),
		rowCount: count(resource, 'rowCount'),
		sha256: text(resource, 'hash').replace(/^sha256:/, ''),
		sources: records(resource, 'sources').map((reference) => {
			const source = sources.get(text(reference, 'id'));
			if (!source) throw new Error(`the source ${text(reference, 'id')} is nowhere described`);
			return source;
		}),
	};
}

/** Reads `datapackage.json`. Errors: it is not JSON, or lacks something this site relies on. */
export function parseCatalogue(json: string): Result<Catalogue> {
	try {
		const descriptor: unknown = JSON.parse(json);
		if (!isRecord(descriptor)) throw new Error('the descriptor is not an object');
		const sources = new Map(
			records(descriptor, 'sources').map((source) => [text(source, 'id'), citation(source)]),
		);
		return ok({ resources: records(descriptor, 'resources').map((resource) => entry(resource, sources)) });
	} catch (error) {
		return fail({
			sentence: 'The catalogue of the tables cannot be read.',
			remedy: 'Write the tables anew with npm run datasets.',
			place: { file: 'datapackage.json' },
			detail: error instanceof Error ? error.message : String(error),
		});
	}
}
