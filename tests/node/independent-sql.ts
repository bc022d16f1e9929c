/**
 * What the tables say, asked a second time in plain SQL: own joins, own conversion of money, own order. Nothing of
 * `src/lib/query` is used, so that a question and this can only agree where both are right.
 */
import type { Estimate } from '$lib/domain/estimate.ts';
import type { Filters } from '$lib/domain/filters.ts';
import { WAGE_MEASURES, type Measure, type WageMeasure } from '$lib/domain/measure.ts';
import type { WageRow } from '$lib/domain/wage-row.ts';
import type { EngineHost } from '$lib/engine/host.ts';

export type Cells = Readonly<Record<string, string | number | boolean | null>>;

/** Asks SQL as it stands; the tables it names are loaded already. */
export async function askSql(host: EngineHost, sql: string): Promise<readonly Cells[]> {
	const { length, columns } = await host.run({
		name: 'independent',
		sql,
		parameters: [],
		needs: [],
		decode: (record) => record,
	});
	return Array.from({ length }, (_, row) =>
		Object.fromEntries([...columns].map(([name, values]) => [name, values[row] ?? null])),
	);
}

const literal = (value: string | number) =>
	typeof value === 'number' ? String(value) : `'${value.replaceAll("'", "''")}'`;

/** `x IN …`: never true of an empty list. */
export const among = (values: readonly (string | number)[]) =>
	`(${['NULL', ...values.map(literal)].join(', ')})`;

/** The place of a value among others, those that are not among them last. */
export const placeIn = (column: string, values: readonly (string | number)[]) =>
	`CASE ${column} ${values.map((value, place) => `WHEN ${literal(value)} THEN ${place}`).join(' ')} ELSE ${values.length} END`;

/** A table `told` of one column with these values and their places. */
export const told = (name: string, column: string, values: readonly (string | number)[]) =>
	`${name} AS (SELECT * FROM (VALUES (NULL, -1)${values.map((value, place) => `, (${literal(value)}, ${place})`).join('')}) t(${column}, place) WHERE place >= 0)`;

const FACTOR = (year: string, newest: number) =>
	`(SELECT annual_average FROM cpi WHERE year = ${newest}) / (SELECT annual_average FROM cpi WHERE year = ${year})`;

/** Makes `golden_wages`: each row of some roles with its titles and price levels, one scalar at a time. */
export async function makeWages(host: EngineHost, roles: readonly string[], newest: number): Promise<void> {
	const parity = `FROM "price-parities" p WHERE p.area_code = w.area_code AND p.year <= w.year AND p.all_items IS NOT NULL
		AND p.kind IN ('nation', 'state', 'metro')`;
	await askSql(
		host,
		`CREATE TABLE golden_wages AS SELECT w.*,
		ifnull((SELECT max(title) FROM areas a WHERE a.area_code = w.area_code), w.area_code) AS area_title,
		(SELECT max(kind) FROM areas a WHERE a.area_code = w.area_code) AS area_kind,
		ifnull((SELECT max(title) FROM "occupation-titles" t
			WHERE t.occ_code = w.occ_code AND t.first_year <= w.year AND w.year <= t.last_year),
			(SELECT max(title) FROM occupations o WHERE o.occ_code = w.occ_code)) AS occ_title,
		(SELECT max(family) FROM occupations o WHERE o.occ_code = w.occ_code) AS family,
		(SELECT max(wage_basis) FROM occupations o WHERE o.occ_code = w.occ_code) AS wage_basis,
		${FACTOR('w.year', newest)} AS factor,
		CASE WHEN w.area_code = '99' THEN 100.0 ELSE (SELECT arg_max(p.all_items, p.year) ${parity}) END AS parity,
		CASE WHEN w.area_code = '99' THEN ifnull((SELECT max(p.year) ${parity}), w.year) ELSE (SELECT max(p.year) ${parity}) END AS parity_year
		FROM wages w WHERE w.occ_code IN ${among(roles)}`,
	);
}

/** Makes `golden_settings`: the rows of the three tables of settings under one another. */
export async function makeSettings(host: EngineHost, newest: number): Promise<void> {
	const none = ['a', 'h'].flatMap((period) =>
		WAGE_MEASURES.filter((measure) => `${period}_${measure}` !== 'a_median').map(
			(measure) => `'not_in_source' AS ${period}_${measure}_flag`,
		),
	);
	await askSql(
		host,
		`CREATE TABLE golden_settings AS SELECT r.*, ${FACTOR('r.year', newest)} AS factor,
		ifnull((SELECT max(title) FROM settings s WHERE s.setting_id = r.setting_id), r.setting_id) AS setting_title,
		(SELECT max(wage_basis) FROM occupations o WHERE o.occ_code = r.occ_code) AS wage_basis,
		coalesce((SELECT max(title) FROM "occupation-titles" t
			WHERE t.occ_code = r.occ_code AND t.first_year <= r.year AND r.year <= t.last_year),
			(SELECT max(title) FROM occupations o WHERE o.occ_code = r.occ_code), r.occ_code) AS occ_title
		FROM (
			SELECT 'handbook' AS kind, '' AS ownership, 'not_in_source' AS employment_flag, ${none.join(', ')},
				* EXCLUDE (page, as_published) FROM "setting-pay"
			UNION ALL BY NAME
			SELECT (SELECT max(kind) FROM settings s WHERE s.setting_id = w.setting_id) AS kind, w.* FROM "setting-wages" w
		) r`,
	);
}

