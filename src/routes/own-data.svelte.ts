import { browser } from '$app/environment';
import { resolve } from '$app/paths';
import { atLeisure } from '$lib/components/lazy/idle.ts';
import type { OwnItem } from '$lib/own/store/own-item.ts';
import { LazyStore } from '$lib/own/store/lazy-store.ts';
import type { OwnNotice } from '$lib/own/store/own-store.ts';

/** Of the database, and of the mark in localStorage that says that something is kept. A host may carry several sites. */
const NAME = `paychart-own${resolve('/').replace(/\/$/, '')}`;

/**
 * What a reader gave to this browser tab, for every page of the site. A page where nothing was given looks at one mark and
 * loads nothing.
 */
class OwnData {
	readonly store = new LazyStore(async () => {
		const { openOwnStore } = await import('$lib/own/store/open-store.ts');
		return openOwnStore({ name: NAME, onKept: setMark });
	});
	#items = $state.raw<readonly OwnItem[]>([]);
	#notices = $state.raw<readonly OwnNotice[]>([]);

	constructor() {
		this.store.subscribe(() => {
			this.#items = this.store.list();
			this.#notices = this.store.notices();
		});
		if (!browser) return;
		// Behind the first picture, which does not wait for it.
		if (hasMark()) atLeisure(() => this.#open());
		addEventListener('storage', ({ key, newValue }) => {
			if (key === NAME && newValue !== null) this.#open();
		});
	}

	get items(): readonly OwnItem[] {
		return this.#items;
	}

	/** What cannot be kept or read, and what was removed in another tab. */
	get notices(): readonly OwnNotice[] {
		return this.#notices;
	}

	#open(): void {
		this.store.open().catch(() => undefined);
	}
}

function hasMark(): boolean {
	try {
		return localStorage.getItem(NAME) !== null;
	} catch {
		// Storage can be forbidden: then nothing is kept either.
		return false;
	}
}

function setMark(isAnything: boolean): void {
	try {
		if (isAnything) localStorage.setItem(NAME, '1');
		else localStorage.removeItem(NAME);
	} catch {
		// The files are there all the same once the page of a reader's own figures is opened.
	}
}

export const ownData = new OwnData();
