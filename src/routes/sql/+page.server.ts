import type { SourceLink } from '$lib/components/layout/source-link.ts';
import type { CatalogueEntry } from '$lib/datasets/catalogue.ts';
import { sqlName } from '$lib/engine/sql-name.ts';
import { openTables } from '../tables.server.ts';

/** The sources of each table, by its name in statements. */
export async function load() {
	const { catalogue } = await openTables();
	const tables = new Map<string, CatalogueEntry[]>();
	for (const entry of catalogue.resources)
		tables.set(entry.table, [...(tables.get(entry.table) ?? []), entry]);
	const sources: Record<string, readonly SourceLink[]> = {};
	for (const [name, entries] of tables) sources[sqlName(name)] = sourcesOf(entries);
	return { sources };
}

/** A line for each publication; of many releases the first and the last are named. */
function sourcesOf(entries: readonly CatalogueEntry[]): readonly SourceLink[] {
	const publications = new Map<string, { readonly releases: Set<string>; address: string }>();
	for (const { publisher, title, release, address = '' } of entries.flatMap(({ sources }) => sources)) {
		const name = `${publisher}, ${title}`;
		const known = publications.get(name) ?? { releases: new Set<string>(), address };
		known.releases.add(release);
		known.address = address;
		publications.set(name, known);
	}
	return [...publications].map(([name, { releases, address }]) => {
		const sorted = [...releases].sort();
		const [first, last] = [sorted[0] ?? '', sorted.at(-1) ?? ''];
		const named = sorted.length > 2 ? `${first} to ${last}, ${sorted.length} releases` : sorted.join(', ');
		return { text: `${name}, ${named}`, address };
	});
}
