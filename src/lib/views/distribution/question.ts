import type { Filters } from '$lib/domain/filters.ts';
import type { WageRow } from '$lib/domain/wage-row.ts';
import type { Context } from '$lib/query/context.ts';
import type { Question } from '$lib/query/statement.ts';
import { nationsOfFocus, payByArea } from '$lib/views/pay-by-area/question.ts';

/** What `distribution` shows. */
export interface DistributionAnswer {
	readonly filters: Filters;
	/** Rows of `pay-by-area` without the range of pay: the view is what it is brushed on. */
	readonly rows: readonly WageRow[];
	/** The nation's rows of the focus, one for each release that has it. */
	readonly nations: readonly WageRow[];
}

export function distributionAnswer(filters: Filters, context: Context): Question<DistributionAnswer> {
	return async (ask) => {
		const [rows, nations] = await Promise.all([
			payByArea({ ...filters, range: null }, context)(ask),
			nationsOfFocus(filters, context)(ask),
		]);
		return { filters, rows, nations };
	};
}
