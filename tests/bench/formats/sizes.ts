import { NO_FILTERS } from '$lib/domain/filters.ts';
import type { Context } from '$lib/query/context.ts';
import { payByArea } from '$lib/query/questions/pay-by-area.ts';
import { payByRole } from '$lib/query/questions/pay-by-role.ts';
import type { Statement } from '$lib/query/statement.ts';
import type { TableNeed } from '$lib/query/table-need.ts';
import { needsOfFirstChoices } from '$lib/view-state/foresight.ts';

export const SIZES = ['first choices', 'whole country'] as const;
export type Size = (typeof SIZES)[number];

/** The tables of a size: those of first choices alone, or all wages of the nation and of the newest areas besides. */
export function needsOf(size: Size, context: Context): readonly TableNeed[] {
	const first = needsOfFirstChoices(context);
	if (size === 'first choices') return first;
	const country = context.wageParts
		.filter((part) => part.startsWith('nation-') || part.startsWith(`areas-${context.newestYear}-`))
		.map((part) => ({ table: 'wages', part }));
	const needs = [...first, ...country];
	return [...new Map(needs.map((need) => [`${need.table}/${need.part ?? ''}`, need])).values()];
}

/** What is asked first of a size; `wideRole` is an occupation outside the health-information set. */
export function firstQuestion(size: Size, context: Context, wideRole: string): Statement<unknown> {
	return size === 'first choices'
		? payByRole(NO_FILTERS, context)
		: payByArea({ ...NO_FILTERS, focus: wideRole }, context);
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
