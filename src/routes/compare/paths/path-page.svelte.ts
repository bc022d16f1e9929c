import type { ViewContext } from '$lib/components/figure/view-context.ts';
import { NATION } from '$lib/domain/area.ts';
import type { Filters } from '$lib/domain/filters.ts';
import type { PathAnswers } from '$lib/domain/path-answers.ts';
import type { PathScope } from '$lib/domain/path-scope.ts';
import type { Problem } from '$lib/domain/result.ts';
import { printKeys } from '$lib/view-state/address/address-keys.ts';
import { pageSearch } from '$lib/view-state/address/embed-address.ts';
import { PATH_ADDRESS, printScope, type PathFilters } from '$lib/view-state/address/path-address.ts';
import { printAnswers, readAnswers } from '$lib/view-state/address/path-answers-address.ts';
import { PageChoice } from '$lib/view-state/choice/page-choice.svelte.ts';
import type { PathsAnswer } from '$lib/views/paths.ts';
import type { FirstSight } from '../../first-sight.svelte.ts';
import { livePage, navigate, type Embed } from '../../live-page.svelte.ts';
import { ownReleases } from '../../own-releases.svelte.ts';
import { mapOf } from '../../map-of.ts';
import { pageLinks } from '../../page-links.ts';
import { addressOf } from '../../site-address.ts';
import { questionOfPaths } from './path-question.ts';
import type { PageData } from './$types';

const PATH = '/compare/paths/';

/**
 * The choice of the page, the answers in its address, and what its parts are given of both. `isDrawn`: whether what is seen
 * first shows the answer.
 */
export function createPathPage(
	data: Omit<PageData, 'question'>,
	embed: Embed | null = null,
	question = questionOfPaths(data, embed?.view),
	firstSight?: FirstSight,
) {
	const base = addressOf(PATH);
	let search = $state('');
	let dismissed = $state.raw<readonly string[]>([]);
	const read = $derived(readAnswers(search, data.levels));
	const unreadable = $derived(read.problems.filter(({ sentence }) => !dismissed.includes(sentence)));

	const choice = livePage({
		path: PATH,
		embed,
		question,
		...(firstSight && { firstSight }),
		context: data.context,
		createChoice: (outside) =>
			new PageChoice<PathsAnswer, PathFilters>(data.answer.value, {
				...outside,
				navigate: (query) => outside.navigate(printAnswers(read.answers, query)),
			}),
		onAddress: (url) => {
			search = embed ? pageSearch(url.search) : url.search;
			dismissed = [];
		},
	});

	const area = $derived(choice.filters.area[0] ?? NATION);
	const areaTitles = $derived(
		mapOf((choice.directory?.areas ?? []).map(({ code, title }) => [code, title] as const)),
	);
	const titleOfArea = (code: string) =>
		areaTitles.get(code) ?? choice.shown?.wages.find(({ areaCode }) => areaCode === code)?.areaTitle ?? code;
	const viewContext: ViewContext = $derived({
		book: ownReleases.bookOf(data.book),
		newestYear: data.context.newestYear,
		waiting: 'Loading the figures this address asks for',
		isStale: choice.isStale,
		definitionsAddress: pageLinks.definitions,
		addressOf: (filters: Filters) =>
			base + printAnswers(read.answers, printKeys(PATH_ADDRESS, { scope: choice.filters.scope, ...filters })),
		onRetry: () => choice.retry(),
	});
	const areaControl = $derived({
		selected: choice.filters.area.slice(0, 1),
		directory: choice.directory,
		titleOf: titleOfArea,
		onReach: () => choice.prepareSearch(),
		onPoint: (pointed: readonly string[]) => choice.anticipate({ area: pointed }),
		onChoose: (chosen: readonly string[]) => choice.choose({ area: chosen }),
	});

	return {
		choice,
		get answers(): PathAnswers {
			return read.answers;
		},
		get viewContext() {
			return viewContext;
		},
		/** What the control of the one area is given. */
		get areaControl() {
			return areaControl;
		},
		get titleOfPlace() {
			return titleOfArea(area);
		},
		/** The one area as it stands in a sentence. */
		get placeInSentence() {
			return area === NATION ? 'United States' : titleOfArea(area);
		},
		get notices(): readonly Problem[] {
			return [...choice.notices, ...unreadable];
		},
		dismiss(problem: Problem) {
			dismissed = [...dismissed, problem.sentence];
			choice.dismiss(problem);
		},
		choose: (change: Partial<PathFilters>) => choice.choose(change),
		chooseScope: (scope: PathScope) => choice.choose({ scope: printScope(scope) || null }),
		answer(answers: PathAnswers) {
			// At once: the next answer may be given before the address has been gone to, and builds on this one.
			search = printAnswers(answers, search);
			void navigate(PATH, search);
		},
	};
}
