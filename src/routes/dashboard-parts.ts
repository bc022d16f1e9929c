import { lazyPart } from '$lib/components/lazy/lazy-part.ts';

/** The parts of the dashboard, each with the code it needs in a file of its own. */
export const parts = {
	rail: await lazyPart(() => import('$lib/components/filters/FilterRail.svelte')),
	drawer: await lazyPart(() => import('$lib/components/filters/RailDrawer.svelte')),
	keyFigures: await lazyPart(() => import('$lib/components/views/KeyFigures.svelte')),
	payByRole: await lazyPart(() => import('$lib/components/views/PayByRole.svelte')),
	payByArea: await lazyPart(() => import('$lib/components/views/PayByArea.svelte')),
	distribution: await lazyPart(() => import('$lib/components/views/Distribution.svelte')),
	trend: await lazyPart(() => import('$lib/components/views/Trend.svelte')),
	outlook: await lazyPart(() => import('$lib/components/views/Outlook.svelte')),
	payBySetting: await lazyPart(() => import('$lib/components/views/PayBySetting.svelte')),
	credentials: await lazyPart(() => import('$lib/components/views/Credentials.svelte')),
};
