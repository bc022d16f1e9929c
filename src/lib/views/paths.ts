import type { PathDetails } from '$lib/domain/path-details.ts';
import type { Context } from '$lib/query/context.ts';
import type { Question } from '$lib/query/statement.ts';
import type { PathAnswer } from '$lib/view-state/answers/path-answer.ts';
import type { PathFilters } from '$lib/view-state/address/path-address.ts';
import { askedWith, type Answered, type Registry } from './registry.ts';

/** Every view of `/compare/paths`. The page, which has a place for each, `rows` and the tests read it. */
export const PATHS = {
	'path-comparison': [
		() => import('./path-comparison/view.ts'),
		() => import('./path-comparison/View.svelte'),
		() => import('./path-comparison/published.ts'),
	],
	demand: [
		() => import('./demand/view.ts'),
		() => import('./demand/View.svelte'),
		() => import('./demand/published.ts'),
	],
} satisfies Registry<PathFilters>;

/** What the page shows, all for one choice. */
export type PathsAnswer = Answered<PathAnswer, typeof PATHS>;

/** Every question of the page, of its views or of `only` one; `known` are details the page carries, so that only those of others are asked for. */
export async function pathsQuestion(
	known: PathDetails,
	only?: string,
): Promise<(filters: PathFilters, context: Context) => Question<PathsAnswer>> {
	const { pathPage } = await import('$lib/view-state/answers/path-answer.ts');
	return askedWith(PATHS, (filters: PathFilters, context) => pathPage(filters, context, known), only);
}
