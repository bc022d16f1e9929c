/**
 * Guarantee: on the comparison of paths the scope decides the conclusions in plain sight, the reader's answers show what
 * they do and survive a reload, the rows can be taken away, and the page reads without JavaScript and prints on two
 * pages. Without it the page would give advice nobody can check.
 */
import { expect, type Page } from '@playwright/test';
import { expectToFit } from './accessible.ts';
import { rowsOf } from './commands.ts';
import { download, open, settled, tableText, test } from './site.ts';

const PATHS = '/compare/paths/';

const verdict = (page: Page, id: string) => page.locator(`[data-conclusion="${id}"]`);
const claim = (page: Page) => page.locator('[data-claim="jobs"]');
const kept = (page: Page) =>
	page
		.locator('[data-roles="kept"] tr[data-role]')
		.evaluateAll((rows) => rows.map((row) => row.getAttribute('data-role')));

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('the picture, the conclusions and every dimension stand there', async ({ page }) => {
		await page.goto(PATHS);
		await expect(page.locator('figure[data-view="path-comparison"] svg').first()).toBeAttached();
		await expect(verdict(page, 'jobs')).toHaveAttribute('data-verdict', 'him');
		for (const name of ['Opportunities', 'Skills', 'Duties', 'Credentials', 'Employers', 'Career ladder'])
			await expect(page.getByRole('heading', { level: 2, name, exact: true })).toBeVisible();
		await expect(page.locator('#ladder')).toBeAttached();
		await expect(page.getByText('5 of 6 conclusions change with the jobs you count.')).toBeVisible();
		// A link of the row unfolds what it leads to.
		await page.getByRole('link', { name: 'Skills', exact: true }).click();
		await expect(page.locator('#skills')).toBeVisible();
	});
});

test('“HIT has more jobs” turns true with the scope, and back', async ({ page }) => {
	await open(page, PATHS);
	await expect(claim(page)).toHaveText('false');
	await page.getByRole('radio', { name: 'Wide' }).click();
	await expect(page).toHaveURL(/\?scope=wide$/);
	await settled(page);
	await expect(verdict(page, 'jobs')).toHaveAttribute('data-verdict', 'hit');
	await expect(claim(page)).toHaveText('true');
	await expect(page.locator('[data-depending]')).toContainText('depend on the scope');
	await expect(page.locator('figure[data-view="path-comparison"] [data-summary]')).toContainText('10 HIT');
	await page.getByRole('radio', { name: 'Narrow' }).press('Space');
	await expect(page).toHaveURL(/\?scope=narrow$/);
	await expect(verdict(page, 'start')).toHaveAttribute('data-verdict', 'hit');
	await page.goBack();
	await page.goBack();
	await expect(page).toHaveURL(/\/compare\/paths\/$/);
	await expect(claim(page)).toHaveText('false');
});

for (const address of [
	'/compare/paths/?scope=wide',
	'/compare/paths/?scope=him:11-9111;hit:29-9021,29-2072&area=41620&pay=hourly',
]) {
	test(`the CSV, the rows command and the table agree at ${address}`, async ({ page }) => {
		await open(page, address);
		const { bytes } = await download(page, 'path-comparison', 'Download CSV');
		const csv = bytes.toString('utf8').slice(1);
		expect(csv).toBe(await rowsOf(address));
		await page.locator('figure[data-view="path-comparison"]').getByRole('button', { name: 'Table' }).click();
		const [, ...rows] = await tableText(page, 'path-comparison');
		const codes = csv
			.trim()
			.split('\n')
			.slice(1)
			.map((line) => line.split(',')[1]);
		expect(rows.length).toBe(codes.length);
		rows.forEach((row, index) => expect(row).toContain(codes[index]));
		const marks = page.locator('figure[data-view="path-comparison"] [data-key]');
		expect(
			new Set(await marks.evaluateAll((all) => all.map((one) => one.getAttribute('data-key')))).size,
		).toBe(codes.length);
	});
}

