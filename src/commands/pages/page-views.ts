import type { Filters } from '$lib/domain/filters.ts';
import type { Problem } from '$lib/domain/result.ts';
import { rowsToCsv } from '$lib/export/csv.ts';
import type { Published } from '$lib/export/published.ts';
import type { Context } from '$lib/query/context.ts';
import type { Question } from '$lib/query/statement.ts';
import { printKeys, readKeys, type AddressTable } from '$lib/view-state/address/address-keys.ts';
import type { Known } from '$lib/view-state/address/parameters.ts';
import type { Publishing } from '$lib/views/publish.ts';
import type { Registry } from '$lib/views/registry.ts';

/** What a command writes of a view, asked as its page asks it. */
export interface PageView {
	/** Its rows as CSV. */
	readonly print: (filters: Filters, context: Context, address: URL) => Question<string>;
	/** What its files are made from; `given.url` is the page's address. */
	readonly publish: (filters: Filters, context: Context, given: Publishing) => Question<Published>;
}

/** What a command can write of a page. */
export interface PageViews {
	/** By the ids of its views, its own first. */
	readonly views: ReadonlyMap<string, PageView>;
	/**
	 * What of an address the page leaves out with a notice, beyond what every page refuses: keys of its own, and more
	 * than it can show. A command refuses it, so that no file lacks what was asked for. Asked first without a vocabulary,
	 * which takes the tables.
	 */
	readonly problemsOf?: (address: URL, filters: Filters, vocabulary: Known) => readonly Problem[];
	/** The query string of the page with a choice, as its files name it: with its `?`, empty for the default. */
	readonly queryOf: (filters: Filters, address: URL) => string;
}

/** Every view of a page's registry. `address` has the filters' keys, with what the page has of its own. */
export function pageViews<Choice extends Filters>(
	registry: Registry<Choice>,
	address: AddressTable<Choice, Known>,
	own: Partial<Pick<PageViews, 'problemsOf' | 'queryOf'>> = {},
): PageViews {
	const choiceOf = (filters: Filters, url: URL): Choice => ({
		...readKeys(address, url.searchParams, null).values,
		...filters,
	});
	const viewOf = ([data, , files]: Registry<Choice>[string]): PageView => {
		const answered = async (choice: Choice, context: Context) => {
			const { view } = await data();
			return { view, question: view.question(choice, context) };
		};
		return {
			print: (filters, context, url) => async (ask) => {
				const { view, question } = await answered(choiceOf(filters, url), context);
				return view.print(await question(ask), rowsToCsv, url);
			},
			publish: (filters, context, given) => async (ask) => {
				const { question } = await answered(choiceOf(filters, given.url), context);
				const { publish } = await files();
				// The registry holds the data and the files of a view to one type; of a list of several nobody can.
				return publish((await question(ask)) as never, given);
			},
		};
	};
	return {
		views: new Map(Object.entries(registry).map(([id, view]) => [id, viewOf(view)])),
		queryOf: (filters, url) => printKeys(address, choiceOf(filters, url)),
		...own,
	};
}
