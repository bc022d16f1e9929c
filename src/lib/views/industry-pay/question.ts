import type { Filters } from '$lib/domain/filters.ts';
import type { IndustryPay } from '$lib/domain/industry-pay.ts';
import { employersInOrder } from '$lib/query/shape/employers.ts';
import { healthEmployers } from '$lib/query/slices/employers.ts';
import type { Question } from '$lib/query/statement.ts';

/** Everyone who works at health employers: the same for every choice, since no figure is of a role, a place or a release of wages. */
export function industryPay(filters: Filters): Question<IndustryPay> {
	return async (ask) => ({ filters, rows: employersInOrder(await ask(healthEmployers())) });
}
