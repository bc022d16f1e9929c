/**
 * Guarantee: what is typed makes room for the next search once something is chosen; on a phone, and behind a button, the
 * list is a dialog that keyboard and finger can use, says how many are chosen, and gives the focus back. A role is found by another name also where the reader was quicker than the index of these names: the list
 * fills by itself; and what the pointer or the arrow keys reach in it is told of before it is chosen. Without it the box
 * would say “Loading” until something else is typed, and a choice would be asked for no sooner than it is made.
 */
import { page, userEvent } from 'vitest/browser';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import '$lib/charts/theme.css';
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

beforeEach(() => page.viewport(900, 700));

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

const onChoose = vi.fn();
const search = (text: string) => [
	{
		heading: 'Metropolitan areas',
		choices: ['12420', '41860', '19100']
			.filter((value) => value.startsWith(text))
			.map((value) => ({ value, label: `Area ${value}`, note: '' })),
		more: 0,
	},
];

async function show(props: { selected?: readonly string[]; trigger?: string } = {}) {
	onChoose.mockReset();
	const shown = await render(SearchableChoice, {
		label: 'Area',
		placeholder: 'City or code',
		whenNone: 'None',
		selected: [],
		titleOf: (value: string) => `Area ${value}`,
		search,
		isLoading: false,
		onReach: () => {},
		onChoose,
		...props,
	});
	onChoose.mockImplementation((selected: string[]) => void shown.rerender({ selected }));
}

const box = () => page.getByRole('combobox');
const options = () => page.getByRole('option').elements();
const dialog = () => document.querySelector('[role="dialog"]');

test('what was typed is gone once something is chosen, also by hand from the whole list', async () => {
	await show();
	await userEvent.fill(box(), '418');
	await expect.poll(() => options().length).toBe(1);
	await userEvent.keyboard('{Enter}');
	expect(onChoose).toHaveBeenLastCalledWith(['41860']);
	await expect.element(box()).toHaveValue('');
	await expect.poll(() => options().length).toBe(3);
	await page.getByRole('option', { name: 'Area 12420' }).click();
	expect(onChoose).toHaveBeenLastCalledWith(['41860', '12420']);
	await expect.element(box()).toHaveValue('');
});

describe.each([
	['behind a button', 900, '+ area', { trigger: '+ area' }],
	['on a phone', 360, 'Area', {}],
	['behind a button on a phone', 360, '+ area', { trigger: '+ area' }],
])('%s', (_, width, name, props) => {
	const button = () => page.getByRole('button', { name, exact: true });

	beforeEach(async () => {
		await page.viewport(width, 700);
	});

	test('several are chosen by keyboard alone, and Escape gives the focus back', async () => {
		await show(props);
		await expect.element(button()).toBeVisible();
		button().element().focus();
		await userEvent.keyboard('{Enter}');
		await expect.poll(() => document.activeElement?.getAttribute('role')).toBe('combobox');
		await userEvent.keyboard('191');
		await expect.poll(() => options().length).toBe(1);
		await userEvent.keyboard('{Enter}');
		expect(onChoose).toHaveBeenLastCalledWith(['19100']);
		await expect.element(box()).toHaveValue('');
		await userEvent.keyboard('124');
		await expect.poll(() => options().length).toBe(1);
		await userEvent.keyboard('{Enter}');
		expect(onChoose).toHaveBeenLastCalledWith(['19100', '12420']);
		await expect.element(page.getByRole('button', { name: 'Done (2)' })).toBeVisible();
		await userEvent.keyboard('{Escape}');
		await expect.poll(dialog).toBeNull();
		await expect.poll(() => document.activeElement).toBe(button().element());
	});

	test('the chosen come first, keep their place when they are taken away, and Done closes', async () => {
		await show({ ...props, selected: ['19100'] });
		await button().click();
		await expect.poll(() => options().map((option) => option.textContent.trim())[0]).toContain('Area 19100');
		expect(options()).toHaveLength(3);
		await page.getByRole('option', { name: 'Area 19100' }).click();
		expect(onChoose).toHaveBeenLastCalledWith([]);
		await expect.poll(() => options()[0]?.textContent).toContain('Area 19100');
		await userEvent.tab();
		expect(document.activeElement?.textContent).toBe('Done (0)');
		await userEvent.keyboard('{Enter}');
		await expect.poll(dialog).toBeNull();
	});

	test('it is named, and takes the whole of a phone’s screen', async () => {
		await show(props);
		await button().click();
		await expect.element(page.getByRole('dialog', { name: 'Area', exact: true })).toBeVisible();
		await expect.element(page.getByRole('listbox', { name: 'Area', exact: true })).toBeVisible();
		const { width: wide, height } = dialog()?.getBoundingClientRect() ?? new DOMRect();
		if (width < 640) expect([wide, height]).toEqual([360, 700]);
		else expect(wide).toBeLessThan(500);
		// The button closes it too, where it can be reached.
		if (width < 640) return;
		await button().click();
		await expect.poll(dialog).toBeNull();
	});
});

test('a press beside the list closes it', async () => {
	await show({ trigger: '+ area' });
	await page.getByRole('button', { name: '+ area' }).click();
	await expect.poll(() => options().length).toBe(3);
	await userEvent.click(document.body, { position: { x: 880, y: 680 } });
	await expect.poll(dialog).toBeNull();
});

test('the chips stay with the box, on a phone too; behind a button they are the parent’s', async () => {
	await page.viewport(360, 700);
	await show({ selected: ['12420'] });
	await page.getByRole('button', { name: 'Remove Area 12420' }).click();
	expect(onChoose).toHaveBeenLastCalledWith([]);
	await show({ selected: ['41860'], trigger: '+ area' });
	await expect.element(page.getByRole('button', { name: 'Remove Area 41860' })).not.toBeInTheDocument();
});
