import { part } from '$lib/components/lazy/part.ts';

const prose = () => import('./area-prose.ts');

/** The picture of the page with the code it needs in a file of its own, and its prose and tables in one. */
export const parts = {
	lead: await part(async () => ({ default: (await prose()).AreaLead })),
	pay: await part(() => import('$lib/components/pages/AreaPay.svelte')),
	after: await part(async () => ({ default: (await prose()).AreaAfter })),
};
