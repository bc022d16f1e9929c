import type { Filters } from '$lib/domain/filters.ts';
import type { Problem } from '$lib/domain/result.ts';
import { rowsToCsv } from '$lib/export/csv.ts';
import type { Context } from '$lib/query/context.ts';
import type { Question } from '$lib/query/statement.ts';
import { readAddress } from '$lib/view-state/address/filters-address.ts';
import { readKeys, type AddressTable } from '$lib/view-state/address/address-keys.ts';
import type { Known } from '$lib/view-state/address/parameters.ts';
import type { Published } from '$lib/export/published.ts';
import type { Publishing } from './publish.ts';
import type { Registry } from './registry.ts';

/** A view's rows as CSV, asked as the page asks them. */
export type Print = (filters: Filters, context: Context, address: URL) => Question<string>;

/** A view ready to leave the site, asked as the page asks it; the address is that of `given`. */
export type PublishAt = (filters: Filters, context: Context, given: Publishing) => Question<Published>;

/** What a page can print. */
export interface PageRows {
	/** By the ids of its views, its own first. */
	readonly views: ReadonlyMap<string, Print>;
	/** Those of them that files are made of, by the same ids. */
	readonly figures: ReadonlyMap<string, PublishAt>;
	/**
	 * What of an address the page leaves out with a notice, beyond what every page refuses: keys of its own, and more
	 * than it can show. A command refuses it, so that no file lacks what was asked for. Asked first without a vocabulary,
	 * which takes the tables.
	 */
	readonly problemsOf?: (address: URL, filters: Filters, vocabulary: Known) => readonly Problem[];
}

/** All of an address that a page refuses: by its shape alone without a vocabulary, and by what the tables hold with one. */
export function refusalsOf(page: PageRows, address: URL, vocabulary: Known): readonly Problem[] {
	const { filters, problems } = readAddress(address, vocabulary);
	const all = [...problems, ...(page.problemsOf?.(address, filters, vocabulary) ?? [])];
	// A page may read a key of the filters in a way of its own: what both refuse is said once.
	return [...new Map(all.map((problem) => [problem.sentence, problem])).values()];
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
	const publishOf =
		([data, , files]: Registry<Choice>[string]): PublishAt =>
		(filters, context, given) =>
		async (ask) => {
			const [{ view }, { publish }] = await Promise.all([data(), files()]);
			const choice = { ...readKeys(address, given.url.searchParams, null).values, ...filters };
			// The registry holds a view's files to the answers that its data give; of a list of several nobody can.
			return publish((await view.question(choice, context)(ask)) as never, given);
		};
	return {
		views: new Map(Object.entries(registry).map(([id, [data]]) => [id, printOf(data)])),
		figures: new Map(Object.entries(registry).map(([id, view]) => [id, publishOf(view)])),
		problemsOf,
	};
}
