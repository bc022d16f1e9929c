import { lazyPart } from '$lib/components/lazy/lazy-part.ts';
import { CREDENTIALS } from '$lib/views/credentials.ts';

/** The parts of the page, each with the code it needs in a file of its own. */
export const parts = {
	sources: await lazyPart(() => import('$lib/components/credentials/ValueSources.svelte')),
	value: await lazyPart(CREDENTIALS['credential-value'][1]),
	ladder: await lazyPart(CREDENTIALS['career-ladder'][1]),
	evidence: await lazyPart(CREDENTIALS.credentials[1]),
};
