/**
 * Guarantee: the default's charts and numbers are in the HTML itself, and an address with choices never shows them as
 * its own. Without it readers would wait for the engine, or take one place's pay for another's.
 */
import { expect, type Page } from '@playwright/test';
import { open, settled, test } from './site.ts';

test('the HTML holds both charts as SVG and their figures as text', async ({ request }) => {
	const html = await (await request.get('/')).text();
	for (const view of ['pay-by-role', 'pay-by-area']) {
		const figure = html.match(new RegExp(`<figure[^>]*data-view="${view}"[\\s\\S]*?</figure>`))?.[0] ?? '';
		expect(figure, view).toContain('<svg');
		expect(figure.match(/\$\d{2,3},\d{3}/g)?.length ?? 0, view).toBeGreaterThan(10);
		expect(figure, view).toMatch(/data-summary[^>]*>[^<]{40,}/);
		expect(figure, view).toMatch(/data-key="\d\d-\d{4}\|\d+/);
	}
	expect(html).toContain('data-settled="true"');
});

test('without JavaScript the default page is complete', async ({ browser, baseURL }) => {
	const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
	const page = await context.newPage();
	await page.goto('/');
	await expect(page.locator('figure[data-view="pay-by-role"] svg:visible')).toHaveCount(1);
	await expect(page.locator('figure[data-view="pay-by-area"] svg:visible')).toHaveCount(1);
	await expect(page.locator('[data-pending-note]').first()).toBeHidden();
	await context.close();
});

for (const width of [390, 820, 1440]) {
	test(`without JavaScript every chart stands at its natural size, ${width} wide`, async ({
		browser,
		baseURL,
	}) => {
		const context = await browser.newContext({
			javaScriptEnabled: false,
			baseURL: baseURL ?? '',
			viewport: { width, height: 900 },
		});
		const page = await context.newPage();
		for (const address of ['/', '/compare/metros/', '/roles/29-2072/']) {
			await page.goto(address);
			const drawings = page.locator('.canvas svg[role="img"]:visible');
			expect(await drawings.count(), address).toBeGreaterThan(1);
			for (const drawing of await drawings.all()) {
				const seen = await drawing.evaluate((svg: SVGSVGElement) => ({
					name: svg.querySelector('title')?.textContent,
					scale: svg.getScreenCTM()?.a,
					overhang: Math.max(0, svg.clientWidth - (svg.closest('.canvas')?.clientWidth ?? 0)),
					emptyRoom: (svg.closest('.canvas')?.clientHeight ?? 0) - svg.viewBox.baseVal.height,
					smallType: [...svg.querySelectorAll('text')].filter(
						(text) => parseFloat(getComputedStyle(text).fontSize) < 12,
					).length,
				}));
				expect(seen).toEqual({ name: seen.name, scale: 1, overhang: 0, emptyRoom: 0, smallType: 0 });
			}
		}
		await context.close();
	});
}

test('without JavaScript the first chart fills most of a desktop’s width', async ({ browser, baseURL }) => {
	const viewport = { width: 1440, height: 900 };
	const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '', viewport });
	const page = await context.newPage();
	await page.goto('/');
	const drawing = page.locator('figure[data-view="pay-by-role"] .canvas svg:visible');
	const share = await drawing.evaluate((svg) => svg.clientWidth / (svg.closest('.canvas')?.clientWidth ?? 0));
	expect(share).toBeGreaterThan(0.75);
	await context.close();
});

test('an address with choices shows no figure until its own is there', async ({ page }) => {
	let release = () => {};
	const held = new Promise<void>((resolve) => (release = resolve));
	await page.route(/\.(?:wasm|slices)$/, async (route) => {
		await held;
		await route.continue();
	});
	await page.goto('/');
	const defaultTitle = await page.locator('figure[data-view="pay-by-role"] h2').innerText();
	await page.goto('/?role=29-9021&area=12420');
	await expect(page.locator('html[data-hydrated="true"]')).toBeAttached();
	await expect(page.locator('main')).toHaveAttribute('data-settled', 'false');
	const seen = await page.locator('main').innerText();
	expect(seen).not.toContain(defaultTitle);
	expect(seen).not.toMatch(/\$\d{2,3},\d{3}/);
	expect(seen).toMatch(/Loading/);
	release();
	await settled(page);
	await expect(page.locator('figure[data-view="pay-by-role"]')).toContainText('$79,510');
});

