import { fail, ok, type Result } from '../../domain/result.ts';
import type { OwnItem, OwnPayload } from './own-item.ts';

/** What a reader gave, in this browser and nowhere else. */
export interface OwnStore {
	/** Newest last; the same array while nothing changed. */
	list(): readonly OwnItem[];
	/** The content of an item. Errors: it was removed meanwhile, in this tab or another. */
	read(id: string): Promise<Result<OwnPayload>>;
	/** Takes an item in, as a whole or not at all. Errors: the browser has no room for it. */
	put(
		item: Omit<OwnItem, 'id' | 'bytes' | 'isKept'>,
		payload: OwnPayload,
		keep: boolean,
	): Promise<Result<OwnItem>>;
	/** Keeps an item beyond the tab, or no longer. Errors as `put`. */
	keep(id: string, keep: boolean): Promise<Result<OwnItem>>;
	remove(id: string): Promise<void>;
	/** Removes everything, kept or not. */
	clear(): Promise<void>;
	/** Calls back after every change, made here or in another tab; the result ends it. */
	subscribe(listener: () => void): () => void;
}

const GONE = {
	sentence: 'These figures of yours are gone: they were removed, perhaps in another tab.',
	remedy: 'Give the file again.',
} as const;

/** A store that ends with the tab. */
export function createMemoryStore(): OwnStore {
	let items: readonly OwnItem[] = [];
	const payloads = new Map<string, OwnPayload>();
	const listeners = new Set<() => void>();
	const change = (next: readonly OwnItem[]) => {
		items = next;
		for (const listener of listeners) listener();
	};
	return {
		list: () => items,
		read: async (id) => {
			const payload = payloads.get(id);
			return payload ? ok(payload) : fail(GONE);
		},
		put: async (given, payload) => {
			const item = { ...given, id: crypto.randomUUID(), bytes: 0, isKept: false };
			payloads.set(item.id, payload);
			change([...items, item]);
			return ok(item);
		},
		keep: async (id) => {
			const item = items.find((known) => known.id === id);
			return item ? ok(item) : fail(GONE);
		},
		remove: async (id) => {
			payloads.delete(id);
			change(items.filter((item) => item.id !== id));
		},
		clear: async () => {
			payloads.clear();
			change([]);
		},
		subscribe: (listener) => {
			listeners.add(listener);
			return () => void listeners.delete(listener);
		},
	};
}
