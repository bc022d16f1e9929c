import { onMount, untrack } from 'svelte';
import { browser } from '$app/environment';
import { afterNavigate, goto } from '$app/navigation';
import { resolve } from '$app/paths';
import { page } from '$app/state';
import { atLeisure } from '$lib/components/lazy/idle.ts';
import { embedPath } from '$lib/export/embed/address.ts';
import type { Context } from '$lib/query/context.ts';
import { oneByOne } from '$lib/view-state/choice/ahead.ts';
import type { Directory } from '$lib/view-state/directory/directory.ts';
import type { PageChoice } from '$lib/view-state/choice/page-choice.svelte.ts';
import { type ChoiceOutside } from '$lib/view-state/choice/page-choice.svelte.ts';
import { answers, isSparing } from './answers.svelte.ts';
import { fetchJson } from './fetch-json.ts';
import type { FirstSight } from './first-sight.svelte.ts';
import { ownReleases } from './own-releases.svelte.ts';
import type { PageQuestion } from './page-question.ts';

/** Milliseconds after which a reader who stays gets the engine, where line and device allow it. */
const STAYS_MS = 15_000;

/** Milliseconds for which the list of codes gives way to the figures of a shared link. */
const GIVES_WAY_MS = 1500;

/** Milliseconds after which a link's page is shown as far as it has come. */
const LATE_MS = 4000;

export interface LivePageOptions<OwnChoice, Answer, Choice extends object> {
	readonly question: PageQuestion<Answer, Choice>;
	/** The page's path below the site's root, with its closing slash: `/`, `/compare/metros/`. */
	readonly path: string;
	/** Starts the engine for who stays; without it the engine starts when a question needs it. */
	readonly context?: Context;
	/** Makes the choice of the page: a `PageChoice`, or one with more state. */
	readonly createChoice: (outside: ChoiceOutside<Answer, Choice>) => OwnChoice;
	/** Told of every address of the page, before its choice is read: for keys of the page alone. */
	readonly onAddress?: (url: URL) => void;
	/** Where one view of the page stands in a frame of another site, instead of the page. */
	readonly embed?: Embed | null;
	/** Absent where the page shows each part of a link's answer as it comes. */
	readonly firstSight?: FirstSight;
}

/** One view of a page for the frames of other sites. */
export interface Embed {
	/** As its address names it, see `embedName`. */
	readonly name: string;
	/** The view's id in the page's registry. */
	readonly view: string;
}

/**
 * What every page of choices does alike, called while its component is made: it reads each address, has it answered, says
 * on `<html>` what the engine does, and lets the prerendered default stand only where it is the answer.
 */
export function livePage<
	OwnChoice extends PageChoice<Answer, Choice>,
	Answer extends { readonly filters: Choice },
	Choice extends object,
>(options: LivePageOptions<OwnChoice, Answer, Choice>): OwnChoice {
	const { question, embed = null } = options;
	const path = embed ? embedPath(embed.name) : options.path;
	if (browser) question.askLink(untrack(() => page.url.searchParams));
	const choice = options.createChoice({
		address: question.address,
		// A frame leaves no steps in the history of the page around it.
		navigate: (search) => navigate(path, search, { replaceState: embed !== null }),
		directory: async () => {
			const { linkAnswered } = question;
			if (linkAnswered)
				await Promise.race([linkAnswered, new Promise((resolve) => setTimeout(resolve, GIVES_WAY_MS))]);
			const [directory, own] = await Promise.all([
				fetchJson<Directory>(resolve('/directory.json')),
				ownReleases.open(),
			]);
			return own?.directoryOf(directory) ?? directory;
		},
		answer: (filters) => question.takeLink(filters) ?? question.answer(filters),
		answerAhead: (filters, signal) => question.answer(filters, oneByOne(answers.askAhead, signal)),
	});

	afterNavigate(({ to }) => {
		if (!to) return;
		options.onAddress?.(to.url);
		void choice.read(to.url);
	});

	onMount(() => {
		document.documentElement.dataset.hydrated = 'true';
		atLeisure(async () => {
			// Pictures of the site's tables alone come to life only where there are no others.
			if ((await ownReleases.open()) === null) await choice.answerPrerendered();
		});
		// Nor does it fetch an engine that no choice of its own needs.
		return options.context && !embed ? startForWhoStays(options.context) : undefined;
	});
	onMount(() => answers.chooseFrom());
	onMount(() => watchLinks(page.url.origin + ownPath(path), (url) => choice.anticipateAddress(url)));
	onMount(() => (embed ? undefined : followLinks(page.url.origin + ownPath(path))));

	$effect(() => {
		document.documentElement.dataset.engine = answers.status;
		// An engine that came back answers what could not be answered without it.
		if (answers.status === 'ready') untrack(() => choice.problem && choice.retry());
	});

	let shownWith: typeof ownReleases.tables = null;
	$effect(() => {
		const { tables } = ownReleases;
		untrack(() => {
			if (tables === shownWith) return;
			shownWith = tables;
			question.forget();
			// A document's own words stand as they are written; what was asked for on it is asked for again.
			if (options.context) choice.renew();
			else if (!choice.showsPrerendered) choice.retry();
		});
	});

	let isLate = $state(false);
	onMount(() => {
		const timer = setTimeout(() => (isLate = true), LATE_MS);
		return () => clearTimeout(timer);
	});
	/** The page has something to say of itself: what went wrong, or that the engine is on its way. */
	const isTelling = $derived(choice.problem !== null || answers.status !== 'idle');
	$effect.pre(() => {
		// Runs again once the address has been read: the default is then out of the page, or is its answer.
		if (!choice.hasRead) return;
		if (isTelling || isLate || (options.firstSight?.shows(choice) ?? true))
			delete document.documentElement.dataset.address;
	});
	return choice;
}

