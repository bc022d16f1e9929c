/**
 * Guarantee: a role is found by another name also where the reader was quicker than the index of these names: the list
 * fills by itself; and what the pointer or the arrow keys reach in it is told of before it is chosen. Without it the box
 * would say “Loading” until something else is typed, and a choice would be asked for no sooner than it is made.
 */
import { page, userEvent } from 'vitest/browser';
import { expect, test, vi } from 'vitest';
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

test('tells what the choice would be of what is pointed at, by arrow keys and by the pointer', async () => {
	const onPoint = vi.fn();
	const onChoose = vi.fn();
	render(SearchableChoice, {
		label: 'Area',
		placeholder: '',
		whenNone: '',
		selected: ['12420'],
		titleOf: String,
		search: () => [
			{
				heading: 'Metropolitan areas',
				choices: ['12420', '41860', '19100'].map((value) => ({ value, label: `Area ${value}`, note: '' })),
				more: 0,
			},
		],
		isLoading: false,
		onReach: () => {},
		onPoint,
		onChoose,
	});
	await userEvent.click(page.getByRole('combobox'));
	await userEvent.hover(page.getByRole('option', { name: 'Area 41860' }));
	await vi.waitFor(() => expect(onPoint).toHaveBeenLastCalledWith(['12420', '41860']));
	await userEvent.keyboard('{ArrowDown}');
	await vi.waitFor(() => expect(onPoint).toHaveBeenLastCalledWith(['12420', '19100']));
	await userEvent.hover(page.getByRole('option', { name: 'Area 12420' }));
	await vi.waitFor(() => expect(onPoint).toHaveBeenLastCalledWith([]));
	expect(onChoose).not.toHaveBeenCalled();
});
