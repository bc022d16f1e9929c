import type { OwnItem } from './own-item.ts';
import type { OwnNotice, OwnStore } from './own-store.ts';

const NO_ITEMS: readonly OwnItem[] = [];
const NO_NOTICES: readonly OwnNotice[] = [];

/** A store whose code and content come with the first call that needs them. Until then it lists nothing. */
export class LazyStore implements OwnStore {
	readonly #load: () => Promise<OwnStore>;
	#opening: Promise<OwnStore> | null = null;
	#store: OwnStore | null = null;
	readonly #listeners = new Set<() => void>();

	constructor(load: () => Promise<OwnStore>) {
		this.#load = load;
	}

	/** Rejects where its code cannot be had; the next call then tries again. */
	open(): Promise<OwnStore> {
		this.#opening ??= this.#load().then((store) => {
			this.#store = store;
			const tell = () => this.#listeners.forEach((listener) => listener());
			store.subscribe(tell);
			tell();
			return store;
		});
		this.#opening.catch(() => (this.#opening = null));
		return this.#opening;
	}

	list = () => this.#store?.list() ?? NO_ITEMS;
	notices = () => this.#store?.notices() ?? NO_NOTICES;
	dismiss = (notice: OwnNotice) => this.#store?.dismiss(notice);
	read = async (...args: Parameters<OwnStore['read']>) => (await this.open()).read(...args);
	put = async (...args: Parameters<OwnStore['put']>) => (await this.open()).put(...args);
	keep = async (...args: Parameters<OwnStore['keep']>) => (await this.open()).keep(...args);
	replace = async (...args: Parameters<OwnStore['replace']>) => (await this.open()).replace(...args);
	remove = async (...args: Parameters<OwnStore['remove']>) => (await this.open()).remove(...args);
	clear = async () => (await this.open()).clear();

	subscribe = (listener: () => void) => {
		this.#listeners.add(listener);
		return () => void this.#listeners.delete(listener);
	};
}
