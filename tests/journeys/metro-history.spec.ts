/**
 * Guarantee: a reader sees how pay and jobs of a role went in metropolitan areas over the years, where boundaries part the
 * figures, in which metros pay rose most, and for a role without a past which official file would give it one. Without it
 * the releases before the newest would lie in the tables unseen.
 */
import { expect, type Page } from '@playwright/test';
import { rowsOf } from './commands.ts';
import { download, open, test } from './site.ts';

const view = (page: Page, id: string) => page.locator(`figure[data-view="${id}"]`);
const title = (page: Page, id: string) => view(page, id).locator('figcaption h2');

const TWO_METROS = '?role=15-1211&area=12420,35620';
for (const [address, id] of [
	[`/${TWO_METROS}`, 'trend'],
	[`/compare/metros/${TWO_METROS}`, 'metro-trend'],
] as const) {
	test(`two metros over time at ${address}`, async ({ page }) => {
		await open(page, address);
		const shown = view(page, id);
		await shown.scrollIntoViewIfNeeded();
		await expect(title(page, id)).toHaveText('Pay rose 8% in Austin, TX, 2021 to 2025');
		await expect(shown.locator('svg')).toContainText('2021: new method');
		await expect(shown.locator('svg')).toContainText('2024: new boundaries');
		await expect(shown.locator('[data-summary]')).toContainText('Lines break before May 2021 and 2024.');
		const { bytes } = await download(page, id, 'Download CSV');
		expect(bytes.toString('utf8').slice(1)).toBe(await rowsOf(address.replace('/?', '?'), id));
		await open(page, `${address}&measure=employment`);
		await shown.scrollIntoViewIfNeeded();
		await expect(title(page, id)).toHaveText('Jobs fell 20% in Austin, TX, 2021 to 2025');
	});
}

test('a place chosen on the page of a role has its trend there, in pay and in jobs', async ({ page }) => {
	await open(page, '/roles/15-1211/?area=17410');
	await view(page, 'trend').scrollIntoViewIfNeeded();
	await expect(view(page, 'trend').locator('svg')).toContainText('Cleveland-Elyria, OH (17460)');
	await expect(title(page, 'trend')).toContainText('pay rose 4% from 2024 to 2025, to $101,540');
	await view(page, 'trend').getByRole('button', { name: 'Jobs instead of pay' }).click();
	await expect(title(page, 'trend')).toContainText('jobs rose 35% from 2024 to 2025, to 4,020 jobs');
});

test('a role without a past names the file that would give it one', async ({ page }) => {
	await open(page, '/roles/29-2072/?area=12420');
	await view(page, 'trend').scrollIntoViewIfNeeded();
	await expect(title(page, 'trend')).toHaveText('This site has one release for this choice: May 2025');
	const past = view(page, 'trend').locator('.past');
	await expect(past).toContainText('To add May 2024, download oesm24ma.zip from bls.gov/oes/tables.htm');
	await expect(past.getByRole('link')).toHaveAttribute('href', 'https://www.bls.gov/oes/tables.htm');
	await expect(past.locator('code')).toHaveText('npm run datasets -- oesm24ma.zip');
});

test('where pay rose most: over the longest time that compares, and over the others on demand', async ({
	page,
}) => {
	await open(page, '/compare/metros/');
	const shown = view(page, 'metro-change');
	await shown.scrollIntoViewIfNeeded();
	await expect(title(page, 'metro-change')).toHaveText(
		'No pay changes by metro here for Medical Records Specialists',
	);
	await shown.getByRole('link', { name: 'Computer Systems Analysts' }).click();
	await expect(page).toHaveURL(/role=15-1211/);
	await expect(title(page, 'metro-change')).toHaveText(
		'Computer Systems Analysts: pay beat inflation in 98 of 248 metros, 2021 to 2025',
	);
	await expect(shown.locator('.subtitle')).toContainText('248 metros whose boundaries stayed the same');
	await expect(shown.locator('svg')).toContainText('$45,960 → $78,190');
	await expect(shown.locator('svg')).toContainText('prices +18.8%');
	await expect(shown.getByText('Look at the jobs:')).toBeVisible();
	const { bytes } = await download(page, 'metro-change', 'Download CSV');
	const csv = bytes.toString('utf8').slice(1);
	expect(csv).toBe(await rowsOf('/compare/metros?role=15-1211', 'metro-change'));
	expect(csv).toMatch(/35620.*new boundaries in between/);

	await shown.getByRole('button', { name: '2021 to 2023, all metros' }).click();
	await expect(title(page, 'metro-change')).toContainText('2021 to 2023');
	await shown.getByRole('button', { name: /^Show all \d+ metros$/ }).click();
	await expect(shown.getByRole('button', { name: 'Show the first and the last' })).toBeVisible();
});

test('without scripts the pages of a place and of a role have them', async ({ browser, baseURL }) => {
	const page = await browser.newPage({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
	await page.goto('/metros/12420/');
	await expect(view(page, 'trend').locator('svg').first()).toContainText('2021: jobs redefined, new method');
	await expect(view(page, 'trend').locator('[data-summary]')).toContainText('Software Developers: $103,410');
	await page.goto('/roles/15-1211/');
	await expect(view(page, 'metro-change').locator('svg').first()).toContainText('1. Cleveland, TN');
	await page.close();
});
