import { NATION } from '$lib/domain/area.ts';
import { NO_FILTERS } from '$lib/domain/filters.ts';
import type { Context } from '$lib/query/context.ts';
import { wagesOfPlace, wagesOfRole } from '$lib/query/slices/wages.ts';
import type { Statement } from '$lib/query/statement.ts';
import type { TableNeed } from '$lib/query/table-need.ts';
import { dashboardQuestion } from '$lib/views/dashboard.ts';
import { needsOfQuestion } from '../harness/needs.ts';

export const SIZES = ['first choices', 'whole country'] as const;
export type Size = (typeof SIZES)[number];

/** The tables of a size: those of first choices alone, or all wages of the nation and of the newest areas besides. */
export async function needsOf(size: Size, context: Context): Promise<readonly TableNeed[]> {
	const first = await needsOfQuestion((await dashboardQuestion())(NO_FILTERS, context));
	if (size === 'first choices') return first;
	const country = context.wageParts
		.filter((part) => part.startsWith('nation-') || part.startsWith(`areas-${context.newestYear}-`))
		.map((part) => ({ table: 'wages', part }));
	const needs = [...first, ...country];
	return [...new Map(needs.map((need) => [`${need.table}/${need.part ?? ''}`, need])).values()];
}

/** What is asked first of a size; `wideRole` is an occupation outside the health-information set. */
export function firstQuestion(size: Size, context: Context, wideRole: string): Statement<unknown> {
	return size === 'first choices' ? wagesOfPlace(NATION, context) : wagesOfRole(wideRole, context);
}

/**
 * Counts and sums up a table whatever the order of its rows, so that equal tables, and only they, have equal
 * answers: every column's name and type, every row's hash.
 */
export function digestSql(table: string): string {
	return (
		`SELECT (SELECT count(*) FROM "${table}")::VARCHAR AS rows, ` +
		`(SELECT coalesce(sum(hash(every)::HUGEINT), 0) FROM "${table}" AS every)::VARCHAR AS hash, ` +
		`(SELECT string_agg(column_name || ' ' || column_type, ', ') FROM (DESCRIBE "${table}")) AS columns`
	);
}
