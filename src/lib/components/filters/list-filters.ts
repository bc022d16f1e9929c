import { ID_FILTERS, type Filters, type IdFilter } from '$lib/domain/filters.ts';
import type { AlternateTitle } from '$lib/query/lists/alternate-titles.ts';
import type { Directory, ListEntry } from '$lib/view-state/directory/directory.ts';
import { searchAreas, searchList, searchRoles } from '$lib/view-state/search/boxes.svelte.ts';
import type { ChoiceGroup } from '$lib/view-state/search/choices.ts';

/** What the filters of a list look into, once it has been fetched. */
interface Lists {
	readonly directory: Directory;
	readonly alternates: ReadonlyMap<string, readonly AlternateTitle[]>;
}

/** A filter that holds several of a list, under the title that its row has. */
export interface ListFilter<Key extends 'role' | 'area' | IdFilter = 'role' | 'area' | IdFilter> {
	readonly key: Key;
	readonly placeholder: string;
	/** Shown while nothing is chosen. */
	readonly whenNone: string;
	/** What answers a text; null while that cannot be said yet. */
	readonly search: (text: string, lists: Lists) => readonly ChoiceGroup[] | null;
	/** Where the chosen ones' titles stand; null where the page knows them before the lists are there. */
	readonly entries: ((directory: Directory) => readonly ListEntry[]) | null;
}

/** What is compared: these come before the measure and the money. */
export const SUBJECT_FILTERS: readonly ListFilter<'role' | 'area'>[] = [
	{
		key: 'role',
		placeholder: 'Job title, credential or code',
		whenNone: 'Health information roles',
		search: (text, { directory, alternates }) => searchRoles(text, directory, alternates),
		entries: null,
	},
	{
		key: 'area',
		placeholder: 'City, state, or code',
		whenNone: 'United States',
		search: (text, { directory }) => searchAreas(text, directory.areas),
		entries: null,
	},
];

/** What narrows it by a stated mapping. */
export const NARROWING_FILTERS: readonly ListFilter<IdFilter>[] = [
	narrowing('education', {
		placeholder: 'Degree or none',
		whenNone: 'Any. Keeps the roles that usually ask for it.',
		headings: { '': 'Typical entry-level education' },
	}),
	narrowing('credential', {
		placeholder: 'RHIT, RHIA, CPC …',
		whenNone: 'Any. Keeps the roles it leads to.',
		headings: {},
	}),
	narrowing('setting', {
		placeholder: 'Hospitals, physicians, insurers …',
		whenNone: 'Any. Keeps these employers.',
		headings: {
			handbook: 'Main employers in the Occupational Outlook Handbook',
			sector: 'NAICS sectors',
			industry: 'NAICS industries',
			owner: 'Hospitals and schools by owner',
		},
	}),
];

interface Narrowing {
	readonly placeholder: string;
	readonly whenNone: string;
	/** Headings of the list's groups by their ids. */
	readonly headings: Readonly<Record<string, string>>;
}

function narrowing(key: IdFilter, { placeholder, whenNone, headings }: Narrowing): ListFilter<IdFilter> {
	const entries = (directory: Directory) => directory[ID_FILTERS[key].table];
	return {
		key,
		placeholder,
		whenNone,
		search: (text, { directory }) => searchList(text, entries(directory), headings),
		entries,
	};
}

/** The change of the filters that a list's new choice is. */
export function changeOf({ key }: ListFilter, values: readonly string[]): Partial<Filters> {
	return { [key]: values };
}
