/**
 * Guarantee: an official file that a reader adds stays in the browser, shows in every view with its mark, lasts, and can be
 * taken away; a file that is not right, or a browser that fails, loses nothing. Without it a reader with a release of their own
 * would see it in some views and not in others, or send it somewhere.
 */
import { expect, type Page } from '@playwright/test';
import { rowsOf } from './commands.ts';
import { add, added, choose, input, listed, metros2016, otherFigure, test } from './release-files.ts';
import { download, open, openDownloads, reachForThePage, settled } from './site.ts';
import { SECOND_TAGLINE } from './offline-site.ts';
import { openYours } from './yours.ts';

const view = (page: Page, id: string) => page.locator(`figure[data-view="${id}"]`);
const mark = 'your May 2016 metro release';
const TREND = '/?role=11-9111&area=12420';

const csvOf = async (page: Page, id: string) =>
	(await download(page, id, 'Download CSV')).bytes.toString('utf8').slice(1);

for (const serviceWorkers of ['block', 'allow'] as const) {
	for (const line of ['online', 'offline'] as const) {
		test.describe(`service workers: ${serviceWorkers}`, () => {
			test.use({ serviceWorkers });

			test(`no request leaves the page while a file is read, ${line}`, async ({ page, context, site }) => {
				await openYours(page);
				await expect(input(page)).toBeEnabled();
				await context.setOffline(line === 'offline');
				const before = site.served.length;
				await choose(page, metros2016());
				await expect(added(page)).toHaveText('Added 12 rows: May 2016, 4 metropolitan areas.');
				await expect(listed(page)).toContainText(/May 2016, metropolitan areas: 12 rows, [1-9]\d* kB/);
				await expect(page.locator('[data-requests]')).toHaveAttribute('data-requests', '0');
				// The browser's own look for a newer version of the site has nothing of the reader's in it.
				expect(site.served.slice(before).filter((path) => path !== '/service-worker.js')).toEqual([]);
			});
		});
	}
}

test('views show it with its mark, in other tabs and after a reload too; removed, they are the site’s again', async ({
	page,
	context,
}) => {
	test.setTimeout(180_000);
	const official = await rowsOf(TREND.slice(1), 'trend');
	await open(page, TREND);
	await view(page, 'trend').scrollIntoViewIfNeeded();
	expect(await csvOf(page, 'trend')).toBe(official);
	await openYours(page);
	await add(page, metros2016());
	await page.getByRole('link', { name: 'Explore, May 2016' }).click();
	await expect(page).toHaveURL(/\/\?role=11-9111&year=2016$/);
	await settled(page);
	const ranks = view(page, 'pay-by-area');
	await ranks.scrollIntoViewIfNeeded();
	await expect(ranks).toContainText(mark);

	const other = await context.newPage();
	for (const shown of [page, other]) {
		await open(shown, TREND);
		const trend = view(shown, 'trend');
		await trend.scrollIntoViewIfNeeded();
		await expect(trend).toContainText(mark);
		expect(await csvOf(shown, 'trend')).toMatch(/^2016,.*12420.*60000/m);
	}
	const dialog = await openDownloads(page, 'trend');
	// The foot of the picture, whose lines break anywhere.
	await expect(dialog).toContainText(/your\s*May\s*2016\s*metro\s*release/);
	await dialog.getByRole('button', { name: 'Close', exact: true }).click();
	// What the site itself prints does not change.
	expect(await rowsOf(TREND.slice(1), 'trend')).toBe(official);

	await openYours(other);
	await other.getByRole('button', { name: /^Remove May 2016/ }).click();
	await expect(listed(other)).toHaveCount(0);
	for (const shown of [other, page]) {
		if (shown === other) await other.getByRole('link', { name: 'Explore', exact: true }).click();
		else await page.reload();
		await settled(shown);
		await expect(shown.locator('main')).not.toContainText(mark);
		await open(shown, TREND);
		await view(shown, 'trend').scrollIntoViewIfNeeded();
		expect(await csvOf(shown, 'trend')).toBe(official);
	}
});

