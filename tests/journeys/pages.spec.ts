/**
 * Guarantee: a role's and an area's page can be read without JavaScript, reached by search with the keyboard alone,
 * and lead on to each other and into the dashboard. Without it the pages would be islands.
 */
import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { settled, test } from './site.ts';

const PAGES = [
	'/roles/',
	'/roles/29-2072/',
	'/roles/29-2071/',
	'/metros/',
	'/metros/12420/',
	'/metros/0100001/',
];

for (const address of PAGES) {
	for (const theme of ['light', 'dark'] as const) {
		test(`axe finds nothing on ${address} in ${theme}`, async ({ page }) => {
			await page.emulateMedia({ colorScheme: theme });
			await page.goto(address);
			const { violations } = await new AxeBuilder({ page })
				.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
				.analyze();
			expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
				[],
			);
		});
	}
	for (const width of [320, 360, 820, 1440]) {
		test(`nothing sticks out of ${address} at ${width} px`, async ({ page }) => {
			await page.setViewportSize({ width, height: 900 });
			await page.goto(address);
			const overflow = await page.evaluate(
				() => document.documentElement.scrollWidth - document.documentElement.clientWidth,
			);
			expect(overflow).toBeLessThanOrEqual(0);
		});
	}
}

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('a role says what it pays, where, and what comes next', async ({ page }) => {
		await page.goto('/roles/29-2072/');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Medical Records Specialists');
		await expect(page.locator('main')).toContainText('$51,140');
		await expect(page.locator('figure[data-view="pay-by-role"] svg').first()).toBeAttached();
		await expect(page.getByRole('table', { name: 'Highest medians' })).toContainText('$');
		await expect(page.getByRole('heading', { name: 'Outlook', exact: true })).toBeVisible();
	});

	test('the list of roles is whole', async ({ page }) => {
		await page.goto('/roles/');
		await expect(page.getByRole('link', { name: 'Actuaries', exact: true })).toBeVisible();
		await expect(page.getByRole('searchbox')).toHaveCount(0);
	});
});

test('a page that takes no choices shows its figures whatever its address asks', async ({ page }) => {
	await page.goto('/roles/29-2072/?utm_source=newsletter');
	await expect(page.locator('figure figcaption').first()).toBeVisible();
	await expect(page.locator('main')).toHaveAttribute('data-settled', 'true');
});

test('a code that ended says what followed', async ({ page }) => {
	await page.goto('/roles/29-2071/');
	await expect(page.locator('main')).toContainText('This code ended with May 2018.');
	await page.locator('.lead').getByRole('link', { name: 'Medical Records Specialists', exact: true }).click();
	await expect(page).toHaveURL(/\/roles\/29-2072\/$/);
});

test('the list of roles narrows by a word', async ({ page }) => {
	await page.goto('/roles/');
	await page.getByRole('searchbox', { name: /Narrow the other occupations/ }).fill('actuar');
	await expect(page.getByRole('link', { name: 'Actuaries', exact: true })).toBeVisible();
	await expect(page.getByRole('link', { name: 'Dentists, General' })).toHaveCount(0);
});

for (const [typed, address] of [
	['coder', /\/roles\/29-2072\/$/],
	['medcial coder', /\/roles\/29-2072\/$/],
	['registrar', /\/roles\/29-9021\/$/],
	['Austin', /\/metros\/12420\/$/],
	['chart abstractor', /\/roles\/15-2051\/$/],
	['RHIT', /\/\?credential=rhit$/],
] as const) {
	test(`the search finds “${typed}” by the keyboard alone`, async ({ page }) => {
		await page.goto('/metros/');
		const box = page.getByRole('combobox', { name: 'Search roles, places and credentials' });
		await box.focus();
		await page.keyboard.type(typed);
		await expect(page.getByRole('option').first()).toBeVisible();
		await page.keyboard.press('Enter');
		await expect(page).toHaveURL(address);
	});
}

test('from a place to a role to the dashboard', async ({ page }) => {
	await page.goto('/metros/12420/');
	await page.getByRole('link', { name: 'Medical Records Specialists' }).first().click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Medical Records Specialists');
	await page.getByRole('link', { name: 'Open this role on the dashboard' }).click();
	await expect(page).toHaveURL(/\?role=29-2072$/);
	await settled(page);
});
