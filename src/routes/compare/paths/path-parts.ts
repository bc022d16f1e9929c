import { lazyPart } from '$lib/components/lazy/lazy-part.ts';

/** The parts of the page, each with the code it needs in a file of its own. */
export const parts = {
	scope: await lazyPart(() => import('$lib/components/paths/ScopeControl.svelte')),
	basis: await lazyPart(() => import('$lib/components/paths/PathBasis.svelte')),
	comparison: await lazyPart(() => import('$lib/components/views/PathComparison.svelte')),
	findings: await lazyPart(() => import('$lib/components/paths/PathFindings.svelte')),
};
