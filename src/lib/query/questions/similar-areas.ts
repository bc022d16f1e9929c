import type { AreaCode } from '$lib/domain/area.ts';
import { areaKind } from '$lib/domain/area.ts';
import { isFlag, type Estimate } from '$lib/domain/estimate.ts';
import type { SocCode } from '$lib/domain/occupation.ts';
import type { Context } from '../context.ts';
import { integer, sql, text } from '../sql.ts';
import type { EngineRecord, Statement } from '../statement.ts';
import { wageNeeds } from '../tables.ts';

/** An area held against another by price level and by jobs of a role. */
export interface SimilarArea {
	readonly areaCode: AreaCode;
	readonly areaTitle: string;
	/** The area the others are held against: it comes first and has no places. */
	readonly isReference: boolean;
	/** Regional price parity, US = 100, and its year; null where BEA has none. */
	readonly priceParity: number | null;
	readonly priceParityYear: number | null;
	readonly employment: Estimate;
	/** Annual, in dollars as published. */
	readonly median: Estimate;
	/** How near its price level is, 1 the nearest; areas equally near share a place. */
	readonly pricePlace: number | null;
	/** How near its jobs are as a ratio, 1 the nearest. */
	readonly jobsPlace: number | null;
}

/**
 * The areas most like one area for a role in a release. The rule: areas of the same kind with both figures are placed by
 * the distance of their regional price parity, and again by the ratio of their employment in the role; the two places
 * are added, the smallest sums come first, ties by title. `most` of them follow the area itself. Nothing but the area
 * where it lacks one of the two figures, and no row where the tables lack it.
 */
export function similarAreas(
	area: AreaCode,
	role: SocCode,
	year: number,
	most: number,
	context: Context,
): Statement<SimilarArea> {
	const { sql: statement, parameters } = sql`
WITH levels AS (
	SELECT area_code, arg_max(all_items, year) AS parity, max(year) AS parity_year FROM "price-parities"
	WHERE year <= ${integer(year)} AND all_items IS NOT NULL AND kind IN ('nation', 'state', 'metro')
	GROUP BY area_code
), places AS (
	SELECT w.area_code, a.title, a.kind, l.parity, l.parity_year, w.employment, w.employment_flag, w.a_median, w.a_median_flag
	FROM wages w JOIN areas a ON a.area_code = w.area_code LEFT JOIN levels l ON l.area_code = w.area_code
	WHERE w.occ_code = ${text(role)} AND w.year = ${integer(year)}
), here AS (
	SELECT * FROM places WHERE area_code = ${text(area)}
), near AS (
	SELECT p.*, rank() OVER (ORDER BY round(abs(p.parity - h.parity), 3)) AS price_place,
		rank() OVER (ORDER BY round(abs(ln(CAST(p.employment AS DOUBLE) / h.employment)), 9)) AS jobs_place
	FROM places p, here h
	WHERE p.area_code <> h.area_code AND p.kind = h.kind AND p.parity IS NOT NULL AND h.parity IS NOT NULL
		AND p.employment > 0 AND h.employment > 0
), answer AS (
	SELECT *, true AS is_reference, CAST(NULL AS BIGINT) AS price_place, CAST(NULL AS BIGINT) AS jobs_place FROM here
	UNION ALL
	SELECT * EXCLUDE (price_place, jobs_place), false AS is_reference, price_place, jobs_place FROM near
)
SELECT * FROM answer ORDER BY is_reference DESC, price_place + jobs_place, title, area_code LIMIT ${integer(most + 1)}`;
	const kind = areaKind(area) ?? 'metro';
	return {
		name: 'similar-areas',
		sql: statement,
		parameters,
		needs: [
			...wageNeeds({ roles: [role], areas: { kinds: [kind] }, years: [year] }, context),
			{ table: 'areas' },
			{ table: 'price-parities' },
		],
		decode: decodeSimilar,
	};
}

/** Throws a TypeError on a flag that is none: a table that holds one has not been through its schema. */
function decodeSimilar(record: EngineRecord): SimilarArea {
	const number = (column: string) => {
		const value = record[column];
		return typeof value === 'number' ? value : null;
	};
	const estimate = (column: string): Estimate => {
		const flag = String(record[`${column}_flag`] ?? '');
		if (!isFlag(flag)) throw new TypeError(`“${flag}” in ${column}_flag is no flag`);
		return { value: number(column), flag };
	};
	return {
		areaCode: String(record['area_code']),
		areaTitle: String(record['title']),
		isReference: record['is_reference'] === true,
		priceParity: number('parity'),
		priceParityYear: number('parity_year'),
		employment: estimate('employment'),
		median: estimate('a_median'),
		pricePlace: number('price_place'),
		jobsPlace: number('jobs_place'),
	};
}
