import type { Filters } from '$lib/domain/filters.ts';
import { estimateOf, type WageRow } from '$lib/domain/wage-row.ts';
import { askedByArea } from '../asked.ts';
import type { Context } from '../context.ts';
import { byColumn, byGroup, byPlace, chosenOrder, measureColumn } from '../order.ts';
import { own, sql } from '../sql.ts';
import type { Statement } from '../statement.ts';
import { withinRange } from '../range.ts';
import { wageStatement } from '../wage-answer.ts';

/**
 * What the focus earns across areas: one row for each area and release asked for that the tables hold, of these only
 * the ones whose figure is within the range where one was chosen. Areas
 * are ordered by the measure in the first release asked for that has any, highest first, those without it last, ties by title.
 */
export function payByArea(filters: Filters, context: Context): Statement<WageRow> {
	const asked = askedByArea(filters, context);
	const measure = measureColumn(filters.measure);
	// A release that has no areas cannot order them: the first asked one that the tables hold does.
	const [first] = byPlace('year', asked.years);
	const isFirst = first ? sql`year = (SELECT year FROM answer ORDER BY ${first.sql} LIMIT 1)` : own('true');
	return wageStatement(
		'pay-by-area',
		{ ...filters, education: [], credential: [] },
		asked,
		context,
		[
			...chosenOrder(filters.sort),
			byGroup(
				'area_code',
				sql`CASE WHEN ${isFirst} THEN ${measure} END`,
				(all) => {
					const year = asked.years.find((asked) => all.some(({ row }) => row.year === asked));
					return (row) => (row.year === year ? estimateOf(row, filters.measure).value : null);
				},
				true,
			),
			byColumn('area_title'),
			byColumn('area_code'),
			...byPlace('year', asked.years),
		],
		withinRange(filters),
	);
}
