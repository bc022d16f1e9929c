import { island } from '$lib/components/island/island.ts';

/** The parts of the dashboard, each with the code it needs in a file of its own. */
export const islands = {
	rail: await island(() => import('$lib/components/filters/FilterRail.svelte')),
	drawer: await island(() => import('$lib/components/filters/RailDrawer.svelte')),
	keyFigures: await island(() => import('$lib/components/views/KeyFigures.svelte')),
	payByRole: await island(() => import('$lib/components/views/PayByRole.svelte')),
	payByArea: await island(() => import('$lib/components/views/PayByArea.svelte')),
	distribution: await island(() => import('$lib/components/views/Distribution.svelte')),
	trend: await island(() => import('$lib/components/views/Trend.svelte')),
	payBySetting: await island(() => import('$lib/components/views/PayBySetting.svelte')),
	outlook: await island(() => import('$lib/components/views/Outlook.svelte')),
	credentials: await island(() => import('$lib/components/views/Credentials.svelte')),
};
