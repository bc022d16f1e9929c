import type { Filters } from '$lib/domain/filters.ts';
import type { Problem } from '$lib/domain/result.ts';
import type { Context } from '$lib/query/context.ts';
import type { Question } from '$lib/query/statement.ts';
import type { Known } from '$lib/view-state/parameters.ts';

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

/** Views by their ids, the page's own first. */
export function viewsOf(views: Readonly<Record<string, Print>>): PageRows['views'] {
	return new Map(Object.entries(views));
}
