import { part } from '$lib/components/lazy/part.ts';
import { METROS } from '$lib/views/metros.ts';
import { viewParts } from '$lib/views/parts.ts';

/** The parts of the page, each with the code it needs in a file of its own. */
export const parts = {
	rail: await part(() => import('$lib/components/metros/MetroRail.svelte')),
	drawer: await part(() => import('$lib/components/metros/MetroDrawer.svelte')),
	map: await part(() => import('$lib/components/metros/MapChooser.svelte')),
	more: await part(() => import('$lib/components/metros/MetroMore.svelte')),
};

export const views = await viewParts(METROS);
