/**
 * Guarantee: after one visit the site works without a connection, engine and all; an update never mixes two versions;
 * a reader sees what is kept and can clear it. Without it a hospital's weak network would stop the work, and a release
 * would break the pages that are open.
 */
import { chromium, expect, test as plain, type Page } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { journeyLaunch } from '../chromium.ts';
import { expectAccessible } from './accessible.ts';
import { aSite, ChangingSite, SECOND_TAGLINE } from './offline-site.ts';
import { comeToLife, open, reachForThePage, settled, test as base } from './site.ts';

const test = base.extend<{ site: ChangingSite }>({
	site: aSite,
	baseURL: async ({ site }, use) => use(await site.open()),
});
test.use({ serviceWorkers: 'allow' });

/** What a browser says by itself of a page that is asked for without a connection and is not kept. */
const NOT_KEPT = /status of 503 .*\/(?:\?.*)?\)$/;
/** The same of a link to it: first its code is missing, then SvelteKit lets the browser open it. */
const LINK_NOT_KEPT = [/ERR_FAILED .*\/_app\/immutable\/.*\.(?:js|css)\)$/, /Not found: \/_app\/anew\//];

async function engineReady(page: Page): Promise<void> {
	await expect(page.locator('html[data-engine="ready"]')).toBeAttached();
}

/** A first visit that lasts until the engine is ready and all that was loaded is kept. */
async function firstVisit(page: Page, address = '/'): Promise<void> {
	await open(page, address);
	await reachForThePage(page);
	await engineReady(page);
	await expect(page.locator('html[data-kept="true"]')).toBeAttached();
}

function isPageKept(page: Page, path: string): Promise<boolean> {
	return page.evaluate(async (asked) => (await caches.match(location.origin + asked)) !== undefined, path);
}

/** The names of the versions kept. */
function versionsKept(page: Page): Promise<string[]> {
	return page.evaluate(async () => (await caches.keys()).filter((name) => name.includes('|version|')));
}

/** Where the engine's worker got its module from, as the browser's performance timeline names it. */
async function moduleCameFrom(page: Page): Promise<string | undefined> {
	const [worker] = page.workers();
	return worker?.evaluate(() => {
		const entries = performance.getEntriesByType('resource') as (PerformanceEntry & {
			deliveryType?: string;
		})[];
		return entries.findLast(({ name }) => name.endsWith('.wasm'))?.deliveryType;
	});
}

test('after one visit, choices are answered without a connection', async ({ page, context, conduct }) => {
	// The whole site is kept first: 75 s with another journey beside it.
	test.setTimeout(180_000);
	// The place's answers were never fetched: the kept engine answers instead.
	conduct.expected.push(/ERR_FAILED .*\/answers\/place\/12420\./);
	await firstVisit(page);
	await context.setOffline(true);
	await page.reload();
	await settled(page);
	await reachForThePage(page);
	await engineReady(page);

	await page.goto('/?role=29-9021&area=12420');
	await settled(page);
	await expect(page.locator('figure[data-view="pay-by-role"]')).toContainText('$79,510');
	await open(page, '/?area=12420&dollars=local');
	await page.getByRole('link', { name: 'Paychart', exact: true }).click();
	await settled(page);
	await expect(page.locator('figure[data-view="pay-by-role"]')).not.toContainText('$79,510');
});

