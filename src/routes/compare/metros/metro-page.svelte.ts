import type { ViewContext } from '$lib/components/figure/view-context.ts';
import type { AreaCode } from '$lib/domain/area.ts';
import type { Filters } from '$lib/domain/filters.ts';
import type { Problem } from '$lib/domain/result.ts';
import type { Context } from '$lib/query/context.ts';
import { printKeys } from '$lib/view-state/address/address-keys.ts';
import type { MetroAnswer } from '$lib/view-state/answers/metro-answer.ts';
import {
	beyondChoice,
	METRO_ADDRESS,
	metroChoice,
	type MetroChoice,
	type MetroFilters,
} from '$lib/view-state/choice/metro-choice.ts';
import type { PageChoice } from '$lib/view-state/choice/page-choice.svelte.ts';
import type { SourceEntry } from '$lib/view-state/sources/sources.ts';
import { mapOf } from '../../map-of.ts';

interface MetroPageOutside {
	readonly pageChoice: PageChoice<MetroAnswer, MetroFilters>;
	readonly context: Context;
	/** What is compared where nothing is chosen. */
	readonly cities: readonly AreaCode[];
	readonly cityTitles: readonly { readonly code: AreaCode; readonly title: string }[];
	readonly roles: readonly { readonly code: string; readonly title: string }[];
	readonly book: readonly SourceEntry[];
	/** The page's address without a query, absolute. */
	readonly address: string;
	readonly definitionsAddress: string;
}

/** What the page's parts are given, derived from its choice. */
export function metroPage({
	pageChoice,
	context,
	cities,
	cityTitles,
	roles,
	book,
	...outside
}: MetroPageOutside) {
	/** Notices of what is left out, by the choice they were dismissed for. */
	let dismissed = $state.raw<readonly string[]>([]);
	const choice = $derived<MetroChoice>(metroChoice(pageChoice.filters, cities, context));
	const roleTitles = $derived(
		mapOf(
			[
				...(pageChoice.directory?.roles ?? []),
				...roles,
				...(pageChoice.shown?.rows ?? []).map(({ published }) => ({
					code: published.occCode,
					title: published.occTitle,
				})),
			].map(({ code, title }) => [code, title] as const),
		),
	);
	const areaTitles = $derived(
		mapOf(
			[
				...cityTitles,
				...(pageChoice.shown?.rows ?? []).map(({ published }) => ({
					code: published.areaCode,
					title: published.areaTitle,
				})),
				...(pageChoice.shown?.similar?.rows ?? []).map(({ areaCode, areaTitle }) => ({
					code: areaCode,
					title: areaTitle,
				})),
				...(pageChoice.directory?.areas ?? []),
			].map(({ code, title }) => [code, title] as const),
		),
	);
	const titleOfArea = (code: string) => areaTitles.get(code) ?? code;
	const beyond = $derived(beyondChoice(choice, titleOfArea));
	const viewContext: ViewContext = {
		book,
		newestYear: context.newestYear,
		get waiting() {
			return 'Loading the places this address compares';
		},
		get isStale() {
			return pageChoice.isStale;
		},
		definitionsAddress: outside.definitionsAddress,
		addressOf: (filters: Filters) =>
			outside.address + printKeys(METRO_ADDRESS, { similar: pageChoice.filters.similar, ...filters }),
		onSort: (sort) => pageChoice.choose({ sort }),
		onRetry: () => pageChoice.retry(),
	};
	return {
		viewContext,
		titleOfRole: (code: string) => roleTitles.get(code) ?? code,
		titleOfArea,
		get choice() {
			return choice;
		},
		get notices(): readonly Problem[] {
			return [...pageChoice.notices, ...beyond.filter(({ sentence }) => !dismissed.includes(sentence))];
		},
		dismiss(problem: Problem) {
			dismissed = [...dismissed, problem.sentence];
			pageChoice.dismiss(problem);
		},
		/** A reader reaches for a control: what it searches is fetched now. */
		reach: () => pageChoice.prepareSearch(),
		toggle(area: AreaCode) {
			const all = [...choice.areas, ...choice.leftOutAreas];
			pageChoice.choose({
				area: all.includes(area) ? all.filter((other) => other !== area) : [...all, area],
			});
		},
	};
}
