import type { Filters } from '$lib/domain/filters.ts';
import type { Problem } from '$lib/domain/result.ts';
import { keepUnchanged } from '$lib/domain/unchanged.ts';
import { printKeys, readKeys, type AddressTable } from '../address/address-keys.ts';
import { Ahead } from './ahead.ts';
import type { Reply } from '../answers/attempt.ts';
import { vocabularyOf, type Directory } from '../directory/directory.ts';
import type { Known } from '../address/parameters.ts';

/** What a page's choice needs from outside; the page gives it, so that this file knows no engine and no router. */
export interface ChoiceOutside<Answer, Choice> {
	/** The filters' keys, with what the page has of its own. */
	readonly address: AddressTable<Choice, Known>;
	/** Goes to an address of this page: the query string with its `?`, or empty. */
	readonly navigate: (search: string) => Promise<void> | void;
	/** What can be chosen. Rejects where it cannot be had. */
	readonly directory: () => Promise<Directory>;
	/** Answers every view of the page for one choice. Never rejects. */
	readonly answer: (filters: Choice) => Promise<Reply<Answer>>;
	/** The same ahead of need, giving way to what is asked in earnest; asks nothing more once the signal is given. */
	readonly answerAhead?: (filters: Choice, signal: AbortSignal) => Promise<Reply<Answer>>;
}

/** How long an answer may take before its being on the way is shown, in milliseconds. */
const PATIENCE = 120;

const UNCHECKED: Problem = {
	sentence:
		'The codes of this address could not be checked: the list of what can be chosen could not be fetched.',
	remedy: 'Figures shown are of the codes as they stand; check the connection and reload the page.',
};

/**
 * The one holder of a page's choice. The address says what is chosen; this reads it, has it answered, and swaps all
 * views to the new answer at once. What is on show always carries the choice it answers.
 */