test('an occupation moved by hand makes sides of one’s own', async ({ page }) => {
	await open(page, PATHS);
	await page.getByText('Which jobs count (4 HIM, 3 HIT)').click();
	await page.getByRole('combobox', { name: 'Side of Compliance Officers' }).selectOption('left out');
	await expect(page).toHaveURL(/scope=him:/);
	await settled(page);
	await expect(page.locator('[data-sides]')).toContainText('Your own sides.');
	await expect(page.locator('[data-sides]')).not.toContainText('Compliance');
	await page.getByRole('combobox', { name: 'Side of Medical Records Specialists' }).selectOption('both');
	await expect(page.locator('[data-sides]')).toContainText('On both sides: Medical Records Specialists.');
});

test('an unknown code of a scope is named', async ({ page }) => {
	await open(page, `${PATHS}?scope=him:11-9111,99-9999;hit:29-9021`);
	await expect(
		page.getByText(/scope=99-9999, but it is an occupation code that none of the tables has/),
	).toBeVisible();
	await expect(page.locator('figure[data-view="path-comparison"] [data-summary]')).toContainText(
		'1 HIM and 1 HIT',
	);
});

test('a place makes pay and jobs local, and a withheld count is a lower bound', async ({ page }) => {
	await open(page, `${PATHS}?scope=narrow`);
	await page.getByRole('combobox', { name: 'Where' }).first().fill('Salt Lake');
	await page.getByRole('option', { name: /^Salt Lake City/ }).click();
	await expect(page).toHaveURL(/area=41620/);
	await settled(page);
	await expect(verdict(page, 'jobs')).toHaveAttribute('data-verdict', 'unknown');
	await expect(verdict(page, 'jobs')).toContainText('at least 1,180');
	await expect(page.locator('[data-effect="area"]')).toContainText('Salt Lake City');
});

test('answers show what they do, by the keyboard, and survive a reload', async ({ page }) => {
	await open(page, PATHS);
	expect(await kept(page)).toHaveLength(7);
	await page.getByRole('combobox', { name: 'Years you would still study' }).focus();
	await page.keyboard.type('Up to 2');
	await expect(page).toHaveURL(/study=2/);
	expect(await kept(page)).toEqual(['29-9021', '29-2072']);
	await expect(page.locator('[data-effect="study"]')).toContainText('takes out 5 roles');
	await expect(page.locator('[data-roles="removed"]')).toContainText('takes 4 years from there, more than 2');

	await page.getByRole('combobox', { name: 'Education now' }).selectOption("Associate's degree");
	await page.getByRole('combobox', { name: 'Management or technology' }).selectOption('Technology');
	await page.getByRole('combobox', { name: 'Remote work' }).selectOption('I want it');
	await expect(page.locator('[data-effect="remote"]')).toContainText('changes nothing');
	const ordered = await kept(page);
	expect(ordered).toHaveLength(7);
	expect(ordered.slice(0, 3).every((code) => code?.startsWith('15-'))).toBe(true);
	await expect(page).toHaveURL(/have=associates&study=2&lean=technology&remote=yes/);

	await page.getByRole('radio', { name: 'Wide' }).click();
	await expect(page).toHaveURL(/scope=wide.*study=2/);
	await page.reload();
	await settled(page);
	await expect(page.getByRole('combobox', { name: 'Education now' })).toHaveValue('associates');
	expect(await kept(page)).toHaveLength(16);
	await page.getByRole('button', { name: 'Clear my answers' }).click();
	await expect(page).toHaveURL(/\?scope=wide$/);
	await expect(page.locator('[data-effect]')).toHaveCount(1);
});

test('an answer that is none is named', async ({ page }) => {
	await open(page, `${PATHS}?study=soon`);
	await expect(page.getByText(/study=soon, but it is not a whole number of years/)).toBeVisible();
	expect(await kept(page)).toHaveLength(7);
});

test('it prints on two pages at most', async ({ page }) => {
	await open(page, PATHS);
	const pdf = await page.pdf({ format: 'Letter' });
	expect(pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g)?.length).toBeLessThanOrEqual(2);
});

test('nothing sticks out at any width', async ({ page }) => {
	await page.setViewportSize({ width: 360, height: 900 });
	await open(page, `${PATHS}?scope=wide&study=2&remote=yes`);
	await expectToFit(page);
});
