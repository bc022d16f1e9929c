/**
 * Guarantee: each page holds WCAG 2.2 AA as far as a machine can tell, in both themes, and fits every screen from
 * 320 px on. Without it part of the readers would be shut out unnoticed.
 */
import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
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
	for (const theme of ['light', 'dark'] as const) {
		test(`axe finds nothing on ${address} in ${theme}`, async ({ page }) => {
			await page.emulateMedia({ colorScheme: theme });
			if (address.startsWith('/data')) await page.goto(address);
			else await open(page, address);
			const { violations } = await new AxeBuilder({ page })
				.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
				.analyze();
			expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
				[],
			);
		});
	}
}

for (const width of [320, 360, 820, 1440, 2560]) {
	test(`nothing sticks out at ${width} px`, async ({ page }) => {
		await page.setViewportSize({ width, height: 900 });
		await open(page, '/');
		const overflow = await page.evaluate(
			() => document.documentElement.scrollWidth - document.documentElement.clientWidth,
		);
		expect(overflow).toBeLessThanOrEqual(0);
	});
}

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
