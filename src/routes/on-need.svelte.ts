import type { Context } from '$lib/query/context.ts';
import type { Question } from '$lib/query/statement.ts';
import { attempt } from '$lib/view-state/answers/attempt.ts';
import type { SourceEntry } from '$lib/view-state/sources/sources.ts';
import { answers, isSparing } from './answers.svelte.ts';
import { knownTables } from './known-tables.ts';

/** An answer with the official tables its source lines name. */
export interface Sourced<Answer> {
	readonly answer: Answer;
	readonly book: readonly SourceEntry[];
}

/**
 * The answer to one question of a page that takes no choices: there at build time, asked for in a browser when a part that
 * shows it is to come to life.
 */
export class OnNeed<Answer> {
	#current = $state.raw<Sourced<Answer> | null>(null);
	#hasFailed = $state(false);
	#isAsking = false;
	readonly #loadQuestion: () => Promise<(context: Context) => Question<Answer>>;

	constructor(
		first: Sourced<Answer> | null,
		loadQuestion: () => Promise<(context: Context) => Question<Answer>>,
	) {
		this.#current = first;
		this.#loadQuestion = loadQuestion;
	}

	/** Null while it is not there. */
	get current(): Sourced<Answer> | null {
		return this.#current;
	}

	/** It could not be had; the next want asks again. */
	get hasFailed(): boolean {
		return this.#hasFailed;
	}

	/** A part that shows it is wanted: by a reader who reaches for it, or ahead of need where data need not be spared. */
	readonly want = (isReached: boolean): void => {
		if (this.#current || this.#isAsking || (!isReached && isSparing())) return;
		this.#isAsking = true;
		void this.#ask();
	};

	async #ask(): Promise<void> {
		this.#hasFailed = false;
		const { ask } = answers;
		const reply = await attempt(ask, async () => {
			const [{ context, book }, question] = await Promise.all([knownTables(), this.#loadQuestion()]);
			return { answer: await question(context)(ask), book };
		});
		this.#isAsking = false;
		if (reply.status === 'answered') this.#current = reply.answer;
		else this.#hasFailed = true;
	}
}
