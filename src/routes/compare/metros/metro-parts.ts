import { part } from '$lib/components/lazy/part.ts';

/** The parts of the page, each with the code it needs in a file of its own. */
export const parts = {
	rail: await part(() => import('$lib/components/metros/MetroRail.svelte')),
	drawer: await part(() => import('$lib/components/metros/MetroDrawer.svelte')),
	map: await part(() => import('$lib/components/metros/MapChooser.svelte')),
	comparison: await part(() => import('$lib/views/metro-comparison/View.svelte')),
	ranks: await part(() => import('$lib/views/metro-ranks/View.svelte')),
	more: await part(() => import('$lib/components/metros/MetroMore.svelte')),
};
