/**
 * Guarantee: each page holds WCAG 2.2 AA as far as a machine can tell, in both themes, and fits every screen from
 * 320 px on. Without it part of the readers would be shut out unnoticed.
 */
import { expect } from '@playwright/test';
import { expectAccessibleInBothThemes, expectToFit } from './accessible.ts';
import { open, setOption, settled, test } from './site.ts';

const PAGES = [
	'/',
	'/?role=29-9021&area=12420&dollars=local',
	'/data/',
	'/claims/',
	'/compare/metros/',
	'/credentials/',
	'/credentials/?cost=12000&study=1&kept=50&before=36000&after=48000&horizon=10&rate=3',
	'/compare/paths/?scope=wide&study=2',
];

for (const address of PAGES) {
	test(`axe finds nothing on ${address} in either theme`, async ({ page }) => {
		if (address.startsWith('/data')) await page.goto(address);
		else await open(page, address);
		await expectAccessibleInBothThemes(page);
	});
}

test('nothing sticks out at any width', async ({ page }) => {
	await page.setViewportSize({ width: 360, height: 900 });
	await open(page, '/');
	await expectToFit(page, [360, 320, 820, 1440, 2560]);
});

test('on a phone the options are behind a button and work there', async ({ page }) => {
	await page.setViewportSize({ width: 360, height: 780 });
	await open(page, '/');
	await setOption(page, 'Hourly');
	await expect(page).toHaveURL(/pay=hourly/);
	await settled(page);
	await expect(page.locator('figure[data-view="pay-by-role"] [data-summary]')).toContainText(/\$\d+\.\d\d/);
});

test('the chosen theme stays', async ({ page }) => {
	await page.emulateMedia({ colorScheme: 'light' });
	await open(page, '/');
	await page.getByRole('button', { name: /^Theme/ }).click();
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
	await page.reload();
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});
