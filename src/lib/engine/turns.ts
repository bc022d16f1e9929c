/** One asking of a view: whether a newer one has come, and its place in the queue. */
export interface Turn {
	/** True once the same view has asked again: whatever comes of this asking is dropped. */
	superseded(): boolean;
	/**
	 * Runs the work when the view's running question is done; null when this asking was superseded before its
	 * turn came. So a view has one question running and one waiting, however fast its filters move.
	 */
	run<Value>(work: () => Promise<Value>): Promise<Value | null>;
}

/** Gives each asking of a view its number. The engine's queue is first in, first out and cannot be cancelled. */
export class Turns {
	readonly #newest = new Map<string, number>();
	readonly #running = new Map<string, Promise<unknown>>();

	take(view: string): Turn {
		const mine = (this.#newest.get(view) ?? 0) + 1;
		this.#newest.set(view, mine);
		const superseded = () => this.#newest.get(view) !== mine;
		return {
			superseded,
			run: async (work) => {
				await this.#running.get(view);
				if (superseded()) return null;
				const result = work();
				this.#running.set(
					view,
					result.catch(() => undefined),
				);
				return result;
			},
		};
	}
}
