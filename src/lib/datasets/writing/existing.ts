import Papa from 'papaparse';
import { NATION } from '../../domain/area.ts';
import { ALL_OCCUPATIONS } from '../../domain/occupation.ts';
import type { CatalogueEntry } from '../catalogue.ts';
import type { DetailedCodes } from '../oews/levels.ts';
import type { TableSchema } from '../schema.ts';
import { areas } from '../tables/areas.ts';
import { occupations } from '../tables/occupations.ts';
import { settings } from '../tables/settings.ts';
import { readCell, type Row, type Value } from './csv.ts';

/** Tables that a run with a few files adds to, wherever they lie: in a folder, or fetched by a page. */
export interface Existing {
	/** What sentences call the whole of them: `datasets`, `this site`. */
	readonly folder: string;
	readonly entries: readonly CatalogueEntry[];
	/** The text of a file of the catalogue, by its path. Throws where it cannot be had. */
	readonly textOf: (path: string) => string;
	/** Detailed occupations of each release whose national table exists. */
	readonly detailed: DetailedCodes;
}

/** Tables that say what a code stands for. */
const DESCRIBED_IN: ReadonlySet<string> = new Set([occupations.name, areas.name, settings.name]);

/** The lines of a stored CSV, header first. Without a quote in it every comma separates two cells. */
function linesOf(text: string): readonly (readonly string[])[] {
	return Papa.parse<string[]>(text, { delimiter: ',', skipEmptyLines: true, fastMode: !text.includes('"') })
		.data;
}

/** Reads the text of a part back as it was built: absent optional columns become null, their flags `not_in_source`. */
export function rowsOfText(text: string, schema: TableSchema): readonly Row[] {
	const [header, ...lines] = linesOf(text);
	const columns = schema.fields.map(({ name, type }) => ({
		name,
		type,
		index: (header ?? []).indexOf(name),
	}));
	return lines.map((line) => {
		const row: Record<string, Value> = {};
		for (const { name, type, index } of columns) {
			if (index !== -1) row[name] = readCell(line[index] ?? '', type);
			else row[name] = name.endsWith('_flag') ? 'not_in_source' : null;
		}
		return row;
	});
}

/** Reads a part that is there, see `rowsOfText`. */
export function readPart({ textOf }: Existing, entry: CatalogueEntry, schema: TableSchema): readonly Row[] {
	return rowsOfText(textOf(entry.path), schema);
}

/** Whether a file of the catalogue tells which occupations a release publishes in detail. */
function tellsDetailed({ table, part }: Pick<CatalogueEntry, 'table' | 'part'>): boolean {
	return table === 'wages' && Boolean(part?.startsWith('nation-'));
}

/** The detailed occupations of each release, of the national tables that are there. */
export function detailedOf(entries: readonly CatalogueEntry[], textOf: Existing['textOf']): DetailedCodes {
	const byYear = new Map<number, Set<string>>();
	for (const entry of entries.filter(tellsDetailed)) {
		// The first three columns of `wages` are its key.
		for (const [year, area_code, occ_code] of linesOf(textOf(entry.path)).slice(1)) {
			if (area_code !== NATION || !occ_code || occ_code === ALL_OCCUPATIONS) continue;
			byYear.set(Number(year), (byYear.get(Number(year)) ?? new Set()).add(occ_code));
		}
	}
	return byYear;
}

/** What the tables that are there call a code of an occupation, area or setting: `Medical Records Specialists (29-2072)`. */
export function titlesOf({ entries, textOf }: Existing): (code: string) => string {
	const titles = new Map<string, string>();
	for (const { table, path } of entries) {
		if (!DESCRIBED_IN.has(table)) continue;
		const [header, ...lines] = linesOf(textOf(path));
		const at = (header ?? []).indexOf('title');
		// The first column of these tables is their key.
		for (const line of lines) titles.set(line[0] ?? '', line[at] ?? '');
	}
	return (code) => {
		const title = titles.get(code);
		return title ? `${title} (${code})` : code;
	};
}
