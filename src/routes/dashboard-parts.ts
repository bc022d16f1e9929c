import { lazyPart } from '$lib/components/lazy/lazy-part.ts';
import { DASHBOARD } from '$lib/views/dashboard.ts';
import { viewParts } from '$lib/views/parts.ts';

/** The parts of the dashboard, each with the code it needs in a file of its own. */
export const parts = {
	rail: await lazyPart(() => import('$lib/components/filters/FilterRail.svelte')),
	drawer: await lazyPart(() => import('$lib/components/filters/RailDrawer.svelte')),
	keyFigures: await lazyPart(() => import('$lib/views/key-figures/View.svelte')),
};

export const views = await viewParts(DASHBOARD);
