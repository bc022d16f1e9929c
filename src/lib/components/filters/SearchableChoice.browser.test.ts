/**
 * Guarantee: a role is found by another name also where the reader was quicker than the index of these names: the list
 * fills by itself. Without it the box would say “Loading” until something else is typed.
 */
import { page, userEvent } from 'vitest/browser';
import { expect, test } from 'vitest';
import { eachIdTable } from '$lib/domain/filters.ts';
import { render } from 'vitest-browser-svelte';
import type { Directory } from '$lib/view-state/directory/directory.ts';
import { searchRoles } from '$lib/view-state/search/boxes.svelte.ts';
import SearchableChoice from './SearchableChoice.svelte';

const code = '29-2072';
const directory: Directory = {
	roles: [
		{
			code,
			title: 'Medical Records Specialists',
			family: 'him',
			inHealthInformationSet: true,
			firstYear: 2021,
			lastYear: 2025,
		},
	],
	areas: [],
	years: [2025],
	...eachIdTable(() => []),
	served: [],
};

test('fills the list when the other names are there', async () => {
	const fillers = Array.from({ length: 20_000 }, (_, index) => ({ code, title: `Filler ${index}` }));
	const names = new Map([[code, [...fillers, { code, title: 'Coder' }]]]);
	render(SearchableChoice, {
		label: 'Role',
		placeholder: '',
		whenNone: '',
		selected: [],
		titleOf: String,
		search: (text) => searchRoles(text, directory, names),
		isLoading: false,
		onReach: () => {},
		onChoose: () => {},
	});
	await userEvent.fill(page.getByRole('combobox'), 'coder');
	await expect.element(page.getByText('Loading the list …')).toBeVisible();
	await expect.element(page.getByText(`${code} · also: Coder`)).toBeVisible();
});
