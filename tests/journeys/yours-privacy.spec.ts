/**
 * Guarantee: from the moment a reader chooses a file the site is asked for nothing more, the page works without a connection, the
 * receipt says what was measured, and files are kept or forgotten as the reader says, in every tab. Without it “your files
 * stay in this browser” would be a sentence and nothing else.
 */
import { createHash } from 'node:crypto';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { ChangingSite } from './offline-site.ts';
import { test as base } from './site.ts';

const test = base.extend<{ site: ChangingSite }>({
	// eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures needed from the pattern
	site: async ({}, use) => {
		const site = new ChangingSite();
		await use(site);
		await site.close();
	},
	baseURL: async ({ site }, use) => use(await site.open()),
});

const PAYROLL = Buffer.from(
	'Job title,City,Annual pay\nMedical coder,"Austin, TX",52000\nHealth information manager,"Austin, TX",98000\n',
);
const FILE = { name: 'payroll.csv', mimeType: 'text/csv', buffer: PAYROLL };
const SHA256 = createHash('sha256').update(PAYROLL).digest('hex');

const readiness = (page: Page) => page.locator('[data-readiness]');
const count = (page: Page) => page.locator('[data-requests]');
const rows = (page: Page) => page.locator('tr[data-own]');

async function openReady(page: Page): Promise<void> {
	await page.goto('/yours/');
	await expect(readiness(page)).toHaveAttribute('data-readiness', 'ready', { timeout: 60_000 });
	await expect(page.locator('[data-living="false"]')).toHaveCount(0);
}

/** Chooses a file where the page takes payrolls. */
async function chooseFile(page: Page): Promise<void> {
	await page.locator('section[aria-labelledby="payroll"] input[type="file"]').first().setInputFiles(FILE);
	await expect(count(page)).toBeVisible();
}

/** Keeps a file as an earlier visit would have. */
async function keepOne(page: Page, title: string): Promise<void> {
	await page.evaluate(
		(title) =>
			new Promise<void>((done, failed) => {
				const opening = indexedDB.open('paychart-own', 1);
				opening.onerror = () => failed(opening.error);
				opening.onsuccess = () => {
					const database = opening.result;
					const change = database.transaction(['headers', 'payloads'], 'readwrite');
					const header = { form: 1, kind: 'figures', title, sha256: 'ab', bytes: 99, rows: 0, at: 1 };
					change.objectStore('headers').put(header, title);
					change.objectStore('payloads').put({ kind: 'figures', series: [] }, title);
					change.oncomplete = () => {
						localStorage.setItem('paychart-own', '1');
						database.close();
						done();
					};
				};
			}),
		title,
	);
}

for (const serviceWorkers of ['block', 'allow'] as const) {
	test.describe(`service workers: ${serviceWorkers}`, () => {
		test.use({ serviceWorkers });

		test('no request leaves the page once a file is chosen', async ({ page, site }) => {
			await openReady(page);
			const before = site.served.length;
			await chooseFile(page);
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
			await openReady(page);
			await context.setOffline(true);
			await expect(readiness(page)).toContainText('You are offline');
			const before = site.served.length;
			await chooseFile(page);
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
	await openReady(page);
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
	await openReady(page);
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
	await openReady(page);
	await keepOne(page, 'kept.csv');
	await page.reload();
	await expect(rows(page)).toContainText(['kept.csv']);
	await page.getByRole('checkbox', { name: 'Keep “kept.csv” on this device' }).uncheck();
	await expect(rows(page)).toHaveCount(1);
	await page.reload();
	await expect(page.getByText('You have given no file yet.')).toBeVisible();
	expect(await page.evaluate(() => localStorage.getItem('paychart-own'))).toBeNull();
});

test('two tabs show the same, and “Forget everything” empties both', async ({ page, context }) => {
	await openReady(page);
	await keepOne(page, 'one.csv');
	await keepOne(page, 'two.csv');
	await page.reload();
	await expect(rows(page)).toHaveCount(2);
	const other = await context.newPage();
	await other.goto('/yours/');
	await expect(rows(other)).toHaveCount(2);
	await rows(other).getByRole('button', { name: 'Remove “one.csv”' }).click();
	await expect(rows(page)).toHaveCount(1);
	await expect(page.getByText('“one.csv” was removed in another tab.')).toBeVisible();
	await page.getByRole('button', { name: 'Forget everything' }).click();
	await expect(rows(page)).toHaveCount(0);
	await expect(rows(other)).toHaveCount(0);
	expect(await page.evaluate(() => localStorage.getItem('paychart-own'))).toBeNull();
});

test('a page without files of the reader’s loads nothing of the store', async ({ page }) => {
	await page.goto('/');
	await expect(page.locator('html[data-hydrated="true"]')).toBeAttached();
	await page.waitForTimeout(1000);
	expect(await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).toEqual([]);
});

for (const colorScheme of ['light', 'dark'] as const) {
	test(`axe finds nothing on the page in ${colorScheme}`, async ({ page }) => {
		await page.emulateMedia({ colorScheme });
		await openReady(page);
		await keepOne(page, 'kept.csv');
		await page.reload();
		await expect(rows(page)).toHaveCount(1);
		await expect(readiness(page)).toHaveAttribute('data-readiness', 'ready', { timeout: 60_000 });
		await page.getByRole('button', { name: 'Show the receipt' }).click();
		await expect(page.locator('[data-receipt]')).toBeVisible();
		for (const width of [320, 820, 1440]) {
			await page.setViewportSize({ width, height: 900 });
			const { scrollWidth, clientWidth } = await page.evaluate(() => {
				const { scrollWidth, clientWidth } = document.documentElement;
				return { scrollWidth, clientWidth };
			});
			expect(scrollWidth, `${width} px`).toBeLessThanOrEqual(clientWidth);
		}
		const { violations } = await new AxeBuilder({ page })
			.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
			.analyze();
		expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
			[],
		);
	});
}
