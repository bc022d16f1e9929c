/** Where a page's choice stands, of which its `PageChoice` knows. */
interface Choice {
	readonly isSettled: boolean;
	readonly showsPrerendered: boolean;
}

/**
 * What a reader sees first of a page. Until it shows the answer, what a link asks for stays out of sight as a whole, so that nothing
 * moves under the reader.
 */
export class FirstSight {
	/** Whether each part of the page has come to life, by a name of the page's own: bound to its `isLiving`. */
	readonly living: Record<string, boolean>;
	readonly #seenFirst: readonly string[];

	/** Nothing waits for the parts in `others`. */
	constructor(seenFirst: readonly string[], others: readonly string[] = []) {
		this.#seenFirst = seenFirst;
		this.living = $state(Object.fromEntries([...seenFirst, ...others].map((name) => [name, false])));
	}

	/** Whether it shows the answer to a choice; what stands in the page for the default does so as it is. */
	shows({ isSettled, showsPrerendered }: Choice): boolean {
		return isSettled && (showsPrerendered || this.#seenFirst.every((name) => this.living[name]));
	}
}
