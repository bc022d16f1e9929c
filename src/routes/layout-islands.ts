import { island } from '$lib/components/island/island.ts';

/** The search of every page's header. */
export const headerSearch = await island(() => import('./HeaderSearch.svelte'));
