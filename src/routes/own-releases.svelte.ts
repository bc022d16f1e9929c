import { browser } from '$app/environment';
import { resolve } from '$app/paths';
import type { Context } from '$lib/query/context.ts';
import type { SourceEntry } from '$lib/view-state/sources/sources.ts';
import { OnceLoaded } from './once-loaded.ts';
import type { OwnTables } from './own-tables.ts';

/**
 * In localStorage, where this browser has official releases of the reader's: a page looks at nothing else where it has none.
 * A host may carry several sites.
 */
const MARK = `paychart-releases${browser ? resolve('/').replace(/\/$/, '') : ''}`;

/** The reader's own releases, as every page takes them into account. */
class OwnReleases {
	#tables = $state.raw<OwnTables | null>(null);
	readonly #watching = new OnceLoaded(() => this.#watch());
	#isOpen = false;
	/** Somebody was told that there are none. */
	#hasToldNone = false;
	readonly #listeners = new Set<() => void>();

	/** Null while there are none, or none are known of yet. */
	get tables(): OwnTables | null {
		return this.#tables;
	}

	/** The same, waited for. Costs one look where this browser has none. */
	async open(): Promise<OwnTables | null> {
		if (this.#isOpen || isMarked()) await this.watch();
		this.#hasToldNone ||= this.#tables === null;
		return this.#tables;
	}

	/** What questions must know of the tables, with the releases that were brought. */
	async contextOf(context: Context): Promise<Context> {
		return (await this.open())?.contextOf(context) ?? context;
	}

	/** The tables a page draws on, with those that were brought, as far as they are known of. */
	bookOf(book: readonly SourceEntry[]): readonly SourceEntry[] {
		return this.#tables?.bookOf(book) ?? book;
	}

	/** Calls back when others are there than anybody was told of. */
	subscribe(listener: () => void): void {
		this.#listeners.add(listener);
	}

	/** Reads them, and takes every change of them into account from now on: for the page they are added on. */
	watch(): Promise<unknown> {
		return this.#watching.get();
	}

	async #watch(): Promise<void> {
		const { watchTables } = await import('./own-tables.ts');
		await watchTables((tables) => {
			const isNews = this.#tables !== tables && (this.#isOpen || this.#hasToldNone);
			this.#tables = tables;
			this.#isOpen = true;
			mark(tables !== null);
			if (isNews) for (const listener of this.#listeners) listener();
		});
	}
}

function isMarked(): boolean {
	try {
		return browser && localStorage.getItem(MARK) !== null;
	} catch {
		// Storage can be forbidden: then nothing is kept either.
		return false;
	}
}

function mark(isAnything: boolean): void {
	try {
		if (isAnything) localStorage.setItem(MARK, '1');
		else localStorage.removeItem(MARK);
	} catch {
		// They last as long as the tab, then.
	}
}

export const ownReleases = new OwnReleases();
