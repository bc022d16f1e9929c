import { part } from '$lib/components/lazy/part.ts';

/** The parts of the dashboard, each with the code it needs in a file of its own. */
export const parts = {
	rail: await part(() => import('$lib/components/filters/FilterRail.svelte')),
	drawer: await part(() => import('$lib/components/filters/RailDrawer.svelte')),
	keyFigures: await part(() => import('$lib/components/views/KeyFigures.svelte')),
	payByRole: await part(() => import('$lib/components/views/PayByRole.svelte')),
	payByArea: await part(() => import('$lib/components/views/PayByArea.svelte')),
	distribution: await part(() => import('$lib/components/views/Distribution.svelte')),
	trend: await part(() => import('$lib/components/views/Trend.svelte')),
	outlook: await part(() => import('$lib/components/views/Outlook.svelte')),
	payBySetting: await part(() => import('$lib/components/views/PayBySetting.svelte')),
	credentials: await part(() => import('$lib/components/views/Credentials.svelte')),
};
