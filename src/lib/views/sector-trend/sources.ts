import type { SectorTrend } from '$lib/domain/sector-means.ts';
import { sourcesFrom, spanned, type SourceEntry } from '$lib/view-state/sources/sources.ts';

/** The sector tables of the releases on show. */
export function sectorSources(
	{ rows, years }: SectorTrend,
	book: readonly SourceEntry[],
): readonly SourceEntry[] {
	return rows.length > 0 ? spanned(sourcesFrom(book, ['setting-wages/sector'], years)) : [];
}