/** A profile on disk, as readers have: the one of other journeys has no cache of files beside the worker's. */
plain('nothing under a hashed address is transferred twice, the engine least of all', async () => {
	const site = new ChangingSite();
	const address = await site.open();
	const profile = await mkdtemp(join(tmpdir(), 'paychart-profile-'));
	const context = await chromium.launchPersistentContext(profile, journeyLaunch());
	try {
		const page = await context.newPage();
		await firstVisit(page, address);
		await page.reload();
		await settled(page);
		await reachForThePage(page);
		await engineReady(page);
		await expect(page.locator('html[data-kept="true"]')).toBeAttached();
		// Compiled code lies beside the bytes in the browser's own cache, and nowhere else.
		expect(await moduleCameFrom(page)).toBe('cache');
		const hashed = site.served.filter((path) => /^\/(?:_app\/immutable|answers)\//.test(path));
		expect(hashed.filter((path) => path.endsWith('.wasm'))).toHaveLength(1);
		expect(hashed.filter((path, index) => hashed.indexOf(path) !== index)).toEqual([]);
	} finally {
		await context.close();
		await site.close();
		await rm(profile, { recursive: true });
	}
});

test('a page that was never opened says so and links to what is kept', async ({ page, context, conduct }) => {
	conduct.expected.push(NOT_KEPT);
	await firstVisit(page);
	await page.goto('/roles/29-2072/');
	await expect.poll(() => isPageKept(page, '/roles/29-2072/')).toBe(true);
	await context.setOffline(true);
	await page.goto('/metros/12420/?measure=mean');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page is not kept in this browser');
	await expect(page.locator('main')).toContainText('/metros/12420/?measure=mean');
	await expectAccessible(page);
	await page.getByRole('link', { name: /Medical records specialists/i }).click();
	await expect(page).toHaveURL(/\/roles\/29-2072\/$/);
	await expect(page.locator('main[data-settled="true"]')).toBeVisible();
});

test('reached by a link without a connection: what is kept opens, what is not says so', async ({
	page,
	context,
	conduct,
}) => {
	conduct.expected.push(NOT_KEPT, ...LINK_NOT_KEPT);
	await firstVisit(page);
	// By a link only its data comes, no HTML.
	await page.getByText('More', { exact: true }).click();
	await page.getByRole('link', { name: 'Data', exact: true }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Data and sources' })).toBeVisible();
	await context.setOffline(true);
	await page.reload();
	await expect(page.getByRole('heading', { level: 1, name: 'Data and sources' })).toBeVisible();

	await page.getByRole('link', { name: 'Explore', exact: true }).click();
	await settled(page);
	const pages = page.getByRole('navigation', { name: 'Pages' });
	await pages.getByRole('link', { name: 'Places', exact: true }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page is not kept in this browser');
	await expect(page).toHaveURL(/\/metros\/$/);
});

test('a role and a place reached by a link stay whole without a connection, their pictures alive', async ({
	page,
	context,
	conduct,
}) => {
	// Of a page that the browser opened, back leads to its kept HTML by way of an address no route has.
	conduct.expected.push(/Not found: \/_app\/anew\//);
	await firstVisit(page);
	await page.goto('/roles/29-2072/');
	const living = async () => {
		await expect(page.locator('main [data-living="true"]').first()).toBeAttached();
		await comeToLife(page);
	};
	for (const [name, path] of [
		['Vallejo, CA', '/metros/46700/'],
		['California', '/metros/06/'],
	] as const) {
		await page.locator('main').getByRole('link', { name, exact: true }).first().click();
		await expect(page).toHaveURL(new RegExp(`${path}$`));
		await living();
		await expect.poll(() => isPageKept(page, path)).toBe(true);
	}
	await context.setOffline(true);
	await page.reload();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('California');
	await living();
	await expect(page.getByRole('table').first()).toContainText('$');
	// Back to pages whose documents were taken by scripts: the same are kept for the browser.
	await page.goBack();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Vallejo, CA');
	await living();
	await page.goBack();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Medical Records Specialists');
	await living();
	await page.getByRole('button', { name: 'Draw the states by median' }).click();
	await expect(page.locator('figure[data-view="pay-by-area"]')).toContainText('$72,040');
});

test('a new version waits for the reader, comes whole, and leaves other open pages as they are', async ({
	page,
	context,
	site,
	conduct,
}) => {
	// Two versions of the whole site are fetched and kept.
	test.setTimeout(240_000);
	const tagline = (of: Page) => of.locator('.tagline');
	await firstVisit(page);
	const other = await context.newPage();
	await firstVisit(other);
	const [first] = await versionsKept(page);

	const ofFirst = new Set(site.served);
	site.served.length = 0;
	site.isSecond = true;
	await page.reload();
	await settled(page);
	await expect(tagline(page)).not.toHaveText(SECOND_TAGLINE);
	const take = page.getByRole('button', { name: 'Use the new version' });
	await expect(take).toBeVisible();
	// The old version still answers, though the server has none of its files any more.
	await reachForThePage(page);
	await engineReady(page);
	await take.click();
	await expect(tagline(page)).toHaveText(SECOND_TAGLINE);
	await settled(page);
	await reachForThePage(page);
	await engineReady(page);
	await expect(page.locator('html[data-kept="true"]')).toBeAttached();

	// The other page is of the first version and gets nothing of the second.
	const asked = await other.evaluate(async () => ({
		kept: (await fetch('/map-shapes.json')).status,
		unkept: (await fetch('/alternate-titles.json')).status,
	}));
	expect(asked).toEqual({ kept: 200, unkept: 503 });
	await expect(tagline(other)).not.toHaveText(SECOND_TAGLINE);
	expect(await versionsKept(page)).toHaveLength(2);
	// A link to a page it does not have opens that page anew, in the new version.
	conduct.expected.push(/status of 503/);
	await other.getByRole('link', { name: 'Roles', exact: true }).click();
	await expect(tagline(other)).toHaveText(SECOND_TAGLINE);
	await expect(other.getByRole('heading', { level: 1 })).toBeVisible();
	// Now only pages of the second version are open; what the first one left goes when a page is opened after a while.
	await expect(async () => {
		await page.reload();
		expect(await versionsKept(page)).not.toContain(first);
	}).toPass();
	const again = site.served.filter((path) => path.startsWith('/_app/immutable/') && ofFirst.has(path));
	expect(again, 'files that the first version had, asked of the server that has none of them').toEqual([]);
});

test('a reader sees what is kept, and clears it', async ({ page, context, conduct }) => {
	conduct.expected.push(NOT_KEPT);
	await firstVisit(page);
	await page.goto('/data/');
	await page.getByText('Kept in this browser').click();
	const panel = page.getByRole('region', { name: 'Kept in this browser' });
	await expect(panel.getByRole('row', { name: /Query engine/ })).toContainText(/3\d\.\d MB/);
	await expect(panel.getByRole('row', { name: /Tables/ })).toContainText(/[1-9]\d*\.\d MB/);
	await panel.getByRole('button', { name: 'Clear what is kept' }).click();
	await expect(panel.getByRole('status')).toHaveText(/^Cleared [1-9]\d*\.\d MB\./);
	await expect(panel.locator('[data-total]')).toHaveText('0 kB');
	await expect(panel.getByRole('button', { name: 'Clear what is kept' })).toBeDisabled();

	await context.setOffline(true);
	await page.goto('/');
	await expect(page.getByText('Nothing is kept yet.')).toBeVisible();
	await context.setOffline(false);
	await firstVisit(page);
	await context.setOffline(true);
	await page.reload();
	await settled(page);
});

test.describe('where the browser refuses', () => {
	test('without a service worker the site works, and says that nothing is kept', async ({ page }) => {
		await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
		await page.goto('/data/');
		await page.getByText('Kept in this browser').click();
		await expect(page.getByRole('region', { name: 'Kept in this browser' })).toContainText(
			'Nothing is kept.',
		);
	});
});

test('failures, parts and lists of another version are not kept', async ({ page, site, conduct }) => {
	conduct.expected.push(/status of (?:404|503)/);
	await firstVisit(page);
	const before = await page.evaluate(count);
	await page.evaluate(async () => {
		await fetch('/no-such-list.json');
		await fetch('/_app/immutable/no-such-table.csv.gz');
		await fetch('/map-shapes.json', { headers: { range: 'bytes=0-9' } });
	});
	site.isSecond = true;
	await page.evaluate(() => fetch('/search.json'));
	expect(await page.evaluate(count)).toBe(before);
});

/** How many files are kept. Runs in the page. */
async function count(): Promise<number> {
	let files = 0;
	for (const name of await caches.keys()) {
		if (!name.endsWith('|clients')) files += (await (await caches.open(name)).keys()).length;
	}
	return files;
}
