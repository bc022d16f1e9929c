/** The questions of the dashboard in plain SQL over the tables `independent-sql.ts` makes. Each gives its statement. */
import { focusOf, type Filters } from '$lib/domain/filters.ts';
import { isWageMeasure } from '$lib/domain/measure.ts';
import {
	WAGE_COLUMNS,
	among,
	chosenBy,
	columnOf,
	leftBy,
	moneyOf,
	placeIn,
	told,
	wagesWhere,
} from './independent-sql.ts';

/** What the tables hold, as the test read it off them. */
export interface Tables {
	readonly newest: number;
	/** The newest release that has areas. */
	readonly newestAreas: number;
	/** The health-information set, in the order of its table. */
	readonly set: readonly string[];
}

const distinct = <Value>(values: readonly Value[]) => [...new Set(values)];

interface AskedFor {
	readonly roles: readonly string[];
	readonly areas: readonly string[];
	readonly years: readonly number[];
}

function askedByRole(filters: Filters, { newest, set }: Tables): AskedFor {
	return {
		roles: distinct(filters.role.length > 0 ? filters.role : set),
		areas: distinct(filters.area.length > 0 ? filters.area : ['99']),
		years: distinct(filters.year.length > 0 ? filters.year : [newest]),
	};
}

export function payByRoleSql(filters: Filters, tables: Tables): string {
	const { roles, areas, years } = askedByRole(filters, tables);
	const first = `area_code IN ${among(areas.slice(0, 1))} AND year IN ${among(years.slice(0, 1))}`;
	const condition = `occ_code IN ${among(roles)} AND area_code IN ${among(areas)} AND year IN ${among(years)}
		AND ${leftBy(filters, 'occ_code')}`;
	return `WITH ${wagesWhere(condition, filters)}, standing AS (
		SELECT occ_code, max(occ_title) AS last_title, max(${columnOf(filters.measure)}) FILTER (WHERE ${first}) AS figure
		FROM rows GROUP BY occ_code
	)
	SELECT rows.* FROM rows JOIN standing USING (occ_code) ORDER BY ${[
		...chosenBy(filters.sort, WAGE_COLUMNS),
		...(filters.sort === null ? [placeIn(`ifnull(family, '')`, ['him', 'hit', 'neighbour', ''])] : []),
		'figure DESC NULLS LAST, last_title, occ_code',
		placeIn('area_code', areas),
		placeIn('year', years),
	].join(', ')}`;
}

export function missingByRoleSql(filters: Filters, tables: Tables): string {
	return missingSql(askedByRole(filters, tables), filters);
}

/**
 * The one role of single-role views as a table of no or one row: of those left by the filters the focus, else the first
 * role chosen, else 29-2072, else the first of the roles by pay.
 */
function focusSql(filters: Filters, tables: Tables): string {
	const { focus, role } = filters;
	const named = distinct([...(focus === null ? [] : [focus]), ...(role.length > 0 ? role : ['29-2072'])]);
	const others =
		role.length > 0
			? ''
			: `UNION ALL SELECT occ_code, 1000 + row_number() OVER () FROM (${payByRoleSql({ ...filters, sort: null }, tables)})
				UNION ALL SELECT occ_code, 1000000 + row_number() OVER (ORDER BY occ_code) FROM occupations WHERE in_health_information_set`;
	return `(WITH ${told('named', 'occ_code', named)}
		SELECT occ_code FROM (SELECT occ_code, place FROM named ${others}) c(occ_code, place)
		WHERE ${leftBy(filters, 'c.occ_code')} ORDER BY place LIMIT 1)`;
}

/** Of the areas the reader named. */
export function missingByAreaSql(filters: Filters, tables: Tables): string {
	const years = yearsOfAreas(filters, tables);
	const missing = missingSql({ roles: [], areas: distinct(filters.area), years }, filters);
	return missing.replace(
		told('roles', 'occ_code', []),
		`roles AS (SELECT occ_code, 0 AS place FROM ${focusSql(filters, tables)})`,
	);
}

/** How many areas of the level the releases have, as one number `asked`. */
export function areasAskedSql(filters: Filters, tables: Tables): string {
	return `SELECT count(*) AS asked FROM areas, (VALUES ${yearsOfAreas(filters, tables)
		.map((year) => `(${year})`)
		.join(', ')}) y(year)
	WHERE kind IN ${among(KINDS[filters.level])} AND ' ' || releases || ' ' LIKE '% ' || y.year || ' %'`;
}

