import { part } from '$lib/components/lazy/part.ts';

/** The picture of the page, with the code it needs in a file of its own. */
export const parts = {
	pay: await part(() => import('$lib/components/areas/AreaPay.svelte')),
};
