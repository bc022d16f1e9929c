import type { Filters } from '$lib/domain/filters.ts';
import type { WageRow } from '$lib/domain/wage-row.ts';
import type { Asked } from '../asked.ts';
import type { Context } from '../context.ts';
import { byColumn } from '../order.ts';
import type { Statement } from '../statement.ts';
import { wageStatement } from '../wage-answer.ts';

/** The wage rows of many roles and places at once, for pages that are written together; the highest median first. */
export function rolePay(filters: Filters, asked: Asked, context: Context): Statement<WageRow> {
	return wageStatement('role-pay', filters, asked, context, [
		byColumn('occ_code'),
		byColumn('year'),
		byColumn('median', true),
		byColumn('area_title'),
	]);
}