/** A measure with its flag in the money of a choice, from a row with the columns of the two tables above. */
function inMoney(measure: WageMeasure, { pay, dollars }: Pick<Filters, 'pay' | 'dollars'>): string {
	const [annual, hourly] = [`a_${measure}`, `h_${measure}`];
	const isDerived = pay === 'hourly' ? `${hourly}_flag = 'not_in_source'` : 'false';
	const published = pay === 'hourly' ? hourly : annual;
	const value = `CASE WHEN NOT (${isDerived}) THEN ${published} WHEN wage_basis = 'annual_only' THEN NULL ELSE ${annual} / 2080.0 END`;
	const flag = `CASE WHEN NOT (${isDerived}) THEN ${published}_flag WHEN wage_basis = 'annual_only' THEN 'not_available'
		WHEN ${annual} IS NOT NULL AND ifnull(${annual}_flag, '') = '' THEN 'derived' ELSE ${annual}_flag END`;
	const digits = pay === 'hourly' ? 2 : 0;
	const [converted, lacks, reason] = {
		nominal: [value, 'false', ''],
		real: [`(${value}) * factor`, 'factor IS NULL', 'not_in_source'],
		local: [`(${value}) * 100 / parity`, 'parity IS NULL', 'no_price_parity'],
	}[dollars];
	return `round(${converted}, ${digits}) AS ${measure},
		CASE WHEN ${lacks} AND (${value}) IS NOT NULL THEN '${reason}' ELSE ifnull(${flag}, '') END AS ${measure}_flag`;
}

/** All six measures. */
export function moneyOf(choice: Pick<Filters, 'pay' | 'dollars'>): string {
	return WAGE_MEASURES.map((measure) => inMoney(measure, choice)).join(', ');
}

/** `rows`: those of `golden_wages` for which the condition holds, in the money of a choice. */
export function wagesWhere(condition: string, filters: Filters): string {
	const { dollars } = filters;
	return `rows AS (SELECT year, area_code, area_title, occ_code, occ_title, family, employment, employment_flag, employment_rse,
		location_quotient, mean_rse, ${moneyOf(filters)},
		${dollars === 'local' ? 'parity, parity_year' : 'NULL AS parity, NULL AS parity_year'},
		${dollars === 'real' ? 'factor' : 'NULL AS factor'}
		FROM golden_wages WHERE ${condition})`;
}

export const columnOf = (measure: Measure) => (measure === 'lq' ? 'location_quotient' : measure);

/** The reader's column as an order of `columns`, by which column it is in downloads; none where there is no such one. */
export function chosenBy(sort: string | null, columns: readonly string[]): readonly string[] {
	const named = sort?.replace(/^-/, '').replace(/^[ah]_/, '') ?? '';
	if (sort === null || !columns.includes(named)) return [];
	// A measure is named with its period alone, every other column without.
	const isMeasure = (WAGE_MEASURES as readonly string[]).includes(named);
	if (/^-?[ah]_/.test(sort) !== isMeasure) return [];
	return [`${named} ${sort.startsWith('-') ? 'DESC' : 'ASC'} NULLS LAST`];
}

export const WAGE_COLUMNS = [
	...['year', 'area_code', 'area_title', 'occ_code', 'occ_title'],
	...['employment', 'employment_rse', 'location_quotient', 'mean_rse', ...WAGE_MEASURES],
];

/** Roles left by education and credential, as a condition on a column of codes. */
export function leftBy({ education, credential }: Filters, code: string): string {
	return [
		...(education.length > 0
			? [`${code} IN (SELECT occ_code FROM occupations WHERE typical_education IN ${among(education)})`]
			: []),
		...(credential.length > 0
			? [
					`${code} IN (SELECT occ_code FROM "credential-occupations" WHERE credential_id IN ${among(credential)})`,
				]
			: []),
		'true',
	].join(' AND ');
}

const number = (value: Cells[string] | undefined) => (typeof value === 'number' ? value : null);
const estimate = (cells: Cells, column: string): Estimate => ({
	value: number(cells[column]),
	flag: String(cells[`${column}_flag`] ?? '') as Estimate['flag'],
});

/** The figures of a row of either kind. */
export function figuresOf(cells: Cells) {
	return {
		...(Object.fromEntries(WAGE_MEASURES.map((measure) => [measure, estimate(cells, measure)])) as Record<
			WageMeasure,
			Estimate
		>),
		year: Number(cells['year']),
		occCode: String(cells['occ_code']),
		occTitle: String(cells['occ_title']),
		employment: estimate(cells, 'employment'),
		employmentRse: number(cells['employment_rse']),
		locationQuotient: number(cells['location_quotient']),
		meanRse: number(cells['mean_rse']),
		priceParity: number(cells['parity']),
		priceParityYear: number(cells['parity_year']),
		cpiFactor: number(cells['factor']),
	};
}

export function wageRowOf(cells: Cells): WageRow {
	return {
		...figuresOf(cells),
		areaCode: String(cells['area_code']),
		areaTitle: String(cells['area_title']),
	};
}
