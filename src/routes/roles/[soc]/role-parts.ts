import { lazyPart } from '$lib/components/lazy/lazy-part.ts';

/** The pictures of the page, each with the code it needs in a file of its own. */
export const parts = {
	pay: await lazyPart(() => import('$lib/components/roles/RolePay.svelte')),
	states: await lazyPart(() => import('$lib/components/roles/RoleStateChart.svelte')),
	trend: await lazyPart(() => import('$lib/components/roles/RoleTrend.svelte')),
	settings: await lazyPart(() => import('$lib/components/roles/RoleSettingChart.svelte')),
};
