/**
 * Guarantee: a reader can calculate a credential's value from their own figures by the keyboard alone, share and reload it,
 * take the same rows away, and see neither a figure nobody gave nor a claim as an official one. Without it a shared
 * calculation could show something else than its address says.
 */
import { expect, type Page } from '@playwright/test';
import { expectToFit } from './accessible.ts';
import { rowsOf } from './commands.ts';
import { download, open, settled, tableText, test } from './site.ts';

const GIVEN = '/credentials/?cost=12000&study=1&kept=0&before=36000&after=48000&horizon=10&rate=0';

const value = (page: Page) => page.locator('figure[data-view="credential-value"]');

test('figures given by the keyboard are calculated, and the address keeps them', async ({ page }) => {
	await open(page, '/credentials/');
	await expect(value(page)).toContainText('Enter six numbers to see when it pays off');
	await expect(value(page).locator('[data-summary]')).not.toContainText(/\d/);
	await expect(value(page).locator('[data-key]')).toHaveCount(0);

	await page.getByText('Options', { exact: true }).press('Enter');
	for (const [label, typed] of [
		['Cost, dollars', '$12,000'],
		['Years of study', '1'],
		['Pay kept while studying', '0'],
		['Pay before', '36000'],
		['Pay after', '48000'],
		['Years looked ahead', '10'],
		['Discount rate', '0'],
	] as const) {
		await page.getByLabel(new RegExp(`^${label}`)).focus();
		await page.keyboard.type(typed);
		await page.keyboard.press('Tab');
	}
	await expect(page).toHaveURL(/\?cost=12000&study=1&kept=0&before=36000&after=48000&horizon=10&rate=0$/);
	await expect(value(page)).toContainText('It pays back by the end of year 5');
	await expect(value(page).locator('[data-summary]')).toContainText('$60,000 more than without it');

	await page.reload();
	await settled(page);
	await expect(page.getByLabel('Cost, dollars')).toHaveValue('12000');
	await expect(value(page)).toContainText('It pays back by the end of year 5');

	await page.goBack();
	await expect(page.getByLabel(/^Discount rate/)).toHaveValue('');
	await expect(value(page).locator('[data-summary]')).toContainText(
		'No discount rate, so no net present value.',
	);

	// Every year can be walked to and is said.
	await value(page).getByRole('application').focus();
	await page.keyboard.press('End');
	await expect(value(page).locator('[aria-live="polite"]').last()).toContainText('After 10 years');
});

test('the page opens with sourced figures, and one that is used names its source', async ({ page }) => {
	await open(page, '/credentials/');
	const card = page.locator('[data-credential="ccs"]');
	await expect(card).toContainText('$299 for members');
	await expect(card).toContainText('$51,140');
	await expect(page).toHaveURL(/\/credentials\/$/);
	await page.getByRole('button', { name: /^Use \$299: CCS exam fee/ }).click();
	await page.getByRole('button', { name: /^Use \$51,140: median/ }).click();
	await expect(page).toHaveURL(/\?cost=299&after=51140$/);
	await expect(page.getByRole('form', { name: 'Your figures' })).toContainText(
		'Taken: CCS exam fee, members',
	);
	await expect(value(page)).toContainText('Enter four more numbers to see when it pays off');
	await page.getByRole('combobox', { name: 'Credential', exact: true }).selectOption('rhit');
	await expect(page).toHaveURL(/credential=rhit/);
	await expect(page.locator('[data-credential="rhit"]')).toContainText('No exam fee in a source we trust.');
});

test('the CSV, the rows command and the table of the value agree', async ({ page }) => {
	await open(page, GIVEN);
	const { name, bytes } = await download(page, 'credential-value', 'Download CSV');
	const csv = bytes.toString('utf8');
	expect(name).toBe('credential-value.csv');
	expect(csv.slice(1)).toBe(await rowsOf(GIVEN, 'credential-value'));
	expect(csv).toContain('\n5,after,36000,48000,0,180000,180000,0,0\n');
	await value(page).getByRole('button', { name: 'Table' }).click();
	const [, ...rows] = await tableText(page, 'credential-value');
	expect(rows.length).toBe(csv.trim().split('\n').length - 1);
	expect(rows[5]).toEqual(expect.arrayContaining(['5', '$180,000', '$0']));
});

test('an address with figures shows its own answer alone', async ({ page }) => {
	await open(page, GIVEN);
	await expect(value(page).locator('[data-key]')).toHaveCount(11);
	const svg = (await download(page, 'credential-value', 'Download SVG')).bytes.toString('utf8');
	expect(svg).toContain('even by the end of year 5');
	expect(svg).toContain('The reader of this page');
	expect(svg).not.toMatch(/NaN|undefined/);
});

