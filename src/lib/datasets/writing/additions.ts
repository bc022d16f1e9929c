import { fail, ok, type Result } from '../../domain/result.ts';
import type { CatalogueEntry } from '../catalogue.ts';
import type { BuiltTable, SourceCitation } from '../importing/importer.ts';
import type { WageTables } from '../oews/build.ts';
import { mergeCells } from '../oews/merge.ts';
import { cutTitle, partTitle, seriesTitle } from '../oews/titles.ts';
import { occupations } from '../tables/occupations.ts';
import type { Row } from './csv.ts';
import { extendAreas, extendSettings } from './extend-places.ts';
import { readPart, type Existing } from './existing.ts';

/** `areas-2024` of `areas-2024-health-information`. */
function seriesOf(part: string): string {
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
function joinRows(built: BuiltTable, before: readonly Row[]): readonly Row[] {
	const { primaryKey, name } = built.schema;
	const order =
		name === 'wages' ? ['occ_code', 'area_code', 'year'] : ['occ_code', 'setting_id', 'ownership', 'year'];
	const keyOf = (row: Row, columns: readonly string[]) =>
		columns.map((column) => String(row[column])).join(' ');
	const rows = new Map(before.map((row) => [keyOf(row, primaryKey), row]));
	for (const row of built.rows) {
		const key = keyOf(row, primaryKey);
		const known = rows.get(key);
		rows.set(key, known ? mergeCells(known as Cells, row as Cells, 'second').cells : row);
	}
	return [...rows.values()]
		.map((row) => ({ key: keyOf(row, order), row }))
		.sort((a, b) => (a.key < b.key ? -1 : 1))
		.map(({ row }) => row);
}

type Cells = Readonly<Record<string, number | string | null>>;

/** Occupation codes of the added rows that the table of occupations does not describe. */
function unknownOccupations(existing: Existing, added: readonly BuiltTable[]): readonly string[] {
	const entry = existing.entries.find(({ table }) => table === occupations.name);
	if (!entry) return [];
	const known = new Set(readPart(existing.folder, entry, occupations).map((row) => row['occ_code']));
	const codes = new Set(added.flatMap(({ rows }) => rows.map((row) => String(row['occ_code']))));
	return [...codes].filter((code) => !known.has(code)).sort();
}

/** The added tables joined onto the parts of the same series that are there. */
function joinSeries(existing: Existing, series: string, added: readonly BuiltTable[]): readonly BuiltTable[] {
	const schema = added[0]?.schema;
	if (!schema) return [];
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
		const before = entry ? readPart(existing.folder, entry, schema) : [];
		return {
			schema,
			part,
			title: cutTitle(entry?.title ?? built?.title ?? ''),
			rows: built ? joinRows(built, before) : before,
			sources,
		};
	});
	const covered = joined.flatMap(({ rows }) =>
		rows.map((row) => ({
			year: Number(row['year']),
			areaCode: typeof row['area_code'] === 'string' ? row['area_code'] : null,
		})),
	);
	const title = seriesTitle(series, covered);
	return joined.map((built) => ({ ...built, title: partTitle(title, built.title ?? '') }));
}

/**
 * Adds the wage tables of a few files to what is in `datasets/`: rows join the parts of their series by key, new
 * areas and industries join their tables. Only the tables that change are returned.
 *
 * Errors: a file brings occupation codes that the table of occupations does not know.
 */
export function addToExisting(existing: Existing, wages: WageTables): Result<readonly BuiltTable[]> {
	const unknown = unknownOccupations(existing, wages.tables);
	if (unknown.length > 0) {
		return fail({
			sentence: `The tables hold ${unknown.length} occupation codes that ${existing.folder} does not describe: ${unknown.slice(0, 5).join(', ')}${unknown.length > 5 ? ' …' : ''}.`,
			remedy: 'Give the whole folder of sources together with these files, so that all tables are rebuilt.',
		});
	}
	const names = [...new Set(wages.tables.map(({ part }) => seriesOf(part ?? '')))];
	const joined = names.flatMap((series) =>
		joinSeries(
			existing,
			series,
			wages.tables.filter(({ part }) => seriesOf(part ?? '') === series),
		),
	);
	return ok([...joined, ...extendAreas(existing, wages.facts), ...extendSettings(existing, wages.facts)]);
}
