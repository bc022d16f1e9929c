import type { Problem, Result } from '../../domain/result.ts';
import type { OwnItem, OwnPayload } from './own-item.ts';

/** What a reader should know of what is stored. */
export interface OwnNotice {
	/** The record that can be removed, where it is about one that cannot be used. */
	readonly id: string | null;
	readonly problem: Problem;
}

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
	/** Gives an item another title and content in its place, as a whole or not at all. Errors as `put`, and where it is gone. */
	replace(id: string, title: string, payload: OwnPayload): Promise<Result<OwnItem>>;
	/** Also removes a record that a notice is about. */
	remove(id: string): Promise<void>;
	/** Removes everything, kept or not, in every tab. */
	clear(): Promise<void>;
	/** What cannot be kept or read, and what was removed elsewhere; the same array while nothing changed. */
	notices(): readonly OwnNotice[];
	/** The reader has read a notice. */
	dismiss(notice: OwnNotice): void;
	/** Calls back after every change, made here or in another tab; the result ends it. */
	subscribe(listener: () => void): () => void;
}
