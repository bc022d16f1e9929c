import { NATION } from '$lib/domain/area.ts';
import type { Filters } from '$lib/domain/filters.ts';
import type { StateOutlookRow } from '$lib/domain/outlook-row.ts';
import type { Context } from '../context.ts';
import { sortedBy } from '../pick.ts';
import { isIn, own, sql, text } from '../sql.ts';
import type { EngineRecord, Statement } from '../statement.ts';
import { filterNeeds } from '../tables.ts';
import { stateSorting } from './outlook-order.ts';
import { decodeProjection, isProjectionAsked, projectedRoles } from './outlook.ts';

/**
 * The long-term projections of the states the reader chose, directly or by an area whose first state it is, with the
 * nation's of the same round beside them: another decade than BLS's newest, and made by the states. No row where no
 * area below the nation is chosen: then the large table is not even fetched. By the column the reader chose, else by
 * role, the one that grows most in a state first, the nation last of each.
 */
export function stateOutlook(filters: Filters, context: Context): Statement<StateOutlookRow> {
	const areas = [...new Set(filters.area)].filter((code) => code !== NATION);
	const { sql: statement, parameters } =
		areas.length === 0
			? sql`SELECT area_code, title AS area_title FROM areas WHERE false`
			: sql`
WITH states AS (
	SELECT DISTINCT CASE WHEN kind IN ('state', 'territory') THEN area_code ELSE primary_state END AS area_code
	FROM areas WHERE ${isIn(own('area_code'), areas.map(text))}
), answer AS (
SELECT p.area_code, coalesce(a.title, p.area_code) AS area_title, p.occ_code, coalesce(o.title, p.occ_code) AS occ_title,
	p.base_year, p.projected_year, p.employment_base, p.employment_projected, p.change_percent, p.openings
FROM "state-projections" p
LEFT JOIN areas a ON a.area_code = p.area_code
LEFT JOIN occupations o ON o.occ_code = p.occ_code
WHERE ${isProjectionAsked(filters, context)}
	AND (p.area_code IN (SELECT area_code FROM states) OR p.area_code = ${text(NATION)})
), ranked AS (
	SELECT *, max(CASE WHEN area_code <> ${text(NATION)} THEN change_percent END) OVER (PARTITION BY occ_code) AS most
	FROM answer
)
SELECT * FROM ranked ORDER BY most DESC NULLS LAST, occ_title, occ_code, area_code = ${text(NATION)}, area_title`;
	const tables =
		areas.length === 0
			? [{ table: 'areas' }]
			: [
					{ table: 'state-projections' },
					{ table: 'areas' },
					{ table: 'occupations' },
					...filterNeeds(filters),
				];
	const asked = new Set(projectedRoles(filters, context));
	return {
		name: 'state-outlook',
		sql: statement,
		parameters,
		needs: tables,
		decode: decodeStateOutlook,
		pick: (rows) =>
			sortedBy(
				rows.filter(({ occCode }) => asked.has(occCode)),
				stateSorting(filters.sort),
			),
	};
}

function decodeStateOutlook(record: EngineRecord): StateOutlookRow {
	return {
		...decodeProjection(record),
		areaCode: String(record['area_code']),
		areaTitle: String(record['area_title']),
	};
}
