/**
 * Guarantee: a role's and an area's page can be read without JavaScript, reached by search with the keyboard alone,
 * and lead on to each other and into the dashboard; what stands on them is sent once, and its pictures come to life with the
 * answers the dashboard uses. Without it the pages would be islands, or the site would grow by a copy of every row.
 */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { settled, test } from './site.ts';

const PAGES = [
	'/roles/',
	'/roles/29-2072/',
	'/roles/29-2071/',
	'/metros/',
	'/metros/12420/',
	'/metros/0100001/',
];

for (const address of PAGES) {
	for (const theme of ['light', 'dark'] as const) {
		test(`axe finds nothing on ${address} in ${theme}`, async ({ page }) => {
			await page.emulateMedia({ colorScheme: theme });
			await page.goto(address);
			const { violations } = await new AxeBuilder({ page })
				.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
				.analyze();
			expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
				[],
			);
		});
	}
	for (const width of [320, 360, 820, 1440]) {
		test(`nothing sticks out of ${address} at ${width} px`, async ({ page }) => {
			await page.setViewportSize({ width, height: 900 });
			await page.goto(address);
			const overflow = await page.evaluate(
				() => document.documentElement.scrollWidth - document.documentElement.clientWidth,
			);
			expect(overflow).toBeLessThanOrEqual(0);
		});
	}
}

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('a role says what it pays, where, and what comes next', async ({ page }) => {
		await page.goto('/roles/29-2072/');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Medical Records Specialists');
		await expect(page.locator('main')).toContainText('$51,140');
		await expect(page.locator('figure[data-view="pay-by-role"] svg').first()).toBeAttached();
		await expect(page.getByRole('table', { name: 'Highest medians' })).toContainText('$');
		await expect(page.getByRole('heading', { name: 'Outlook', exact: true })).toBeVisible();
	});

	test('the list of roles is whole', async ({ page }) => {
		await page.goto('/roles/');
		await expect(page.getByRole('link', { name: 'Actuaries', exact: true })).toBeVisible();
		await expect(page.getByRole('searchbox')).toHaveCount(0);
	});
});

test('a page that takes no choices shows its figures whatever its address asks', async ({ page }) => {
	await page.goto('/roles/29-2072/?utm_source=newsletter');
	await expect(page.locator('figure figcaption').first()).toBeVisible();
	await expect(page.locator('main')).toHaveAttribute('data-settled', 'true');
});

test('a code that ended says what followed', async ({ page }) => {
	await page.goto('/roles/29-2071/');
	await expect(page.locator('main')).toContainText('This code ended with May 2018.');
	await page.locator('.lead').getByRole('link', { name: 'Medical Records Specialists', exact: true }).click();
	await expect(page).toHaveURL(/\/roles\/29-2072\/$/);
});

test('the list of roles narrows by a word', async ({ page }) => {
	await page.goto('/roles/');
	await page.getByRole('searchbox', { name: /Narrow the other occupations/ }).fill('actuar');
	await expect(page.getByRole('link', { name: 'Actuaries', exact: true })).toBeVisible();
	await expect(page.getByRole('link', { name: 'Dentists, General' })).toHaveCount(0);
});

for (const [typed, address] of [
	['coder', /\/roles\/29-2072\/$/],
	['medcial coder', /\/roles\/29-2072\/$/],
	['registrar', /\/roles\/29-9021\/$/],
	['Austin', /\/metros\/12420\/$/],
	['chart abstractor', /\/roles\/15-2051\/$/],
	['RHIT', /\/\?credential=rhit$/],
] as const) {
	test(`the search finds “${typed}” by the keyboard alone`, async ({ page }) => {
		await page.goto('/metros/');
		const box = page.getByRole('combobox', { name: 'Search roles, places and credentials' });
		await box.focus();
		await page.keyboard.type(typed);
		await expect(page.getByRole('option').first()).toBeVisible();
		await page.keyboard.press('Enter');
		await expect(page).toHaveURL(address);
	});
}

test('from a place to a role to the dashboard', async ({ page }) => {
	await page.goto('/metros/12420/');
	await page.getByRole('link', { name: 'Medical Records Specialists' }).first().click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Medical Records Specialists');
	await page.getByRole('link', { name: 'Open this role on the dashboard' }).click();
	await expect(page).toHaveURL(/\?role=29-2072$/);
	await settled(page);
});

/** The paths of files whose addresses match that the page asks for from here on. */
function asked(page: Page, files: RegExp): string[] {
	const paths: string[] = [];
	page.on('request', (request) => {
		const { pathname } = new URL(request.url());
		if (files.test(pathname)) paths.push(pathname);
	});
	return paths;
}

/** Every part that can come to life has. */
async function living(page: Page): Promise<void> {
	await expect(page.locator('[data-living="true"]').first()).toBeAttached();
	await expect(page.locator('[data-living="false"]')).toHaveCount(0);
}

/** What the page says beside its pictures, which are laid out for their width. */
function said(page: Page): Promise<string> {
	return page.locator('main').evaluate((main) => {
		const copy = main.cloneNode(true) as HTMLElement;
		for (const picture of copy.querySelectorAll('.canvas')) picture.remove();
		return (copy.textContent ?? '').replace(/\s+/g, ' ');
	});
}

for (const [address, published, most] of [
	['/roles/29-2072/', [51140, 86890, 72040], 2000],
	['/roles/13-2011/', [83680], 1000],
	['/metros/12420/', [48990], 1000],
] as const) {
	test(`the data of ${address} holds no rows a second time`, async ({ request }) => {
		const data = await (await request.get(`${address}__data.json`)).text();
		const html = await (await request.get(address)).text();
		const scripts = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, script]) => script).join('');
		for (const figure of published) {
			expect(html, 'the figure as it is written').toContain(figure.toLocaleString('en-US'));
			expect(data).not.toContain(String(figure));
			expect(scripts).not.toContain(String(figure));
		}
		expect(data.length).toBeLessThan(most);
	});
}