/** Goes to an address of a page, which stays where it is. Settles when it is there, or another one was gone to instead. */
export function navigate(
	path: string,
	search: string,
	how: { readonly replaceState?: boolean } = {},
): Promise<void> {
	return goto(ownPath(path) + search, { ...how, noScroll: true, keepFocus: true });
}

/** A path below the site's root, below whatever base the site is served from. */
function ownPath(path: string): string {
	return `${resolve('/')}${path.slice(1)}`;
}

/** The link to another choice of the page that an event is of, if it is of one. */
function linkOfChoice({ target }: Event, address: string): HTMLAnchorElement | null {
	const link = target instanceof Element ? target.closest('a') : null;
	return link && link.origin + link.pathname === address && !link.hash ? link : null;
}

/**
 * Follows links to other choices of the page as soon as they are clicked: the router lets a frame pass first, which is half of
 * what a choice may take. What a reader opens elsewhere, and what `data-sveltekit-*` says, stays as it is. The result ends it.
 */
function followLinks(address: string): () => void {
	const ended = new AbortController();
	const follow = (event: MouseEvent) => {
		const link = linkOfChoice(event, address);
		const { button, metaKey, ctrlKey, shiftKey, altKey, defaultPrevented } = event;
		if (!link || defaultPrevented || button !== 0 || metaKey || ctrlKey || shiftKey || altKey) return;
		if ((link.target && link.target !== '_self') || link.hasAttribute('download')) return;
		const says = (name: string) => {
			const said = link.closest(`[data-sveltekit-${name}]`)?.getAttribute(`data-sveltekit-${name}`);
			return said === '' || said === 'true';
		};
		if (says('reload')) return;
		event.preventDefault();
		const replaceState = link.href === location.href;
		void goto(link.href, { replaceState, noScroll: says('noscroll'), keepFocus: says('keepfocus') });
	};
	// Before the router, which listens further out.
	document.body.addEventListener('click', follow, { signal: ended.signal });
	return () => ended.abort();
}

/** Tells of each link to another choice of the page that a reader points at or focuses. The result ends it. */
function watchLinks(address: string, point: (url: URL) => void): () => void {
	const ended = new AbortController();
	const look = (event: Event) => {
		const link = linkOfChoice(event, address);
		if (link) point(new URL(link.href));
	};
	for (const sign of ['pointerover', 'focusin'])
		addEventListener(sign, look, { signal: ended.signal, passive: true });
	return () => ended.abort();
}

/** Starts the engine for who does something on the page, or stays on it, unless data is to be spared. */
function startForWhoStays(context: Context): () => void {
	if (isSparing() || answers.status !== 'idle') return () => undefined;
	const ended = new AbortController();
	const start = () => {
		ended.abort();
		clearTimeout(timer);
		atLeisure(() => answers.start(context));
	};
	const timer = setTimeout(start, STAYS_MS);
	for (const sign of ['pointerdown', 'keydown'])
		addEventListener(sign, start, { signal: ended.signal, passive: true });
	return () => {
		ended.abort();
		clearTimeout(timer);
	};
}
