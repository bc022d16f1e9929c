import type { Filters } from '$lib/domain/filters.ts';
import type { WageRow } from '$lib/domain/wage-row.ts';
import { askedByArea } from '../asked.ts';
import type { Context } from '../context.ts';
import { chosenOrder, measureColumn, orderOf } from '../order.ts';
import { integer, number, own, sql } from '../sql.ts';
import type { Statement } from '../statement.ts';
import { wageStatement } from '../wage-answer.ts';

/**
 * What the focus earns across areas: one row for each area and release asked for that the tables hold, of these only
 * the ones whose figure is within the range where one was chosen. Areas
 * are ordered by the measure in the first release asked for that has any, highest first, those without it last, ties by title.
 */
export function payByArea(filters: Filters, context: Context): Statement<WageRow> {
	const asked = askedByArea(filters, context);
	// A release that has no areas cannot order them: the first asked one that the tables hold does.
	const [first] = orderOf(own('year'), asked.years.map(integer));
	const isFirst = first ? sql`year = (SELECT year FROM answer ORDER BY ${first} LIMIT 1)` : own('true');
	const measure = measureColumn(filters.measure);
	const within = filters.range
		? sql`${measure} BETWEEN ${number(filters.range[0])} AND ${number(filters.range[1])}`
		: own('true');
	return wageStatement(
		'pay-by-area',
		{ ...filters, education: [], credential: [] },
		asked,
		context,
		[
			...chosenOrder(filters.sort),
			sql`max(CASE WHEN ${isFirst} THEN ${measure} END) OVER (PARTITION BY area_code) DESC NULLS LAST`,
			own('area_title'),
			own('area_code'),
			...orderOf(own('year'), asked.years.map(integer)),
		],
		within,
	);
}
