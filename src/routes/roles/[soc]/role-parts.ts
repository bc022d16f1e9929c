import { lazyPart } from '$lib/components/lazy/lazy-part.ts';

/** What the page shows as it opens, each with the code it needs in a file of its own. Only the pictures come to life. */
export const parts = {
	lead: await lazyPart(() => import('./RoleLead.svelte')),
	picker: await lazyPart(() => import('$lib/components/roles/PlacePicker.svelte')),
	figures: await lazyPart(() => import('./RoleFigures.svelte')),
	pay: await lazyPart(() => import('$lib/views/pay-by-role/View.svelte')),
	states: await lazyPart(() => import('$lib/components/roles/RoleStates.svelte')),
	places: await lazyPart(() => import('$lib/components/roles/RolePlaces.svelte')),
	trend: await lazyPart(() => import('$lib/views/trend/View.svelte')),
	change: await lazyPart(() => import('$lib/views/metro-change/View.svelte')),
	outlook: await lazyPart(() => import('$lib/components/roles/RoleOutlook.svelte')),
	demand: await lazyPart(() => import('$lib/views/demand/View.svelte')),
	settings: await lazyPart(() => import('$lib/components/roles/RoleSettings.svelte')),
	after: await lazyPart(() => import('./RoleAfter.svelte')),
};

/** What is drawn when somebody asks for it. */
export const onDemand = {
	trend: await lazyPart(() => import('$lib/views/trend/View.svelte')),
	place: await lazyPart(() => import('$lib/components/roles/RoleInPlace.svelte')),
	states: await lazyPart(() => import('$lib/components/roles/RoleStateChart.svelte')),
	settings: await lazyPart(() => import('$lib/views/pay-by-setting/View.svelte')),
	sectorTrend: await lazyPart(() => import('$lib/views/sector-trend/View.svelte')),
};
