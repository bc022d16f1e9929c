import { part } from '$lib/components/lazy/part.ts';
import { CLAIMS } from '$lib/views/claims.ts';

/** The pictures of the page, each with the code it needs in a file of its own. */
export const parts = {
	claims: await part(CLAIMS.claims[1]),
	disagreements: await part(() => import('$lib/components/pages/ClaimDisagreements.svelte')),
};
