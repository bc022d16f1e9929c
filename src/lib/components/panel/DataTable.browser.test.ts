/**
 * Guarantee: on a phone the table shows a few telling columns and the others on request; its first column stays in sight;
 * every column that sorts is a button. Without it a table of thirty columns is a strip of codes.
 */
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { expect, test } from 'vitest';
import '$lib/charts/theme.css';
import { MANAGERS, RECORDS } from '$lib/charts/wage-row.fixture.ts';
import { NO_FILTERS } from '$lib/domain/filters.ts';
import type { WageRow } from '$lib/domain/wage-row.ts';
import { wageColumns } from '$lib/export/columns.ts';
import DataTable from './DataTable.svelte';

// A rendered generic component knows nothing of its rows.
const columns = wageColumns(NO_FILTERS).map((column) => ({
	...column,
	text: (row: unknown) => column.text(row as WageRow),
}));
const heads = () => [...document.querySelectorAll('thead th')].map((head) => head.textContent.trim());

async function show(width: number): Promise<string[]> {
	await page.viewport(width, 700);
	const sorts: string[] = [];
	await render(DataTable, {
		caption: 'Pay',
		columns,
		rows: [MANAGERS, RECORDS],
		sort: null,
		sortable: new Set(['a_median', 'occ_title']),
		onSort: (sort: string | null) => void sorts.push(sort ?? ''),
	});
	return sorts;
}

test('a phone has five columns, and all of them on request', async () => {
	const sorts = await show(360);
	await expect.poll(() => heads().length).toBe(5);
	expect(heads().slice(0, 3)).toEqual(['Occupation', 'Median', 'Year']);
	await page.getByRole('button', { name: 'Median' }).click();
	expect(sorts).toEqual(['-a_median']);
	await page.getByRole('button', { name: 'All columns' }).click();
	await expect.poll(() => heads().length).toBe(columns.length);
	await expect.element(page.getByRole('button', { name: 'All columns' })).not.toBeInTheDocument();
});

test('a wide page has all columns, and the first stays in sight when the others scroll', async () => {
	await show(900);
	await expect.poll(() => heads().length).toBe(columns.length);
	const region = document.querySelector('.scroll');
	const left = () => document.querySelector('tbody th')?.getBoundingClientRect().left ?? NaN;
	const before = left();
	region?.scrollTo(400, 0);
	await expect.poll(() => region?.scrollLeft ?? 0).toBeGreaterThan(100);
	expect(left()).toBe(before);
	expect(document.querySelector('tbody th')?.getAttribute('scope')).toBe('row');
});
