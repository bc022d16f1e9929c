/**
 * Guarantee: what a reader wants removed stands written down until it is removed, across pages, and nothing stands there afterwards.
 * Without it a file that was unticked and left at once would be kept after all.
 */
import { expect, test } from 'vitest';
import { Removals, type Jotter } from './removals.ts';

function jotter(): Jotter & { readonly words: Map<string, string> } {
	const words = new Map<string, string>();
	return {
		words,
		getItem: (key) => words.get(key) ?? null,
		setItem: (key, value) => void words.set(key, value),
		removeItem: (key) => void words.delete(key),
	};
}

test('ids stand there for the next page until they are ended', () => {
	const notes = jotter();
	const first = new Removals(() => notes, 'removals');
	first.begin(['a', 'b']);
	first.begin(['b', 'c']);
	first.end(['a']);
	expect(new Removals(() => notes, 'removals').pending()).toEqual(['b', 'c']);
	first.end(['b', 'c']);
	expect(notes.words.size).toBe(0);
	expect(first.pending()).toEqual([]);
});

test('nothing is written where there is nothing to remove', () => {
	const notes = jotter();
	const removals = new Removals(() => notes, 'removals');
	removals.begin([]);
	removals.end([]);
	expect(notes.words.size).toBe(0);
});

test('storage that is full or forbidden throws nothing', () => {
	const full = new Removals(
		() => ({
			...jotter(),
			setItem: () => {
				throw new DOMException('full', 'QuotaExceededError');
			},
		}),
		'removals',
	);
	full.begin(['a']);
	expect(full.pending()).toEqual([]);
	const forbidden = new Removals(() => {
		throw new DOMException('no', 'SecurityError');
	}, 'removals');
	forbidden.begin(['a']);
	forbidden.end(['a']);
	expect(forbidden.pending()).toEqual([]);
});
