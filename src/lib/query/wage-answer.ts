import { isFlag, type Estimate } from '$lib/domain/estimate.ts';
import type { Filters } from '$lib/domain/filters.ts';
import { WAGE_MEASURES, type WageMeasure } from '$lib/domain/measure.ts';
import type { WageRow } from '$lib/domain/wage-row.ts';
import type { Asked } from './asked.ts';
import type { Context } from './context.ts';
import { isAsked, isNarrowed } from './filter.ts';
import { heldWageRows } from './held/wage-rows.ts';
import { moneyColumns, periodColumns, priceLevels } from './money.ts';
import { inOrder, type OrderTerm } from './order.ts';
import { commaSeparated, own, sql, type Fragment } from './sql.ts';
import type { EngineRecord, Statement } from './statement.ts';
import { TITLE_NEEDS, filterNeeds, moneyNeeds, wageNeeds } from './tables.ts';

/** Which rows of an answer are wanted: as a condition over its columns, and of a row. */
export interface Within {
	readonly sql: Fragment;
	readonly holds: (row: WageRow) => boolean;
}

export const EVERY_ROW: Within = { sql: own('true'), holds: () => true };

/**
 * A question that is answered with wage rows: those asked for that the tables hold, in the money basis of the
 * filters, of these the ones for which `within` holds, ordered by `order`, both over the columns of the answer.
 */
export function wageStatement(
	name: string,
	filters: Filters,
	asked: Asked,
	context: Context,
	order: readonly OrderTerm[],
	within: Within = EVERY_ROW,
): Statement<WageRow> {
	const keys = own('SELECT DISTINCT area_code, year FROM asked');
	const { sql: statement, parameters } = sql`
WITH asked AS (
	SELECT w.year, w.area_code, w.occ_code, coalesce(o.title, w.occ_code) AS newest_title, coalesce(o.family, '') AS family,
		w.employment, w.employment_flag, w.employment_rse, w.location_quotient, w.mean_rse,
		${periodColumns(filters.pay)}
	FROM wages w LEFT JOIN occupations o ON o.occ_code = w.occ_code
	WHERE ${isAsked(asked)} AND ${isNarrowed(filters)}
), price_levels AS (
	${priceLevels(filters.dollars, context.newestYear, keys)}
), answer AS (
	SELECT r.year, r.area_code, coalesce(a.title, r.area_code) AS area_title,
		r.occ_code, coalesce(t.title, r.newest_title) AS occ_title, r.family,
		r.employment, r.employment_flag, r.employment_rse, r.location_quotient, r.mean_rse,
		${moneyColumns(filters.dollars, filters.pay)},
		p.cpi_factor, p.price_parity, p.price_parity_year
	FROM asked r
	LEFT JOIN areas a ON a.area_code = r.area_code
	LEFT JOIN "occupation-titles" t ON t.occ_code = r.occ_code AND r.year BETWEEN t.first_year AND t.last_year
	LEFT JOIN price_levels p ON p.area_code = r.area_code AND p.year = r.year
)
SELECT * FROM answer WHERE ${within.sql} ORDER BY ${commaSeparated(order.map((term) => term.sql))}`;
	const needs = [
		...wageNeeds(asked, context),
		...TITLE_NEEDS,
		...moneyNeeds(filters),
		...filterNeeds(filters),
	];
	return {
		name,
		sql: statement,
		parameters,
		needs,
		decode: decodeWageRow,
		held: (tables) => {
			const all = heldWageRows(tables, { filters, asked, context, needs });
			return inOrder(all, within.holds, order);
		},
	};
}

/** Throws a TypeError on a flag that is none: a table that holds one has not been through its schema. */
function decodeWageRow(record: EngineRecord): WageRow {
	const measures = Object.fromEntries(
		WAGE_MEASURES.map((measure) => [measure, estimate(record, measure)]),
	) as Record<WageMeasure, Estimate>;
	return {
		...measures,
		year: Number(record['year']),
		areaCode: String(record['area_code']),
		areaTitle: String(record['area_title']),
		occCode: String(record['occ_code']),
		occTitle: String(record['occ_title']),
		employment: estimate(record, 'employment'),
		employmentRse: numberOrNull(record['employment_rse']),
		locationQuotient: numberOrNull(record['location_quotient']),
		meanRse: numberOrNull(record['mean_rse']),
		priceParity: numberOrNull(record['price_parity']),
		priceParityYear: numberOrNull(record['price_parity_year']),
		cpiFactor: numberOrNull(record['cpi_factor']),
	};
}

function estimate(record: EngineRecord, column: string): Estimate {
	const flag = String(record[`${column}_flag`] ?? '');
	if (!isFlag(flag)) throw new TypeError(`“${flag}” in ${column}_flag is no flag`);
	return { value: numberOrNull(record[column]), flag };
}

function numberOrNull(value: EngineRecord[string] | undefined): number | null {
	return typeof value === 'number' ? value : null;
}
