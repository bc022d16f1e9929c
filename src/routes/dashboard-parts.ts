import { part } from '$lib/components/lazy/part.ts';

/** The parts of the dashboard, each with the code it needs in a file of its own. */
export const parts = {
	rail: await part(() => import('$lib/components/filters/FilterRail.svelte')),
	drawer: await part(() => import('$lib/components/filters/RailDrawer.svelte')),
	keyFigures: await part(() => import('$lib/views/key-figures/View.svelte')),
	payByRole: await part(() => import('$lib/views/pay-by-role/View.svelte')),
	payByArea: await part(() => import('$lib/views/pay-by-area/View.svelte')),
	distribution: await part(() => import('$lib/views/distribution/View.svelte')),
	trend: await part(() => import('$lib/views/trend/View.svelte')),
	outlook: await part(() => import('$lib/views/outlook/View.svelte')),
	payBySetting: await part(() => import('$lib/views/pay-by-setting/View.svelte')),
	credentials: await part(() => import('$lib/views/credentials/View.svelte')),
};
