import { NATION } from '$lib/domain/area.ts';
import { isFlag, type Estimate } from '$lib/domain/estimate.ts';
import { focusOf, type Filters } from '$lib/domain/filters.ts';
import { WAGE_MEASURES, type WageMeasure } from '$lib/domain/measure.ts';
import { majorGroup, type SocCode } from '$lib/domain/occupation.ts';
import { nationalBasis, SETTING_KINDS, type SettingRow } from '$lib/domain/setting-row.ts';
import type { Context } from '../context.ts';
import { roleConditions } from '../filter.ts';
import { heldSettingRows } from '../held/setting-rows.ts';
import { moneyColumns, periodColumns, priceLevels } from '../money.ts';
import { orderOf } from '../order.ts';
import { allOf, commaSeparated, integer, isIn, own, sql, text, type Fragment } from '../sql.ts';
import type { EngineRecord, Statement } from '../statement.ts';
import type { TableNeed } from '../table-need.ts';
import { filterNeeds, moneyNeeds } from '../tables.ts';
import { chosenSettings } from './setting-order.ts';

/**
 * What the focus earns in each setting of the nation, by table: the handbook's industries, NAICS sectors, three- to
 * six-digit industries, hospitals by owner. Of the first three the newest release at hand, or the newest of the
 * years that were chosen where the table has one of these. Of hospitals every year, under the focus's own code
 * and under those it came from: a code is part of the row, so that nothing is joined across a change of it.
 *
 * Within a table rows stand by their figure, highest first, or by the column that was chosen. The handbook has no
 * hourly wage: one is reckoned as annual / 2,080 and says so. Real dollars as in every question; local ones do
 * not apply to the nation and leave the figures as published.
 */
export function payBySetting(filters: Filters, context: Context): Statement<SettingRow> {
	const focus = focusOf(filters);
	const { dollars, pay } = nationalBasis(filters);
	const keys = own(`SELECT DISTINCT '${NATION}' AS area_code, year FROM asked`);
	const isChosenYear = isIn(own('year'), filters.year.map(integer));
	// By a column: DuckDB numbers the placeholders of a subquery before those of the value it is compared with.
	const isAsked = allOf(roleConditions(filters, own('f.occ_code')));
	const { sql: statement, parameters } = sql`
WITH RECURSIVE focus AS (SELECT ${text(focus)} AS occ_code), codes(occ_code) AS (
	SELECT occ_code FROM focus
	UNION
	SELECT l.from_code FROM codes c JOIN "occupation-lineage" l ON l.to_code = c.occ_code
), stored AS (
	SELECT 'handbook' AS kind, setting_id, '' AS ownership, occ_code, year, share_percent,
		${HANDBOOK_COLUMNS}
	FROM "setting-pay" WHERE occ_code = ${text(focus)}
	UNION ALL
	SELECT s.kind, w.setting_id, w.ownership, w.occ_code, w.year, NULL, ${STORED_COLUMNS}
	FROM "setting-wages" w JOIN settings s ON s.setting_id = w.setting_id
	WHERE CASE WHEN s.kind = 'owner' THEN w.setting_id LIKE 'naics-622%' AND w.occ_code IN (SELECT occ_code FROM codes)
		ELSE w.occ_code = ${text(focus)} END
), newest AS (
	SELECT kind, coalesce(max(CASE WHEN ${isChosenYear} THEN year END), max(year)) AS year
	FROM stored GROUP BY kind
), asked AS (
	SELECT w.kind, w.setting_id, w.ownership, w.occ_code, w.year, w.share_percent,
		coalesce(o.title, w.occ_code) AS newest_title, w.employment, w.employment_flag, w.employment_rse, w.mean_rse,
		${periodColumns(pay)}
	FROM stored w CROSS JOIN focus f
	JOIN newest n ON n.kind = w.kind AND (w.kind = 'owner' OR w.year = n.year)
	LEFT JOIN occupations o ON o.occ_code = w.occ_code
	WHERE ${isAsked}
), price_levels AS (
	${priceLevels(dollars, context.newestYear, keys)}
), answer AS (
	SELECT r.kind, r.setting_id, coalesce(s.title, r.setting_id) AS setting_title, r.ownership, r.year, r.share_percent,
		r.occ_code, coalesce(t.title, r.newest_title) AS occ_title, r.employment, r.employment_flag, r.employment_rse,
		r.mean_rse, ${moneyColumns(dollars, pay)}, p.cpi_factor
	FROM asked r
	LEFT JOIN settings s ON s.setting_id = r.setting_id
	LEFT JOIN "occupation-titles" t ON t.occ_code = r.occ_code AND r.year BETWEEN t.first_year AND t.last_year
	LEFT JOIN price_levels p ON p.year = r.year
)
SELECT * FROM answer ORDER BY ${commaSeparated([
		...orderOf(own('kind'), SETTING_KINDS.map(text)),
		...OWNER_ORDER,
		own('setting_title, setting_id, ownership, occ_code'),
	])}`;
	const needs: readonly TableNeed[] = [
		{ table: 'settings' },
		{ table: 'setting-pay' },
		...settingNeeds(focus, context),
		{ table: 'occupations' },
		{ table: 'occupation-titles' },
		{ table: 'occupation-lineage' },
		...moneyNeeds({ ...filters, dollars }),
		...filterNeeds(filters),
	];
	return {
		name: 'pay-by-setting',
		sql: statement,
		parameters,
		needs,
		decode: decodeSettingRow,
		held: (tables) => heldSettingRows(tables, filters, needs, context),
		pick: (rows) => chosenSettings(rows, filters),
	};
}