function yearsOfAreas({ year }: Filters, { newestAreas }: Tables): readonly number[] {
	return distinct(year.length > 0 ? year : [newestAreas]);
}

function missingSql({ roles, areas, years }: AskedFor, filters: Filters): string {
	return `WITH ${told('roles', 'occ_code', roles)}, ${told('areas_', 'area_code', areas)}, ${told('years', 'year', years)}
	SELECT r.occ_code, ifnull(o.title, r.occ_code) AS occ_title, p.area_code, ifnull(a.title, p.area_code) AS area_title, y.year,
		CASE WHEN o.occ_code IS NULL OR y.year < o.first_year OR y.year > o.last_year THEN 'occupation_not_in_release'
			WHEN w.kind IS NULL THEN 'no_table'
			WHEN w.extent = 'some_occupations' AND ' ' || w.occ_codes || ' ' NOT LIKE '% ' || r.occ_code || ' %' THEN 'not_in_copy'
			WHEN NOT EXISTS (SELECT 1 FROM areas WHERE areas.area_code = p.area_code
				AND ' ' || areas.releases || ' ' LIKE '% ' || y.year || ' %') THEN 'area_not_in_release'
			WHEN w.marked_rows = 0 THEN 'left_out_of_copy' ELSE 'no_estimate' END AS reason
	FROM roles r CROSS JOIN areas_ p CROSS JOIN years y
	LEFT JOIN occupations o ON o.occ_code = r.occ_code LEFT JOIN areas a ON a.area_code = p.area_code
	LEFT JOIN "wage-tables" w ON w.year = y.year AND w.kind = CASE WHEN p.area_code = '99' THEN 'nation'
		WHEN length(p.area_code) = 2 THEN 'state' WHEN length(p.area_code) = 5 THEN 'metro' ELSE 'nonmetro' END
	WHERE ${leftBy(filters, 'r.occ_code')}
		AND (r.occ_code, p.area_code, y.year) NOT IN (SELECT (occ_code, area_code, year) FROM golden_wages)
	ORDER BY r.place, p.place, y.place`;
}

const KINDS = { metro: ['metro'], state: ['state', 'territory'], nonmetro: ['nonmetro'] };

export function payByAreaSql(filters: Filters, tables: Tables): string {
	const years = yearsOfAreas(filters, tables);
	const { range, area, level, measure } = filters;
	const place = area.length > 0 ? `area_code IN ${among(area)}` : `area_kind IN ${among(KINDS[level])}`;
	const figure = columnOf(measure);
	return `WITH ${wagesWhere(`occ_code IN ${focusSql(filters, tables)} AND year IN ${among(years)} AND ${place}`, filters)},
	first AS (SELECT arg_min(year, ${placeIn('year', years)}) AS year FROM rows),
	shown AS (SELECT * FROM rows WHERE ${range ? `${figure} BETWEEN ${range[0]} AND ${range[1]}` : 'true'}),
	standing AS (
		SELECT area_code, max(${figure}) FILTER (WHERE rows.year = first.year) AS figure FROM rows, first GROUP BY area_code
	)
	SELECT shown.* FROM shown JOIN standing USING (area_code) ORDER BY ${[
		...chosenBy(filters.sort, WAGE_COLUMNS),
		'figure DESC NULLS LAST, area_title, area_code',
		placeIn('year', years),
	].join(', ')}`;
}

const TREND_ROLES = ['29-2072', '29-9021', '11-9111', '15-1211', '15-2051', '15-1242'];

