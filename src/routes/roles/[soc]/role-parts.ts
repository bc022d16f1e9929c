import { part } from '$lib/components/lazy/part.ts';

/** The pictures of the page, each with the code it needs in a file of its own. */
export const parts = {
	pay: await part(() => import('$lib/components/views/PayByRole.svelte')),
	states: await part(() => import('$lib/components/pages/RoleStateChart.svelte')),
	trend: await part(() => import('$lib/components/views/Trend.svelte')),
	settings: await part(() => import('$lib/components/views/PayBySetting.svelte')),
};
