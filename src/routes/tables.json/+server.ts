import { json } from '@sveltejs/kit';
import { sourceBook } from '$lib/view-state/sources/sources.ts';
import type { KnownTables } from '../known-tables.ts';
import { openTables } from '../tables.server.ts';

export const prerender = true;

/** What every page must know of the tables before it asks something: once for all of them, not in each. */
export async function GET() {
	const { catalogue, context } = await openTables();
	return json({ context, book: sourceBook(catalogue) } satisfies KnownTables);
}
