import { HOURS_PER_YEAR, WAGE_MEASURES, type DollarBasis, type Period } from '$lib/domain/measure.ts';
import { integer, own, sql, type Fragment } from './sql.ts';

/**
 * Each wage measure in the period that was asked for, as columns `<measure>` and `<measure>_flag` of rows
 * `w` (wages) and `o` (occupations). BLS reckons annual wages as 2,080 hourly ones (OEWS technical notes), so
 * where the table at hand has no hourly column the way back is exact to the cent; the flag says it was gone.
 * Not for occupations paid by the year alone (teachers, pilots): their hours are not 2,080.
 */
export function periodColumns(period: Period): Fragment {
	return own(
		WAGE_MEASURES.map((measure) => {
			const annual = `w.a_${measure}`;
			const annualFlag = `w.a_${measure}_flag`;
			if (period === 'annual') return `${annual} AS ${measure}, ${annualFlag} AS ${measure}_flag`;
			const hourly = `w.h_${measure}`;
			const hourlyFlag = `w.h_${measure}_flag`;
			return (
				`CASE WHEN ${hourlyFlag} <> 'not_in_source' THEN ${hourly} ` +
				`WHEN o.wage_basis = 'annual_only' THEN NULL ELSE ${annual} / ${HOURS_PER_YEAR} END AS ${measure}, ` +
				`CASE WHEN ${hourlyFlag} <> 'not_in_source' THEN ${hourlyFlag} ` +
				`WHEN o.wage_basis = 'annual_only' THEN 'not_available' ` +
				`WHEN ${annualFlag} = '' AND ${annual} IS NOT NULL THEN 'derived' ELSE ${annualFlag} END AS ${measure}_flag`
			);
		}).join(', '),
	);
}

/**
 * `cpi_factor`, `price_parity` and `price_parity_year` for rows `k` of (area_code, year), as a query to join
 * by these two.
 *
 * - real: CPI-U annual average of the newest year over that of the row's year (BLS, all items, US city average)
 * - local: BEA's all-items regional price parity of the row's year, or of the latest year before it that BEA
 *   has; the nation is 100 by definition
 * - nominal: none, and no row
 */
export function priceLevels(dollars: DollarBasis, newestYear: number, keys: Fragment): Fragment {
	if (dollars === 'real') {
		return sql`SELECT k.area_code, k.year, any_value(newest.annual_average / own.annual_average) AS cpi_factor,
			CAST(NULL AS DOUBLE) AS price_parity, CAST(NULL AS BIGINT) AS price_parity_year
		FROM (${keys}) k
		JOIN cpi own ON own.year = k.year
		JOIN cpi newest ON newest.year = ${integer(newestYear)}
		GROUP BY k.area_code, k.year`;
	}
	if (dollars === 'local') {
		return sql`SELECT k.area_code, k.year, CAST(NULL AS DOUBLE) AS cpi_factor,
			coalesce(arg_max(p.all_items, p.year), CASE WHEN k.area_code = '99' THEN 100 END) AS price_parity,
			coalesce(max(p.year), CASE WHEN k.area_code = '99' THEN k.year END) AS price_parity_year
		FROM (${keys}) k
		LEFT JOIN "price-parities" p ON p.area_code = k.area_code AND p.year <= k.year
			AND p.all_items IS NOT NULL AND p.kind IN ('nation', 'state', 'metro')
		GROUP BY k.area_code, k.year`;
	}
	return sql`SELECT CAST(NULL AS VARCHAR) AS area_code, CAST(NULL AS BIGINT) AS year, CAST(NULL AS DOUBLE) AS cpi_factor,
		CAST(NULL AS DOUBLE) AS price_parity, CAST(NULL AS BIGINT) AS price_parity_year WHERE false`;
}

/**
 * The measures of rows `r` (from `periodColumns`) in the money basis, by the price levels `p`. A missing value
 * keeps the reason it is missing; a present one that cannot be converted is left out with the reason for
 * that. A top-coded threshold is converted like any amount and stays top-coded. Rounded here and nowhere
 * before: to whole dollars, or hourly to cents, halves away from zero.
 */
export function moneyColumns(dollars: DollarBasis, period: Period): Fragment {
	const digits = period === 'annual' ? 0 : 2;
	return own(
		WAGE_MEASURES.map((measure) => {
			const value = `r.${measure}`;
			const flag = `r.${measure}_flag`;
			if (dollars === 'nominal')
				return `round(${value}, ${digits}) AS ${measure}, ${flag} AS ${measure}_flag`;
			const [converted, level, reason] =
				dollars === 'real'
					? [`${value} * p.cpi_factor`, 'p.cpi_factor', 'not_in_source']
					: [`${value} * 100 / p.price_parity`, 'p.price_parity', 'no_price_parity'];
			return (
				`round(${converted}, ${digits}) AS ${measure}, ` +
				`CASE WHEN ${value} IS NOT NULL AND ${level} IS NULL THEN '${reason}' ELSE ${flag} END AS ${measure}_flag`
			);
		}).join(', '),
	);
}
