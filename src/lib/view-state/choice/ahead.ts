import type { Ask } from '$lib/query/statement.ts';
import type { Reply } from '../answers/attempt.ts';

/** Milliseconds a reader points at a choice before it is asked for: who only passes it asks for nothing. */
const DWELL = 60;

/**
 * Asks one statement after the other, so that whoever asks in earnest waits for one of them at most. Rejects what is asked
 * once the signal has been given.
 */
export function oneByOne(ask: Ask, signal: AbortSignal): Ask {
	let last: Promise<unknown> = Promise.resolve();
	return (statement) => {
		const turn = last.then(() => {
			signal.throwIfAborted();
			return ask(statement);
		});
		last = turn.catch(() => undefined);
		return turn;
	};
}

/**
 * The choice that a reader points at, answered ahead: one at a time, the newest, and no more of it is asked once another
 * one is pointed at or chosen. Choosing it then waits for nothing.
 */
export class Ahead<Answer> {
	#pointed: { readonly key: string; readonly ended: AbortController; answer: Answer | null } | null = null;

	/** Has a choice answered that is pointed at. `key` tells it from every other one. */
	point(key: string, answer: (signal: AbortSignal) => Promise<Reply<Answer>>): void {
		if (this.#pointed?.key === key) return;
		this.leave();
		const pointed = { key, ended: new AbortController(), answer: null as Answer | null };
		this.#pointed = pointed;
		const { signal } = pointed.ended;
		const start = async () => {
			const reply = await answer(signal);
			if (reply.status === 'answered') pointed.answer = reply.answer;
		};
		const timer = setTimeout(() => void start(), DWELL);
		signal.addEventListener('abort', () => clearTimeout(timer));
	}

	/** The answer to a choice that has been made, where it was pointed at for long enough; else null. Nothing more is asked. */
	take(key: string): Answer | null {
		const answer = this.#pointed?.key === key ? this.#pointed.answer : null;
		this.leave();
		return answer;
	}

	/** Nothing is pointed at any more. */
	leave(): void {
		this.#pointed?.ended.abort();
		this.#pointed = null;
	}
}
