/**
 * Guarantee: a reader's own figures come to a figure that is on show, can be reached and heard with the keyboard alone, stand in
 * its table and its files, and go with one switch; a page without any has nothing of them. Without it they would be there for eyes
 * and mice only, or in a file that was meant to be without them.
 */
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import { expect, test, vi } from 'vitest';
import '$lib/charts/theme.css';
import { ownSeriesOf } from '$lib/charts/own/own-series.fixture.ts';
import { MANAGERS, RECORDS, REGISTRARS } from '$lib/charts/wage-row.fixture.ts';
import type { OwnSeries } from '$lib/domain/own-figures.ts';
import Host from './OwnHost.fixture.svelte';

const SURVEY = [
	ownSeriesOf(
		'Regional survey',
		{ value: 61_237 },
		{ role: '11-9111', value: 998_765 },
		{ role: '13-1111' },
		{ area: '06' },
	),
];

async function show(series: readonly OwnSeries[]) {
	await page.viewport(900, 900);
	const onPickRole = vi.fn();
	const view = await render(Host, { series, rows: [MANAGERS, RECORDS, REGISTRARS], onPickRole });
	await expect.poll(() => view.container.querySelectorAll('svg').length).toBe(1);
	return { ...view, onPickRole };
}

const words = (container: Element) => container.querySelector('svg')?.textContent ?? '';
const drawn = (container: Element) => container.querySelectorAll('[data-key*="|yours|"]').length;

test('figures that come while the page is open are drawn, and go when they are removed', async () => {
	const view = await show([]);
	expect(drawn(view.container)).toBe(0);
	expect(page.getByRole('checkbox', { name: 'Show yours' }).query()).toBeNull();
	await view.rerender({ series: SURVEY });
	await expect.poll(() => drawn(view.container)).toBe(2);
	expect(words(view.container)).toContain('yours: Regional survey, not official');
	expect(words(view.container)).toContain('$998,765');
	await view.rerender({ series: [] });
	await expect.poll(() => drawn(view.container)).toBe(0);
	expect(page.getByRole('checkbox', { name: 'Show yours' }).query()).toBeNull();
});

test('the arrow keys reach each of them, each says whose it is, and Enter chooses its role', async () => {
	const { container, onPickRole } = await show(SURVEY);
	await expect.poll(() => drawn(container)).toBe(2);
	container.querySelector<HTMLElement>('[role="application"]')?.focus();
	const heard: string[] = [];
	const live = () => container.querySelector('.chart [aria-live]')?.textContent ?? '';
	for (let turn = 0; turn < 5; turn++) {
		await userEvent.keyboard('{ArrowDown}');
		await expect.poll(live).not.toBe(heard.at(-1) ?? '');
		heard.push(live());
		if (live().startsWith('Yours, ')) await userEvent.keyboard('{Enter}');
	}
	const own = heard.filter((label) => label.startsWith('Yours, '));
	expect(own).toHaveLength(2);
	expect(own.join(' ')).toContain('Yours, Regional survey: median $61,237, not official, of 2025.');
	expect(own.join(' ')).toContain('above what the axis shows');
	expect(heard.filter((label) => label.includes(' Yours, Regional survey: median $61,237.'))).toHaveLength(1);
	expect(onPickRole.mock.calls.map(([role]) => String(role)).sort()).toEqual(['11-9111', '29-2072']);
});

test('what is not on show is counted, with the way to it in codes alone; one switch takes all away', async () => {
	const { container } = await show(SURVEY);
	await expect.element(page.getByText('2 of your 4 figures are for other roles or places.')).toBeVisible();
	const link = page.getByRole('link', { name: 'Show those roles and places' }).element();
	expect(link.getAttribute('href')).toBe('/?role=29-2072,13-1111&area=06,99');
	await page.getByRole('checkbox', { name: 'Show yours' }).click();
	await expect.poll(() => drawn(container)).toBe(0);
	expect(page.getByText('2 of your 4 figures').query()).toBeNull();
	await page.getByRole('checkbox', { name: 'Show yours' }).click();
	await expect.poll(() => drawn(container)).toBe(2);
});

test('the table and the files have them, and the files are without them on request', async () => {
	const { container } = await show(SURVEY);
	await expect.poll(() => drawn(container)).toBe(2);
	await page.getByRole('button', { name: 'Table' }).click();
	const heading = page.getByRole('columnheader', { name: 'Yours: Regional survey, median' });
	await expect.element(heading).toBeInTheDocument();
	await page.getByRole('button', { name: 'Download', exact: true }).click();
	const dialog = page.getByRole('dialog', { name: 'Download' });
	const picture = () => dialog.getByRole('img', { name: /^Preview/ }).element().textContent;
	// Its code is fetched with the press.
	await expect
		.poll(picture, { timeout: 10_000 })
		.toContain('Diamonds are your own figures (Regional survey), not official.');
	await dialog.getByRole('checkbox', { name: 'With your figures' }).click();
	await expect.poll(picture).not.toContain('Diamonds');
});