/** Hospitals are a trend: their order is that of the lines, whatever column the lists are sorted by. */
const OWNER_ORDER: readonly Fragment[] = ['setting_id', 'ownership', 'year'].map((column) =>
	own(`CASE WHEN kind = 'owner' THEN ${column} END`),
);

const CELLS = (['a', 'h'] as const).flatMap((period) =>
	WAGE_MEASURES.map((measure) => `${period}_${measure}`),
);

const STORED_COLUMNS = own(
	[
		'w.employment, w.employment_flag, w.employment_rse, w.mean_rse',
		...CELLS.map((cell) => `w.${cell}, w.${cell}_flag`),
	].join(', '),
);

/** The handbook's one wage among the columns of the wage tables, the others marked as no column of the source. */
const HANDBOOK_COLUMNS = own(
	[
		`CAST(NULL AS BIGINT) AS employment, 'not_in_source' AS employment_flag`,
		'CAST(NULL AS DOUBLE) AS employment_rse, CAST(NULL AS DOUBLE) AS mean_rse',
		...CELLS.map((cell) =>
			cell === 'a_median'
				? 'a_median, a_median_flag'
				: `CAST(NULL AS DOUBLE) AS ${cell}, 'not_in_source' AS ${cell}_flag`,
		),
	].join(', '),
);

/** The parts of `setting-wages` that hold an occupation and its predecessors, as far as they exist. */
function settingNeeds(role: SocCode, context: Context): readonly TableNeed[] {
	const cut = context.healthInformationSet.includes(role) ? 'health-information' : majorGroup(role);
	const parts = ['sector', 'industry', 'owner']
		.map((series) => `${series}-${cut}`)
		.filter((part) => context.settingParts.includes(part));
	return [{ table: 'setting-wages' }, ...parts.map((part) => ({ table: 'setting-wages', part }))];
}

/** Throws a TypeError on a kind or flag that is none: a table that holds one has not been through its schema. */
function decodeSettingRow(record: EngineRecord): SettingRow {
	const kind = SETTING_KINDS.find((known) => known === record['kind']);
	if (kind === undefined) throw new TypeError(`“${String(record['kind'])}” is no kind of setting`);
	const measures = Object.fromEntries(
		WAGE_MEASURES.map((measure) => [measure, estimate(record, measure)]),
	) as Record<WageMeasure, Estimate>;
	return {
		...measures,
		kind,
		settingId: String(record['setting_id']),
		settingTitle: String(record['setting_title']),
		ownership: String(record['ownership'] ?? ''),
		sharePercent: numberOrNull(record['share_percent']),
		year: Number(record['year']),
		occCode: String(record['occ_code']),
		occTitle: String(record['occ_title']),
		employment: estimate(record, 'employment'),
		employmentRse: numberOrNull(record['employment_rse']),
		locationQuotient: null,
		meanRse: numberOrNull(record['mean_rse']),
		priceParity: null,
		priceParityYear: null,
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
