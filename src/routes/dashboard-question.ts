import type { Context } from '$lib/query/context.ts';
import type { Filters } from '$lib/domain/filters.ts';
import { FILTER_ADDRESS } from '$lib/view-state/address/parameters.ts';
import { dashboardQuestion, type DashboardAnswer } from '$lib/views/dashboard.ts';
import { ownReleases } from './own-releases.svelte.ts';
import { PageQuestion } from './page-question.ts';

/** What `/` asks, or one of its views alone. */
export function questionOfDashboard(context: Context, view?: string): PageQuestion<DashboardAnswer, Filters> {
	return new PageQuestion(FILTER_ADDRESS, async () => {
		const [question, known] = await Promise.all([dashboardQuestion(view), ownReleases.contextOf(context)]);
		return (filters: Filters) => question(filters, known);
	});
}
