import { part } from '$lib/components/lazy/part.ts';

/** What the page shows as it opens, each with the code it needs in a file of its own. Only the pictures come to life. */
export const parts = {
	lead: await part(() => import('./RoleLead.svelte')),
	pay: await part(() => import('$lib/components/pages/RolePay.svelte')),
	states: await part(() => import('$lib/components/pages/RoleStates.svelte')),
	places: await part(() => import('$lib/components/pages/RolePlaces.svelte')),
	trend: await part(() => import('$lib/components/pages/RoleTrend.svelte')),
	outlook: await part(() => import('$lib/components/pages/RoleOutlook.svelte')),
	settings: await part(() => import('$lib/components/pages/RoleSettings.svelte')),
	after: await part(() => import('./RoleAfter.svelte')),
};

/** Pictures that are drawn when somebody asks for them. */
export const onDemand = {
	states: await part(() => import('$lib/components/pages/RoleStateChart.svelte')),
	settings: await part(() => import('$lib/components/pages/RoleSettingChart.svelte')),
};
