import { holdsOccupation, officialFile, type WageTable } from './gap.ts';
import type { SocCode } from './occupation.ts';

/** How much of a role one kind of table has in one release. */
export interface RoleCoverage {
	readonly occCode: SocCode;
	readonly year: number;
	readonly kind: WageTable['kind'];
	/** Places, or industries, with a row. */
	readonly places: number;
	/** Those with a median; of industries, with a median or a mean. */
	readonly figures: number;
}

/**
 * - `full`: the whole table with its mean and percentiles
 * - `some_columns`: the whole table, or this role's part of it, without some of these
 * - `sample`: a few of its places
 * - `none`: this site has no such table, or not this role's part of it
 * - `not_published`: the whole table is here and has no row of the role
 * - `no_code`: the release does not use the role's code
 */
export type Extent = 'full' | 'some_columns' | 'sample' | 'none' | 'not_published' | 'no_code';

/** What there is of one role in one kind of table of one release. */
export interface CoverageCell {
	readonly kind: WageTable['kind'];
	readonly year: number;
	readonly extent: Extent;
	/** Places with a row, and with a figure; 0 where there is none. */
	readonly places: number;
	readonly figures: number;
	/** Besides employment; empty where there is none. */
	readonly columns: readonly string[];
	/** The zip in which BLS publishes the table; empty where it has none of the role. */
	readonly file: string;
}

const WAGES = ['mean', 'p10', 'p25', 'median', 'p75', 'p90'];

interface Role {
	readonly code: SocCode;
	/** First and last release with the code. */
	readonly firstYear: number;
	readonly lastYear: number;
}

export function coverageCell(
	{ code, firstYear, lastYear }: Role,
	kind: WageTable['kind'],
	year: number,
	tables: readonly WageTable[],
	counts: readonly RoleCoverage[],
): CoverageCell {
	const table = tables.find((one) => one.kind === kind && one.year === year);
	const count = counts.find((one) => one.occCode === code && one.kind === kind && one.year === year);
	const { places, figures } = count ?? { places: 0, figures: 0 };
	const columns = count && table ? table.columns : [];
	const hasCode = firstYear <= year && year <= lastYear;
	const extent = ((): Extent => {
		if (count && table) {
			if (table.extent === 'some_places') return 'sample';
			return WAGES.every((wage) => columns.includes(wage)) ? 'full' : 'some_columns';
		}
		if (!hasCode) return 'no_code';
		return table && holdsOccupation(table, code) ? 'not_published' : 'none';
	})();
	const file = extent === 'no_code' ? '' : officialFile(kind, year);
	return { kind, year, extent, places, figures, columns, file };
}
