import { lazyPart } from '$lib/components/lazy/lazy-part.ts';
import { DASHBOARD } from '$lib/views/dashboard.ts';
import { viewParts } from '$lib/views/parts.ts';

/** The parts of the dashboard, each with the code it needs in a file of its own. */
export const parts = {
	bar: await lazyPart(() => import('$lib/components/filters/ChoiceBar.svelte')),
	answer: await lazyPart(() => import('$lib/views/answer-grid/View.svelte')),
};

export const views = await viewParts(DASHBOARD);

type ViewId = (typeof views)[number]['id'];

/** What the page is made of, in reading order: the name a link has, its address on the page, and the views under it. */
export const SECTIONS: readonly {
	readonly id: string;
	readonly title: string;
	readonly views: readonly ViewId[];
}[] = [
	{ id: 'pay', title: 'Pay', views: ['pay-by-role'] },
	{ id: 'places', title: 'Places', views: ['pay-by-area', 'distribution'] },
	{ id: 'over-time', title: 'Over time', views: ['trend'] },
	{ id: 'outlook', title: 'Outlook', views: ['outlook'] },
	{ id: 'employers', title: 'Employers', views: ['pay-by-setting'] },
	{ id: 'credentials', title: 'Credentials', views: ['credentials'] },
];
