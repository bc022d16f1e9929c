/**
 * Guarantee: every filter that holds several of a list is a row of one table, searches its own list and changes its own
 * key. Without it a new filter could look into another one's list, or choose something else than it shows.
 */
import { beforeAll, expect, test } from 'vitest';
import { eachIdTable, NO_FILTERS } from '$lib/domain/filters.ts';
import type { Directory } from '$lib/view-state/directory/directory.ts';
import { prepareBoxes } from '$lib/view-state/search/boxes.svelte.ts';
import { changeOf, NARROWING_FILTERS, SUBJECT_FILTERS } from './list-filters.ts';

const FILTERS = [...SUBJECT_FILTERS, ...NARROWING_FILTERS];
const role = { family: '', inHealthInformationSet: true, firstYear: 2011, lastYear: 2025 } as const;
const directory: Directory = {
	roles: [{ ...role, code: '29-2072', title: 'Sample role' }],
	areas: [{ code: '12420', title: 'Sample area, TX', kind: 'metro' }],
	years: [2025],
	...eachIdTable(() => []),
	settings: [{ id: 'naics-62', title: 'Sample setting', group: 'sector' }],
	credentials: [{ id: 'rhit', title: 'Sample credential', group: 'AHIMA' }],
	education: [{ id: 'associates', title: 'Sample education', group: '' }],
	served: [],
};

beforeAll(prepareBoxes);

test('each finds what its own list holds, and chooses it under its own key', () => {
	const found = FILTERS.map((filter) => {
		const groups = filter.search('sample', { directory, alternates: new Map() }) ?? [];
		const values = groups.flatMap(({ choices }) => choices.map(({ value }) => value));
		return changeOf(filter, values);
	});
	expect(found).toEqual([
		{ role: ['29-2072'] },
		{ area: ['12420'] },
		{ education: ['associates'] },
		{ credential: ['rhit'] },
		{ setting: ['naics-62'] },
	]);
});

test('no filter of a list is without a row', () => {
	const lists = Object.entries(NO_FILTERS).flatMap(([key, value]) =>
		// Years are a list too, of which one control chooses one.
		Array.isArray(value) && key !== 'year' ? [key] : [],
	);
	expect(FILTERS.map(({ key }) => key).sort()).toEqual(lists.sort());
});

test('settings stand under the words for their tables', () => {
	const [setting] = FILTERS.filter(({ key }) => key === 'setting');
	expect(setting?.search('', { directory, alternates: new Map() })?.[0]?.heading).toBe('NAICS sectors');
});