export function trendSql(filters: Filters): string {
	const starts = distinct(filters.role.length > 0 ? filters.role : [focusOf(filters), ...TREND_ROLES]).slice(
		0,
		Math.max(filters.role.length, TREND_ROLES.length),
	);
	const areas = distinct(filters.area.length > 0 ? filters.area : ['99']);
	return `WITH RECURSIVE ${told('starts', 'occ_code', starts)}, links AS (
		SELECT DISTINCT from_code, to_code FROM "occupation-lineage" WHERE from_code <> to_code
	), older AS (
		SELECT occ_code FROM starts WHERE ${leftBy(filters, 'occ_code')}
		UNION SELECT from_code FROM links, older WHERE to_code = occ_code
	), younger AS (
		SELECT occ_code FROM starts WHERE ${leftBy(filters, 'occ_code')}
		UNION SELECT to_code FROM links, younger WHERE from_code = occ_code
	), before AS (
		SELECT own.from_code, own.to_code FROM "area-lineage" own
		WHERE own.to_code IN ${among(areas)} AND own.relation IN ('renamed', 'not_comparable')
			AND NOT ifnull(own.from_code IN ${among(areas)}, false)
			AND NOT EXISTS (FROM "area-lineage" other WHERE other.to_code = own.to_code AND (
				other.from_code = own.to_code OR (other.from_code <> own.from_code AND other.shared_counties >= own.shared_counties)
			))
	), ${wagesWhere(`occ_code IN (FROM older UNION FROM younger) AND (area_code IN ${among(areas)} OR area_code IN (SELECT from_code FROM before))`, filters)}
	SELECT rows.* FROM rows LEFT JOIN before ON from_code = area_code ORDER BY ${[
		...chosenBy(filters.sort, WAGE_COLUMNS),
		`${placeIn('ifnull(to_code, area_code)', areas)}, from_code NULLS FIRST`,
		placeIn('occ_code', starts),
		'occ_code, year',
	].join(', ')}`;
}

/**
 * The focus in every metropolitan area, the two releases of a span side by side: percent from one to the other, nominal
 * and in dollars of one year, jobs, and why there is none. `kept`: areas whose counties the lineage calls the same.
 */
export function metroChangeSql(role: string, from: number, to: number): string {
	const end = (year: number) => `SELECT area_code, max(a_median) AS median, max(a_median_flag) AS flag,
		max(employment) AS jobs FROM golden_wages WHERE occ_code = '${role}' AND year = ${year} AND area_kind = 'metro' GROUP BY area_code`;
	const isRedrawn = from < 2024 && to >= 2024;
	const price = (year: number) => `(SELECT annual_average FROM cpi WHERE year = ${year})`;
	return `WITH earlier AS (${end(from)}), later AS (${end(to)}), kept AS (
		SELECT from_code, to_code FROM "area-lineage" WHERE same_counties
	), named AS (
		SELECT e.*, ${isRedrawn ? 'ifnull((SELECT to_code FROM kept WHERE from_code = area_code), area_code)' : 'area_code'} AS code FROM earlier e
	), ends AS (
		SELECT ifnull(l.area_code, n.code) AS code, n.area_code AS before, n.median AS m1, l.median AS m2, n.flag AS f1, l.flag AS f2,
			n.jobs AS j1, l.jobs AS j2 FROM named n FULL JOIN later l ON l.area_code = n.code
	), told AS (SELECT code, before, m1, m2, j1, j2, CASE
			WHEN ${isRedrawn ? 'code NOT IN (SELECT to_code FROM kept)' : 'false'} THEN 'redrawn'
			WHEN f1 = 'top_coded' OR f2 = 'top_coded' THEN 'top_coded'
			WHEN m1 IS NULL OR m2 IS NULL THEN 'no_figure' END AS gap FROM ends)
	SELECT *,
		CASE WHEN gap IS NULL THEN 100.0 * (m2 - m1) / m1 END AS change,
		CASE WHEN gap IS NULL THEN 100.0 * (m2 * ${price(from)} / (m1 * ${price(to)}) - 1) END AS real_change,
		CASE WHEN gap IS NULL AND j1 > 0 THEN 100.0 * (j2 - j1) / j1 END AS jobs_change
	FROM told ORDER BY code`;
}

const SETTING_COLUMNS = ['setting_id', 'setting_title', 'ownership', 'share_percent', 'employment'];
const SETTING_MEASURES = ['mean', 'p10', 'p25', 'median', 'p75', 'p90'];

