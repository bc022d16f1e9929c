import { part } from '$lib/components/lazy/part.ts';

/** The pictures of the page, each with the code it needs in a file of its own. */
export const parts = {
	claims: await part(() => import('$lib/components/claims/ClaimsView.svelte')),
	disagreements: await part(() => import('$lib/components/claims/ClaimDisagreements.svelte')),
};
