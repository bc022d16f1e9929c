/**
 * Guarantee: postings stand where a sector matches and nowhere else, say everywhere that they are a company's data, and leave the
 * page as the same rows. Without it an index of one website could be taken for an official figure of a role it does not hold.
 */
import { expect } from '@playwright/test';
import { rowsOf } from './commands.ts';
import { download, open, test } from './site.ts';

const FOLD = 'Postings (unofficial)';

const FINDING = 'Postings for medical information stood 7% above February 2020 in September 2024';
const NOT_OFFICIAL = 'A company’s data (Indeed), not an official statistic';

for (const address of ['/', '/compare/paths/', '/roles/29-2072/', '/roles/29-9021/']) {
	test(`${address} shows postings, and says whose figures they are`, async ({ page }) => {
		await open(page, address);
		await page.locator('summary', { hasText: FOLD }).click();
		const figure = page.locator('figure[data-view="demand"]');
		await expect(figure).toBeVisible();
		await expect(figure.locator('h2')).toHaveText(FINDING);
		await expect(figure.locator('.subtitle')).toContainText(NOT_OFFICIAL);
		await expect(figure.locator('.canvas svg').first()).toContainText(NOT_OFFICIAL);
		await expect(figure.locator('.source')).toContainText('Indeed Hiring Lab');
	});
}

test('a role without a sector has none on its page, and is told so beside its pay', async ({ page }) => {
	await open(page, '/roles/11-9111/');
	await expect(page.locator('figure[data-view="demand"]')).toHaveCount(0);
	await open(page, '/?role=11-9111');
	await page.locator('summary', { hasText: FOLD }).click();
	await expect(page.locator('figure[data-view="demand"]')).toContainText(
		'No sector matches medical and health services managers.',
	);
});

test('the CSV has what is drawn, as the rows command prints it, and the picture names the licence', async ({
	page,
}) => {
	await open(page, '/');
	await page.locator('summary', { hasText: FOLD }).click();
	const csv = (await download(page, 'demand', 'Download CSV')).bytes.toString('utf8').slice(1);
	expect(csv).toBe(await rowsOf('/', 'demand'));
	expect(csv).toContain('sector_index,medical-information,Medical Information,2024-09-27,107.12');
	const svg = (await download(page, 'demand', 'Download SVG')).bytes.toString('utf8');
	expect(svg).toContain('Indeed Hiring Lab, CC BY 4.0');
	expect(svg).toContain(NOT_OFFICIAL);
	expect(svg).not.toContain('public domain');
});
