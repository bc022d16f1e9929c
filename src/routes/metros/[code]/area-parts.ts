import { lazyPart } from '$lib/components/lazy/lazy-part.ts';

/** The picture of the page, with the code it needs in a file of its own. */
export const parts = {
	pay: await lazyPart(() => import('$lib/components/areas/AreaPay.svelte')),
};
