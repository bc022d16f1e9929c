import type { Filters } from '$lib/domain/filters.ts';
import type { Problem } from '$lib/domain/result.ts';
import { keepUnchanged } from '$lib/domain/unchanged.ts';
import { printKeys, readKeys, type AddressTable } from './address-keys.ts';
import type { Reply } from './asking.ts';
import { vocabularyOf, type Directory } from './directory.ts';
import type { Known } from './parameters.ts';

/** What a board needs from outside; the page gives it, so that this file knows no engine and no router. */
export interface BoardOutside<Answer, Choice> {
	/** The filters' keys, with what the page has of its own. */
	readonly address: AddressTable<Choice, Known>;
	/** Goes to an address of this page: the query string with its `?`, or empty. */
	readonly navigate: (search: string) => void;
	readonly fetchDirectory: () => Promise<Directory>;
	/** Fetches the answer the prerendered pictures were made of. */
	readonly fetchDefault: () => Promise<Answer>;
	/** Answers every view of the page for one choice. Never rejects; `late` when a newer choice overtook it. */
	readonly ask: (filters: Choice) => Promise<Reply<Answer>>;
}

/** How long an answer may take before its being on the way is shown, in milliseconds. */
const PATIENCE = 120;

/**
 * The one holder of a page's choice. The address says what is chosen; this reads it, has it answered, and swaps all
 * views to the new answer at once. What is on show always carries the choice it answers.
 */
export class Board<Answer extends { readonly filters: Choice }, Choice extends Filters = Filters> {
	/** The present choice, as the address has it. */
	filters: Choice;
	/** Values of the address that could not be taken; dismissible. */
	notices = $state.raw<readonly Problem[]>([]);
	/** The answer on show; null while the present address has none, or none was fetched that stands prerendered. */
	shown = $state.raw<Answer | null>(null);
	/** Whether the prerendered pictures of the default still answer the present choice. */
	isStanding = $state.raw(true);
	/** Why the present choice could not be answered. */
	problem = $state.raw<Problem | null>(null);
	directory = $state.raw<Directory | null>(null);
	/** Whether what is on show answers an earlier choice, and has for so long that a reader should see it. */
	isStale = $state.raw(false);
	/** Whether the address has been looked at: before, the default is on show whatever the address says. */
	hasRead = $state.raw(false);
	readonly isSettled = $derived.by(
		() => this.isStanding || (this.shown !== null && this.#isSame(this.shown.filters, this.filters)),
	);

	#default: Answer | null;
	readonly #outside: BoardOutside<Answer, Choice>;
	/** The present query string, for keys that are not ours. */
	#search = '';
	#reading = 0;
	#fetching: Promise<Directory> | null = null;

	/** `prerendered` is the default's answer where the page is built; in a browser it is fetched when needed. */
	constructor(prerendered: Answer | null, outside: BoardOutside<Answer, Choice>) {
		this.#default = prerendered;
		this.#outside = outside;
		this.filters = $state.raw(outside.address.none);
		this.shown = prerendered;
	}

	/** Takes an address as the present choice and has it answered. */
	async read(url: URL): Promise<void> {
		const reading = ++this.#reading;
		this.hasRead = true;
		this.#search = url.search;
		const { values: filters } = readKeys(this.#outside.address, url.searchParams, null);
		if (this.#isDefault(filters) && url.searchParams.size === 0) {
			this.#take(this.#outside.address.none, []);
			return;
		}
		// Until the codes are known to exist the default must not pass for an answer to them.
		if (!this.#isDefault(filters)) this.#leaveDefault();
		this.filters = filters;
		const directory = await this.#loadDirectory();
		if (reading !== this.#reading) return;
		const read = readKeys(this.#outside.address, url.searchParams, directory && vocabularyOf(directory));
		this.#take(read.values, read.problems);
	}

	/** Changes the choice, by way of the address. */
	choose(change: Partial<Choice>): void {
		if (!this.isChange(change)) return;
		this.#outside.navigate(printKeys(this.#outside.address, { ...this.filters, ...change }, this.#search));
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

	#isDefault(filters: Choice): boolean {
		return printKeys(this.#outside.address, filters) === '';
	}

	/** Fetches what can be searched, ahead of need. */
	prepareSearch(): void {
		void this.#loadDirectory();
	}

	/** Puts an answer on show, or none. */
	protected show(answer: Answer | null): void {
		this.shown = keepUnchanged(this.shown, answer);
	}

	dismiss(problem: Problem): void {
		this.notices = this.notices.filter((notice) => notice !== problem);
	}

	retry(): void {
		this.#answer();
	}

	#take(filters: Choice, notices: readonly Problem[]): void {
		this.filters = filters;
		this.notices = notices;
		this.#answer();
	}

	/** Fetches what the prerendered pictures were made of, so that they come to life. */
	async enliven(): Promise<void> {
		try {
			this.#default ??= await this.#outside.fetchDefault();
		} catch {
			// What could not be fetched the engine can answer.
			const reply = await this.#outside.ask(this.#outside.address.none);
			if (reply.status === 'answered') this.#default = reply.answer;
		}
		if (this.isStanding && this.shown === null) this.shown = this.#default;
	}

	#answer(): void {
		const { filters } = this;
		this.problem = null;
		if (this.#isDefault(filters) && (this.isStanding || this.#default)) {
			this.isStale = false;
			this.show(this.#default);
			return;
		}
		this.#leaveDefault();
		// An answer that comes at once must not make the page flicker.
		const patience = setTimeout(() => (this.isStale = !this.isSettled), PATIENCE);
		void this.#outside.ask(filters).then((reply) => {
			clearTimeout(patience);
			if (reply.status === 'late' || !this.#isSame(filters, this.filters)) return;
			this.isStale = false;
			if (reply.status === 'failed') {
				this.problem = reply.problem;
				this.show(null);
				return;
			}
			this.#hasAnswered = true;
			this.show(reply.answer);
		});
	}

	/** The default must not pass for an answer to another choice, unless that is a moment away. */
	#leaveDefault(): void {
		this.isStanding = false;
		if (this.shown === this.#default && !this.#hasAnswered) this.shown = null;
	}

	/** Once the engine has answered, the next answer is at most a moment away and the old picture may stay so long. */
	#hasAnswered = false;

	async #loadDirectory(): Promise<Directory | null> {
		if (this.directory) return this.directory;
		this.#fetching ??= this.#outside.fetchDirectory();
		try {
			this.directory = await this.#fetching;
		} catch {
			// Not kept: the next need tries again. Codes then go unchecked to the tables, which know none of them.
			this.#fetching = null;
		}
		return this.directory;
	}
}
