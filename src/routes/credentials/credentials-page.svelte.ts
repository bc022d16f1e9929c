import type { ViewContext } from '$lib/components/figure/view-context.ts';
import type { CredentialFacts } from '$lib/domain/credential-facts.ts';
import type { Filters } from '$lib/domain/filters.ts';
import { unpackRecords } from '$lib/domain/packed.ts';
import type { Problem } from '$lib/domain/result.ts';
import type { GivenInputs } from '$lib/domain/value-inputs.ts';
import { pageSearch } from '$lib/view-state/address/embed-address.ts';
import { printAddress } from '$lib/view-state/address/filters-address.ts';
import { printValueAddress, readValueAddress } from '$lib/view-state/address/value-address.ts';
import { PageChoice } from '$lib/view-state/choice/page-choice.svelte.ts';
import { sourcesFrom } from '$lib/view-state/sources/sources.ts';
import { costPrefills, payPrefills, rangePrefills } from '$lib/view-state/sources/value-prefills.ts';
import type { CredentialsPageAnswer } from '$lib/views/credentials.ts';
import { questionOfCredentials } from './credentials-question.ts';
import { livePage, navigate, type Embed } from '../live-page.svelte.ts';
import { ownReleases } from '../own-releases.svelte.ts';
import { mapOf } from '../map-of.ts';
import { pageLinks } from '../page-links.ts';
import { addressOf } from '../site-address.ts';
import type { PageData } from './$types';

const PATH = '/credentials/';

/** What the page opens with: its issuer publishes a fee and asks for no degree. No address names it. */
const FEATURED = 'ccs';

/** The choice of the page, the inputs of its calculation, and what its parts are given of both. */
export function createCredentialsPage(
	data: Omit<PageData, 'question'>,
	embed: Embed | null = null,
	question = questionOfCredentials(data.context, embed?.view),
) {
	const credentials = unpackRecords(data.credentials);
	const leads = unpackRecords(data.leads);
	const prices = unpackRecords(data.prices);
	const siteBook = unpackRecords(data.book);
	const book = $derived(ownReleases.bookOf(siteBook));
	const ranges = unpackRecords(data.ranges);
	const paySource = sourcesFrom(siteBook, ['wages/nation'])[0] ?? null;
	const base = addressOf(PATH);

	let search = $state('');
	let given = $state.raw<GivenInputs>({});
	let unreadable = $state.raw<readonly Problem[]>([]);

	const choice = livePage({
		path: PATH,
		embed,
		question,
		context: data.context,
		createChoice: (outside) => new PageChoice<CredentialsPageAnswer>(data.answer.value, outside),
		onAddress: (url) => takeIn(embed ? pageSearch(url.search) : url.search),
	});

	function takeIn(query: string) {
		search = query;
		const read = readValueAddress(search);
		given = read.given;
		unreadable = read.problems;
	}

	const chosen = $derived(
		choice.filters.credential.length > 0
			? credentials.filter(({ id }) => choice.filters.credential.includes(id))
			: credentials,
	);
	const featured = $derived(
		credentials.find(({ id }) => id === (choice.filters.credential[0] ?? FEATURED)) ?? credentials[0],
	);
	const featuredFirst = (one: CredentialFacts, other: CredentialFacts) =>
		Number(other.id === featured?.id) - Number(one.id === featured?.id);
	const featuredRanges = $derived(ranges.filter(({ credentialId }) => credentialId === featured?.id));
	const fees = $derived(featured ? costPrefills([], [featured], undefined) : []);
	const medians = $derived(paySource ? rangePrefills(featuredRanges, paySource) : []);
	const prefills = $derived([
		// The one on show first: of two equal fees its own is named.
		...costPrefills(prices, [...chosen].sort(featuredFirst), given.study),
		...payPrefills(choice.shown?.medians ?? [], book),
		...medians,
	]);
	const offers = $derived([
		...fees.map((prefill) => ({ of: 'cost' as const, prefill })),
		...medians.map((prefill) => ({ of: 'after' as const, prefill })),
	]);
	const roleTitles = $derived(
		mapOf([
			...leads.map(({ occCode, title }) => [occCode, title] as const),
			...(choice.directory?.roles ?? []).map(({ code, title }) => [code, title] as const),
		]),
	);
	const areaTitles = $derived(
		mapOf((choice.directory?.areas ?? []).map(({ code, title }) => [code, title] as const)),
	);
	const viewContext = $derived<ViewContext>({
		book,
		newestYear: data.context.newestYear,
		waiting: 'Loading the figures of this choice',
		isStale: choice.isStale,
		definitionsAddress: pageLinks.definitions,
		addressOf: (filters) => base + printAddress(filters, search),
		onRetry: () => choice.retry(),
	});

	function give(next: GivenInputs) {
		unreadable = [];
		const printed = printValueAddress(next, search);
		if (printed === search) return;
		// At once: the next figure may be given before the address has been gone to, and builds on this one.
		takeIn(printed);
		void navigate(PATH, printed);
	}

	return {
		choice,
		credentials,
		leads,
		ranges,
		/** Where the official pay of roles is from. */
		paySource,
		/** The credential on show: the first chosen, or the one the page opens with. */
		get featured() {
			return featured;
		},
		get featuredRanges() {
			return featuredRanges;
		},
		/** Figures with a source for the credential on show, each for the input it can stand in. */
		get offers() {
			return offers;
		},
		/** What the reader gave for the calculation. */
		get given() {
			return given;
		},
		/** Nothing was given: on paper there is nothing to calculate from. */
		get isEmpty() {
			return Object.keys(given).length === 0;
		},
		get prefills() {
			return prefills;
		},
		get viewContext() {
			return viewContext;
		},
		/** Absolute address of the page with the choice and what was given. */
		get address() {
			return base + printValueAddress(given, search);
		},
		get notices(): readonly Problem[] {
			return [...unreadable, ...choice.notices];
		},
		dismiss(problem: Problem) {
			unreadable = unreadable.filter((notice) => notice !== problem);
			choice.dismiss(problem);
		},
		titleOfRole: (code: string) => roleTitles.get(code) ?? code,
		titleOfArea: (code: string) => areaTitles.get(code) ?? code,
		reach: () => choice.prepareSearch(),
		feature: (id: string) => choice.choose({ credential: id === FEATURED ? [] : [id] }),
		choose: (change: Partial<Filters>) => choice.choose(change),
		give,
		take: (key: keyof GivenInputs, amount: number) => give({ ...given, [key]: amount }),
	};
}

export type CredentialsPage = ReturnType<typeof createCredentialsPage>;
