import { NATION } from '../../domain/area.ts';
import { ALL_OCCUPATIONS } from '../../domain/occupation.ts';
import type { Level, OewsRow } from './rows.ts';

/** Which codes each release publishes as detailed occupations: by year, from its national table. */
export type DetailedCodes = ReadonlyMap<number, ReadonlySet<string>>;

/** Reads the detailed codes of each release off the national rows; a code can be broad and detailed at once. */
export function detailedCodes(rows: readonly OewsRow[]): DetailedCodes {
	const byYear = new Map<number, Set<string>>();
	for (const { area, level, year, occCode } of rows) {
		if (area?.areaCode !== NATION || level !== 'detailed') continue;
		const codes = byYear.get(year) ?? new Set<string>();
		byYear.set(year, codes.add(occCode));
	}
	return byYear;
}

/**
 * The level of a row: as published, or where its table has no such column as the national table of the same
 * release tells. Null when that release's national table is not available here.
 */
export function levelOf(row: OewsRow, detailed: DetailedCodes): Level | 'summary' | null {
	if (row.level) return row.level;
	if (row.occCode === ALL_OCCUPATIONS) return 'total';
	const codes = detailed.get(row.year);
	if (!codes) return null;
	return codes.has(row.occCode) ? 'detailed' : 'summary';
}
