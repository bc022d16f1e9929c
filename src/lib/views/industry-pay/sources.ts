import { sourcesFrom, type SourceEntry } from '$lib/view-state/sources/sources.ts';

/** The census itself; titles of industries, from other tables, are not figures. */
export function industryPaySources(book: readonly SourceEntry[]): readonly SourceEntry[] {
	return sourcesFrom(book, ['industry-pay']).filter(({ title }) => /Quarterly Census/.test(title));
}
