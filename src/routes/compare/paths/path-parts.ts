import { lazyPart } from '$lib/components/lazy/lazy-part.ts';
import { PATHS } from '$lib/views/paths.ts';

/** The parts of the page, each with the code it needs in a file of its own. */
export const parts = {
	lead: await lazyPart(() => import('$lib/components/paths/PathLead.svelte')),
	scope: await lazyPart(() => import('$lib/components/paths/ScopeControl.svelte')),
	basis: await lazyPart(() => import('$lib/components/paths/PathBasis.svelte')),
	comparison: await lazyPart(PATHS['path-comparison'][1]),
	demand: await lazyPart(PATHS.demand[1]),
	findings: await lazyPart(() => import('$lib/components/paths/PathFindings.svelte')),
};
