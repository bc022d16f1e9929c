/**
 * Guarantee: a file becomes rows by keyboard alone, in a worker of the page; nothing is taken in before it was confirmed;
 * what was decided is offered again for the same header; a bad file says why and takes nothing away; cancel ends a
 * reading. Without it a payroll could not be compared, or would be with titles that nobody looked at.
 */
import { page, userEvent } from 'vitest/browser';
import { beforeEach, expect, test, vi } from 'vitest';
import '$lib/charts/theme.css';
import '../../../../routes/app.css';
import { render } from 'vitest-browser-svelte';
import type { Field, MappedTable, Vocabulary } from '$lib/own/mapping/fields.ts';
import FileMapping from './FileMapping.svelte';

const field = (id: string, title: string, kind: Field['kind'], names: readonly string[]): Field => ({
	id,
	title,
	hint: '',
	kind,
	isRequired: id !== 'site',
	names,
});
const fields = [
	field('role', 'Job title', 'role', ['position']),
	field('place', 'Place', 'place', ['city']),
	field('pay', 'Pay', 'money', ['salary']),
	field('site', 'Site', 'text', ['site']),
];
const vocabulary: Vocabulary = {
	roles: [
		{
			code: '29-2072',
			title: 'Medical Records Specialists',
			isPreferred: true,
			alternateTitles: ['Coder', 'Medical Coder'],
		},
		{
			code: '11-9111',
			title: 'Medical and Health Services Managers',
			isPreferred: true,
			alternateTitles: ['HIM Director'],
		},
		{
			code: '15-1251',
			title: 'Computer Programmers',
			isPreferred: false,
			alternateTitles: ['Programmer Analyst'],
		},
	],
	areas: [
		{ code: '99', title: 'United States' },
		{ code: '48', title: 'Texas' },
		{ code: '12420', title: 'Austin-Round Rock-San Marcos, TX' },
		{ code: '38860', title: 'Portland-South Portland, ME' },
		{ code: '38900', title: 'Portland-Vancouver-Hillsboro, OR-WA' },
	],
	settings: [],
	credentials: [],
	measures: [],
};
const CSV =
	'Position,City,Salary,__proto__\n' +
	'Coder,"Austin, TX","$61,200",a\n' +
	'Medcial Coder,"Austin, TX",58000,b\n' +
	'HIM Director,Portland,"112,000",c\n' +
	'Coder,"Austin, TX",5/1/2024,d\n';

const onMapped = vi.fn<(table: MappedTable) => undefined>();

beforeEach(async () => {
	localStorage.clear();
	onMapped.mockReset();
	await page.viewport(360, 800);
	await render(FileMapping, {
		fields,
		vocabulary,
		chooseLabel: 'Choose a payroll',
		recipeKey: 'test',
		onMapped,
	});
	await expect.element(input()).toBeEnabled();
});

const input = () => page.getByLabelText('Choose a payroll', { exact: true }).last();
/** The file itself: sent through the test's own channel a long one would take as long as the test. */
function give(content: BlobPart | BlobPart[], name = 'pay.csv') {
	const box = input().element() as HTMLInputElement;
	const given = new DataTransfer();
	given.items.add(new File([content].flat(), name));
	box.files = given.files;
	box.dispatchEvent(new Event('change', { bubbles: true }));
}
const button = (name: string) => page.getByRole('button', { name, exact: true });

async function press(name: string) {
	await expect.element(button(name)).toBeVisible();
	button(name).element().focus();
	await userEvent.keyboard('{Enter}');
}

test('maps columns and values by keyboard, shows what is refused, and gives the rows', async () => {
	give(CSV);
	await expect.element(page.getByText('“pay.csv”: 4 rows, 4 columns.')).toBeVisible();
	await expect.element(page.getByLabelText('Job title (required)')).toHaveValue('0');
	await expect.element(page.getByLabelText('Encoding')).toHaveValue('utf-8');
	await press('Go on to the values');
	await expect.poll(() => document.activeElement?.textContent).toBe('What the values mean');
	await press('Check the rows');
	await expect.element(page.getByText('2 values still need a choice', { exact: false })).toBeVisible();
	await press('Confirm it');
	page.getByLabelText('What “Portland” means').element().focus();
	await userEvent.keyboard('Vanc');
	await expect.element(page.getByRole('listbox').getByRole('option', { name: /Vancouver/ })).toBeVisible();
	await userEvent.keyboard('{Enter}');
	await press('Check the rows');
	await expect.element(page.getByText('3 rows can be taken in.')).toBeVisible();
	await expect
		.element(page.getByRole('cell', { name: 'The cell holds the date 5/1/2024, not a number.' }))
		.toBeVisible();
	expect(onMapped).not.toHaveBeenCalled();
	expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
	await press('Take in 3 rows');
	const table = onMapped.mock.calls[0]?.[0];
	expect(table?.rows.map(({ values }) => Object.values(values))).toEqual([
		['29-2072', '12420', 61200, null],
		['29-2072', '12420', 58000, null],
		['11-9111', '38900', 112000, null],
	]);
	expect(table?.refused.map(({ line, column }) => [line, column])).toEqual([[5, 'Salary']]);
	expect(table?.file.sha256).toMatch(/^[0-9a-f]{64}$/);
	expect(table?.periods).toEqual({ pay: 'annual' });

	give(CSV);
	await press('Use those choices');
	await press('Go on to the values');
	await press('Check the rows');
	await press('Take in 3 rows');
	await press('Delete all kept choices');
	expect(localStorage.length).toBe(0);
	await expect.element(button('Delete all kept choices')).not.toBeInTheDocument();
});

test('a bad file says why; another one can be chosen', async () => {
	give('Position,City\n"Coder,Austin\n');
	await expect
		.element(page.getByText('A quote opens on line 2 and is never closed.', { exact: false }))
		.toBeVisible();
	await press('Choose another file');
	give(CSV);
	await expect.element(page.getByText('“pay.csv”: 4 rows, 4 columns.')).toBeVisible();
});

test('a long file is read without holding the page up, and can be canceled', async () => {
	const line = 'Coder,"Austin, TX","$61,200",some text that makes the line longer\n';
	const block = line.repeat(20_000);
	give(['Position,City,Salary,Note\n', ...Array<string>(60).fill(block)], 'long.csv');
	await expect.element(page.getByText(/Reading: \d+ %/)).toBeVisible();
	await press('Cancel');
	await expect.element(input()).toBeEnabled();
	give(CSV);
	await expect.element(page.getByText('“pay.csv”: 4 rows, 4 columns.')).toBeVisible();
});
