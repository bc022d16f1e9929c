import type { Catalogue, CatalogueEntry } from '$lib/datasets/catalogue.ts';
import { SCHEMAS } from '$lib/engine/schemas.ts';
import { tableAddress } from '../table-addresses.ts';

/** The tables of the catalogue, each with its files, columns and sources, in the order they are listed. */
export function listedTables(catalogue: Catalogue) {
	const tables = new Map<string, CatalogueEntry[]>();
	for (const entry of catalogue.resources)
		tables.set(entry.table, [...(tables.get(entry.table) ?? []), entry]);
	return [...tables].map(([name, entries]) => {
		const schema = SCHEMAS.get(name);
		const sources = new Map(
			entries
				.flatMap((entry) => entry.sources)
				.map((source) => [`${source.title}|${source.release}`, source]),
		);
		return {
			name,
			title: schema?.title ?? name,
			description: schema?.description ?? '',
			rows: entries.reduce((sum, { rowCount }) => sum + rowCount, 0),
			fields: (schema?.fields ?? []).map(({ name, description, unit }) => ({
				name,
				description,
				unit: unit ?? '',
			})),
			files: entries.map(({ path, title, rowCount, bytes, sha256 }) => ({
				path,
				title,
				rowCount,
				bytes,
				sha256,
				address: tableAddress(path),
			})),
			sources: [...sources.values()].map(({ title, publisher, release, licence, address, obtained }) => ({
				title,
				publisher,
				release,
				licence,
				address: address ?? '',
				obtained,
			})),
		};
	});
}
