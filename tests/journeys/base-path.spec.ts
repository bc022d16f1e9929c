/**
 * Guarantee: the site works below a path of its host, as on project pages of a static host. Without it every asset,
 * table and link would point to the host's root.
 */
import { expect } from '@playwright/test';
import { open, reachForThePage, test } from './site.ts';

const BASE = process.env.BASE_PATH ?? '';

test('pages, engine, tables and links stay below the base path', async ({ page }) => {
	const asked: string[] = [];
	page.on('request', (request) => asked.push(new URL(request.url()).pathname));
	await open(page, `${BASE}/?role=29-9021&area=12420`);
	await expect(page.locator('figure[data-view="pay-by-role"]')).toContainText('$79,510');
	await page.getByText('More', { exact: true }).click();
	await page.getByRole('link', { name: 'Data', exact: true }).click();
	await expect(page).toHaveURL(new RegExp(`${BASE}/data/?$`));
	await expect(page.getByRole('heading', { level: 1, name: 'Data and sources' })).toBeVisible();
	expect(asked.filter((path) => !path.startsWith(`${BASE}/`))).toEqual([]);
});

test.describe('with its service worker', () => {
	test.use({ serviceWorkers: 'allow' });

	test('works without a connection, and keeps nothing in the name of another path', async ({
		page,
		context,
		conduct,
	}) => {
		// The place's answers were never fetched: the kept engine answers instead.
		conduct.expected.push(/ERR_FAILED.*\/answers\/place\/12420\./);
		await open(page, `${BASE}/`);
		await reachForThePage(page);
		await expect(page.locator('html[data-kept="true"]')).toBeAttached();
		await context.setOffline(true);
		await open(page, `${BASE}/?role=29-9021&area=12420`);
		await expect(page.locator('figure[data-view="pay-by-role"]')).toContainText('$79,510');
		const kept = await page.evaluate(async () => ({
			names: await caches.keys(),
			scopes: (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => new URL(scope).pathname),
		}));
		expect(kept.names.filter((name) => !name.startsWith(`paychart|${BASE}|`))).toEqual([]);
		expect(kept.scopes).toEqual([`${BASE}/`]);
	});
});

/** As `npm test` builds this site. */
const PUBLISHED = 'https://paychart.example/pay/';

test('what leaves the site names the address it is published at', async ({ request }) => {
	const html = await (await request.get(`${BASE}/roles/29-2072/`)).text();
	expect(html).toContain(`<link rel="canonical" href="${PUBLISHED}roles/29-2072/"/>`);
	expect(html).toContain(`<meta property="og:image" content="${PUBLISHED}previews/roles/29-2072.png"/>`);
	const sitemap = await (await request.get(`${BASE}/sitemap.xml`)).text();
	const listed = [...sitemap.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address = '']) => address);
	expect(listed).toEqual(
		expect.arrayContaining([PUBLISHED, `${PUBLISHED}roles/29-2072/`, `${PUBLISHED}metros/12420/`]),
	);
	expect(listed.every((address) => address.startsWith(PUBLISHED))).toBe(true);
	for (const address of listed) {
		const path = address.replace('https://paychart.example', '');
		expect((await request.get(path)).status(), path).toBe(200);
	}
	expect(await (await request.get(`${BASE}/robots.txt`)).text()).toContain(
		`Sitemap: ${PUBLISHED}sitemap.xml`,
	);
});

test('the link that Share copies is the published one, with the choice', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await open(page, `${BASE}/?role=29-9021&area=12420`);
	const view = page.locator('figure[data-view="pay-by-role"]');
	await view.getByRole('button', { name: 'Share', exact: true }).click();
	await view.getByRole('button', { name: 'Copy link', exact: true }).click();
	await expect
		.poll(() => page.evaluate(() => navigator.clipboard.readText()))
		.toBe(`${PUBLISHED}?role=29-9021&area=12420`);
});
