import { createMemoryStore, type OwnStore } from '$lib/own/store/own-store.ts';
import type { OwnItem } from '$lib/own/store/own-item.ts';

/** What a reader gave to this browser tab, for every page of the site. */
class OwnData {
	readonly store: OwnStore = createMemoryStore();
	#items = $state.raw<readonly OwnItem[]>([]);

	constructor() {
		this.store.subscribe(() => (this.#items = this.store.list()));
	}

	get items(): readonly OwnItem[] {
		return this.#items;
	}
}

export const ownData = new OwnData();
