/**
 * Guarantee: the ledger is whole without JavaScript, an address narrows it, its CSV is what `rows` prints, its anchors lead
 * from claim to disagreement and back, and it fits every screen and two sheets of paper. Without it a claim's verdict could
 * not be cited, printed or checked.
 */
import { expect } from '@playwright/test';
import { expectToFit } from './accessible.ts';
import { rowsOf } from './commands.ts';
import { download, open, settled, tableText, test } from './site.ts';

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('every claim stands with its verdict, every disagreement with a chart', async ({ page }) => {
		await page.goto('/claims/');
		await expect(page.locator('article.claim')).toHaveCount(27);
		await expect(page.getByText('7 of 27 claims match the official figure')).toBeVisible();
		await expect(page.locator('#A1')).toContainText('Superseded');
		await expect(page.locator('#A1')).toContainText('May 2016');
		await expect(page.locator('#B1')).toContainText('Reproduced');
		await expect(page.locator('#E3a')).toContainText('Contradicted');
		await expect(page.locator('#A3')).toContainText('Values missing in the article.');
		await expect(page.locator('figure.small svg[role="img"]')).toHaveCount(11);
		await expect(page.locator('figure[data-view="claims"] svg').first()).toBeAttached();
	});
});

test('an address narrows the ledger, its view and its download alike', async ({ page }) => {
	await open(page, '/claims/');
	const choice = page.getByRole('navigation', { name: 'Claims shown' });
	await choice.getByRole('link', { name: 'The career article on managers' }).click();
	await choice.getByRole('link', { name: 'Contradicted' }).click();
	await expect(page).toHaveURL(/\/claims\/\?article=E&verdict=contradicted$/);
	await expect(page.locator('article.claim:visible')).toHaveCount(1);
	await expect(page.getByText('1 of 27 claims.')).toBeVisible();
	const figure = page.locator('figure[data-view="claims"]');
	await figure.getByRole('button', { name: 'Table', exact: true }).click();
	expect((await tableText(page, 'claims')).map(([id]) => id)).toEqual(['Claim', 'E3a']);
	const { bytes } = await download(page, 'claims', 'Download CSV');
	const rows = await rowsOf('/claims?article=E&verdict=contradicted');
	expect(bytes.toString().replace('\uFEFF', '')).toBe(rows.toString());
	await page.goBack();
	await expect(page.locator('article.claim:visible')).toHaveCount(14);
});

test('a shared link shows the same; what it does not know is a notice', async ({ page }) => {
	await open(page, '/claims/?article=B,Z');
	await expect(page.locator('article.claim:visible')).toHaveCount(1);
	await expect(page.getByText('article=Z, but it is not one of A, B, C, D, E')).toBeVisible();
	await page.getByRole('button', { name: 'Dismiss' }).click();
	await expect(page.getByText('article=Z, but it is not one of A, B, C, D, E')).toHaveCount(0);
});

test('from a claim to its disagreement, back, and into the dashboard', async ({ page }) => {
	// A link to a claim unfolds its article.
	await open(page, '/claims/#A2');
	await page.locator('#A2').getByRole('link', { name: '2', exact: true }).click();
	await expect(page).toHaveURL(/#disagreement-2$/);
	await page.locator('#disagreement-2').getByRole('link', { name: 'A2' }).click();
	await expect(page).toHaveURL(/#A2$/);
	await page.locator('#A1').getByRole('link', { name: 'May 2016' }).click();
	await expect(page).toHaveURL(/\?role=11-9111&year=2016$/);
	await settled(page);
});

test('a chart is walked by the arrow keys', async ({ page }) => {
	await open(page, '/claims/');
	await page.getByText('8 more disagreements').click();
	await page.locator('#disagreement-11 [role="application"]').focus();
	await page.keyboard.press('ArrowDown');
	await expect(page.locator('#disagreement-11 [aria-live]')).toContainText('Claim A');
});

test('nothing sticks out at any width', async ({ page }) => {
	await page.setViewportSize({ width: 360, height: 900 });
	await open(page, '/claims/');
	await expectToFit(page);
});

for (const format of ['A4', 'Letter']) {
	test(`prints on two sheets of ${format}`, async ({ page }) => {
		await open(page, '/claims/');
		const margin = { top: '10mm', right: '10mm', bottom: '10mm', left: '10mm' };
		const sheets = await page.pdf({ format, margin });
		expect(sheets.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(2);
	});
}