test('in one tab, without a reload: added it is in the views, removed it is not', async ({
	page,
	expected,
}) => {
	// The engine's library says so where an engine is let go of while it takes a table in.
	expected.push(/^cannot send a message since the worker is not set!/);
	await open(page, TREND);
	await view(page, 'trend').scrollIntoViewIfNeeded();
	const official = await csvOf(page, 'trend');
	await page.evaluate(() => Object.assign(window, { isSamePage: true }));
	const visit = async (name: string | RegExp) => {
		await page
			.getByRole('link', { name, exact: typeof name === 'string' })
			.first()
			.click();
	};
	await page.getByText('More', { exact: true }).click();
	await visit('Your figures');
	await expect(input(page)).toBeEnabled({ timeout: 80_000 });
	await add(page, metros2016());
	await page.goBack();
	await settled(page);
	await view(page, 'trend').scrollIntoViewIfNeeded();
	await expect(view(page, 'trend')).toContainText(mark);
	expect(await csvOf(page, 'trend')).not.toBe(official);
	await page.goForward();
	await page.getByRole('button', { name: /^Remove May 2016/ }).click();
	await expect(listed(page)).toHaveCount(0);
	await page.goBack();
	await settled(page);
	await view(page, 'trend').scrollIntoViewIfNeeded();
	await expect(view(page, 'trend')).not.toContainText(mark);
	expect(await csvOf(page, 'trend')).toBe(official);
	expect(await page.evaluate(() => 'isSamePage' in window), 'the page was never loaded anew').toBe(true);
});

test('its places can be compared, and their difference tested', async ({ page }) => {
	await openYours(page);
	await add(page, metros2016());
	await expect(page.getByRole('link', { name: 'Compare places, May 2016' })).toBeVisible();
	await open(page, '/compare/metros/?role=11-9111&area=12420,31080&year=2016');
	const section = page.locator('section[aria-labelledby="difference"]');
	// 77,700 and 63,000, both ±1.3 %: 14,700 / √(1,010.1² + 819²) = 11.30.
	await expect(section.locator('tbody tr').first()).toContainText('11.30');
	await expect(section).toContainText('real difference');
	await expect(page.locator('main')).toContainText(mark);
});

test.describe('with a service worker', () => {
	test.use({ serviceWorkers: 'allow' });

	test('a new version of the site leaves it there', async ({ page, site }) => {
		// A whole version is fetched anew before it takes over.
		test.setTimeout(240_000);
		await openYours(page);
		await add(page, metros2016());
		await open(page, TREND);
		await expect(page.locator('html[data-kept="true"]')).toBeAttached();
		site.isSecond = true;
		await page.reload();
		await settled(page);
		const take = page.getByRole('button', { name: 'Use the new version' });
		await expect(take).toBeVisible();
		// What the press would have the old worker fetch for the engine is there: it has nothing to do when it is to go.
		await reachForThePage(page);
		await expect(page.locator('html[data-engine="ready"]')).toBeAttached();
		await expect(page.locator('html[data-kept="true"]')).toBeAttached();
		await take.click();
		await expect(page.locator('.tagline')).toHaveText(SECOND_TAGLINE, { timeout: 120_000 });
		await settled(page);
		await view(page, 'trend').scrollIntoViewIfNeeded();
		await expect(view(page, 'trend')).toContainText(mark);
		expect(await csvOf(page, 'trend')).toMatch(/^2016,.*12420.*60000/m);
	});
});

test('somebody else’s figure is checked against the site’s rows, not the reader’s', async ({ page }) => {
	const address = '/?role=11-9111&area=31080&year=2015';
	await open(page, address);
	const { bytes } = await download(page, 'pay-by-role', 'Download SVG');
	await openYours(page);
	await page.getByRole('checkbox', { name: /^Replace the site’s figures/ }).check();
	await add(page, otherFigure());
	await open(page, address);
	await expect(view(page, 'pay-by-role')).toContainText('$99,990');
	const transfer = await page.evaluateHandle((svg) => {
		const made = new DataTransfer();
		made.items.add(new File([svg], 'figure.svg'));
		return made;
	}, bytes.toString('utf8'));
	await page.locator('body').dispatchEvent('drop', { dataTransfer: transfer });
	await expect(page.locator('[data-dropped] [data-verdict]')).toHaveAttribute('data-verdict', 'Same figures');
	await expect(view(page, 'pay-by-role')).toContainText('$99,990');
});
