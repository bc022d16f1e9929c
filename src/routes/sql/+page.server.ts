import type { SourceLink } from '$lib/components/layout/source-link.ts';
import { sqlName } from '$lib/engine/sql-name.ts';
import { tableSources } from '../table-sources.ts';
import { openTables } from '../tables.server.ts';

/** The sources of each table, by its name in statements. */
export async function load() {
	const { catalogue } = await openTables();
	const names = new Set(catalogue.resources.map(({ table }) => table));
	const sources: Record<string, readonly SourceLink[]> = {};
	for (const name of names) sources[sqlName(name)] = tableSources(catalogue, [name]);
	return { sources };
}
