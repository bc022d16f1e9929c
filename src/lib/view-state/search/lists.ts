import { group } from 'd3-array';
import type { ListEntry } from '../directory/directory.ts';
import { groupOf, type ChoiceGroup } from './choices.ts';
import { TextIndex } from './text-index.ts';

/** An entry by its title or its id. */
interface ListText {
	readonly text: string;
	readonly entry: ListEntry;
}

const indexes = new WeakMap<readonly ListEntry[], TextIndex<ListText>>();

/** Entries of a plain list whose title or id answers the query, under their headings. */
export function searchList(
	query: string,
	entries: readonly ListEntry[],
	headings: Readonly<Record<string, string>>,
): readonly ChoiceGroup[] {
	const found = query.trim() === '' ? entries : foundEntries(query, entries);
	return [...group(found, (entry) => entry.group)].flatMap(([heading, inside]) =>
		groupOf(
			headings[heading] ?? heading,
			inside.map(({ id, title }) => ({ value: id, label: title, note: '' })),
		),
	);
}

/** What answers the query, the best matches first and equals in the list's order. */
function foundEntries(query: string, entries: readonly ListEntry[]): readonly ListEntry[] {
	const best = new Map<ListEntry, number>();
	for (const { item, rank } of indexOf(entries).find(query, () => true).hits) {
		best.set(item.entry, Math.min(rank, best.get(item.entry) ?? rank));
	}
	const rankOf = (entry: ListEntry) => best.get(entry) ?? Infinity;
	return entries.filter((entry) => best.has(entry)).sort((a, b) => rankOf(a) - rankOf(b));
}

function indexOf(entries: readonly ListEntry[]): TextIndex<ListText> {
	const known = indexes.get(entries);
	if (known) return known;
	const index = new TextIndex<ListText>();
	index.addFew(entries.flatMap(textsOf));
	indexes.set(entries, index);
	return index;
}

function textsOf(entry: ListEntry): readonly ListText[] {
	return [entry.title, entry.id].map((text) => ({ text, entry }));
}
