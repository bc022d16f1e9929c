import { canBeHeld, holdQuestion, type ColumnQuestion, type Columns } from '$lib/query/held/columns.ts';
import { HeldTables } from '$lib/query/held/held-tables.ts';
import type { TableNeed } from '$lib/query/table-need.ts';

/**
 * Copies tables out of the engine, one after the other and behind the questions, so that none waits for it. What
 * fails is left to the engine: the copy only makes answers quicker.
 */
export class Holder {
	readonly tables = new HeldTables();
	readonly #ask: (question: ColumnQuestion) => Promise<Columns>;
	readonly #wanted = new Set<string>();
	#last: Promise<void> = Promise.resolve();
	#generation = 0;

	constructor(ask: (question: ColumnQuestion) => Promise<Columns>) {
		this.#ask = ask;
	}

	/** Takes copies of what is not held yet. All of it is in the engine. */
	hold(needs: readonly TableNeed[]): void {
		for (const need of needs) {
			const key = `${need.table}/${need.part ?? ''}`;
			if (!canBeHeld(need) || this.tables.has(need) || this.#wanted.has(key)) continue;
			this.#wanted.add(key);
			const generation = this.#generation;
			this.#last = this.#last.then(async () => {
				if (generation !== this.#generation) return;
				const columns = await this.#ask(holdQuestion(need)).catch(() => null);
				if (generation !== this.#generation) return;
				this.#wanted.delete(key);
				if (columns) this.tables.put(need, columns);
			});
		}
	}

	/** Resolves when all copies asked for so far are taken, or given up. */
	settled(): Promise<void> {
		return this.#last;
	}

	/** Lets go of all copies: the engine's tables are other ones now. */
	clear(): void {
		this.#generation++;
		this.#wanted.clear();
		this.tables.clear();
	}
}
