import { lazyPart } from '$lib/components/lazy/lazy-part.ts';

/** The parts of the page, each with the code it needs in a file of its own. */
export const parts = {
	sources: await lazyPart(() => import('$lib/components/credentials/ValueSources.svelte')),
	value: await lazyPart(() => import('$lib/components/views/CredentialValue.svelte')),
	ladder: await lazyPart(() => import('$lib/components/views/CareerLadder.svelte')),
	evidence: await lazyPart(() => import('$lib/components/views/Credentials.svelte')),
};
