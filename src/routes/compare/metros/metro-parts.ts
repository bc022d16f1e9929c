import { lazyPart } from '$lib/components/lazy/lazy-part.ts';

/** The parts of the page, each with the code it needs in a file of its own. */
export const parts = {
	rail: await lazyPart(() => import('$lib/components/metros/MetroRail.svelte')),
	drawer: await lazyPart(() => import('$lib/components/metros/MetroDrawer.svelte')),
	map: await lazyPart(() => import('$lib/components/metros/MapChooser.svelte')),
	comparison: await lazyPart(() => import('$lib/components/views/MetroComparison.svelte')),
	ranks: await lazyPart(() => import('$lib/components/views/MetroRanks.svelte')),
	more: await lazyPart(() => import('$lib/components/metros/MetroMore.svelte')),
};
