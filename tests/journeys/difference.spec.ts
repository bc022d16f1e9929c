/**
 * Guarantee: a reader who asks whether a difference is real is led from the newest release to one that can tell, and reads
 * a verdict there; and sees which sectors' means changed. Without it the answer would be "none can be tested" and the end.
 */
import { expect, type Page } from '@playwright/test';
import { rowsOf } from './commands.ts';
import { download, open, settled, test } from './site.ts';

const sectors = (page: Page) => page.locator('figure[data-view="sector-trend"]');

test('two states are compared, May 2023 is offered, followed, and a verdict read', async ({ page }) => {
	await open(page, '/compare/metros/?role=15-1252&area=06,53');
	const section = page.locator('section[aria-labelledby="difference"]');
	await expect(section).toContainText('No pair can be tested in May 2025.');
	const offer = section.getByRole('link', { name: 'Test Software Developers in these places, May 2023' });
	await offer.click();
	await settled(page);
	const address = new URL(page.url()).searchParams;
	expect([address.get('role'), address.get('area'), address.get('year')]).toEqual([
		'15-1252',
		'06,53',
		'2023',
	]);
	await expect(section).toContainText('The difference of means is real');
	const [row] = await section.locator('tbody tr').all();
	// 173,780 (0.8 %) and 159,990 (0.9 %): 13,790 / √(1,390.24² + 1,439.91²) = 6.89.
	await expect(row ?? section).toContainText('California over Washington');
	await expect(row ?? section).toContainText('6.89');
	await expect(row ?? section).toContainText('real difference');
	await section.getByText('What “real difference” means').click();
	await expect(section).toContainText('within sampling error, which does not show');
	await expect(section.getByRole('link', { name: /^Test / })).toHaveCount(0);
	await page.goBack();
	await settled(page);
	await expect(offer).toBeVisible();
});

test('places without a past lead to their states', async ({ page }) => {
	await open(page, '/compare/metros/?role=15-2051&area=12420,41620');
	await page.getByRole('link', { name: 'Test Data Scientists in Texas and Utah, May 2023' }).click();
	await settled(page);
	expect(new URL(page.url()).searchParams.get('area')).toBe('48,49');
	await expect(page.locator('section[aria-labelledby="difference"] tbody tr')).toHaveCount(1);
});

test('means by sector are drawn for who asks, with what changed, and taken away', async ({ page }) => {
	await open(page, '/?role=29-2072');
	await page.getByText('Sector trends', { exact: true }).click();
	await expect(sectors(page).getByRole('heading')).toContainText('2022 to 2024');
	const picture = sectors(page).locator('svg').first();
	await expect(picture).toContainText('+11.2% since 2022: changed');
	await expect(picture).toContainText('90% sampling interval of the mean');
	await sectors(page).getByText('Is the difference between sectors real?').click();
	await expect(sectors(page)).toContainText('real difference');
	const { name, bytes } = await download(page, 'sector-trend', 'Download CSV');
	expect(name).toMatch(/^sector-trend_medical-records-specialists_/);
	const printed = await rowsOf('/?role=29-2072', 'sector-trend');
	expect(bytes.toString('utf8').slice(1)).toBe(printed);
	await sectors(page).getByRole('button', { name: 'Table' }).click();
	for (const head of ['Sector', 'Mean', 'Since the release before']) {
		await expect(sectors(page).getByRole('columnheader', { name: head, exact: true })).toBeVisible();
	}
});

test('a role’s page draws its means by sector', async ({ page }) => {
	await open(page, '/roles/29-9021/');
	await page.getByRole('button', { name: /^Draw means by sector/ }).click();
	await expect(sectors(page).locator('svg').first()).toContainText('Health Care and Social Assistance');
});