for (const [address, figure] of [
	['/?area=48', 'main'],
	['/compare/metros/?area=41860,12420', 'figure[data-view="metro-comparison"]'],
	['/compare/paths/?area=41860', '[data-default-answer]'],
] as const) {
	test(`before scripts run, ${address} hides the default`, async ({ page, conduct }) => {
		conduct.expected.push(/Failed to load resource/, /Failed to fetch dynamically/);
		await page.route(/\/_app\/.*\.js$/, (route) => route.abort());
		await page.goto(address, { waitUntil: 'domcontentloaded' });
		await expect(page.locator('main')).toHaveAttribute('data-settled', 'false');
		const seen = await page.locator(figure).first().innerText();
		expect(seen).not.toMatch(/\$\d{2,3},\d{3}/);
		expect(await page.locator('main').innerText()).toContain('Loading the figures this address asks for');
	});
}

// The browser reads a whole file of code anew to say where in it something failed, caught or not.
for (const address of ['/', '/?role=29-9021&area=12420', '/roles/29-2072/']) {
	test(`nothing fails, caught or not, while ${address} comes to life`, async ({ page }) => {
		const failures: string[] = [];
		const debug = await page.context().newCDPSession(page);
		await debug.send('Debugger.enable');
		await debug.send('Debugger.setPauseOnExceptions', { state: 'all' });
		debug.on('Debugger.paused', ({ data, callFrames }) => {
			failures.push(`${data?.['description']} in ${callFrames[0]?.url}`);
			void debug.send('Debugger.resume');
		});
		await open(page, address);
		expect(failures).toEqual([]);
	});
}

/** How much of what is seen moves, and how far, until a page has come to life: its cumulative layout shift. */
async function layoutShift(page: Page, address: string): Promise<number> {
	await page.addInitScript(() => {
		const shifts: number[] = [];
		Object.assign(window, { shifts });
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
		}).observe({ type: 'layout-shift', buffered: true });
	});
	await open(page, address);
	const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
	return shifts.reduce((sum, shift) => sum + shift, 0);
}

test('hydration changes nothing that was painted', async ({ page }) => {
	expect(await layoutShift(page, '/')).toBeLessThan(0.01);
});

for (const address of ['/?role=29-9021&area=12420', '/compare/paths/?role=29-9021&area=12420']) {
	test.describe('on a telephone', () => {
		test.use({ viewport: { width: 412, height: 823 } });
		// The sentence of what is chosen has a line more.
		test(`what ${address} asks for moves little that was seen`, async ({ page }) => {
			expect(await layoutShift(page, address)).toBeLessThan(0.05);
		});
	});
}

for (const [address, figure] of [
	['/?role=29-9021&area=12420', '$79,510'],
	['/?role=29-9021&area=12420&measure=p90&dollars=local', '$132,758'],
	['/compare/metros/?role=29-9021&area=12420', '$79,510'],
] as const) {
	test(`with the engine out of reach for good, ${address} is answered`, async ({ page, conduct }) => {
		// A page that stays open for long starts the engine ahead of need, and the browser says that it cannot be had.
		conduct.expected.push(/duckdb|\.wasm/);
		await page.route(/duckdb|\.wasm$/, (route) => route.abort());
		await open(page, address);
		await expect(page.locator('main figure').first()).toContainText(figure);
	});
}

for (const address of [
	'/?role=29-9021&area=12420',
	'/?focus=29-9021&role=29-2072,29-9021&area=12420,39580',
	'/compare/metros/?role=29-9021&area=12420',
	'/compare/paths/?role=29-9021&area=12420',
	'/credentials/?role=29-9021',
]) {
	test(`what ${address} is answered from is asked for before any code of the page, and once`, async ({
		page,
		conduct,
	}) => {
		const asked: string[] = [];
		page.on('request', (request) => {
			const { pathname } = new URL(request.url());
			if (/\/answers(?:\.json$|\/)/.test(pathname)) asked.push(pathname);
		});
		await open(page, address);
		const whole = asked.splice(0).sort();
		expect(whole).toEqual([...new Set(whole)]);
		expect(whole.length).toBeGreaterThan(2);

		conduct.expected.push(/Failed to load resource/, /Failed to fetch dynamically/);
		await page.route(/\/_app\/immutable\/.+\.js$/, (route) => route.abort());
		await page.goto(address);
		await expect.poll(() => asked.toSorted()).toEqual(whole);
	});
}
