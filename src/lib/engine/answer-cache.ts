import type { Statement } from '$lib/query/statement.ts';

/**
 * Answers by question, the most recently used kept: going back in the address asks nothing anew, and two
 * views with one question share its answer. A question that failed is not kept.
 */
export class AnswerCache {
	readonly #capacity: number;
	#answers = new Map<string, Promise<readonly unknown[]>>();

	constructor(capacity: number) {
		this.#capacity = capacity;
	}

	/** The kept answer, or that of `ask`. Statements of one name decode alike, so the rows are of one shape. */
	get<Row>(statement: Statement<Row>, ask: () => Promise<readonly Row[]>): Promise<readonly Row[]> {
		const key = JSON.stringify([statement.name, statement.sql, statement.parameters]);
		const kept = this.#answers.get(key) as Promise<readonly Row[]> | undefined;
		const answers = this.#answers;
		const answer = kept ?? ask();
		answers.delete(key);
		answers.set(key, answer);
		answer.catch(() => void (answers.get(key) === answer && answers.delete(key)));
		for (const oldest of answers.keys()) {
			if (answers.size <= this.#capacity) break;
			answers.delete(oldest);
		}
		return answer;
	}

	clear(): void {
		this.#answers = new Map();
	}
}
