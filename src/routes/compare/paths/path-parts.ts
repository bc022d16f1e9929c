import { part } from '$lib/components/lazy/part.ts';

/** The parts of the page, each with the code it needs in a file of its own. */
export const parts = {
	scope: await part(() => import('$lib/components/paths/ScopeControl.svelte')),
	basis: await part(() => import('$lib/components/paths/PathBasis.svelte')),
	comparison: await part(() => import('$lib/views/path-comparison/View.svelte')),
	findings: await part(() => import('$lib/components/paths/PathFindings.svelte')),
};
