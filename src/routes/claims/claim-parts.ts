import { lazyPart } from '$lib/components/lazy/lazy-part.ts';
import { CLAIMS } from '$lib/views/claims.ts';

/** The pictures of the page, each with the code it needs in a file of its own. */
export const parts = {
	claims: await lazyPart(CLAIMS.claims[1]),
	disagreements: await lazyPart(() => import('$lib/components/claims/ClaimDisagreements.svelte')),
};
