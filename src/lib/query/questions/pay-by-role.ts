import type { Filters } from '$lib/domain/filters.ts';
import { FAMILIES } from '$lib/domain/occupation.ts';
import { estimateOf, type WageRow } from '$lib/domain/wage-row.ts';
import { askedByRole } from '../asked.ts';
import type { Context } from '../context.ts';
import { byColumn, byGroup, byPlace, chosenOrder, measureColumn } from '../order.ts';
import { allOf, integer, own, sql, text } from '../sql.ts';
import type { Statement } from '../statement.ts';
import { wageStatement } from '../wage-answer.ts';

/**
 * What each role earns in each area and release asked for: one row for each of these that the tables hold.
 * Roles stand by family, as the articles compare them, the others last; within a family they are ordered by the
 * measure in the first area and year, highest first, those without it last, ties by title. The rows of a role stand
 * together, in the order the areas and years were chosen. An order the reader chose goes before all of this.
 */
export function payByRole(filters: Filters, context: Context): Statement<WageRow> {
	const asked = askedByRole(filters, context);
	const areas = 'codes' in asked.areas ? asked.areas.codes : [];
	const [firstArea] = areas;
	const [firstYear] = asked.years;
	const isFirst = allOf([
		...(firstArea === undefined ? [] : [sql`area_code = ${text(firstArea)}`]),
		...(firstYear === undefined ? [] : [sql`year = ${integer(firstYear)}`]),
	]);
	return wageStatement('pay-by-role', filters, asked, context, [
		...chosenOrder(filters.sort),
		...(filters.sort ? [] : byPlace('family', [...FAMILIES, ''])),
		byGroup(
			'occ_code',
			sql`CASE WHEN ${isFirst} THEN ${measureColumn(filters.measure)} END`,
			() => (row) =>
				(firstArea === undefined || row.areaCode === firstArea) &&
				(firstYear === undefined || row.year === firstYear)
					? estimateOf(row, filters.measure).value
					: null,
			true,
		),
		byGroup('occ_code', own('occ_title'), () => (row) => row.occTitle, false),
		byColumn('occ_code'),
		...byPlace('area_code', areas),
		...byPlace('year', asked.years),
	]);
}
