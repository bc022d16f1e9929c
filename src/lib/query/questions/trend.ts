import { NATION } from '$lib/domain/area.ts';
import type { Filters } from '$lib/domain/filters.ts';
import type { FamilyMember } from '$lib/domain/lineage.ts';
import type { WageRow } from '$lib/domain/wage-row.ts';
import type { Asked } from '../asked.ts';
import type { Context } from '../context.ts';
import { byColumn, byPlace, chosenOrder } from '../order.ts';
import type { Statement } from '../statement.ts';
import { wageStatement } from '../wage-answer.ts';
import { trendRoles } from './lineage.ts';

/**
 * What a trend asks for: the roles with their families, the chosen areas or the nation, and every May release that
 * uses one of these codes. The year filter names releases to look at, it does not shorten a trend.
 */
function askedByTrend(filters: Filters, family: readonly FamilyMember[]): Asked {
	const members = new Set(family.map(({ occCode }) => occCode));
	const roles = new Set([...trendRoles(filters).filter((code) => members.has(code)), ...members]);
	const first = Math.min(...family.map(({ firstYear }) => firstYear));
	const last = Math.max(...family.map(({ lastYear }) => lastYear));
	const years = family.length === 0 ? [] : Array.from({ length: last - first + 1 }, (_, i) => first + i);
	const areas = filters.area.length > 0 ? [...new Set(filters.area)] : [NATION];
	return { roles: [...roles], areas: { codes: areas }, years };
}

/**
 * The releases of each role and its family (the answer of `lineage` for the same filters), oldest first, areas and
 * roles in the order they were chosen.
 */
export function trend(
	filters: Filters,
	family: readonly FamilyMember[],
	context: Context,
): Statement<WageRow> {
	const asked = askedByTrend(filters, family);
	const areas = 'codes' in asked.areas ? asked.areas.codes : [];
	return wageStatement('trend', { ...filters, education: [], credential: [] }, asked, context, [
		...chosenOrder(filters.sort),
		...byPlace('area_code', areas),
		...byPlace('occ_code', asked.roles),
		byColumn('year'),
	]);
}
