/**
 * Guarantee: a role's and an area's page can be read without JavaScript, reached by search with the keyboard alone,
 * and lead on to each other and into the dashboard; a role's page shows one place beside the nation where its address asks
 * for it, and prints as one sheet; what stands on them is sent once, and its pictures come to life with the
 * answers the dashboard uses. Without it the pages would be islands, or the site would grow by a copy of every row.
 */
import { expect, type Page } from '@playwright/test';
import { expectAccessibleInBothThemes, expectToFit } from './accessible.ts';
import { comeToLife, open, settled, test } from './site.ts';

const PAGES = [
	'/roles/',
	'/roles/29-2072/',
	'/roles/29-2071/',
	'/roles/29-9021/?area=12420',
	'/metros/',
	'/metros/12420/',
	'/metros/0100001/',
];

/** Opens a page, and where its address asks for a place waits for it. */
const shown = (page: Page, address: string) =>
	address.includes('?') ? open(page, address) : page.goto(address);

for (const address of PAGES) {
	test(`nothing sticks out of ${address} at any width, and axe finds nothing in either theme`, async ({
		page,
	}) => {
		await page.setViewportSize({ width: 360, height: 900 });
		await shown(page, address);
		await expectToFit(page);
		await expectAccessibleInBothThemes(page);
	});
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
		// What needs scripts is not there.
		await expect(page.getByRole('combobox', { name: 'Place', exact: true })).toHaveCount(0);
		await expect(page.getByRole('button', { name: 'Print' })).toHaveCount(0);
		await expect(page.locator('main noscript p').first()).toBeVisible();
	});

	test('the list of roles is whole', async ({ page }) => {
		await page.goto('/roles/');
		await page.getByText('Computer and mathematical occupations').click();
		await expect(page.getByRole('link', { name: 'Actuaries', exact: true })).toBeVisible();
		await expect(page.getByRole('searchbox')).toHaveCount(0);
	});
});

test('a page that is asked for no choice of its own shows its figures whatever its address asks', async ({
	page,
}) => {
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
	await page.getByRole('searchbox', { name: 'Find a job by name or code' }).fill('actuar');
	await expect(page.getByRole('link', { name: 'Actuaries', exact: true })).toBeVisible();
	await expect(page.getByRole('link', { name: 'Dentists, General' })).toHaveCount(0);
	// The jobs that the page shows with their pay are found too.
	await page.getByRole('searchbox', { name: 'Find a job by name or code' }).fill('29-9021');
	await expect(page.locator('main').getByRole('link')).toHaveText([
		'Health Information Technologists and Medical Registrars',
	]);
});

for (const [address, sections] of [
	['/roles/29-2072/', 12],
	['/metros/12420/', 8],
] as const) {
	test(`${address} keeps its sections in sight, and each link leads to one`, async ({ page }) => {
		await page.setViewportSize({ width: 1440, height: 900 });
		await page.goto(address);
		const contents = page.getByRole('navigation', { name: 'On this page' });
		const links = await contents.getByRole('link').all();
		expect(links).toHaveLength(sections);
		for (const link of links) {
			const target = (await link.getAttribute('href')) ?? '';
			await expect(page.locator(target), target).toHaveCount(1);
		}
		await contents.getByRole('link', { name: 'Outlook' }).click();
		await expect(contents).toBeInViewport();
		await expect(page.locator('#outlook')).toBeInViewport();
	});
}

for (const address of ['/roles/29-2072/', '/roles/', '/metros/', '/metros/12420/', '/metros/06/', '/data/']) {
	test(`${address} is at most 6,000 px high at 1440`, async ({ page }) => {
		await page.setViewportSize({ width: 1440, height: 900 });
		await page.goto(address);
		expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(6000);
	});
}

