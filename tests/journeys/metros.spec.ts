/**
 * Guarantee: on /compare/metros a reader compares areas by search, by map, by likeness and by keyboard, keeps it in the
 * address, and takes the very rows away. Without it the page would be a picture of five cities.
 */
import { expect, type Page } from '@playwright/test';
import Papa from 'papaparse';
import { expectToFit } from './accessible.ts';
import { rowsOf } from './commands.ts';
import { download, open, settled, tableText, test } from './site.ts';

const PAGE = '/compare/metros/';

const comparison = (page: Page) => page.locator('figure[data-view="metro-comparison"]');
/** The folded section of places like one of those compared. */
const similar = (page: Page) => page.getByRole('heading', { name: /^Places like / });
/** The areas of an address, their commas as such. */
const areasOf = (page: Page) =>
	(new URL(page.url()).searchParams.get('area') ?? '').split(',').filter(Boolean);

test('without scripts the default stands in the page, with its presets as links', async ({
	browser,
	baseURL,
}) => {
	const page = await browser.newPage({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
	await page.goto(PAGE);
	for (const text of ['$126,110', '$113,751', 'not published', '(**)']) {
		await expect(comparison(page).locator('svg').first()).toContainText(text);
	}
	await expect(page.locator('figure[data-view="metro-ranks"] [data-summary]')).toContainText('from 2 to 1');
	await expect(page.getByText('Local prices change the top place for 2 of 3 roles.')).toBeVisible();
	await expect(page.getByText('No pair can be tested in May 2025.')).toBeVisible();
	await expect(
		page.getByRole('link', { name: /^Test Medical and Health Services Managers in / }),
	).toHaveAttribute('href', /year=2015/);
	await page.getByRole('heading', { name: 'Why these five cities' }).click();
	await expect(page.getByRole('link', { name: 'Claim E4c' })).toHaveAttribute('href', /claims\/#E4c$/);
	await page.getByText('Options', { exact: true }).click();
	await expect(page.getByRole('link', { name: 'The five cities and the nation' }).first()).toHaveAttribute(
		'href',
		/area=12420,41700,41620,36420,39580,99/,
	);
	await page.close();
});

for (const [view, address] of [
	['metro-comparison', PAGE],
	['metro-ranks', PAGE],
	['metro-comparison', `${PAGE}?role=29-2072,11-9111&area=99,48,28140,4800001&dollars=local&pay=hourly`],
	['metro-ranks', `${PAGE}?role=29-2072&area=48,28140,4800001&measure=p90`],
	['metro-comparison', `${PAGE}?role=29-2072&area=12420,41700,39580&sort=a_p10`],
] as const) {
	test(`the CSV, the rows command and the table of ${view} agree at ${address}`, async ({ page }) => {
		await open(page, address);
		const { name, bytes } = await download(page, view, 'Download CSV');
		const csv = bytes.toString('utf8');
		expect(name).toMatch(/^metro-[a-z0-9_-]*\.csv$/);
		expect(csv.slice(1)).toBe(await rowsOf(address, view));
		const records = Papa.parse<Record<string, string>>(csv.slice(1), {
			header: true,
			skipEmptyLines: true,
		}).data;
		await page.locator(`figure[data-view="${view}"]`).getByRole('button', { name: 'Table' }).click();
		const [, ...rows] = await tableText(page, view);
		expect(rows.length).toBe(records.length);
		records.forEach((record, index) => {
			expect(rows[index]).toEqual(expect.arrayContaining([record['occ_code'], record['area_title']]));
		});
	});
}

test('SVG and PNG of both views carry both kinds of dollars', async ({ page }) => {
	await open(page, PAGE);
	for (const view of ['metro-comparison', 'metro-ranks']) {
		const svg = (await download(page, view, 'Download SVG')).bytes.toString('utf8');
		for (const text of ['$130,160', '$129,040', 'Data source', 'compare/metros']) expect(svg).toContain(text);
		const png = await download(page, view, 'Download PNG');
		expect(png.bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
	}
});

test('a place found by search goes into the address; reload keeps it, back undoes it', async ({ page }) => {
	await open(page, PAGE);
	const where = page.getByRole('combobox', { name: 'Places', exact: true });
	await where.click();
	await where.fill('st. louis');
	await expect(page.getByRole('option', { name: /St\. Louis/ }).first()).toBeVisible();
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/41180/);
	await page.keyboard.press('Escape');
	await settled(page);
	await expect(comparison(page).locator('[data-key="29-2072|41180|2025"]')).toBeAttached();
	expect(areasOf(page)).toHaveLength(6);
	const title = await comparison(page).locator('h2').innerText();
	await page.reload();
	await settled(page);
	await expect(comparison(page).locator('h2')).toHaveText(title);
	await page.goBack();
	await settled(page);
	await expect(comparison(page).locator('[data-key="29-2072|41180|2025"]')).toHaveCount(0);
});

test('a seventh area is named and left out, and the command refuses it', async ({ page }) => {
	const address = `${PAGE}?area=12420,41700,41620,36420,39580,99,28140`;
	await open(page, address);
	const notice = page.getByText('6 places are compared at once. Left out: Kansas City, MO-KS (28140).');
	await expect(notice).toBeVisible();
	await expect(comparison(page).locator('[data-key="29-2072|28140|2025"]')).toHaveCount(0);
	await similar(page).click();
	await expect(page.getByRole('button', { name: /^Add / }).first()).toBeDisabled();
	await page.getByRole('button', { name: 'Dismiss' }).click();
	await expect(notice).toHaveCount(0);
	await expect(rowsOf(address, 'metro-comparison')).rejects.toThrow(/compared at once/);
});

test('an area like another is added by its button, and the rule’s area is in the address', async ({
	page,
}) => {
	await open(page, PAGE);
	await similar(page).click();
	await page.getByLabel('Similar to').selectOption({ label: 'Raleigh-Cary, NC' });
	await expect(page).toHaveURL(/similar=39580/);
	await settled(page);
	await expect(page.getByRole('heading', { name: 'Places like Raleigh-Cary, NC' })).toBeVisible();
	const add = page.getByRole('button', { name: /^Add / }).first();
	const name = (await add.getAttribute('aria-label'))?.replace('Add ', '') ?? '';
	await add.focus();
	await page.keyboard.press('Enter');
	await settled(page);
	expect(areasOf(page)).toHaveLength(6);
	await expect(comparison(page).locator('svg')).toContainText(name.split(/[-,]/)[0] ?? name);
	await page.getByLabel('Similar to').selectOption({ label: 'Salt Lake City-Murray, UT' });
	await page.getByLabel('By jobs of').selectOption('29-9021');
	await expect(page.getByText(/its employment in the role is not published/)).toBeVisible();
});

test('an area is added from the map by keyboard, and taken out again', async ({ page }) => {
	await open(page, PAGE);
	await page.getByRole('button', { name: 'Choose on a map' }).press('Enter');
	const map = page.getByRole('application', { name: /^Map to choose places/ });
	await expect(map).toBeVisible();
	await map.focus();
	await page.keyboard.press('Home');
	await page.keyboard.press('Enter');
	await expect.poll(() => areasOf(page).length).toBe(6);
	await settled(page);
	const added = areasOf(page).at(-1);
	await expect(comparison(page).locator(`[data-key="11-9111|${added}|2025"]`)).toBeAttached();
	await map.focus();
	await page.keyboard.press('Home');
	await page.keyboard.press('Enter');
	await expect.poll(() => areasOf(page).length).toBe(5);
});

test('the arrow keys walk every row of the comparison and say its figures', async ({ page }) => {
	await open(page, PAGE);
	const chart = comparison(page).getByRole('application');
	await chart.focus();
	await page.keyboard.press('End');
	const said = comparison(page).locator('[aria-live="polite"]');
	await expect(said).toContainText(
		'Oklahoma City, OK, Health Information Technologists and Medical Registrars, May 2025',
	);
	await page.keyboard.press('ArrowUp');
	await expect(said).toContainText('Salt Lake City-Murray, UT');
	await expect(said).toContainText('employment not published (**)');
	await page.keyboard.press('Escape');
});

test('differences are tested where means have errors, and never for percentiles', async ({ page }) => {
	await open(page, PAGE);
	const section = page.locator('section[aria-labelledby="difference"]');
	await expect(section).toContainText('no sampling error for medians and percentiles');
	await expect(section.locator('table')).toHaveCount(0);
	await page.goto(`${PAGE}?role=11-9111&area=16980,33100,19820&year=2015&measure=p90`);
	await settled(page);
	const rows = section.locator('tbody tr');
	await expect(rows).toHaveCount(3);
	// Miami 118,290 (2.4 %) over Chicago 104,220 (1.8 %).
	await expect(rows.first()).toContainText('Miami, FL over Chicago, IL-IN');
	await expect(rows.first()).toContainText('4.13');
	await expect(rows.first()).toContainText('real difference');
	await expect(rows.last()).toContainText('within sampling error');
	await expect(section.locator('thead').first()).toContainText('Difference of means');
});

test('nothing sticks out at any width', async ({ page }) => {
	await page.setViewportSize({ width: 360, height: 900 });
	await open(page, `${PAGE}?area=37980,28140,4800001&role=29-9021`);
	await expectToFit(page);
});

test('the default prints on two pages', async ({ page }) => {
	await open(page, PAGE);
	const pdf = (await page.pdf({ format: 'Letter' })).toString('latin1');
	expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(2);
});
