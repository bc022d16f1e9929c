// Apart from the answer's question, which the first view of the page does without.
import { isWithin } from '$lib/domain/wage-row.ts';
import type { DashboardAnswer } from '../answers/dashboard-answer.ts';

/** The answer as it is with another range of pay: only the areas ranked depend on it. */
export function withRange(answer: DashboardAnswer, range: readonly [number, number]): DashboardAnswer {
	return {
		...answer,
		filters: { ...answer.filters, range },
		byArea: answer.byAreaAll.filter((row) => isWithin(row, answer.filters.measure, range)),
	};
}
