import type { ViewSurroundings } from '$lib/components/views/surroundings.ts';
import type { AreaCode } from '$lib/domain/area.ts';
import { DOLLAR_BASES } from '$lib/domain/measure.ts';
import { NATION } from '$lib/domain/area.ts';
import { NO_FILTERS, type Filters } from '$lib/domain/filters.ts';
import type { Problem } from '$lib/domain/result.ts';
import type { Context } from '$lib/query/context.ts';
import { payByRole } from '$lib/query/questions/pay-by-role.ts';
import type { TableNeed } from '$lib/query/table-need.ts';
import { printKeys } from '$lib/view-state/address-keys.ts';
import type { Board } from '$lib/view-state/board.svelte.ts';
import { answerMetros, type MetroAnswer } from '$lib/view-state/metro-answer.ts';
import {
	asFilters,
	beyondChoice,
	METRO_ADDRESS,
	metroChoice,
	type MetroChoice,
	type MetroFilters,
} from '$lib/view-state/metro-choice.ts';
import type { SourceEntry } from '$lib/view-state/sources.ts';
import { mapOf } from '../../map-of.ts';

/** The tables that first choices are answered from. */
function needsOfFirstChoices(context: Context): readonly TableNeed[] {
	const choice = metroChoice({ ...NO_FILTERS, area: ['12420', NATION] }, [], context);
	const needs = DOLLAR_BASES.flatMap(
		(dollars) => payByRole({ ...asFilters(choice, NO_FILTERS), dollars }, context).needs,
	);
	const all = [...needs, { table: 'claims' }, { table: 'state-projections' }];
	return [...mapOf(all.map((need) => [`${need.table}/${need.part ?? ''}`, need] as const)).values()];
}

/** What the page asks its engine. Nothing is asked ahead: a choice is a handful of small questions. */
export const METRO_WORK = {
	answer: answerMetros,
	needsOfFirstChoices,
	likelyQuestions: () => [],
};

interface MetroPageOutside {
	readonly board: Board<MetroAnswer, MetroFilters>;
	readonly context: Context;
	/** What is compared where nothing is chosen. */
	readonly cities: readonly AreaCode[];
	readonly roles: readonly { readonly code: string; readonly title: string }[];
	readonly book: readonly SourceEntry[];
	/** The page's address without a query, absolute. */
	readonly address: string;
	readonly definitionsAddress: string;
	readonly startEngine: () => void;
}

/** What the page's parts are given, derived from its board. */
export function metroPage({ board, context, cities, roles, book, ...outside }: MetroPageOutside) {
	/** Notices of what is left out, by the choice they were dismissed for. */
	let dismissed = $state.raw<readonly string[]>([]);
	const choice = $derived<MetroChoice>(metroChoice(board.filters, cities, context));
	const roleTitles = $derived(
		mapOf(
			[
				...(board.directory?.roles ?? []),
				...roles,
				...(board.shown?.rows ?? []).map(({ published }) => ({
					code: published.occCode,
					title: published.occTitle,
				})),
			].map(({ code, title }) => [code, title] as const),
		),
	);
	const areaTitles = $derived(
		mapOf(
			[
				...(board.shown?.rows ?? []).map(({ published }) => ({
					code: published.areaCode,
					title: published.areaTitle,
				})),
				...(board.shown?.similar?.rows ?? []).map(({ areaCode, areaTitle }) => ({
					code: areaCode,
					title: areaTitle,
				})),
				...(board.directory?.areas ?? []),
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
			return board.isStale;
		},
		definitionsAddress: outside.definitionsAddress,
		addressOf: (filters: Filters) =>
			outside.address + printKeys(METRO_ADDRESS, { similar: board.filters.similar, ...filters }),
		onSort: (sort) => board.choose({ sort }),
		onRetry: () => board.retry(),
	};
	return {
		surroundings,
		titleOfRole: (code: string) => roleTitles.get(code) ?? code,
		titleOfArea,
		get choice() {
			return choice;
		},
		get notices(): readonly Problem[] {
			return [...board.notices, ...beyond.filter(({ sentence }) => !dismissed.includes(sentence))];
		},
		dismiss(problem: Problem) {
			dismissed = [...dismissed, problem.sentence];
			board.dismiss(problem);
		},
		/** A reader reaches for a control: what it searches is fetched now, and an engine will be needed. */
		reach() {
			board.prepareSearch();
			outside.startEngine();
		},
		toggle(area: AreaCode) {
			const all = [...choice.areas, ...choice.leftOutAreas];
			board.choose({ area: all.includes(area) ? all.filter((other) => other !== area) : [...all, area] });
		},
	};
}
