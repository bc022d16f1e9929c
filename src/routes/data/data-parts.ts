import { lazyPart } from '$lib/components/lazy/lazy-part.ts';

/** The citation checker: no first view of the page needs it. */
export const checker = await lazyPart(() => import('./CheckFigures.svelte'));