test.describe('a role in a place', () => {
	test('has its figures beside the nation’s, with ranks, prices and sources', async ({ page }) => {
		await open(page, '/roles/29-9021/?area=12420');
		const place = page.getByRole('region', { name: 'In Austin-Round Rock-San Marcos, TX' });
		await expect(place).toContainText('17% more than the U.S. median of $68,020');
		await expect(place).toContainText('Prices are about 2% below the U.S. average');
		await expect(place).toContainText(/Rank among metros with a figure: \d+\w\w of \d+ by median pay/);
		const line = (name: string) =>
			place.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });
		await expect(line('Median').getByRole('cell')).toHaveText(['$79,510', '$68,020', '+$11,490 (+16.9%)']);
		await expect(line('90th percentile').getByRole('cell').first()).toHaveText('$130,190');
		await expect(line('Jobs').getByRole('cell').first()).toHaveText('270');
		await expect(line('Location quotient').getByRole('cell').first()).toHaveText('0.86');
		await expect(place).toContainText('Mean: not a column of the table.');
		await expect(place.locator('.source')).toContainText('metropolitan area estimates, May 2025');
		await expect(page.locator('figure[data-view="pay-by-role"]')).toContainText('$79,510');
		await expect(page).toHaveTitle(/ in Austin-Round Rock-San Marcos, TX: /);
		// What is prebuilt answers it.
		await expect(page.locator('html')).not.toHaveAttribute('data-engine', 'ready');
	});

	test('is chosen by typing, goes into the address, and is left again', async ({ page }) => {
		await open(page, '/roles/29-2072/');
		const box = page.getByRole('combobox', { name: 'Place', exact: true });
		await box.fill('austin');
		await page.getByRole('option', { name: /Austin-Round Rock/ }).click();
		await expect(page).toHaveURL(/\/roles\/29-2072\/\?area=12420$/);
		await settled(page);
		await expect(page.locator('[data-place="12420"]')).toContainText('$48,990');
		await page.getByRole('button', { name: 'Remove Austin-Round Rock-San Marcos, TX' }).click();
		await expect(page).toHaveURL(/\/roles\/29-2072\/$/);
		await settled(page);
		await expect(page.locator('[data-place]')).toHaveCount(0);
		await expect(page.locator('figure[data-view="pay-by-role"]')).toContainText('$51,140');
	});

	for (const [address, says] of [
		['/roles/13-2011/?area=0100001', 'BEA has no price level for this place'],
		['/roles/29-9021/?area=0100001', 'BLS published no figures for this job in'],
		['/roles/00-0000/?area=12420', 'The place tables leave out the total of all jobs.'],
		['/roles/29-9021/?area=48', 'In Texas'],
		['/roles/29-9021/?area=99', 'In the United States'],
	] as const) {
		test(`${address} says “${says}”`, async ({ page }) => {
			await open(page, address);
			await expect(page.locator('[data-place]')).toContainText(says);
			await expect(page.locator('figure[data-view="pay-by-role"]')).toContainText('$');
		});
	}

	for (const area of ['99999', 'Austin', '12420,48']) {
		test(`area=${area} is refused by a notice, and the nation stays`, async ({ page }) => {
			await open(page, `/roles/29-9021/?area=${area}`);
			const notice = page.getByRole('status').filter({ hasText: `area=${area}` });
			await expect(notice).toContainText('an area code');
			await expect(page.locator('[data-place]')).toHaveCount(0);
			await expect(page.locator('figure[data-view="pay-by-role"]')).toContainText('$68,020');
			await notice.getByRole('button', { name: 'Dismiss' }).click();
			await expect(notice).toHaveCount(0);
		});
	}

	for (const address of [
		'/roles/29-9021/?area=12420',
		'/roles/29-2072/?area=35620',
		'/roles/11-9111/?area=48',
		'/roles/29-2072/',
	]) {
		test(`${address} prints as one sheet`, async ({ page }) => {
			await page.setViewportSize({ width: 1280, height: 900 });
			await open(page, address);
			const sheet = (await page.pdf({ format: 'Letter' })).toString('latin1');
			expect(sheet.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
			await page.emulateMedia({ media: 'print' });
			for (const id of ['outlook', 'entry', 'credentials'])
				await expect(page.locator(`#${id}`)).toBeVisible();
			await expect(page.locator('figure[data-view="pay-by-role"] svg').first()).toBeVisible();
			for (const id of ['states', 'places', 'trend', 'work'])
				await expect(page.locator(`#${id}`)).toBeHidden();
			await expect(page.locator('figure[data-view="trend"]')).toBeHidden();
		});
	}
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
	await page.getByRole('link', { name: /^Explore this job’s pay/ }).click();
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
	await comeToLife(page);
}

/** What the page says beside its pictures, which are laid out for their width. */
function said(page: Page): Promise<string> {
	return page.locator('main').evaluate((main) => {
		const copy = main.cloneNode(true) as HTMLElement;
		for (const picture of copy.querySelectorAll('.canvas, noscript')) picture.remove();
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
		const files = asked(page, /\.slices$|\.wasm$|\.gz$/);
		// Nothing comes to life until it is looked at as it stands.
		let release = () => {};
		const held = new Promise<void>((done) => (release = done));
		await page.route('**/tables.json', async (route) => {
			await held;
			await route.continue();
		});
		await page.goto(address);
		// A role's buttons that need scripts are there; no picture lives yet.
		if (address.startsWith('/roles/'))
			await expect(page.locator('html[data-hydrated="true"]')).toBeAttached();
		const canvas = await page.locator('figure .canvas').first().elementHandle();
		const before = await said(page);
		expect(await page.locator('main [data-living="true"] figure').count()).toBe(0);
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
	await page.getByRole('button', { name: 'Draw the states by median pay' }).click();
	const states = page.locator('figure[data-view="pay-by-area"]');
	await expect(states).toContainText('District of Columbia');
	await expect(states).toContainText('$72,040');
	expect(files).toHaveLength(1);
	await page.getByRole('button', { name: 'Draw pay by employer' }).click();
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
