import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { NATION } from '../../domain/area.ts';
import { ALL_OCCUPATIONS } from '../../domain/occupation.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { parseCatalogue, type CatalogueEntry } from '../catalogue.ts';
import { systemProblem } from '../importing/system-problem.ts';
import type { DetailedCodes } from '../oews/levels.ts';
import type { TableSchema } from '../schema.ts';
import { areas } from '../tables/areas.ts';
import { occupations } from '../tables/occupations.ts';
import { settings } from '../tables/settings.ts';
import { readCell, type Row, type Value } from './csv.ts';

/** Tables that a run with a few files adds to. */
export interface Existing {
	readonly folder: string;
	readonly entries: readonly CatalogueEntry[];
	/** Detailed occupations of each release whose national table exists. */
	readonly detailed: DetailedCodes;
}

/** Tables that say what a code stands for. */
const DESCRIBED_IN: ReadonlySet<string> = new Set([occupations.name, areas.name, settings.name]);

/** The lines of a stored CSV, header first. Without a quote in it every comma separates two cells. */
function linesOf(folder: string, path: string): readonly (readonly string[])[] {
	const text = readFileSync(join(folder, path), 'utf8');
	return Papa.parse<string[]>(text, { delimiter: ',', skipEmptyLines: true, fastMode: !text.includes('"') })
		.data;
}

/** Reads a part back as it was built: absent optional columns become null, their flags `not_in_source`. */
export function readPart(folder: string, entry: CatalogueEntry, schema: TableSchema): readonly Row[] {
	const [header, ...lines] = linesOf(folder, entry.path);
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

function detailedOf(folder: string, entries: readonly CatalogueEntry[]): DetailedCodes {
	const byYear = new Map<number, Set<string>>();
	for (const entry of entries) {
		if (entry.table !== 'wages' || !entry.part?.startsWith('nation-')) continue;
		// The first three columns of `wages` are its key.
		for (const [year, area_code, occ_code] of linesOf(folder, entry.path).slice(1)) {
			if (area_code !== NATION || !occ_code || occ_code === ALL_OCCUPATIONS) continue;
			byYear.set(Number(year), (byYear.get(Number(year)) ?? new Set()).add(occ_code));
		}
	}
	return byYear;
}

/**
 * What is in the folder; null when it has no catalogue yet. Errors: there is a catalogue and it cannot be read; then
 * nothing may be added, because the tables it names would be lost.
 */
export function readExisting(folder: string): Result<Existing | null> {
	const path = join(folder, 'datapackage.json');
	try {
		if (!existsSync(path)) return ok(null);
		const catalogue = parseCatalogue(readFileSync(path, 'utf8'));
		if (!catalogue.ok) return catalogue;
		const { resources } = catalogue.value;
		return ok({ folder, entries: resources, detailed: detailedOf(folder, resources) });
	} catch (error) {
		const problem = systemProblem(error, 'read', path);
		if (problem) return fail(problem);
		throw error;
	}
}

/** What the tables that are there call a code of an occupation, area or setting: `Medical Records Specialists (29-2072)`. */
export function titlesOf({ folder, entries }: Existing): (code: string) => string {
	const titles = new Map<string, string>();
	for (const { table, path } of entries) {
		if (!DESCRIBED_IN.has(table)) continue;
		const [header, ...lines] = linesOf(folder, path);
		const at = (header ?? []).indexOf('title');
		// The first column of these tables is their key.
		for (const line of lines) titles.set(line[0] ?? '', line[at] ?? '');
	}
	return (code) => {
		const title = titles.get(code);
		return title ? `${title} (${code})` : code;
	};
}
