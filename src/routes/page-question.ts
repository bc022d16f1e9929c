import { browser } from '$app/environment';
import { afterUrgent } from '$lib/components/lazy/idle.ts';
import type { Context } from '$lib/query/context.ts';
import type { Ask, Question } from '$lib/query/statement.ts';
import { printKeys, readKeys, type AddressTable } from '$lib/view-state/address/address-keys.ts';
import type { Known } from '$lib/view-state/address/parameters.ts';
import { attempt, type Reply } from '$lib/view-state/answers/attempt.ts';
import { answers } from './answers.svelte.ts';
import { OnceLoaded } from './once-loaded.ts';
import { ownReleases } from './own-releases.svelte.ts';

/** Milliseconds for which a page waits to come to life until the files of a shared link have been asked for. */
const WAITS_MS = 300;

/** The choices that an address came with, asked before anything else is fetched: a shared link is waited for. */
interface SharedLink<Answer> {
	/** As an address prints them. */
	readonly asked: string;
	readonly reply: Promise<Reply<Answer>>;
	isTaken: boolean;
}

/** What a page of choices asks: the keys its choices are read by, and the question its views are answers to. */
export class PageQuestion<Answer, Choice extends object> {
	/** The filters' keys, with what the page has of its own. */
	readonly address: AddressTable<Choice, Known>;
	// Kept: code that is imported again comes a frame or two later, though it is there.
	readonly #question: OnceLoaded<(filters: Choice) => Question<Answer>>;
	#link: SharedLink<Answer> | null = null;

	/** @param load behind the first picture, and again when the reader's own tables are other ones */
	constructor(
		address: AddressTable<Choice, Known>,
		load: () => Promise<(filters: Choice) => Question<Answer>>,
	) {
		this.address = address;
		this.#question = new OnceLoaded(load);
	}

	answer(filters: Choice, ask: Ask = answers.ask): Promise<Reply<Answer>> {
		return attempt(ask, async () => (await this.#question.get())(filters)(ask));
	}

	/** Has the question loaded anew when something is asked again. */
	forget(): void {
		this.#question.forget();
	}

	/** Has the choices of an address answered, once; nothing where there are none. */
	askLink(search: URLSearchParams): void {
		if (this.#link) return;
		const { values } = readKeys(this.address, search, null);
		const asked = printKeys(this.address, values);
		if (asked === printKeys(this.address, this.address.none)) return;
		answers.prepare();
		const reply = this.answer(values);
		afterUrgent(reply);
		this.#link = { asked, reply, isTaken: false };
	}

	/** Settles when the choices of the address are answered; null where it has none. */
	get linkAnswered(): Promise<unknown> | null {
		return this.#link?.reply ?? null;
	}

	/** The answer to a choice that is the address's own, once: who asks again wants it asked again. */
	takeLink(filters: Choice): Promise<Reply<Answer>> | null {
		const link = this.#link;
		if (!link || link.isTaken || printKeys(this.address, filters) !== link.asked) return null;
		link.isTaken = true;
		return link.reply;
	}
}

/** Loads what the views of a page ask, in what the page knows of the tables: those that the reader brought among them. */
export function askedIn<Answer, Choice extends object>(
	context: Context,
	load: () => Promise<(filters: Choice, context: Context) => Question<Answer>>,
): () => Promise<(filters: Choice) => Question<Answer>> {
	return async () => {
		const [question, known] = await Promise.all([load(), ownReleases.contextOf(context)]);
		return (filters) => question(filters, known);
	};
}

/**
 * Asks what the address of a page asks while the page is loaded, so that its files are on their way while the page comes to
 * life: that holds the browser up, and they would be asked for after it.
 * @returns the question
 */
export async function askedAtLoad<Answer, Choice extends object>(
	question: PageQuestion<Answer, Choice>,
	{ url, untrack }: { readonly url: URL; readonly untrack: <Value>(read: () => Value) => Value },
): Promise<PageQuestion<Answer, Choice>> {
	if (!browser) return question;
	// Untracked: the page is not loaded again for another choice.
	question.askLink(untrack(() => url.searchParams));
	const { linkAnswered } = question;
	if (linkAnswered)
		await Promise.race([
			linkAnswered,
			answers.hasSent,
			new Promise((resolve) => setTimeout(resolve, WAITS_MS)),
		]);
	return question;
}
