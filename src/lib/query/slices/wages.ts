import { NATION, type AreaCode, type AreaKind } from '$lib/domain/area.ts';
import type { Estimate } from '$lib/domain/estimate.ts';
import { WAGE_MEASURES, type WageMeasure } from '$lib/domain/measure.ts';
import type { SocCode, WageBasis } from '$lib/domain/occupation.ts';
import { areaReleases, type Context } from '../context.ts';
import { estimateIn, numberOf, textOf } from '../record.ts';
import { integer, own, sql, text, type Fragment } from '../sql.ts';
import type { EngineRecord, Statement } from '../statement.ts';
import type { TableNeed } from '../table-need.ts';
import { wageNeeds } from '../tables.ts';

/**
 * A row of the wage tables as published, with what every way to read it needs: titles, the two price levels. Which
 * period and which dollars are shown is chosen later, see `shape/money.ts`.
 */
export interface StoredWage {
	/** May release. */
	readonly year: number;
	readonly areaCode: AreaCode;
	readonly areaTitle: string;
	readonly areaKind: AreaKind;
	readonly occCode: SocCode;
	/** The title the occupation had in that release. */
	readonly occTitle: string;
	/** Its side in the articles' comparison; empty where it has none. */
	readonly family: string;
	readonly wageBasis: WageBasis;
	/** Jobs. */
	readonly employment: Estimate;
	/** Percent; null where the table has none. */
	readonly employmentRse: number | null;
	readonly locationQuotient: number | null;
	/** Jobs of the role per 1,000 of the area, as BLS prints it; null where the table has no such column. */
	readonly jobsPer1000: number | null;
	/** Percent; null where the table has none. */
	readonly meanRse: number | null;
	/** Dollars a year, and an hour. */
	readonly annual: Readonly<Record<WageMeasure, Estimate>>;
	readonly hourly: Readonly<Record<WageMeasure, Estimate>>;
	/**
	 * BEA's all-items regional price parity of the row's year, or of the latest year before it that BEA has, and that year;
	 * the nation is 100 by definition. Null where BEA has none.
	 */
	readonly priceParity: number | null;
	readonly priceParityYear: number | null;
	/** CPI-U annual average of the newest release's year over that of the row's year (BLS, all items, US city average). */
	readonly cpiFactor: number | null;
}

const CELLS = own(
	['employment', ...['a', 'h'].flatMap((period) => WAGE_MEASURES.map((measure) => `${period}_${measure}`))]
		.map((cell) => `w.${cell}, w.${cell}_flag`)
		.join(', '),
);

/**
 * Rows `w` of `wages` for which both conditions hold: `of` is about the row, `also` about its occupation `o`. What stands beside
 * a row is found for its keys alone, and joined to its thirty cells once: each join that carries them all takes longer than
 * finding them.
 */
function storedWages(of: Fragment, context: Context, also: Fragment = sql`true`): Fragment {
	return sql`
WITH found AS MATERIALIZED (
	SELECT w.rowid AS found_row, w.year, w.area_code, w.occ_code, o.title, o.family, o.wage_basis
	FROM wages w LEFT JOIN occupations o ON o.occ_code = w.occ_code WHERE ${of} AND ${also}
), parities AS (
	SELECT f.found_row, max(p.year) AS year, arg_max(p.all_items, p.year) AS all_items
	FROM found f JOIN "price-parities" p ON p.area_code = f.area_code AND p.year <= f.year
	WHERE p.all_items IS NOT NULL AND p.kind IN ('nation', 'state', 'metro') GROUP BY f.found_row
), beside AS (
	SELECT f.found_row, coalesce(a.title, f.area_code) AS area_title, coalesce(a.kind, '') AS area_kind,
		coalesce(t.title, f.title, f.occ_code) AS occ_title, coalesce(f.family, '') AS family,
		coalesce(f.wage_basis, '') AS wage_basis,
		coalesce(p.all_items, CASE WHEN f.area_code = '99' THEN 100 END) AS price_parity,
		coalesce(p.year, CASE WHEN f.area_code = '99' THEN f.year END) AS price_parity_year,
		newest.annual_average / then_.annual_average AS cpi_factor
	FROM found f
	LEFT JOIN areas a ON a.area_code = f.area_code
	LEFT JOIN "occupation-titles" t ON t.occ_code = f.occ_code AND f.year BETWEEN t.first_year AND t.last_year
	LEFT JOIN parities p ON p.found_row = f.found_row
	LEFT JOIN cpi then_ ON then_.year = f.year
	LEFT JOIN cpi newest ON newest.year = ${integer(context.newestYear)}
)
SELECT w.year, w.area_code, b.area_title, b.area_kind, w.occ_code, b.occ_title, b.family, b.wage_basis, ${CELLS},
	w.employment_rse, w.location_quotient, w.jobs_per_1000, w.mean_rse,
	b.price_parity, b.price_parity_year, b.cpi_factor
FROM wages w JOIN beside b ON b.found_row = w.rowid
WHERE ${of} ORDER BY w.occ_code, w.year DESC, b.area_title, w.area_code`;
}

