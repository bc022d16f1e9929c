import type { ViewContext } from '$lib/components/figure/view-context.ts';
import type { AreaCode } from '$lib/domain/area.ts';
import type { Filters } from '$lib/domain/filters.ts';
import { unpackRecords } from '$lib/domain/packed.ts';
import type { Problem } from '$lib/domain/result.ts';
import { printKeys } from '$lib/view-state/address/address-keys.ts';
import {
	beyondChoice,
	METRO_ADDRESS,
	metroChoice,
	type MetroChoice,
	type MetroFilters,
} from '$lib/view-state/choice/metro-choice.ts';
import { PageChoice } from '$lib/view-state/choice/page-choice.svelte.ts';
import type { SourceEntry } from '$lib/view-state/sources/sources.ts';
import type { MetrosAnswer } from '$lib/views/metros.ts';
import type { FirstSight } from '../../first-sight.svelte.ts';
import { livePage, type Embed } from '../../live-page.svelte.ts';
import { ownReleases } from '../../own-releases.svelte.ts';
import { mapOf } from '../../map-of.ts';
import { pageLinks } from '../../page-links.ts';
import { addressOf } from '../../site-address.ts';
import { questionOfMetros } from './metro-question.ts';
import type { PageData } from './$types';

const PATH = '/compare/metros/';

/** The choice of the page, and what its parts are given, derived from it. */
export function createMetroPage(
	data: Omit<PageData, 'question'>,
	embed: Embed | null = null,
	question = questionOfMetros(data.context, embed?.view),
	firstSight?: FirstSight,
) {
	const context = $derived(ownReleases.tables?.contextOf(data.context) ?? data.context);
	const cities = data.cities.map(({ code }) => code);
	const roles = unpackRecords<{ readonly code: string; readonly title: string }>(data.roles);
	const siteBook = unpackRecords<SourceEntry>(data.book);
	const book = $derived(ownReleases.bookOf(siteBook));
	const base = addressOf(PATH);
	const pageChoice = livePage({
		path: PATH,
		embed,
		question,
		...(firstSight && { firstSight }),
		context: data.context,
		createChoice: (outside) => new PageChoice<MetrosAnswer, MetroFilters>(data.answer.value, outside),
	});
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
				...data.cities,
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
		get book() {
			return book;
		},
		newestYear: data.context.newestYear,
		get waiting() {
			return 'Loading the places this address compares';
		},
		get isStale() {
			return pageChoice.isStale;
		},
		definitionsAddress: pageLinks.definitions,
		addressOf: (filters: Filters) =>
			base + printKeys(METRO_ADDRESS, { similar: pageChoice.filters.similar, ...filters }),
		onSort: (sort) => pageChoice.choose({ sort }),
		onRetry: () => pageChoice.retry(),
	};
	return {
		pageChoice,
		get book() {
			return book;
		},
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
			const { areas, leftOutAreas } = metroChoice(pageChoice.coming, cities, context);
			const all = [...areas, ...leftOutAreas];
			pageChoice.choose({
				area: all.includes(area) ? all.filter((other) => other !== area) : [...all, area],
			});
		},
	};
}
