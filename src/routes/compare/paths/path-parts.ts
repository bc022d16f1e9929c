import { part } from '$lib/components/lazy/part.ts';
import { PATHS } from '$lib/views/paths.ts';

/** The parts of the page, each with the code it needs in a file of its own. */
export const parts = {
	scope: await part(() => import('$lib/components/paths/ScopeControl.svelte')),
	basis: await part(() => import('$lib/components/paths/PathBasis.svelte')),
	comparison: await part(PATHS['path-comparison'][1]),
	findings: await part(() => import('$lib/components/paths/PathFindings.svelte')),
};