const BESIDE: readonly TableNeed[] = [
	{ table: 'occupations' },
	{ table: 'occupation-titles' },
	{ table: 'areas' },
	{ table: 'price-parities' },
	{ table: 'cpi' },
];

/** The health-information set in one place, the nation or an area, in every release that has it. */
export function wagesOfPlace(area: AreaCode, context: Context): Statement<StoredWage> {
	const asked = {
		roles: context.healthInformationSet,
		areas: { codes: [area] },
		years: areaReleases(context),
	};
	return {
		name: 'wages-of-place',
		...storedWages(sql`w.area_code = ${text(area)}`, context, sql`o.in_health_information_set`),
		needs: [...wageNeeds(asked, context), ...BESIDE],
		decode: decodeStoredWage,
		prebuilt: `place/${area}`,
	};
}

/** One role in every area of every release that has areas, the nation left out. */
export function wagesOfRole(role: SocCode, context: Context): Statement<StoredWage> {
	const asked = { roles: [role], areas: { kinds: ['metro' as const] }, years: areaReleases(context) };
	return {
		name: 'wages-of-role',
		...storedWages(sql`w.occ_code = ${text(role)} AND w.area_code <> ${text(NATION)}`, context),
		needs: [...wageNeeds(asked, context), ...BESIDE],
		decode: decodeStoredWage,
		prebuilt: `areas/${role}`,
	};
}

/** One role in the nation, in every release. For roles outside the health-information set: that is a place's slice. */
export function nationalWages(role: SocCode, context: Context): Statement<StoredWage> {
	const asked = { roles: [role], areas: { codes: [NATION] }, years: [] };
	return {
		name: 'national-wages',
		...storedWages(sql`w.occ_code = ${text(role)} AND w.area_code = ${text(NATION)}`, context),
		needs: [...wageNeeds(asked, context), ...BESIDE],
		decode: decodeStoredWage,
		prebuilt: `role/${role}`,
	};
}

function decodeStoredWage(record: EngineRecord): StoredWage {
	return {
		year: Number(record['year']),
		areaCode: textOf(record, 'area_code'),
		areaTitle: textOf(record, 'area_title'),
		areaKind: textOf(record, 'area_kind') as AreaKind,
		occCode: textOf(record, 'occ_code'),
		occTitle: textOf(record, 'occ_title'),
		family: textOf(record, 'family'),
		wageBasis: textOf(record, 'wage_basis') as WageBasis,
		employment: estimateIn(record, 'employment'),
		employmentRse: numberOf(record, 'employment_rse'),
		locationQuotient: numberOf(record, 'location_quotient'),
		jobsPer1000: numberOf(record, 'jobs_per_1000'),
		meanRse: numberOf(record, 'mean_rse'),
		annual: measuresOf(record, 'a'),
		hourly: measuresOf(record, 'h'),
		priceParity: numberOf(record, 'price_parity'),
		priceParityYear: numberOf(record, 'price_parity_year'),
		cpiFactor: numberOf(record, 'cpi_factor'),
	};
}

const COLUMNS = {
	a: WAGE_MEASURES.map((measure) => [measure, `a_${measure}`] as const),
	h: WAGE_MEASURES.map((measure) => [measure, `h_${measure}`] as const),
};

/** The six measures of a period, `a` or `h`. */
export function measuresOf(record: EngineRecord, period: 'a' | 'h'): Record<WageMeasure, Estimate> {
	const measures: Partial<Record<WageMeasure, Estimate>> = {};
	for (const [measure, column] of COLUMNS[period]) measures[measure] = estimateIn(record, column);
	return measures as Record<WageMeasure, Estimate>;
}
