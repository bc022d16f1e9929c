import type { Statement } from '$lib/query/statement.ts';

/**
 * Asks questions before they are asked, one at a time and only while nothing else is asked: a choice made meanwhile
 * waits for one small question at most. What is not needed after all has cost idle time alone.
 */
export class Anticipation {
	readonly #ask: (statement: Statement<unknown>) => Promise<unknown>;
	readonly #isBusy: () => boolean;
	readonly #pause: () => Promise<void>;
	#queue: readonly Statement<unknown>[] = [];
	#running: Promise<void> | null = null;

	/** `pause` resolves when there may be time again: the browser is idle, or a moment has passed. */
	constructor(
		ask: (statement: Statement<unknown>) => Promise<unknown>,
		isBusy: () => boolean,
		pause: () => Promise<void>,
	) {
		this.#ask = ask;
		this.#isBusy = isBusy;
		this.#pause = pause;
	}

	/** Takes these in place of what was still to be asked. Resolves when they are done with, or others took over. */
	expect(statements: readonly Statement<unknown>[]): Promise<void> {
		this.#queue = statements;
		this.#running ??= this.#work().finally(() => (this.#running = null));
		return this.#running;
	}

	async #work(): Promise<void> {
		for (;;) {
			await this.#pause();
			if (this.#isBusy()) continue;
			const [next, ...rest] = this.#queue;
			if (!next) return;
			this.#queue = rest;
			await this.#ask(next).catch(() => undefined);
		}
	}
}
