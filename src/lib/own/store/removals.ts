/** Keeps a few words from one page to the next: localStorage, or less of it. */
export type Jotter = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/**
 * The ids of records that a reader wants removed, written down before the database is asked: a page can be left at any moment, and
 * the database then leaves half of its work undone. Where nothing can be written down nothing is kept either.
 */
export class Removals {
	readonly #jotter: () => Jotter;
	readonly #key: string;

	/** `jotter` may throw, as `localStorage` does where it is forbidden. */
	constructor(jotter: () => Jotter, key: string) {
		this.#jotter = jotter;
		this.#key = key;
	}

	begin(ids: readonly string[]): void {
		if (ids.length > 0) this.#write([...new Set([...this.pending(), ...ids])]);
	}

	/** They are gone, or the reader was told that they are not. */
	end(ids: readonly string[]): void {
		if (ids.length > 0) this.#write(this.pending().filter((id) => !ids.includes(id)));
	}

	/** Those that were begun and not ended, also by a tab that is gone. */
	pending(): readonly string[] {
		try {
			return (this.#jotter().getItem(this.#key) ?? '').split(' ').filter(Boolean);
		} catch {
			return [];
		}
	}

	#write(ids: readonly string[]): void {
		try {
			if (ids.length > 0) this.#jotter().setItem(this.#key, ids.join(' '));
			else this.#jotter().removeItem(this.#key);
		} catch {
			// Full or forbidden: what is removed is removed all the same, unless the tab is closed at once.
		}
	}
}
