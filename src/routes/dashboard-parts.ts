import { part } from '$lib/components/lazy/part.ts';
import { DASHBOARD } from '$lib/views/dashboard.ts';
import { viewParts } from '$lib/views/parts.ts';

/** The parts of the dashboard, each with the code it needs in a file of its own. */
export const parts = {
	rail: await part(() => import('$lib/components/filters/FilterRail.svelte')),
	drawer: await part(() => import('$lib/components/filters/RailDrawer.svelte')),
	keyFigures: await part(() => import('$lib/views/key-figures/View.svelte')),
};

export const views = await viewParts(DASHBOARD);
