import { group } from 'd3-array';
import type { Filters } from './filters.ts';
import { meanDifference, type MeanDifference } from './mean-difference.ts';
import type { SocCode } from './occupation.ts';
import type { SettingRow } from './setting-row.ts';

/** A mean held against another: of an earlier release of the same sector, or of another sector in the same release. */
export interface MeanChange {
	readonly from: SettingRow;
	/** The difference is the later or the own mean less the other. */
	readonly test: MeanDifference;
	/** By how much it differs, percent of the other; null where one of both is not a figure. */
	readonly percent: number | null;
}

/** A sector in one release, with what its mean is tested against. */
export interface SectorYear {
	readonly row: SettingRow;
	/** Since the release shown before; null in the first. */
	readonly step: MeanChange | null;
	/** Since the first release shown that the sector has; null in that one. */
	readonly whole: MeanChange | null;
	/** Against the sector of reference in the same release; null for that sector and where it has no row. */
	readonly against: MeanChange | null;
}

/** What `sector-trend` shows, all for one choice. */
export interface SectorTrend {
	readonly filters: Filters;
	/** The role shown; null where the narrowing filters leave none. */
	readonly focus: SocCode | null;
	/** The sector the others are held against; null where no sector has a row. */
	readonly reference: string | null;
	/** The releases shown, oldest first. */
	readonly years: readonly number[];
	/** The release that sectors are ordered by and held against each other in; null where none has a row. */
	readonly year: number | null;
	/** Sector by sector, each by release. */
	readonly rows: readonly SectorYear[];
}

/** Health care, the employer of most people of the health-information set. */
const HEALTH_CARE = 'naics-62';

/** The rows of a role's sectors as a trend. `chosen`: the sectors and the releases that the reader named. */
export function sectorMeans(
	rows: readonly SettingRow[],
	chosen: { readonly setting: readonly string[]; readonly year: readonly number[] },
): Pick<SectorTrend, 'reference' | 'years' | 'year' | 'rows'> {
	const years = [...new Set(rows.map(({ year }) => year))].sort((a, b) => a - b);
	const named = years.filter((year) => chosen.year.includes(year));
	const known = new Set(rows.map(({ settingId }) => settingId));
	const reference =
		[...chosen.setting, HEALTH_CARE].find((id) => known.has(id)) ?? byJobs(rows)[0]?.settingId ?? null;
	const ofReference = new Map(
		rows.filter(({ settingId }) => settingId === reference).map((row) => [row.year, row]),
	);
	return {
		reference,
		years,
		year: named.at(-1) ?? years.at(-1) ?? null,
		rows: [...group(rows, sectorKey).values()].flatMap((own) => {
			const sorted = [...own].sort((a, b) => a.year - b.year);
			return sorted.map((row, index): SectorYear => {
				const [before, first, other] = [sorted[index - 1], sorted[0], ofReference.get(row.year)];
				return {
					row,
					step: before ? meanChange(row, before) : null,
					whole: before && first ? meanChange(row, first) : null,
					against: other && other.settingId !== row.settingId ? meanChange(row, other) : null,
				};
			});
		}),
	};
}

/** Two sectors of one release. */
export interface SectorPair {
	readonly own: SettingRow;
	readonly change: MeanChange;
}

/** What readers of the health-information set choose between: health care, government, insurance. */
const COMPARED = [HEALTH_CARE, 'naics-99', 'naics-52'];
const MOST_COMPARED = 6;

/** Every pair of the sectors that the reader named, else of those compared most, in the release that is looked at. */
export function sectorPairs({ rows, year, filters }: SectorTrend): readonly SectorPair[] {
	const ofYear = rows.map(({ row }) => row).filter((row) => row.year === year);
	const ids = (filters.setting.length > 1 ? filters.setting : COMPARED).slice(0, MOST_COMPARED);
	const compared = ids.flatMap((id) => ofYear.filter(({ settingId }) => settingId === id));
	return compared.flatMap((own, index) =>
		compared.slice(index + 1).map((from) => ({ own, change: meanChange(own, from) })),
	);
}

/** A sector and whose establishments its row covers. */
export function sectorKey({ settingId, ownership }: SettingRow): string {
	return `${settingId}|${ownership}`;
}

/** One mean less another, and whether sampling error explains it. */
function meanChange(row: SettingRow, from: SettingRow): MeanChange {
	const isFigure = [row, from].every(({ mean }) => mean.value !== null && mean.flag !== 'top_coded');
	const [now, then] = [row.mean.value ?? 0, from.mean.value ?? 0];
	return {
		from,
		test: meanDifference(row, from),
		percent: isFigure && then > 0 ? (now / then - 1) * 100 : null,
	};
}

/** The most jobs first. */
export function byJobs(rows: readonly SettingRow[]): readonly SettingRow[] {
	return [...rows].sort((a, b) => (b.employment.value ?? 0) - (a.employment.value ?? 0));
}