export function payBySettingSql(filters: Filters, tables: Tables): string {
	const focus = focusSql(filters, tables);
	const dollars = filters.dollars === 'real' ? 'real' : 'nominal';
	const measure = isWageMeasure(filters.measure) ? filters.measure : 'median';
	const chosen = chosenBy(filters.sort, [...SETTING_COLUMNS, ...SETTING_MEASURES]);
	return `WITH RECURSIVE codes AS (
		SELECT occ_code FROM ${focus}
		UNION SELECT from_code FROM "occupation-lineage", codes WHERE to_code = occ_code
	), own AS (
		SELECT * FROM golden_settings
		WHERE (kind <> 'owner' AND occ_code IN ${focus})
			OR (kind = 'owner' AND setting_id LIKE 'naics-622%' AND occ_code IN (FROM codes))
	), newest AS (
		SELECT kind, ifnull(max(year) FILTER (WHERE year IN ${among(filters.year)}), max(year)) AS year FROM own GROUP BY kind
	), rows AS (
		SELECT own.kind, setting_id, setting_title, ownership, own.year, share_percent, occ_code, occ_title, employment,
			employment_flag, employment_rse, NULL AS location_quotient, mean_rse, ${moneyOf({ pay: filters.pay, dollars })},
			NULL AS parity, NULL AS parity_year, ${dollars === 'real' ? 'factor' : 'NULL AS factor'}
		FROM own JOIN newest ON newest.kind = own.kind
		WHERE (own.kind = 'owner' OR own.year = newest.year)
			AND ${filters.setting.length > 0 ? `setting_id IN ${among(filters.setting)}` : 'true'}
	)
	SELECT * FROM rows ORDER BY ${[
		placeIn('kind', ['handbook', 'sector', 'industry', 'owner']),
		...['setting_id', 'ownership', 'year', 'occ_code'].map(
			(column) => `CASE kind WHEN 'owner' THEN ${column} END`,
		),
		...chosen.map((term) => {
			const [column = '', ...direction] = term.split(' ');
			return `CASE WHEN kind <> 'owner' THEN ${column} END ${direction.join(' ')}`;
		}),
		`CASE kind WHEN 'handbook' THEN median WHEN 'industry' THEN mean WHEN 'sector' THEN ${measure} END DESC NULLS LAST`,
		'setting_title, setting_id, ownership, occ_code',
	].join(', ')}`;
}

const SHARED = [
	'occ_code',
	'occ_title',
	'employment_base',
	'employment_projected',
	'change_percent',
	'openings',
];

/** The reader's column of projections: named as it is, without a period. */
function projectedBy(sort: string | null, columns: readonly string[]): readonly string[] {
	const named = sort?.replace(/^-/, '') ?? '';
	return columns.includes(named) ? [`${named} ${sort?.startsWith('-') ? 'DESC' : 'ASC'} NULLS LAST`] : [];
}

export function outlookSql(filters: Filters, { set }: Tables): string {
	const roles = filters.role.length > 0 ? filters.role : set;
	const order = [
		...projectedBy(filters.sort, [...SHARED, 'change', 'exits', 'transfers', 'median_wage']),
		'change_percent DESC NULLS LAST, occ_title, occ_code, base_year',
	];
	return `SELECT * EXCLUDE (title, typical_education),
		ifnull((SELECT max(title) FROM occupations o WHERE o.occ_code = p.occ_code), p.title) AS occ_title,
		coalesce((SELECT max(title) FROM education e WHERE e.id = p.typical_education), p.typical_education, '') AS education
	FROM projections p WHERE occ_code IN ${among(roles)} AND ${leftBy(filters, 'occ_code')} ORDER BY ${order.join(', ')}`;
}

export function stateOutlookSql(filters: Filters, { set }: Tables): string {
	const roles = filters.role.length > 0 ? filters.role : set;
	const below = filters.area.filter((code) => code !== '99');
	const order = [
		...projectedBy(filters.sort, [...SHARED, 'area_code', 'area_title']),
		`max(change_percent) FILTER (WHERE area_code <> '99') OVER (PARTITION BY occ_code) DESC NULLS LAST`,
		`occ_title, occ_code, area_code = '99', area_title`,
	];
	return `WITH homes AS (
		SELECT DISTINCT CASE WHEN kind IN ('state', 'territory') THEN area_code ELSE primary_state END AS home
		FROM areas WHERE area_code IN ${among(below)}
	), shown AS (
		SELECT p.*, ifnull((SELECT max(title) FROM areas a WHERE a.area_code = p.area_code), p.area_code) AS area_title,
			ifnull((SELECT max(title) FROM occupations o WHERE o.occ_code = p.occ_code), p.occ_code) AS occ_title
		FROM "state-projections" p
		WHERE occ_code IN ${among(roles)} AND ${leftBy(filters, 'occ_code')}
			AND (area_code IN (SELECT home FROM homes) OR area_code = '99')
			AND EXISTS (SELECT 1 FROM homes WHERE home <> '')
	)
	SELECT * FROM shown ORDER BY ${order.join(', ')}`;
}
