/**
 * Guarantee: a reader can narrow by a name, by a range of pay and by a place on the map without a mouse, and the address
 * brings all of it back. Without it a shared finding could not be found again.
 */
import { expect, type Page } from '@playwright/test';
import { choose, open, setOption, settled, test } from './site.ts';

/** What the views say of themselves, once those out of sight have followed: the same picture says the same. */
async function titles(page: Page): Promise<readonly string[]> {
	let found: readonly string[] = [];
	await expect
		.poll(async () => {
			const before = found;
			found = await page.locator('figure[data-view] h2').allInnerTexts();
			return found.join() === before.join();
		})
		.toBe(true);
	return found;
}

test('a name, a range, a place by keyboard, local dollars; reload and back give the same picture', async ({
	page,
}) => {
	test.slow();
	await open(page, '/');
	await choose(page, '+ role', 'cancer registrar', /Medical Registrars/);
	await expect(page).toHaveURL(/role=29-9021/);
	await settled(page);

	const brush = page.getByRole('group', { name: 'Only places with a figure' });
	await brush.getByLabel('from').fill('75000');
	await brush.getByLabel('from').press('Tab');
	await expect(page).toHaveURL(/range=75000-/);
	await settled(page);
	await brush.getByLabel('to').fill('80000');
	await brush.getByLabel('to').press('Tab');
	await expect(page).toHaveURL(/range=75000-80000/);
	await settled(page);
	const ranking = page.locator('figure[data-view="pay-by-area"]');
	await expect(ranking.locator('[data-summary]')).toContainText('between $75,000 and $80,000');

	const map = ranking.getByRole('application').first();
	await map.focus();
	await page.keyboard.press('Home');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/area=\d{5}/);
	await settled(page);

	await setOption(page, 'Local prices');
	await expect(page).toHaveURL(/dollars=local/);
	await settled(page);
	const before = await titles(page);
	await page.reload();
	await settled(page);
	expect(await titles(page)).toEqual(before);

	await page.goBack();
	await expect(page).not.toHaveURL(/dollars=local/);
	await settled(page);
	expect(await titles(page)).not.toEqual(before);
	await page.goForward();
	await expect(page).toHaveURL(/dollars=local/);
	await settled(page);
	expect(await titles(page)).toEqual(before);
});
