import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { NATION } from '../../domain/area.ts';
import { ALL_OCCUPATIONS } from '../../domain/occupation.ts';
import { parseCatalogue, type CatalogueEntry } from '../catalogue.ts';
import type { DetailedCodes } from '../oews/levels.ts';
import type { TableSchema } from '../schema.ts';
import { readCell, type Row, type Value } from './csv.ts';

/** Tables a run with few files adds to. */
export interface Existing {
	readonly folder: string;
	readonly entries: readonly CatalogueEntry[];
	/** Detailed occupations of each release whose national table is there. */
	readonly detailed: DetailedCodes;
}

/** Reads a part back as it was built: absent optional columns become null, their flags `not_in_source`. */
export function readPart(folder: string, entry: CatalogueEntry, schema: TableSchema): readonly Row[] {
	const text = readFileSync(join(folder, entry.path), 'utf8');
	const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
	const present = new Set(entry.fields);
	return data.map((line) => {
		const row: Record<string, Value> = {};
		for (const { name, type } of schema.fields) {
			if (present.has(name)) row[name] = readCell(line[name] ?? '', type);
			else row[name] = name.endsWith('_flag') ? 'not_in_source' : null;
		}
		return row;
	});
}

function detailedOf(folder: string, entries: readonly CatalogueEntry[]): DetailedCodes {
	const byYear = new Map<number, Set<string>>();
	for (const entry of entries) {
		if (entry.table !== 'wages' || !entry.part?.startsWith('nation-')) continue;
		const text = readFileSync(join(folder, entry.path), 'utf8');
		const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
		for (const { year, area_code, occ_code } of data) {
			if (area_code !== NATION || !occ_code || occ_code === ALL_OCCUPATIONS) continue;
			byYear.set(Number(year), (byYear.get(Number(year)) ?? new Set()).add(occ_code));
		}
	}
	return byYear;
}

/** What is in the folder; null when it has no catalogue, or one that cannot be read: then all is written anew. */
export function readExisting(folder: string): Existing | null {
	const path = join(folder, 'datapackage.json');
	if (!existsSync(path)) return null;
	const catalogue = parseCatalogue(readFileSync(path, 'utf8'));
	if (!catalogue.ok) return null;
	const { resources } = catalogue.value;
	return { folder, entries: resources, detailed: detailedOf(folder, resources) };
}
