import type { Filters } from '$lib/domain/filters.ts';
import type { Problem } from '$lib/domain/result.ts';
import { rowsToCsv } from '$lib/export/csv.ts';
import type { Context } from '$lib/query/context.ts';
import type { Question } from '$lib/query/statement.ts';
import { readKeys, type AddressTable } from '$lib/view-state/address/address-keys.ts';
import type { Known } from '$lib/view-state/address/parameters.ts';
import type { Registry } from './registry.ts';

/** A view's rows as CSV, asked as the page asks them. */
export type Print = (filters: Filters, context: Context, address: URL) => Question<string>;

/** What a page can print. */
export interface PageRows {
	/** By the ids of its views, its own first. */
	readonly views: ReadonlyMap<string, Print>;
	/**
	 * What of an address the page leaves out with a notice, beyond what every page refuses: keys of its own, and more
	 * than it can show. A command refuses it, so that no file lacks what was asked for. Asked first without a vocabulary,
	 * which takes the tables.
	 */
	readonly problemsOf?: (address: URL, filters: Filters, vocabulary: Known) => readonly Problem[];
}

/** The rows of every view of a page's registry. `address` has the filters' keys, with what the page has of its own. */
export function pageRows<Choice extends Filters>(
	registry: Registry<Choice>,
	address: AddressTable<Choice, Known>,
	problemsOf: PageRows['problemsOf'] = () => [],
): PageRows {
	const printOf =
		(data: Registry<Choice>[string][0]): Print =>
		(filters, context, url) =>
		async (ask) => {
			const { view } = await data();
			const choice = { ...readKeys(address, url.searchParams, null).values, ...filters };
			return view.print(await view.question(choice, context)(ask), rowsToCsv, url);
		};
	return {
		views: new Map(Object.entries(registry).map(([id, [data]]) => [id, printOf(data)])),
		problemsOf,
	};
}
