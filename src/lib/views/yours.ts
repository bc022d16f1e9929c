import type { Filters } from '$lib/domain/filters.ts';
import type { Registry } from './registry.ts';

/** Every view of `/yours`, of a reader's own data. The page, which has a place for each, `rows` and the tests read it. */
export const YOURS = {
	benchmark: [
		() => import('./benchmark/view.ts'),
		() => import('./benchmark/View.svelte'),
		() => import('./benchmark/published.ts'),
	],
} satisfies Registry<Filters>;
