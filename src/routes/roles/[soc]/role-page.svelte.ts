import { NO_FILTERS, type Filters } from '$lib/domain/filters.ts';
import type { Question } from '$lib/query/statement.ts';
import { ROLE_ADDRESS, type RoleChoice } from '$lib/view-state/address/role-address.ts';
import type { RoleInPlace } from '$lib/view-state/answers/role-in-place.ts';
import { PageChoice } from '$lib/view-state/choice/page-choice.svelte.ts';
import type { SourceEntry } from '$lib/view-state/sources/sources.ts';
import type { RolesAnswer } from '$lib/views/pay-by-role/question.ts';
import type { Trend } from '$lib/views/trend/question.ts';
import { knownTables } from '../../known-tables.ts';
import { livePage } from '../../live-page.svelte.ts';
import { PageQuestion } from '../../page-question.ts';

/** What the page shows of a chosen place. */
export interface RoleAnswer {
	readonly filters: RoleChoice;
	/** Null where no place is chosen. */
	readonly place: RoleInPlace | null;
	/** What its picture of pay shows; null while that is the prerendered one of the nation. */
	readonly pay: RolesAnswer | null;
	/** What its trend shows there; null where no place is chosen. */
	readonly trend: Trend | null;
	readonly book: readonly SourceEntry[];
}

/** As the page is built: the nation's figures stand there, and are asked for when their picture comes to life. */
const PRERENDERED: RoleAnswer = { filters: ROLE_ADDRESS.none, place: null, pay: null, trend: null, book: [] };

/** The place chosen on the page of a role, read from the address as every page reads its choice. */
export function rolePlaceChoice(code: string): PageChoice<RoleAnswer, RoleChoice> {
	return livePage({
		path: `/roles/${code}/`,
		question: new PageQuestion(ROLE_ADDRESS, async () => {
			const [{ context, book }, { payInPlace, roleInPlace }, { trend }] = await Promise.all([
				knownTables(),
				import('$lib/view-state/answers/role-in-place.ts'),
				import('$lib/views/trend/question.ts'),
			]);
			return (filters: RoleChoice): Question<RoleAnswer> =>
				async (ask) => {
					if (filters.area === null)
						return {
							filters,
							place: null,
							pay: await payInPlace(code, null, context)(ask),
							trend: null,
							book,
						};
					const place = await roleInPlace(code, filters.area, context)(ask);
					const overTime = await trend({ ...place.pay.filters, year: [] }, context)(ask);
					return { filters, place, pay: place.pay, trend: overTime, book };
				};
		}),
		createChoice: (outside) => new PageChoice<RoleAnswer, RoleChoice>(PRERENDERED, outside),
	});
}

/** The filters by which a role's pictures are read. */
export function filtersOfRole(code: string, pay: Filters['pay']): Filters {
	return { ...NO_FILTERS, role: [code], pay };
}
