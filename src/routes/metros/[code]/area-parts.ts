import { lazyPart } from '$lib/components/lazy/lazy-part.ts';

/** What the page shows, each with the code it needs in a file of its own. Only the picture comes to life. */
export const parts = {
	lead: await lazyPart(() => import('./AreaLead.svelte')),
	figures: await lazyPart(() => import('./AreaFigures.svelte')),
	pay: await lazyPart(() => import('$lib/components/areas/AreaPay.svelte')),
	trend: await lazyPart(() => import('$lib/views/trend/View.svelte')),
	after: await lazyPart(() => import('./AreaAfter.svelte')),
};
