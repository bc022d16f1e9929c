/**
 * Guarantee: no other site gets a hold on a page: not one that opens it, not one that frames it, not one that wrote the link;
 * and nothing on a page gets out of it. Without it a reader's choices and files would be safe only as long as nobody tries.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test as plain } from '@playwright/test';
import { test } from './site.ts';

/** Pages of another origin, without any policy: a hostile site allows itself everything. */
const hostile = plain.extend<{ elsewhere: string; asked: string[] }>({
	asked: async ({}, use) => use([]),
	elsewhere: async ({ asked, baseURL }, use) => {
		const server = createServer(({ url = '/' }, answer) => {
			asked.push(url);
			answer.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
			answer.end(
				url === '/frames'
					? `<iframe id="own" src="${baseURL}/yours/"></iframe><iframe id="embed" src="${baseURL}/embed/pay-by-role/"></iframe>`
					: '<title>Elsewhere</title>',
			);
		});
		await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
		await use(`http://localhost:${(server.address() as AddressInfo).port}`);
		server.closeAllConnections();
		await new Promise((done) => server.close(done));
	},
});

hostile('a site that opens a page has no handle on it', async ({ page, elsewhere, baseURL }) => {
	await page.goto(elsewhere);
	const [opened] = await Promise.all([
		page.waitForEvent('popup'),
		page.evaluate((address) => {
			Object.assign(window, { theirs: window.open(address) });
		}, `${baseURL}/yours/`),
	]);
	await expect(opened.locator('h1')).toBeVisible();
	expect(await opened.evaluate(() => window.opener)).toBeNull();
	await expect
		.poll(() => page.evaluate(() => (window as unknown as { theirs: Window }).theirs.closed))
		.toBe(true);
});

hostile('a site can frame embeds and nothing else', async ({ page, elsewhere }) => {
	await page.goto(`${elsewhere}/frames`);
	await expect(page.locator('#embed').contentFrame().locator('figure')).toBeVisible();
	await expect(page.locator('#own').contentFrame().locator('main')).toHaveCount(0);
});

hostile('an embed reads none of the reader’s own files', async ({ page, baseURL }) => {
	await page.goto(`${baseURL}/embed/pay-by-role/`);
	await expect(page.locator('figure')).toBeVisible();
	expect(await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).toEqual([]);
});

test('a form, a script and a connection to another site are refused by the policy', async ({
	page,
	conduct,
}) => {
	conduct.expected.push(/Content Security Policy|Refused to|violates the following/i);
	await page.goto('/yours/');
	await expect(page.locator('html[data-hydrated="true"]')).toBeAttached();
	const refused = await page.evaluate(async () => {
		const found = new Set<string>();
		document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
			found.add(effectiveDirective),
		);
		const form = document.body.appendChild(document.createElement('form'));
		form.action = 'https://elsewhere.example/';
		form.submit();
		const script = document.head.appendChild(document.createElement('script'));
		script.textContent = 'window.hacked = true';
		const picture = new Image();
		picture.src = 'https://elsewhere.example/?rows';
		const frame = document.body.appendChild(document.createElement('iframe'));
		frame.src = 'https://elsewhere.example/';
		await fetch('https://elsewhere.example/').catch(() => undefined);
		// A busy browser tells of them late.
		for (let turn = 0; turn < 100 && found.size < 5; turn++)
			await new Promise((done) => setTimeout(done, 100));
		return { directives: [...found].sort(), hacked: 'hacked' in window };
	});
	expect(refused).toEqual({
		directives: ['connect-src', 'form-action', 'frame-src', 'img-src', 'script-src-elem'],
		hacked: false,
	});
});

const HOSTILE = [
	'/?role=<img src=x onerror=window.hacked=1>&area=__proto__&year=1e309',
	'/compare/metros/?area="><script>window.hacked=1</script>&similar=1e309',
	'/compare/paths/?him=%E2%80%AEjavascript:window.hacked=1',
	'/credentials/?cost=Infinity&rate=<svg onload=window.hacked=1>',
	'/claims/?article=__proto__&verdict=constructor',
	'/roles/29-2072/?area=<img src=x onerror=window.hacked=1>',
	'/embed/pay-by-role/?theme=<b>&childId=<img src=x onerror=window.hacked=1>',
	'/yours/?payroll=<img src=x onerror=window.hacked=1>',
	`/sql/#q=${encodeURIComponent("SELECT '<img src=x onerror=window.hacked=1>' AS a")}`,
	'/sql/?q=%E2%80%AE<svg onload=window.hacked=1>&__proto__=1',
	'/sql/#q=%E0%A4%A',
];

for (const address of HOSTILE) {
	test(`nothing of ${address} is run`, async ({ page }) => {
		await page.goto(address);
		await expect(page.locator('html[data-hydrated="true"]')).toBeAttached();
		await expect(page.locator('main').first()).toBeVisible();
		await page.waitForTimeout(300);
		expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
		expect(await page.locator('main').first().innerText()).not.toMatch(/\bNaN\b|\[object|undefined/);
	});
}

test('links to other sites give no handle on the page', async ({ page }) => {
	for (const address of ['/', '/data/', '/credentials/', '/claims/', '/roles/29-2072/', '/yours/', '/sql/']) {
		await page.goto(address);
		await expect(page.locator('main h1')).toBeVisible();
		const handles = await page
			.locator('a[target]')
			.evaluateAll((links) =>
				links
					.filter((link) => (link.getAttribute('rel') ?? '').split(' ').includes('opener'))
					.map((link) => link.outerHTML),
			);
		expect(handles, address).toEqual([]);
	}
});
