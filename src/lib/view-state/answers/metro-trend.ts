import type { Filters } from '$lib/domain/filters.ts';
import { claimedAreas } from '$lib/query/areas/claims.ts';
import type { Context } from '$lib/query/context.ts';
import type { Question } from '$lib/query/statement.ts';
import { trend, type Trend } from '$lib/views/trend/question.ts';
import { asFilters, metroChoice } from '../choice/metro-choice.ts';

/** The places and roles of `/compare/metros` over time; its filters name them, also where the page chose them. */
export interface MetroTrend extends Trend {
	/** The choice as the reader made it, for an address of the page. */
	readonly chosen: Filters;
}

/** What the page compares in one release, in every release that has it. */
export function metroTrend(filters: Filters, context: Context): Question<MetroTrend> {
	return async (ask) => {
		const choice = metroChoice(filters, await ask(claimedAreas()), context);
		// A release is marked where the reader chose it.
		const year = filters.year.length > 0 ? [choice.year] : [];
		const answer = await trend({ ...asFilters(choice, filters), year }, context)(ask);
		return { ...answer, chosen: filters };
	};
}