for (const [key, typed, sentence] of [
	['Cost, dollars', '-5', 'it must lie between 0 and 10,000,000 dollars'],
	['Cost, dollars', '99999999999999999999999', 'it must lie between'],
	['Years of study', 'four', 'it is not a plain number'],
	['Years looked ahead', '2.5', 'it must be whole years'],
	['Discount rate', '1e9', 'it is not a plain number'],
] as const) {
	test(`“${typed}” under ${key} gives a sentence and no figure of its own`, async ({ page }) => {
		await open(page, GIVEN);
		const box = page.getByLabel(new RegExp(`^${key}`));
		if (!(await box.isVisible())) await page.getByText('Options', { exact: true }).click();
		await box.fill(typed);
		await box.press('Enter');
		await expect(page.getByRole('form', { name: 'Your figures' })).toContainText(sentence);
		await expect(box).toHaveValue(typed);
		await expect(box).toHaveAttribute('aria-invalid', 'true');
		await expect(page.locator('main')).not.toContainText(/NaN|Infinity/);
		// The others stay; what was refused is in no address.
		await expect(page).toHaveURL(/before=36000/);
		expect(page.url()).not.toContain(encodeURIComponent(typed));
	});
}

test('a refused value of an address becomes a notice, and the rest holds', async ({ page }) => {
	await open(page, '/credentials/?cost=-5&study=1&kept=0&before=36000&after=48000&horizon=10&mine=kept');
	await expect(page.getByRole('status').filter({ hasText: 'cost=-5' })).toContainText('must lie between');
	await expect(value(page).locator('[data-summary]')).toContainText('Still needed: cost.');
	await page.getByLabel('Cost, dollars').fill('1000');
	await page.getByLabel('Cost, dollars').press('Enter');
	await expect(page).toHaveURL(/mine=kept.*cost=1000/);
	await expect(value(page)).toContainText('It pays back by');
});

test('official pay of a place is taken by a press and names its source', async ({ page }) => {
	await open(page, '/credentials/?role=29-2072&area=12420&study=2');
	await page.getByText('More figures with a source').click();
	await page.getByRole('button', { name: /^Use \$48,990 as pay before/ }).click();
	await expect(page).toHaveURL(/role=29-2072&area=12420&study=2&before=48990$/);
	await expect(page.getByRole('form', { name: 'Your figures' })).toContainText(
		/Taken: median, Medical Records Specialists, Austin.*May \d{4}/,
	);
	await page.getByRole('button', { name: /as the cost$/ }).click();
	await expect(page.getByRole('form', { name: 'Your figures' })).toContainText(/Taken: .*a year × 2/);
	await expect(value(page)).toContainText('Occupational Employment and Wage Statistics');
});

test('the ladder says what official pay cannot tell apart, and its rows are those of the command', async ({
	page,
}) => {
	await open(page, '/credentials/');
	const ladder = page.locator('figure[data-view="career-ladder"]');
	await expect(ladder.locator('svg')).toContainText('Claim D7: $164,498');
	await expect(ladder.locator('svg')).toContainText('official pay cannot tell');
	const { bytes } = await download(page, 'career-ladder', 'Download CSV');
	expect(bytes.toString('utf8').slice(1)).toBe(await rowsOf('/credentials/', 'career-ladder'));
	await ladder.getByRole('application').focus();
	await page.keyboard.press('Home');
	await page.keyboard.press('ArrowDown');
	await expect(ladder.locator('[aria-live="polite"]').last()).toContainText('a step up');

	await open(page, '/credentials/?area=12420');
	await expect(ladder.locator('svg')).toContainText('$126,110');
	const austin = await download(page, 'career-ladder', 'Download CSV');
	expect(austin.bytes.toString('utf8').slice(1)).toBe(
		await rowsOf('/credentials/?area=12420', 'career-ladder'),
	);
});

test('each credential has its anchor, its grade of evidence, and says what is missing', async ({ page }) => {
	await open(page, '/credentials/#rhit');
	const rhit = page.locator('article#rhit');
	await expect(rhit).toBeInViewport();
	await expect(rhit).toContainText('article without source');
	await expect(rhit).toContainText('No exam fee in a source we trust.');
	await expect(rhit.getByRole('link', { name: 'Medical Records Specialists' })).toHaveAttribute(
		'href',
		/\/roles\/29-2072\/$/,
	);
	await expect(page.locator('details:has(> #cpc)')).toContainText('added by us');
	await expect(page.locator('article#cpc')).toContainText('issuer’s survey');
});

test('nothing sticks out at any width', async ({ page }) => {
	await page.setViewportSize({ width: 360, height: 900 });
	await open(page, GIVEN);
	await page.getByText('More figures with a source').click();
	await expectToFit(page);
});

for (const address of ['/credentials/', GIVEN, `${GIVEN}&credential=rhit,rhia`]) {
	test(`${address} fits on two pages of paper`, async ({ page }) => {
		await page.setViewportSize({ width: 1280, height: 900 });
		await open(page, address);
		for (const format of ['A4', 'Letter']) {
			const paper = await page.pdf({ format });
			const pages = paper.toString('latin1').match(/\/Type\s*\/Page[^s]/g) ?? [];
			expect(pages.length, format).toBeLessThanOrEqual(2);
		}
	});
}

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('every credential and the ladder are there', async ({ page }) => {
		await page.goto('/credentials/');
		await expect(page.locator('main article')).not.toHaveCount(0);
		await expect(page.locator('[data-credential="ccs"]')).toContainText('$299 for members');
		await expect(page.locator('article#rhia')).toContainText('$123,860');
		await expect(page.locator('figure[data-view="career-ladder"] svg').first()).toBeAttached();
		await expect(page.getByText('needs JavaScript')).toBeVisible();
	});
});
