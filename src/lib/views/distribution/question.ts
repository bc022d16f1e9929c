import type { Filters } from '$lib/domain/filters.ts';
import type { WageRow } from '$lib/domain/wage-row.ts';
import type { Context } from '$lib/query/context.ts';
import type { Question } from '$lib/query/statement.ts';
import { nationsOfFocus, placesAnswer, type PlacesAnswer } from '$lib/views/pay-by-area/question.ts';

/** What `distribution` shows; its download has `beforeRange` and the nations: the view is what the range is brushed on. */
export interface DistributionAnswer extends PlacesAnswer {
	/** The nation's rows of the focus, one for each release that has it; none where it is one of the places chosen. */
	readonly nations: readonly WageRow[];
}

export function distributionAnswer(filters: Filters, context: Context): Question<DistributionAnswer> {
	return async (ask) => {
		const [places, nations] = await Promise.all([
			placesAnswer(filters, context)(ask),
			nationsOfFocus(filters, context)(ask),
		]);
		return { ...places, nations };
	};
}
