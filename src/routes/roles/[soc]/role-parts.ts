import { part } from '$lib/components/lazy/part.ts';

const prose = () => import('./role-prose.ts');

/** The pictures of the page, each with the code it needs in a file of its own, and its prose and tables in one. */
export const parts = {
	lead: await part(async () => ({ default: (await prose()).RoleLead })),
	pay: await part(() => import('$lib/components/pages/RolePay.svelte')),
	states: await part(async () => ({ default: (await prose()).RoleStates })),
	stateChart: await part(() => import('$lib/components/pages/RoleStateChart.svelte')),
	places: await part(async () => ({ default: (await prose()).RolePlaces })),
	trend: await part(() => import('$lib/components/pages/RoleTrend.svelte')),
	outlook: await part(async () => ({ default: (await prose()).RoleOutlook })),
	settings: await part(async () => ({ default: (await prose()).RoleSettings })),
	settingChart: await part(() => import('$lib/components/pages/RoleSettingChart.svelte')),
	after: await part(async () => ({ default: (await prose()).RoleAfter })),
};

/** Those that a page shows as it opens. */
export const shownParts = [parts.lead, parts.pay, parts.trend];
