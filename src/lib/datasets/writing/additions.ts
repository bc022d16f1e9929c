import { fail, ok, type Result } from '../../domain/result.ts';
import type { CatalogueEntry } from '../catalogue.ts';
import type { BuiltTable, SourceCitation } from '../importing/importer.ts';
import type { WageTables } from '../oews/build.ts';
import { mergeCells } from '../oews/merge.ts';
import { originKey } from '../oews/origins.ts';
import { cutTitle, partTitle, seriesTitle } from '../oews/titles.ts';
import { occupations } from '../tables/occupations.ts';
import { changesOf, type Changes, type Replacement } from './changes.ts';
import type { Row } from './csv.ts';
import { extendAreas, extendSettings } from './extend-places.ts';
import { readPart, type Existing } from './existing.ts';

/** `areas-2024` of `areas-2024-health-information`. */
export function seriesOf(part: string): string {
	return part.replace(/-(health-information|\d{2})$/, '');
}

/** Citations of both, one for each published table and release, with the files of both. */
function joinSources(
	before: readonly SourceCitation[],
	added: readonly SourceCitation[],
): readonly SourceCitation[] {
	const joined = new Map(before.map((source) => [`${source.title} ${source.release}`, source]));
	for (const source of added) {
		const key = `${source.title} ${source.release}`;
		const known = joined.get(key);
		if (!known) {
			joined.set(key, source);
			continue;
		}
		const files = new Map([...known.files, ...source.files].map((file) => [file.path, file]));
		const obtained = known.obtained.includes(source.obtained)
			? known.obtained
			: `${known.obtained}; ${source.obtained}`;
		joined.set(key, {
			...source,
			obtained,
			files: [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1)),
		});
	}
	return [...joined].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, source]) => source);
}

/** Rows of both; where both have a key the added figures replace the old ones, whose other columns are kept. */
export function joinRows(
	built: BuiltTable,
	before: readonly Row[],
	inferred: ReadonlySet<string>,
): { readonly rows: readonly Row[]; readonly changes: Changes } {
	const { primaryKey, name } = built.schema;
	const order =
		name === 'wages' ? ['occ_code', 'area_code', 'year'] : ['occ_code', 'setting_id', 'ownership', 'year'];
	const keyOf = (row: Row, columns: readonly string[]) =>
		columns.map((column) => String(row[column])).join(' ');
	const rows = new Map(before.map((row) => [keyOf(row, primaryKey), row]));
	const replaced: Replacement[] = [];
	let [addedRows, filledCells] = [0, 0];
	for (const row of built.rows) {
		const key = keyOf(row, primaryKey);
		const known = rows.get(key);
		if (known) {
			const change = changesOf(built.schema, known, row, inferred.has(key));
			filledCells += change.filled;
			replaced.push(...change.replaced);
		} else addedRows += 1;
		rows.set(key, known ? mergeCells(known as Cells, row as Cells, 'second').cells : row);
	}
	const ordered = [...rows.values()]
		.map((row) => ({ key: keyOf(row, order), row }))
		.sort((a, b) => (a.key < b.key ? -1 : 1))
		.map(({ row }) => row);
	return { rows: ordered, changes: { addedRows, filledCells, replaced } };
}

type Cells = Readonly<Record<string, number | string | null>>;

/** Refuses occupation codes that the table of occupations does not describe, by the row that brought the first. */
function knowOccupations(existing: Existing, { tables, origins }: WageTables): Result<null> {
	const entry = existing.entries.find(({ table }) => table === occupations.name);
	if (!entry) return ok(null);
	const known = new Set(readPart(existing, entry, occupations).map((row) => row['occ_code']));
	const codes = new Set(tables.flatMap(({ rows }) => rows.map((row) => String(row['occ_code']))));
	const unknown = [...codes].filter((code) => !known.has(code)).sort();
	const [first, ...others] = unknown;
	if (first === undefined) return ok(null);
	const place = origins.get(originKey('occ_code', first));
	const more = others.length > 0 ? `, nor ${others.length} more: ${others.slice(0, 5).join(', ')}` : '';
	return fail({
		sentence: `The occupation code ${first} is not in the table of occupations of ${existing.folder}${more}.`,
		remedy:
			'Compare the code with the official table. If a release brought new codes, give the whole folder of sources together with this file.',
		...(place ? { place } : {}),
	});
}

function sumOf(changes: readonly Changes[]): Changes {
	return {
		addedRows: changes.reduce((sum, { addedRows }) => sum + addedRows, 0),
		filledCells: changes.reduce((sum, { filledCells }) => sum + filledCells, 0),
		replaced: changes.flatMap(({ replaced }) => replaced),
	};
}

/** The added tables joined onto the parts of the same series that are there. */
function joinSeries(
	existing: Existing,
	series: string,
	added: readonly BuiltTable[],
	inferred: ReadonlySet<string>,
): Addition {
	const changes: Changes[] = [];
	const schema = added[0]?.schema;
	if (!schema) return { tables: [], changes: sumOf(changes) };
	const there = new Map(
		existing.entries
			.filter(({ table, part }) => table === schema.name && part !== null && seriesOf(part) === series)
			.map((entry): [string, CatalogueEntry] => [entry.part ?? '', entry]),
	);
	const parts = [...new Set([...there.keys(), ...added.map(({ part }) => part ?? '')])].sort();
	const sources = joinSources(
		[...there.values()].flatMap((entry) => entry.sources),
		added.flatMap((built) => built.sources),
	);
	const joined = parts.map((part): BuiltTable => {
		const built = added.find((candidate) => candidate.part === part);
		const entry = there.get(part);
		const before = entry ? readPart(existing, entry, schema) : [];
		const both = built ? joinRows(built, before, inferred) : null;
		if (both) changes.push(both.changes);
		const title = cutTitle(entry?.title ?? built?.title ?? '');
		return { schema, part, title, rows: both?.rows ?? before, sources };
	});
	const covered = joined.flatMap(({ rows }) =>
		rows.map((row) => ({
			year: Number(row['year']),
			areaCode: typeof row['area_code'] === 'string' ? row['area_code'] : null,
		})),
	);
	const title = seriesTitle(series, covered);
	const tables = joined.map((built) => ({ ...built, title: partTitle(title, built.title ?? '') }));
	return { tables, changes: sumOf(changes) };
}

/** The tables an addition writes, and what it does to the figures that were there. */
export interface Addition {
	readonly tables: readonly BuiltTable[];
	readonly changes: Changes;
}

/**
 * Adds the wage tables of a few files to what is in `datasets/`: rows join the parts of their series by key, new
 * areas and industries join their tables. Only the tables that change are returned.
 *
 * Errors: a file brings occupation codes that the table of occupations does not know.
 */
export function addToExisting(existing: Existing, wages: WageTables): Result<Addition> {
	const known = knowOccupations(existing, wages);
	if (!known.ok) return known;
	const names = [...new Set(wages.tables.map(({ part }) => seriesOf(part ?? '')))];
	const joined = names.map((series) =>
		joinSeries(
			existing,
			series,
			wages.tables.filter(({ part }) => seriesOf(part ?? '') === series),
			wages.inferred,
		),
	);
	return ok({
		tables: [
			...joined.flatMap(({ tables }) => tables),
			...extendAreas(existing, wages.facts),
			...extendSettings(existing, wages.facts),
		],
		changes: sumOf(joined.map(({ changes }) => changes)),
	});
}
