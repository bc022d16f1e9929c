import type { AreaCode } from '$lib/domain/area.ts';
import type { Filters } from '$lib/domain/filters.ts';
import type { MapShapesFile } from '$lib/domain/map-shapes.ts';
import type { Family, SocCode } from '$lib/domain/occupation.ts';
import type { Context } from '$lib/query/context.ts';
import type { Question } from '$lib/query/statement.ts';
import { askedWith, placedAlike, type Answered } from './registry.ts';

/** What `/` gives every view of it besides its answer. */
export interface DashboardGiven {
	readonly families: ReadonlyMap<SocCode, Family>;
	readonly titleOfRole: (code: string) => string;
	/** Outlines of the map; null until they have been fetched. */
	readonly shapes: MapShapesFile | null;
	readonly shapesFailed: boolean;
	/** A role pressed in a view: it becomes the focus. */
	readonly onPickRole?: (role: SocCode) => void;
	readonly onChooseArea: (area: AreaCode) => void;
	/** A range of pay under the reader's hand, not chosen yet; null for none. */
	readonly brushed: Filters['range'];
	readonly onBrush: (range: Filters['range']) => void;
	/** A range under the reader's hand, once a frame; null when it is let go of without being chosen. */
	readonly onPreview: (range: Filters['range']) => void;
}

/** Every view of `/`, in the order shown. The page, `rows` and the tests read it: a further view is a line here. */
export const DASHBOARD = placedAlike<DashboardGiven>()({
	'pay-by-role': [
		() => import('./pay-by-role/view.ts'),
		() => import('./pay-by-role/View.svelte'),
		() => import('./pay-by-role/published.ts'),
	],
	'pay-by-area': [
		() => import('./pay-by-area/view.ts'),
		() => import('./pay-by-area/View.svelte'),
		() => import('./pay-by-area/published.ts'),
	],
	distribution: [
		() => import('./distribution/view.ts'),
		() => import('./distribution/View.svelte'),
		() => import('./distribution/published.ts'),
	],
	trend: [
		() => import('./trend/view.ts'),
		() => import('./trend/View.svelte'),
		() => import('./trend/published.ts'),
	],
	outlook: [
		() => import('./outlook/view.ts'),
		() => import('./outlook/View.svelte'),
		() => import('./outlook/published.ts'),
	],
	demand: [
		() => import('./demand/view.ts'),
		() => import('./demand/View.svelte'),
		() => import('./demand/published.ts'),
	],
	'pay-by-setting': [
		() => import('./pay-by-setting/view.ts'),
		() => import('./pay-by-setting/View.svelte'),
		() => import('./pay-by-setting/published.ts'),
	],
	'sector-trend': [
		() => import('./sector-trend/view.ts'),
		() => import('./sector-trend/View.svelte'),
		() => import('./sector-trend/published.ts'),
	],
	'industry-pay': [
		() => import('./industry-pay/view.ts'),
		() => import('./industry-pay/View.svelte'),
		() => import('./industry-pay/published.ts'),
	],
	credentials: [
		() => import('./credentials/view.ts'),
		() => import('./credentials/View.svelte'),
		() => import('./credentials/published.ts'),
	],
});

/** What the dashboard shows, all for one choice. */
export type DashboardAnswer = Answered<{ readonly filters: Filters }, typeof DASHBOARD>;

/** Every view's question, or that of `only` one; the build asks it in Node, the page in the browser. */
export function dashboardQuestion(
	only?: string,
): Promise<(filters: Filters, context: Context) => Question<DashboardAnswer>> {
	return askedWith(DASHBOARD, (filters: Filters) => async () => ({ filters }), only);
}
