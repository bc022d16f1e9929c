import { json } from '@sveltejs/kit';
import { figureVersion } from '$lib/export/trace/version.ts';
import { sourceBook } from '$lib/view-state/sources/sources.ts';
import type { KnownTables } from '../known-tables.ts';
import { openTables } from '../tables.server.ts';

export const prerender = true;

/** What every page must know of the tables before it asks something: once for all of them, not in each. */
export async function GET() {
	const { catalogue, context } = await openTables();
	const version = await figureVersion(catalogue.resources);
	return json({ context, book: sourceBook(catalogue), version } satisfies KnownTables);
}
