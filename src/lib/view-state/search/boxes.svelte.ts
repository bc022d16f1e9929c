import type { AreaEntry, Directory, ListEntry } from '../directory/directory.ts';
import type { AlternateTitle } from '$lib/query/lists/alternate-titles.ts';
import type { ChoiceGroup } from './choices.ts';

// The search and its index are needed by nobody who only looks: they are fetched when a box is opened.
const fetchBoxes = async () => ({
	...(await import('./roles.svelte.ts')),
	...(await import('./areas.ts')),
	...(await import('./lists.ts')),
});

let boxes = $state.raw<Awaited<ReturnType<typeof fetchBoxes>> | null>(null);
let fetching: Promise<void> | null = null;

/** Fetches the search, ahead of the first query. Never rejects: a query after a failure tries again. */
export function prepareBoxes(): Promise<void> {
	fetching ??= fetchBoxes().then(
		(fetched) => void (boxes = fetched),
		() => void (fetching = null),
	);
	return fetching;
}

function ready() {
	if (boxes === null) void prepareBoxes();
	return boxes;
}

/** See `searchRoles` in roles.svelte.ts; null also while the search is being fetched. */
export function searchRoles(
	query: string,
	directory: Directory,
	names: ReadonlyMap<string, readonly AlternateTitle[]>,
): readonly ChoiceGroup[] | null {
	return ready()?.searchRoles(query, directory, names) ?? null;
}

/** See `searchAreas` in areas.ts; null while the search is being fetched. */
export function searchAreas(query: string, areas: readonly AreaEntry[]): readonly ChoiceGroup[] | null {
	return ready()?.searchAreas(query, areas) ?? null;
}

/** See `searchList` in lists.ts; null while the search is being fetched. */
export function searchList(
	query: string,
	entries: readonly ListEntry[],
	headings: Readonly<Record<string, string>>,
): readonly ChoiceGroup[] | null {
	return ready()?.searchList(query, entries, headings) ?? null;
}
