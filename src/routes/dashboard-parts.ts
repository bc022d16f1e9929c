import { lazyPart } from '$lib/components/lazy/lazy-part.ts';
import { DASHBOARD } from '$lib/views/dashboard.ts';
import { viewParts } from '$lib/views/parts.ts';

/** The parts of the dashboard, each with the code it needs in a file of its own. */
export const parts = {
	bar: await lazyPart(() => import('$lib/components/filters/ChoiceBar.svelte')),
	answer: await lazyPart(() => import('$lib/views/answer-grid/View.svelte')),
};

export const views = await viewParts(DASHBOARD);

type ViewId = keyof typeof DASHBOARD;

/** What the page is made of, in reading order. */
const TITLES = {
	pay: 'Pay',
	places: 'Places',
	'over-time': 'Over time',
	outlook: 'Outlook',
	employers: 'Employers',
	credentials: 'Credentials',
} as const;

/** The section each view is in: a view without one is refused by the compiler. */
const SECTION_OF: Readonly<Record<ViewId, keyof typeof TITLES>> = {
	'pay-by-role': 'pay',
	'pay-by-area': 'places',
	distribution: 'places',
	trend: 'over-time',
	outlook: 'outlook',
	demand: 'outlook',
	'pay-by-setting': 'employers',
	'sector-trend': 'employers',
	'industry-pay': 'employers',
	credentials: 'credentials',
};

/** The sections with the places their views have among all views of the page. */
export const SECTIONS = Object.entries(TITLES).map(([id, title]) => ({
	id,
	title,
	places: views.flatMap((view, place) => (SECTION_OF[view.id as ViewId] === id ? [place] : [])),
}));
