import { resolve } from '$app/paths';
import type { Context } from '$lib/query/context.ts';
import type { SourceEntry } from '$lib/view-state/sources/sources.ts';
import { fetchJson } from './fetch-json.ts';
import { ownReleases } from './own-releases.svelte.ts';

/** What questions, and the views of their answers, must know of the tables. */
export interface KnownTables {
	readonly context: Context;
	readonly book: readonly SourceEntry[];
	/** Of the program and its tables: `0.1.0+3f2a9c1b04de`. */
	readonly version: string;
}

let known: Promise<KnownTables> | null = null;

/** The site's own, fetched once for all pages. Rejects like `fetchJson`; the next need then tries again. */
export function officialTables(): Promise<KnownTables> {
	known ??= fetchJson<KnownTables>(resolve('/tables.json'));
	known.catch(() => (known = null));
	return known;
}

/** The same with the reader's own releases. */
export async function knownTables(): Promise<KnownTables> {
	const [tables, own] = await Promise.all([officialTables(), ownReleases.open()]);
	if (!own) return tables;
	return {
		context: own.contextOf(tables.context),
		book: own.bookOf(tables.book),
		version: own.versionOf(tables.version),
	};
}
