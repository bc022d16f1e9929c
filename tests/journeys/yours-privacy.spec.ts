/**
 * Guarantee: from the moment a reader chooses a file the site is asked for nothing more, the page works without a connection, the
 * receipt says what was measured, and files are kept or forgotten as the reader says, in every tab. Without it “your files
 * stay in this browser” would be a sentence and nothing else.
 */
import { createHash } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import { expectAccessibleInBothThemes, expectToFit } from './accessible.ts';
import { aSite, type ChangingSite } from './offline-site.ts';
import { csvFile, giveFile, mapFile, openYours, press, yoursPart, yoursReady } from './yours.ts';
import { comeToLife, savedBy, test as base, unfold } from './site.ts';

const test = base.extend<{ site: ChangingSite }>({
	site: aSite,
	baseURL: async ({ site }, use) => use(await site.open()),
});

const PAYROLL =
	'Job title,City,Annual salary,Employee,__proto__\n' +
	'Medical Records Specialists,"Austin, TX",52000,Ann Onym,constructor\n' +
	'Medical and Health Services Managers,"Austin, TX",98000,Bea Nobody,toString\n' +
	'Medical Records Specialists,"Austin, TX",pay is a secret,Cee Person,x\n';
const PAYROLL_FILE = csvFile('payroll.csv', PAYROLL);
const SHA256 = createHash('sha256').update(PAYROLL).digest('hex');

const figuresFile = (name: string) =>
	csvFile(name, 'Role,Place,Median\nMedical Records Specialists,"Austin, TX",61234\n');

const readiness = (page: Page) => page.locator('[data-readiness]');
const count = (page: Page) => page.locator('[data-requests]');
const rows = (page: Page) => page.locator('tr[data-own]');

/** Chooses a file where the page takes payrolls. */
async function chooseFile(page: Page): Promise<void> {
	const input = yoursPart(page, 'payroll').locator('input[type="file"]');
	await expect(input).toBeEnabled();
	await input.setInputFiles(PAYROLL_FILE);
	await expect(count(page)).toBeVisible();
}

/** Takes a file of figures in; it is kept where the reader says so. */
async function giveFigures(page: Page, name: string, isKept: boolean): Promise<void> {
	await mapFile(page, 'figures', figuresFile(`${name}.csv`));
	const part = yoursPart(page, 'figures');
	if (isKept) await part.getByRole('checkbox', { name: 'Keep on this device' }).check();
	await press(part.getByRole('button', { name: 'Take in 1 row', exact: true }));
	await expect(page.locator('tr[data-own="figures"]', { hasText: name })).toBeVisible();
}

/** Takes a payroll through mapping, comparison, options, table, files and report. */
async function benchmark(page: Page): Promise<void> {
	const part = yoursPart(page, 'payroll');
	await mapFile(page, 'payroll', PAYROLL_FILE);
	await expect(part.getByRole('cell', { name: 'pay is a secret' }).last()).toBeVisible();
	const refused = await savedBy(page, part, 'Download the refused rows (CSV)');
	expect(refused.bytes.toString('utf8')).toContain('pay is a secret');
	await press(part.getByRole('button', { name: 'Compare 2 people', exact: true }));
	const figure = part.locator('figure[data-view]').first();
	await expect(figure.locator('svg').first()).toBeVisible();
	await part.getByRole('checkbox', { name: 'Include names' }).check();
	await unfold(figure, 'Table');
	await expect(figure.getByText('Ann Onym').first()).toBeVisible();
	await figure.getByRole('button', { name: 'Download', exact: true }).click();
	const dialog = page.getByRole('dialog', { name: 'Download', exact: true });
	await expect(dialog.getByRole('img', { name: /^Preview/ })).toBeVisible();
	for (const file of ['Download CSV', 'Download PNG', 'Download XLSX', 'Download ZIP'])
		expect((await savedBy(page, dialog, file)).bytes.length, file).toBeGreaterThan(100);
	await dialog.getByRole('button', { name: 'Close', exact: true }).click();
}

