import { byJobs, sectorKey, type SectorYear } from '$lib/domain/sector-means.ts';
import type { Period } from '$lib/domain/measure.ts';

/** What the picture of means by sector shows. */
export interface SectorTrendState {
	/** All rows of the answer, in its order. */
	readonly rows: readonly SectorYear[];
	/** The releases, oldest first. */
	readonly years: readonly number[];
	/** The release whose means stand as numbers; null where there is none. */
	readonly year: number | null;
	readonly reference: string | null;
	readonly pay: Period;
	/** Whether every sector is drawn, or those with most jobs. */
	readonly isWhole: boolean;
}

/** Sectors drawn at first. */
const FIRST = 6;

/** The rows of a sector by release, oldest first. */
export type Sector = readonly [SectorYear, ...SectorYear[]];

/** Every sector, in the order of the rows. */
export function sectorsOf(rows: readonly SectorYear[]): readonly Sector[] {
	const sectors = new Map<string, [SectorYear, ...SectorYear[]]>();
	for (const own of rows) {
		const known = sectors.get(sectorKey(own.row));
		if (known) known.push(own);
		else sectors.set(sectorKey(own.row), [own]);
	}
	return [...sectors.values()];
}

/** The row of a sector that its number is of: of the release that is looked at, else its last one. */
export function currentOf(sector: Sector, year: number | null): SectorYear {
	return sector.find(({ row }) => row.year === year) ?? sector.at(-1) ?? sector[0];
}

/** The sectors that are drawn: all, or those with most jobs and the one of reference. */
export function drawnSectors({
	rows,
	year,
	reference,
	isWhole,
}: Pick<SectorTrendState, 'rows' | 'year' | 'reference' | 'isWhole'>): readonly Sector[] {
	const all = sectorsOf(rows);
	if (isWhole || all.length <= FIRST) return all;
	const current = all.map((sector) => currentOf(sector, year).row);
	const first = new Set(byJobs(current).slice(0, FIRST).map(sectorKey));
	return all.filter(([{ row }]) => first.has(sectorKey(row)) || row.settingId === reference);
}
