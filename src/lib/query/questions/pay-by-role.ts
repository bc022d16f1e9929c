import type { Filters } from '$lib/domain/filters.ts';
import { FAMILIES } from '$lib/domain/occupation.ts';
import type { WageRow } from '$lib/domain/wage-row.ts';
import { askedByRole } from '../asked.ts';
import type { Context } from '../context.ts';
import { chosenOrder, measureColumn, orderOf } from '../order.ts';
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
	const isFirst = allOf([
		...areas.slice(0, 1).map((code) => sql`area_code = ${text(code)}`),
		...asked.years.slice(0, 1).map((year) => sql`year = ${integer(year)}`),
	]);
	const measure = measureColumn(filters.measure);
	return wageStatement('pay-by-role', filters, asked, context, [
		...chosenOrder(filters.sort),
		...(filters.sort ? [] : orderOf(own('family'), [...FAMILIES, ''].map(text))),
		sql`max(CASE WHEN ${isFirst} THEN ${measure} END) OVER (PARTITION BY occ_code) DESC NULLS LAST`,
		sql`max(occ_title) OVER (PARTITION BY occ_code)`,
		own('occ_code'),
		...orderOf(own('area_code'), areas.map(text)),
		...orderOf(own('year'), asked.years.map(integer)),
	]);
}
