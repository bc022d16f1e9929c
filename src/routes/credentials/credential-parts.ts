import { part } from '$lib/components/lazy/part.ts';
import { CREDENTIALS } from '$lib/views/credentials.ts';

/** The parts of the page, each with the code it needs in a file of its own. */
export const parts = {
	sources: await part(() => import('$lib/components/credentials/ValueSources.svelte')),
	value: await part(CREDENTIALS['credential-value'][1]),
	ladder: await part(CREDENTIALS['career-ladder'][1]),
	evidence: await part(CREDENTIALS.credentials[1]),
};
