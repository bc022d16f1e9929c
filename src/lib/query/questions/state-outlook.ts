import { NATION, type AreaCode } from '$lib/domain/area.ts';
import type { Filters } from '$lib/domain/filters.ts';
import type { SocCode } from '$lib/domain/occupation.ts';
import type { StateOutlookRow } from '$lib/domain/outlook-row.ts';
import type { Context } from '../context.ts';
import { sortedBy } from '../pick.ts';
import { allOf, isIn, own, sql, text } from '../sql.ts';
import type { EngineRecord, Statement } from '../statement.ts';
import { filterNeeds } from '../tables.ts';
import { stateSorting } from './outlook-order.ts';
import { decodeProjection, isProjectionAsked, projectedRoles } from './outlook.ts';

/**
 * The long-term projections of some states, with the nation's of the same round beside them: another decade than BLS's
 * newest, and made by the states. No row where no state is asked for: then the large table is not even fetched. By the
 * column the reader chose, else by role, the one that grows most in a state first, the nation last of each.
 */
export function stateOutlook(
	filters: Filters,
	states: readonly AreaCode[],
	context: Context,
): Statement<StateOutlookRow> {
	const asked = new Set(projectedRoles(filters, context));
	const shown = new Set([...states, NATION]);
	// Every state at once where few roles are asked for: another area is then no other question.
	const isSmall = [...asked].every((role) => context.healthInformationSet.includes(role));
	const isWanted = allOf([
		isProjectionAsked(filters, context),
		...(isSmall ? [] : [isIn(own('p.area_code'), [...shown].map(text))]),
	]);
	const { sql: statement, parameters } =
		states.length === 0
			? sql`SELECT area_code, title AS area_title FROM areas WHERE false`
			: sql`
SELECT p.area_code, coalesce(a.title, p.area_code) AS area_title, p.occ_code, coalesce(o.title, p.occ_code) AS occ_title,
	p.base_year, p.projected_year, p.employment_base, p.employment_projected, p.change_percent, p.openings
FROM "state-projections" p
LEFT JOIN areas a ON a.area_code = p.area_code
LEFT JOIN occupations o ON o.occ_code = p.occ_code
WHERE ${isWanted}
ORDER BY occ_title, p.occ_code, p.area_code = ${text(NATION)}, area_title`;
	const tables =
		states.length === 0
			? [{ table: 'areas' }]
			: [
					{ table: 'state-projections' },
					{ table: 'areas' },
					{ table: 'occupations' },
					...filterNeeds(filters),
				];
	return {
		name: 'state-outlook',
		sql: statement,
		parameters,
		needs: tables,
		decode: decodeStateOutlook,
		pick: (rows) =>
			sortedBy(
				byMostGrowth(rows.filter(({ occCode, areaCode }) => asked.has(occCode) && shown.has(areaCode))),
				stateSorting(filters.sort),
			),
	};
}

/** Roles by what they grow most in one of the states, those without a figure last; else as they stood. */
function byMostGrowth(rows: readonly StateOutlookRow[]): readonly StateOutlookRow[] {
	const most = new Map<SocCode, number>();
	for (const { occCode, areaCode, changePercent } of rows) {
		if (areaCode === NATION || changePercent === null) continue;
		most.set(occCode, Math.max(most.get(occCode) ?? -Infinity, changePercent));
	}
	return sortedBy(rows, { key: ({ occCode }) => most.get(occCode) ?? null, descending: true });
}

function decodeStateOutlook(record: EngineRecord): StateOutlookRow {
	return {
		...decodeProjection(record),
		areaCode: String(record['area_code']),
		areaTitle: String(record['area_title']),
	};
}
