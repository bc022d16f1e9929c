import type { Problem } from '$lib/domain/result.ts';
import { wageColumns } from '$lib/export/columns.ts';
import { rowsToCsv } from '$lib/export/csv.ts';
import { printKeys, quoted, readKeys } from '$lib/view-state/address/address-keys.ts';
import { FILTER_KEYS, readRole, type Known } from '$lib/view-state/address/parameters.ts';
import { ROLE_ADDRESS } from '$lib/view-state/address/role-address.ts';
import { payInPlace } from '$lib/view-state/answers/role-in-place.ts';
import type { PageViews } from './page-views.ts';

/** The page of one role: its row in the place of the address, or in the nation. */
export function rolePage(role: string): PageViews {
	const placeOf = (url: URL) => readKeys(ROLE_ADDRESS, url.searchParams, null).values;
	return {
		views: new Map([
			[
				'pay-by-role',
				{
					print: (_, context, address) => async (ask) => {
						const { rows, filters } = await payInPlace(role, placeOf(address).area, context)(ask);
						return rowsToCsv(rows, wageColumns(filters));
					},
					publish: (_, context, given) => async (ask) => {
						const { publish } = await import('./pay-by-role/published.ts');
						return publish(await payInPlace(role, placeOf(given.url).area, context)(ask), given);
					},
				},
			],
		]),
		queryOf: (_, address) => printKeys(ROLE_ADDRESS, placeOf(address)),
		problemsOf: (address, _, vocabulary) => [
			...roleProblems(role, vocabulary),
			...beyondPlace(address),
			...readKeys(ROLE_ADDRESS, address.searchParams, vocabulary).problems,
		],
	};
}

function roleProblems(role: string, vocabulary: Known): readonly Problem[] {
	const read = readRole(role, vocabulary);
	return 'reason' in read
		? [{ sentence: `There is no page of “${quoted(role)}”: it ${read.reason}.`, remedy: '' }]
		: [];
}

/** Filters of other pages that this one does not have: rows without them are not what was asked for. */
function beyondPlace({ searchParams }: URL): readonly Problem[] {
	const others = Object.keys(FILTER_KEYS).filter((key) => key !== 'area' && searchParams.get(key)?.trim());
	return others.map((key) => ({
		sentence: `The page of a role takes “area” alone; “${key}” changes nothing there.`,
		remedy: '',
	}));
}
