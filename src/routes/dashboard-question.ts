import type { Context } from '$lib/query/context.ts';
import type { Filters } from '$lib/domain/filters.ts';
import { FILTER_ADDRESS } from '$lib/view-state/address/parameters.ts';
import { dashboardQuestion, type DashboardAnswer } from '$lib/views/dashboard.ts';
import { askedIn, PageQuestion } from './page-question.ts';

/** What `/` asks, or one of its views alone. */
export function questionOfDashboard(context: Context, view?: string): PageQuestion<DashboardAnswer, Filters> {
	return new PageQuestion(
		FILTER_ADDRESS,
		askedIn(context, () => dashboardQuestion(view)),
	);
}
