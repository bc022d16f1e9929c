import type { Filters } from '$lib/domain/filters.ts';
import type { Registry } from './registry.ts';

/** Every view of `/claims`, which carries their answers. The page, which has a place for each, `rows` and the tests read it. */
export const CLAIMS = {
	claims: [
		() => import('./claims/view.ts'),
		() => import('./claims/View.svelte'),
		() => import('./claims/published.ts'),
	],
} satisfies Registry<Filters>;
