import { lazyPart } from '$lib/components/lazy/lazy-part.ts';

/** The pictures of the page, each with the code it needs in a file of its own. */
export const parts = {
	claims: await lazyPart(() => import('$lib/components/claims/ClaimsView.svelte')),
	disagreements: await lazyPart(() => import('$lib/components/claims/ClaimDisagreements.svelte')),
};