for (const serviceWorkers of ['block', 'allow'] as const) {
	test.describe(`service workers: ${serviceWorkers}`, () => {
		test.use({ serviceWorkers });

		test('no request leaves the page once a file is chosen', async ({ page, site }) => {
			test.slow();
			await openYours(page);
			const before = site.served.length;
			await benchmark(page);
			await giveFigures(page, 'survey', true);
			for (const part of await page.locator('main section').all()) await part.hover();
			await page.getByRole('link', { name: 'Roles' }).hover();
			await page.waitForTimeout(2000);
			await page.getByRole('button', { name: 'Show the receipt' }).click();
			const receipt = page.locator('[data-receipt]');
			await expect(receipt).toContainText('payroll.csv');
			await expect(receipt).toContainText(SHA256);
			await expect(receipt).toContainText('on this page: 0');
			await expect(receipt).toContainText("connect-src 'self'");
			await expect(count(page)).toHaveAttribute('data-requests', '0');
			expect(site.served.slice(before)).toEqual([]);
		});

		test('once it is ready, the page needs no connection', async ({ page, context, site }) => {
			test.slow();
			await openYours(page);
			await context.setOffline(true);
			await expect(readiness(page)).toContainText('You are offline');
			const before = site.served.length;
			await benchmark(page);
			await page.getByRole('button', { name: 'Show the receipt' }).click();
			await expect(page.locator('[data-receipt]')).toContainText(SHA256);
			await expect(count(page)).toHaveAttribute('data-requests', '0');
			expect(site.served.slice(before)).toEqual([]);
		});
	});
}

test('a reader who saves data is told how much there is to fetch, and asked', async ({ page, site }) => {
	await page.addInitScript(() =>
		Object.defineProperty(navigator, 'connection', { value: { saveData: true } }),
	);
	await page.goto('/yours/');
	const button = page.getByRole('button', { name: /^Get ready \(\d+(?:\.\d)? MB\)$/ });
	await expect(button).toBeVisible();
	await page.waitForTimeout(1000);
	expect(site.served.filter((path) => path.endsWith('.wasm'))).toEqual([]);
	await button.click();
	await expect(readiness(page)).toHaveAttribute('data-readiness', 'ready', { timeout: 60_000 });
});

test('what tries to get out is refused and told', async ({ page, site, conduct }) => {
	conduct.expected.push(/Refused/);
	await openYours(page);
	await chooseFile(page);
	const before = site.served.length;
	const sent = await page.evaluate(async () => [
		await fetch(`${location.origin}/x?rows=secret`).then(
			() => 'sent',
			() => 'refused',
		),
		navigator.sendBeacon(`${location.origin}/x`, 'rows'),
		window.open(`${location.origin}/x`),
	]);
	expect(sent).toEqual(['refused', false, null]);
	await expect(readiness(page)).toContainText('3 more were tried and refused');
	expect(site.served.slice(before)).toEqual([]);
	await page.getByRole('button', { name: 'Show the receipt' }).click();
	await expect(page.locator('[data-receipt]')).not.toContainText('secret');
});

test('the reader’s way to other pages is free, and back on the page the guard stands again', async ({
	page,
}) => {
	await openYours(page);
	await chooseFile(page);
	await page.getByRole('link', { name: 'Roles', exact: true }).click();
	await expect(page).toHaveURL(/\/roles\/?$/);
	await expect(page.locator('main h1')).not.toHaveText('Your own figures');
	await page.goBack();
	await expect(count(page)).toHaveAttribute('data-requests', '0');
	expect(
		await page.evaluate(() =>
			fetch('/x?rows').then(
				() => 'sent',
				() => 'refused',
			),
		),
	).toBe('refused');
});

