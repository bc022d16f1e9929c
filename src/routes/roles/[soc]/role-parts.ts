import { part } from '$lib/components/lazy/part.ts';

/** The pictures of the page, each with the code it needs in a file of its own. */
export const parts = {
	pay: await part(() => import('$lib/components/roles/RolePay.svelte')),
	states: await part(() => import('$lib/components/roles/RoleStateChart.svelte')),
	trend: await part(() => import('$lib/components/roles/RoleTrend.svelte')),
	settings: await part(() => import('$lib/components/roles/RoleSettingChart.svelte')),
};