for (const [address, file] of [
	['/roles/29-2072/', '/answers/place/99.'],
	['/roles/13-2011/', '/answers/role/13-2011.'],
	['/metros/12420/', '/answers/place/12420.'],
] as const) {
	test(`the pictures of ${address} come to life with an answers file, as they stand`, async ({ page }) => {
		await page.addInitScript(() => {
			new PerformanceObserver((list) => {
				const root = document.documentElement.dataset;
				for (const shift of list.getEntries() as (PerformanceEntry & { value: number })[])
					root['shifted'] = String(Number(root['shifted'] ?? 0) + shift.value);
			}).observe({ type: 'layout-shift', buffered: true });
		});
		const files = asked(page, /\.slices$|\.wasm$|\.csv$/);
		// Nothing comes to life until it is looked at as it stands.
		let release = () => {};
		const held = new Promise<void>((done) => (release = done));
		await page.route('**/tables.json', async (route) => {
			await held;
			await route.continue();
		});
		await page.goto(address);
		const canvas = await page.locator('figure .canvas').first().elementHandle();
		const before = await said(page);
		expect(await page.locator('main [data-living="true"]').count()).toBe(0);
		release();
		await living(page);
		expect(await canvas?.evaluate((element) => element.isConnected)).toBe(true);
		expect(await said(page)).toBe(before);
		expect(files.some((path) => path.startsWith(file))).toBe(true);
		expect(files.filter((path) => !path.endsWith('.slices'))).toEqual([]);
		await page.locator('figure .canvas').first().focus();
		await page.keyboard.press('Home');
		await expect(page.getByRole('tooltip').first()).toContainText('$');
		expect(Number((await page.locator('html').getAttribute('data-shifted')) ?? 0)).toBeLessThan(0.01);
	});
}

test('a picture whose answers file is damaged comes to life all the same, with the engine', async ({
	page,
}) => {
	await page.route('**/answers/role/13-2011.*', (route) =>
		route.fulfill({ body: 'not the file', contentType: 'application/octet-stream' }),
	);
	const files = asked(page, /\.wasm$/);
	await page.goto('/roles/13-2011/');
	await living(page);
	expect(files.length).toBeGreaterThan(0);
	await page.locator('figure .canvas').first().focus();
	await page.keyboard.press('Home');
	await expect(page.getByRole('tooltip').first()).toContainText('$');
});

for (const [from, link, address] of [
	['/roles/29-2071/', 'Medical Records Specialists', '/roles/29-2072/'],
	['/roles/29-2072/', 'Medical Assistants', '/roles/31-9092/'],
	['/roles/29-2072/', 'Vallejo, CA', '/metros/46700/'],
] as const) {
	test(`from ${from} a link leads to ${address} whole, and back`, async ({ page, context }) => {
		await page.goto(from);
		await living(page);
		const first = await said(page);
		await page.evaluate(() => (document.documentElement.dataset['same'] = 'true'));
		await page.locator('main').getByRole('link', { name: link, exact: true }).first().dispatchEvent('click');
		await expect(page).toHaveURL(new RegExp(`${address}$`));
		await living(page);
		const opened = await context.newPage();
		await opened.goto(address);
		await living(opened);
		expect(await said(page)).toBe(await said(opened));
		expect(await page.title()).toBe(await opened.title());
		// Its styles came with it.
		for (const selector of ['table.plain td', 'figure .canvas', 'figure button', '.section .source']) {
			const style = (of: Page) =>
				of
					.locator(selector)
					.first()
					.evaluate((element) => {
						const { display, position, padding, fontSize, color, borderBottom } = getComputedStyle(element);
						return { display, position, padding, fontSize, color, borderBottom };
					});
			expect(await style(page), selector).toEqual(await style(opened));
		}
		await page.goBack();
		await expect(page).toHaveURL(new RegExp(`${from}$`));
		await expect.poll(() => said(page)).toBe(first);
		await living(page);
		await expect(page.locator('html')).toHaveAttribute('data-same', 'true');
	});
}

test('what is drawn on demand asks for its rows then', async ({ page }) => {
	const files = asked(page, /\/answers\/areas\/29-2072\./);
	await page.goto('/roles/29-2072/');
	await living(page);
	expect(files).toEqual([]);
	await page.getByRole('button', { name: 'Draw the states by median' }).click();
	const states = page.locator('figure[data-view="pay-by-area"]');
	await expect(states).toContainText('District of Columbia');
	await expect(states).toContainText('$72,040');
	expect(files).toHaveLength(1);
	await page.getByRole('button', { name: 'Draw pay by setting' }).click();
	await expect(page.locator('figure[data-view="pay-by-setting"] svg').first()).toBeVisible();
});

test('where data is to be spared, a page asks for no rows until the reader reaches for its picture', async ({
	page,
}) => {
	await page.addInitScript(() =>
		Object.defineProperty(Navigator.prototype, 'connection', { value: { saveData: true } }),
	);
	const files = asked(page, /\.slices$|\/tables\.json$/);
	const code = page.waitForResponse(/nodes\/.*\.js$/);
	await page.goto('/roles/13-2011/');
	await code;
	await page.waitForTimeout(2000);
	expect(files).toEqual([]);
	await page.locator('figure .canvas').first().focus();
	await living(page);
	expect(files.some((path) => path.startsWith('/answers/role/13-2011.'))).toBe(true);
});