test('closing the tab forgets what is not kept; what is kept is there again', async ({ page }) => {
	await openYours(page);
	await giveFigures(page, 'kept', true);
	await giveFigures(page, 'passing', false);
	await expect(rows(page)).toHaveCount(2);
	await page.reload();
	await yoursReady(page);
	await expect(rows(page)).toHaveCount(1);
	await expect(rows(page)).toContainText(['kept']);
	// Left at once: nothing waits for the browser's database.
	await page.getByRole('checkbox', { name: 'Keep “kept” on this device' }).evaluate((box) => {
		(box as HTMLInputElement).click();
		location.reload();
	});
	await expect(page.getByText('You have given no file yet.')).toBeVisible();
	expect(await page.evaluate(() => localStorage.getItem('paychart-own'))).toBeNull();
});

test('a payroll is kept only when the reader says so, and is compared again after a reload', async ({
	page,
}) => {
	await openYours(page);
	await giveFile(page, 'payroll', PAYROLL_FILE);
	await expect(page.locator('tr[data-own="payroll"] input')).not.toBeChecked();
	await page.locator('tr[data-own="payroll"] input').check();
	await expect(page.getByText('stays on this device until you remove it.')).toBeVisible();
	await page.reload();
	await yoursReady(page);
	await expect(yoursPart(page, 'payroll').locator('figure[data-view] svg').first()).toBeVisible();
	await press(page.getByRole('button', { name: 'Forget this payroll' }));
	await expect(rows(page)).toHaveCount(0);
	await page.reload();
	await expect(page.getByText('You have given no file yet.')).toBeVisible();
});

test('a kept payroll is compared again where the browser is slow to open what is kept', async ({ page }) => {
	await openYours(page);
	await giveFile(page, 'payroll', PAYROLL_FILE);
	await page.locator('tr[data-own="payroll"] input').check();
	await expect(page.getByText('stays on this device until you remove it.')).toBeVisible();
	await page.addInitScript(openDatabasesLate, 5000);
	await page.reload();
	await comeToLife(page);
	await expect(yoursPart(page, 'payroll').locator('figure[data-view] svg').first()).toBeVisible();
});

/** In the page: tells of every opened database so many milliseconds late. */
function openDatabasesLate(ms: number): void {
	const { get, set } = Object.getOwnPropertyDescriptor(IDBRequest.prototype, 'onsuccess') ?? {};
	if (!get || !set) throw new Error('no such property');
	Object.defineProperty(IDBOpenDBRequest.prototype, 'onsuccess', {
		get,
		set(this: IDBOpenDBRequest, tell: (event: Event) => void) {
			set.call(this, (event: Event) => void setTimeout(() => tell.call(this, event), ms));
		},
	});
}

test('two tabs show the same, and “Forget everything” empties both', async ({ page, context }) => {
	await openYours(page);
	await giveFigures(page, 'one', true);
	await giveFigures(page, 'two', true);
	const other = await context.newPage();
	await other.goto('/yours/');
	await expect(rows(other)).toHaveCount(2);
	await other.getByRole('row', { name: 'one' }).getByRole('button', { name: 'Remove “one”' }).click();
	await expect(rows(page)).toHaveCount(1);
	await expect(page.getByText('“one” was removed in another tab.')).toBeVisible();
	await page.getByRole('button', { name: 'Forget everything' }).click();
	await expect(rows(page)).toHaveCount(0);
	await expect(rows(other)).toHaveCount(0);
	expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('a page without files of the reader’s loads nothing of the store', async ({ page }) => {
	await page.goto('/');
	await expect(page.locator('html[data-hydrated="true"]')).toBeAttached();
	await page.waitForTimeout(1000);
	expect(await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).toEqual([]);
});

test('axe finds nothing on the page in either theme, and nothing sticks out', async ({ page }) => {
	await openYours(page);
	await giveFile(page, 'payroll', PAYROLL_FILE);
	await giveFigures(page, 'kept', true);
	await page.getByRole('button', { name: 'Show the receipt' }).click();
	await expect(page.locator('[data-receipt]')).toBeVisible();
	await expectToFit(page);
	await expectAccessibleInBothThemes(page);
});
