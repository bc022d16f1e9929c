import type { ViewSurroundings } from '$lib/components/views/surroundings.ts';
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
	readonly held: PageChoice<MetroAnswer, MetroFilters>;
	readonly context: Context;
	/** What is compared where nothing is chosen. */
	readonly cities: readonly AreaCode[];
	readonly roles: readonly { readonly code: string; readonly title: string }[];
	readonly book: readonly SourceEntry[];
	/** The page's address without a query, absolute. */
	readonly address: string;
	readonly definitionsAddress: string;
}

/** What the page's parts are given, derived from its choice. */
export function metroPage({ held, context, cities, roles, book, ...outside }: MetroPageOutside) {
	/** Notices of what is left out, by the choice they were dismissed for. */
	let dismissed = $state.raw<readonly string[]>([]);
	const choice = $derived<MetroChoice>(metroChoice(held.filters, cities, context));
	const roleTitles = $derived(
		mapOf(
			[
				...(held.directory?.roles ?? []),
				...roles,
				...(held.shown?.rows ?? []).map(({ published }) => ({
					code: published.occCode,
					title: published.occTitle,
				})),
			].map(({ code, title }) => [code, title] as const),
		),
	);
	const areaTitles = $derived(
		mapOf(
			[
				...(held.shown?.rows ?? []).map(({ published }) => ({
					code: published.areaCode,
					title: published.areaTitle,
				})),
				...(held.shown?.similar?.rows ?? []).map(({ areaCode, areaTitle }) => ({
					code: areaCode,
					title: areaTitle,
				})),
				...(held.directory?.areas ?? []),
			].map(({ code, title }) => [code, title] as const),
		),
	);
	const titleOfArea = (code: string) => areaTitles.get(code) ?? code;
	const beyond = $derived(beyondChoice(choice, titleOfArea));
	const surroundings: ViewSurroundings = {
		book,
		newestYear: context.newestYear,
		get waiting() {
			return 'Loading the areas this address compares';
		},
		get isStale() {
			return held.isStale;
		},
		definitionsAddress: outside.definitionsAddress,
		addressOf: (filters: Filters) =>
			outside.address + printKeys(METRO_ADDRESS, { similar: held.filters.similar, ...filters }),
		onSort: (sort) => held.choose({ sort }),
		onRetry: () => held.retry(),
	};
	return {
		surroundings,
		titleOfRole: (code: string) => roleTitles.get(code) ?? code,
		titleOfArea,
		get choice() {
			return choice;
		},
		get notices(): readonly Problem[] {
			return [...held.notices, ...beyond.filter(({ sentence }) => !dismissed.includes(sentence))];
		},
		dismiss(problem: Problem) {
			dismissed = [...dismissed, problem.sentence];
			held.dismiss(problem);
		},
		/** A reader reaches for a control: what it searches is fetched now. */
		reach: () => held.prepareSearch(),
		toggle(area: AreaCode) {
			const all = [...choice.areas, ...choice.leftOutAreas];
			held.choose({ area: all.includes(area) ? all.filter((other) => other !== area) : [...all, area] });
		},
	};
}
