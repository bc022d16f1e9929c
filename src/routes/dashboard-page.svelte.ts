import { onMount } from 'svelte';
import { resolve } from '$app/paths';
import { whenIdle } from '$lib/components/lazy/idle.ts';
import type { ViewContext } from '$lib/components/figure/view-context.ts';
import type { AreaCode } from '$lib/domain/area.ts';
import type { Filters } from '$lib/domain/filters.ts';
import type { MapShapesFile } from '$lib/domain/map-shapes.ts';
import type { Family } from '$lib/domain/occupation.ts';
import { uncapitalised } from '$lib/domain/phrases.ts';
import { printAddress } from '$lib/view-state/address/filters-address.ts';
import { choiceSentence } from '$lib/view-state/choice/choice-sentence.ts';
import { DashboardChoice } from '$lib/view-state/choice/dashboard-choice.svelte.ts';
import type { DashboardAnswer, DashboardGiven } from '$lib/views/dashboard.ts';
import { questionOfDashboard } from './dashboard-question.ts';
import { fetchJson } from './fetch-json.ts';
import type { FirstSight } from './first-sight.svelte.ts';
import { livePage, type Embed } from './live-page.svelte.ts';
import { ownReleases } from './own-releases.svelte.ts';
import { mapOf } from './map-of.ts';
import { pageLinks } from './page-links.ts';
import { addressOf } from './site-address.ts';
import type { PageData } from './$types';

/** What a view of `/` takes besides its answer. */
type DashboardView = ViewContext & DashboardGiven & { readonly onPointArea: (area: AreaCode) => void };

const without = (chosen: readonly AreaCode[], area: AreaCode) => chosen.filter((other) => other !== area);

/** The choice with an area more, or without it where it is chosen. */
const toggled = ({ area: chosen }: Filters, area: AreaCode): Partial<Filters> => ({
	area: chosen.includes(area) ? without(chosen, area) : [...chosen, area],
});

/** The choice of `/`, and what its views are given of it. `isDrawn`: whether what is seen first shows the answer. */
export function createDashboardPage(
	data: Omit<PageData, 'question'>,
	embed: Embed | null = null,
	question = questionOfDashboard(data.context, embed?.view),
	firstSight?: FirstSight,
) {
	const { newestYear } = data.context;
	const choice = livePage({
		path: '/',
		embed,
		question,
		...(firstSight && { firstSight }),
		context: data.context,
		createChoice: (outside) => new DashboardChoice<DashboardAnswer>(data.answer.value, outside),
	});
	const address = addressOf('/');
	let shapes = $state.raw<MapShapesFile | null>(null);
	let shapesFailed = $state(false);

	const families = mapOf<string, Family>(
		data.roles.flatMap(({ code, family }) => (family ? [[code, family] as const] : [])),
	);
	const roleTitles = $derived(
		mapOf(
			[...data.roles, ...(choice.directory?.roles ?? [])].map(({ code, title }) => [code, title] as const),
		),
	);
	const areaTitles = $derived(
		mapOf((choice.directory?.areas ?? []).map(({ code, title }) => [code, title] as const)),
	);
	const titleOfRole = (code: string) => roleTitles.get(code) ?? code;
	const titleOfArea = (code: string) => areaTitles.get(code) ?? code;
	const sentence = $derived(choiceSentence(choice.filters, { titleOfRole, titleOfArea, newestYear }));
	const waiting = $derived(`Loading ${uncapitalised(sentence)}`);

	// One function each: a view whose properties stay the same is not drawn anew.
	const given = {
		addressOf: (filters: Filters) => address + printAddress(filters),
		onSort: (column: string | null) => choice.choose({ sort: column }),
		onRetry: () => choice.retry(),
		// In a frame nothing else takes the focus back.
		onPickRole: (role: string) =>
			choice.choose({ focus: embed && choice.filters.focus === role ? null : role }),
		onPointArea: (area: AreaCode) => choice.anticipate(toggled(choice.filters, area)),
		onChooseArea: (area: AreaCode) => choice.choose(toggled(choice.coming, area)),
		onBrush: (range: Filters['range']) => choice.choose({ range }),
		onPreview: (range: Filters['range']) => void (choice.brushed = range),
	};
	const view = $derived<DashboardView>({
		book: ownReleases.bookOf(data.book),
		newestYear,
		// A view that shows something says nothing of it, and is not drawn anew for another sentence.
		waiting: choice.shown ? '' : waiting,
		isStale: choice.isStale,
		definitionsAddress: pageLinks.definitions,
		families,
		titleOfRole,
		shapes,
		shapesFailed,
		brushed: choice.brushed,
		...given,
	});

	// Outlines are of the one view with a map.
	if (!embed || embed.view === 'pay-by-area')
		onMount(() =>
			whenIdle(() =>
				fetchJson<MapShapesFile>(resolve('/map-shapes.json')).then(
					(file) => (shapes = file),
					() => (shapesFailed = true),
				),
			),
		);

	return {
		choice,
		titleOfRole,
		titleOfArea,
		/** The choice in words. */
		get sentence() {
			return sentence;
		},
		/** What is on its way, in words. */
		get waiting() {
			return waiting;
		},
		/** What every view is given, but for its answer. */
		get view() {
			return view;
		},
	};
}
