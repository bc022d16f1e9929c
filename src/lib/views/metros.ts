import type { Context } from '$lib/query/context.ts';
import type { Question } from '$lib/query/statement.ts';
import type { MetroAnswer } from '$lib/view-state/answers/metro-answer.ts';
import type { MetroFilters } from '$lib/view-state/choice/metro-choice.ts';
import { askedWith, placedAlike, type Answered } from './registry.ts';

/** Every view of `/compare/metros`, in the order shown. The page, `rows` and the tests read it. */
export const METROS = placedAlike<object, MetroFilters>()({
	'metro-comparison': [
		() => import('./metro-comparison/view.ts'),
		() => import('./metro-comparison/View.svelte'),
		() => import('./metro-comparison/published.ts'),
	],
	'metro-ranks': [
		() => import('./metro-ranks/view.ts'),
		() => import('./metro-ranks/View.svelte'),
		() => import('./metro-ranks/published.ts'),
	],
	'metro-trend': [
		() => import('./metro-trend/view.ts'),
		() => import('./metro-trend/View.svelte'),
		() => import('./metro-trend/published.ts'),
	],
	'metro-change': [
		() => import('./metro-change/view.ts'),
		() => import('./metro-change/View.svelte'),
		() => import('./metro-change/published.ts'),
	],
});

/** What the page shows, all for one choice. */
export type MetrosAnswer = Answered<MetroAnswer, typeof METROS>;

/** Every question of the page, of its views or of `only` one; the build asks it in Node, the page in the browser. */
export async function metrosQuestion(
	only?: string,
): Promise<(filters: MetroFilters, context: Context) => Question<MetrosAnswer>> {
	const { metroPage } = await import('$lib/view-state/answers/metro-answer.ts');
	return askedWith(METROS, metroPage, only);
}
