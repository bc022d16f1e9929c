/**
 * Guarantee: what everyone earns who works for health employers is a fold away under the pay of the role, with and without
 * scripts, named as what it is, and its file is that of `npm run rows`. Without it a reader would miss it, or read a hospital's
 * average as the pay of a job.
 */
import { expect } from '@playwright/test';
import { rowsOf } from './commands.ts';
import { download, open, test } from './site.ts';

const NAME = 'Everyone who works there';

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('the fold of the dashboard opens to its picture', async ({ page }) => {
		await page.goto('/');
		const figure = page.locator('figure[data-view="industry-pay"]');
		await expect(figure).toBeHidden();
		await page.getByText(NAME).click();
		await expect(figure.locator('svg')).toBeVisible();
		await expect(figure).toContainText('all employees, not of this job');
		await expect(figure).toContainText('$83,139');
		await expect(figure).toContainText('local government withheld');
	});

	test('a role of health information has them as a table, any other job has not', async ({ page }) => {
		await page.goto('/roles/29-2072/');
		await page.getByText(NAME).click();
		await expect(page.locator('summary').filter({ hasText: NAME })).toContainText('not this job');
		const table = page.getByRole('table').filter({ hasText: 'Health insurers, private' });
		await expect(table).toContainText('5,454,513');
		await expect(
			table.getByRole('row').filter({ hasText: 'Health insurers, local government' }),
		).toContainText('withheld');
		await page.goto('/roles/47-2031/');
		await expect(page.getByText(NAME)).toHaveCount(0);
	});
});

test('the file of the figure is that of the rows command, whatever money is chosen', async ({ page }) => {
	await open(page, '/?pay=hourly&dollars=real');
	await page.getByText(NAME).click();
	const figure = page.locator('figure[data-view="industry-pay"]');
	await expect(figure).toContainText('not converted to hourly pay or other years’ dollars');
	await expect(figure).toContainText('$110,507');
	const { bytes } = await download(page, 'industry-pay', 'Download CSV');
	expect(bytes.toString('utf8').slice(1)).toBe(await rowsOf('/', 'industry-pay'));
});
