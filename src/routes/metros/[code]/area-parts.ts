import { part } from '$lib/components/lazy/part.ts';

/** What the page shows, each with the code it needs in a file of its own. Only the picture comes to life. */
export const parts = {
	lead: await part(() => import('./AreaLead.svelte')),
	pay: await part(() => import('$lib/components/pages/AreaPay.svelte')),
	after: await part(() => import('./AreaAfter.svelte')),
};