export class PageChoice<Answer extends { readonly filters: Choice }, Choice extends object = Filters> {
	/** The present choice, as the address has it. */
	filters: Choice;
	/** Values of the address that could not be taken; dismissible. */
	notices = $state.raw<readonly Problem[]>([]);
	/** The answer on show; null while the present address has none, or while the default's stands prerendered. */
	shown = $state.raw<Answer | null>(null);
	/** Whether the prerendered pictures of the default still answer the present choice. */
	showsPrerendered = $state.raw(true);
	/** Why the present choice could not be answered. */
	problem = $state.raw<Problem | null>(null);
	directory = $state.raw<Directory | null>(null);
	/** Whether what is on show answers an earlier choice, and has for so long that a reader should see it. */
	isStale = $state.raw(false);
	/** Whether the address has been looked at: before, the default is on show whatever the address says. */
	hasRead = $state.raw(false);
	readonly isSettled = $derived.by(
		() => this.showsPrerendered || (this.shown !== null && this.#isSame(this.shown.filters, this.filters)),
	);

	readonly #outside: ChoiceOutside<Answer, Choice>;
	/** The present query string, for keys that are not ours. */
	#search = '';
	/** What was chosen while its address is still on its way. */
	#coming: Choice | null = null;
	#reading = 0;
	/** Counts what was asked: an answer to an earlier asking is overtaken, though it be to the same choice. */
	#answering = 0;
	readonly #ahead = new Ahead<Answer>();

	/** `prerendered` is the default's answer where the page is built; a browser asks for it when its pictures come to life. */
	constructor(prerendered: Answer | null, outside: ChoiceOutside<Answer, Choice>) {
		this.#outside = outside;
		this.filters = $state.raw(outside.address.none);
		this.shown = prerendered;
	}

	/** Takes an address as the present choice and has it answered. */
	async read(url: URL): Promise<void> {
		const reading = ++this.#reading;
		this.hasRead = true;
		this.#search = url.search;
		const { address } = this.#outside;
		const { values: filters, problems } = readKeys(address, url.searchParams, null);
		const isDefault = this.#isSame(filters, address.none);
		if (isDefault && problems.length === 0) return this.#take(address.none, []);
		// Until the codes are known to exist the default must not pass for an answer to them.
		if (!isDefault) this.#leaveDefault();
		this.#take(filters, problems);
		const directory = await this.#directory();
		if (reading !== this.#reading) return;
		if (!directory) {
			this.notices = [...this.notices, UNCHECKED];
			return;
		}
		// What no table has is left out; where every code exists the answer on its way is the right one.
		const checked = readKeys(address, url.searchParams, vocabularyOf(directory));
		if (this.#isSame(checked.values, filters)) this.notices = checked.problems;
		else this.#take(checked.values, checked.problems);
	}

	/** What was chosen last, though its address be still on its way: what a change has to build on. */
	get coming(): Choice {
		return this.#coming ?? this.filters;
	}

	/** Changes the choice, by way of the address. */
	choose(change: Partial<Choice>): void {
		const { address, navigate } = this.#outside;
		const coming = { ...this.coming, ...change };
		if (this.#isSame(coming, this.coming)) return;
		this.#coming = coming;
		const leave = () => void (this.#coming === coming && (this.#coming = null));
		Promise.resolve(navigate(printKeys(address, coming, this.#search))).then(leave, leave);
	}

	/** Has a change answered that a reader points at, so that choosing it waits for nothing. */
	anticipate(change: Partial<Choice>): void {
		this.#point({ ...this.filters, ...change });
	}

	/** The same for an address of the page that a link leads to. */
	anticipateAddress(url: URL): void {
		const vocabulary = this.directory && vocabularyOf(this.directory);
		this.#point(readKeys(this.#outside.address, url.searchParams, vocabulary).values);
	}

	/** Whether a change would choose anything else than what is chosen. */
	protected isChange(change: Partial<Choice>): boolean {
		return !this.#isSame({ ...this.filters, ...change }, this.filters);
	}

	/** Whether two choices ask the same of every view. */
	#isSame(one: Choice, other: Choice): boolean {
		const { address } = this.#outside;
		return printKeys(address, one) === printKeys(address, other);
	}

	/** Fetches what can be searched, ahead of need. */
	prepareSearch(): void {
		void this.#directory();
	}

	/** Puts an answer on show, or none. */
	protected show(answer: Answer | null): void {
		this.shown = keepUnchanged(this.shown, answer);
	}

	dismiss(problem: Problem): void {
		this.notices = this.notices.filter((notice) => notice !== problem);
	}

	/** Has the present choice answered again. */
	retry(): void {
		this.#ahead.leave();
		void this.#answer();
	}

	/** The tables are other ones now: has the present choice answered by them, the default too. */
	renew(): void {
		this.#leaveDefault();
		this.retry();
	}

	/** Answers what the prerendered pictures were made of, so that they come to life. */
	async answerPrerendered(): Promise<void> {
		if (!this.showsPrerendered || this.shown !== null) return;
		const reply = await this.#outside.answer(this.#outside.address.none);
		if (reply.status === 'answered' && this.showsPrerendered && this.shown === null)
			this.shown = reply.answer;
	}

	#take(filters: Choice, notices: readonly Problem[]): void {
		this.filters = filters;
		this.notices = notices;
		void this.#answer();
	}

	async #answer(): Promise<void> {
		const answering = ++this.#answering;
		const { filters } = this;
		this.problem = null;
		if (this.showsPrerendered && this.#isSame(filters, this.#outside.address.none)) return;
		this.showsPrerendered = false;
		// An answer that comes at once must not make the page flicker.
		const patience = setTimeout(() => (this.isStale = !this.isSettled), PATIENCE);
		const reply = await this.#reply(filters);
		clearTimeout(patience);
		if (answering !== this.#answering) return;
		this.isStale = false;
		if (reply.status === 'failed') {
			this.problem = reply.problem;
			this.show(null);
		} else this.show(reply.answer);
	}

	#point(pointed: Choice): void {
		const { address, answerAhead } = this.#outside;
		if (!answerAhead || this.#isSame(pointed, this.filters)) return this.#ahead.leave();
		this.#ahead.point(printKeys(address, pointed), (signal) => answerAhead(pointed, signal));
	}

	/** The answer to a choice, made ahead where the reader pointed at it. */
	async #reply(filters: Choice): Promise<Reply<Answer>> {
		const { address, answer } = this.#outside;
		const pointed = this.#ahead.take(printKeys(address, filters));
		return pointed ? { status: 'answered', answer: pointed } : answer(filters);
	}

	/** The default must not pass for an answer to another choice. */
	#leaveDefault(): void {
		if (this.showsPrerendered) this.shown = null;
		this.showsPrerendered = false;
	}

	async #directory(): Promise<Directory | null> {
		this.directory ??= await this.#outside.directory().catch(() => null);
		return this.directory;
	}
}
