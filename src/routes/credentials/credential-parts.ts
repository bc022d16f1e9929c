import { part } from '$lib/components/lazy/part.ts';

/** The parts of the page, each with the code it needs in a file of its own. */
export const parts = {
	sources: await part(() => import('$lib/components/credentials/ValueSources.svelte')),
	value: await part(() => import('$lib/views/credential-value/View.svelte')),
	ladder: await part(() => import('$lib/views/career-ladder/View.svelte')),
	evidence: await part(() => import('$lib/views/credentials/View.svelte')),
};
