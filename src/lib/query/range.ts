import type { Filters } from '$lib/domain/filters.ts';
import { isWithin } from '$lib/domain/wage-row.ts';
import { measureColumn } from './order.ts';
import { number, sql } from './sql.ts';
import { EVERY_ROW, type Within } from './wage-answer.ts';

/** The rows whose figure lies in the range of pay; both ends belong to it, what has no figure does not. */
export function withinRange({ range, measure }: Filters): Within {
	if (range === null) return EVERY_ROW;
	return {
		sql: sql`${measureColumn(measure)} BETWEEN ${number(range[0])} AND ${number(range[1])}`,
		holds: (row) => isWithin(row, measure, range),
	};
}
