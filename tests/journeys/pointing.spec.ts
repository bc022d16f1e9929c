/**
 * Guarantee: what a reader points at, an option of a search box or a link to another choice, is fetched before it is chosen and
 * is not fetched again; pointing starts no engine and changes nothing on show. A link is followed within the page, and elsewhere
 * where the reader says so. Without it each choice waits for its rows, or takes the page away that it was made from.
 */
import { expect } from '@playwright/test';
import { open, settled, test } from './site.ts';

test('an area pointed at in its box is there when it is chosen', async ({ page }) => {
	const asked: string[] = [];
	page.on('request', (request) => {
		if (/\/answers\/place\/12420\./.test(request.url())) asked.push(request.url());
	});
	await open(page, '/');
	const title = page.locator('figure[data-view="pay-by-role"] h2');
	const before = await title.innerText();
	await page.getByRole('button', { name: '+ place' }).click();
	const box = page.getByRole('combobox', { name: 'Place', exact: true });
	await box.fill('12420');
	await page.getByRole('option').filter({ hasText: '12420' }).hover();
	await expect.poll(() => asked.length).toBe(1);
	await expect(title).toHaveText(before);
	await box.press('Enter');
	await expect(page).toHaveURL(/area=12420/);
	await settled(page);
	await expect(page.locator('figure[data-view="pay-by-role"]')).toContainText('Austin');
	expect(asked).toHaveLength(1);
});

test('a link to another choice is asked for when it is pointed at, and starts no engine', async ({
	page,
}) => {
	let asked = 0;
	page.on('request', (request) => {
		if (request.url().includes('/answers/place/')) asked++;
	});
	await open(page, '/');
	await page.getByRole('link', { name: 'the five cities' }).hover();
	await expect.poll(() => asked).toBeGreaterThanOrEqual(5);
	await expect(page.locator('html')).toHaveAttribute('data-engine', 'idle');
	await expect(page).toHaveURL((url) => url.search === '');
});

test('a link to another choice is followed within the page, or in another tab', async ({ page, context }) => {
	await open(page, '/');
	await page.evaluate(() => (document.documentElement.dataset['same'] = 'page'));
	const link = page.getByRole('link', { name: 'the five cities' });
	const [other] = await Promise.all([
		context.waitForEvent('page'),
		link.click({ modifiers: ['ControlOrMeta'] }),
	]);
	await expect(other).toHaveURL(/area=/);
	await other.close();
	await expect(page).toHaveURL((url) => url.search === '');
	await link.click();
	await expect(page).toHaveURL(/area=/);
	await settled(page);
	await page.goBack();
	await expect(page).toHaveURL((url) => url.search === '');
	await expect(page.locator('html')).toHaveAttribute('data-same', 'page');
});
