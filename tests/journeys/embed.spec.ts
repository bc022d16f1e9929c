/**
 * Guarantee: every view stands by itself in a frame of another site, is sized by the scripts that site has, and leads back to
 * its page. Without it a newspaper's frame would be cut off, scroll within itself, or show other figures than the author chose.
 */
import { expect, test as plain, type Page } from '@playwright/test';
import { EMBEDDED_PAGES, embedName } from '../../src/lib/export/embed/address.ts';
import { expectAccessible, expectToFit } from './accessible.ts';
import { EVERY_VIEW } from './every-view.ts';
import { HostPages, type HostPage } from './host-pages.ts';
import { open, test, unfold } from './site.ts';

const NAMES = EMBEDDED_PAGES.flatMap((page) => EVERY_VIEW[page].map((view) => embedName(page, view)));
const VIEW = '/embed/pay-by-role/?role=29-9021,29-2072&area=12420';
const OTHER = '/embed/pay-by-role/?role=29-9021&area=26420';

/** Finds the frame as Datawrapper's script has done since 2019: by a part of its address. */
const BY_ADDRESS = `window.addEventListener('message', function (event) {
	if (typeof event.data['datawrapper-height'] === 'undefined') return;
	for (var id in event.data['datawrapper-height']) {
		var frame = document.getElementById('datawrapper-chart-' + id) || document.querySelector("iframe[src*='" + id + "']");
		if (frame) frame.style.height = event.data['datawrapper-height'][id] + 'px';
	}
});`;
/** And as its documentation has it for content systems that allow no script of others. */
const BY_WINDOW = `window.addEventListener('message', function (event) {
	if (typeof event.data['datawrapper-height'] === 'undefined') return;
	var frames = document.querySelectorAll('iframe');
	for (var id in event.data['datawrapper-height'])
		for (var i = 0; i < frames.length; i++)
			if (frames[i].contentWindow === event.source) frames[i].style.height = event.data['datawrapper-height'][id] + 'px';
});`;
/** As amp-iframe hears its frame. */
const AMP = `window.addEventListener('message', function (event) {
	var frame = document.querySelector('iframe');
	if (event.source !== frame.contentWindow || event.data.sentinel !== 'amp' || event.data.type !== 'embed-size') return;
	frame.height = event.data.height;
});`;

const frame = (address: string) =>
	`<iframe src="${address.replaceAll('&', '&amp;')}" title="A figure" width="100%" height="100" style="border:0"></iframe>`;

const pagesFor = (site: string): Readonly<Record<string, HostPage>> => ({
	'/datawrapper-by-address': { body: frame(site + VIEW) + frame(site + OTHER), inline: BY_ADDRESS },
	'/datawrapper-by-window': { body: frame(site + VIEW), inline: BY_WINDOW },
	'/amp': { body: frame(site + VIEW), inline: AMP },
	'/pym': {
		body: '<div id="chart-1"></div><script src="/pym.js"></script>',
		inline: `new pym.Parent('chart-1', '${site + VIEW}', {});`,
	},
	'/ours': {
		body: `${frame(site + VIEW)}<iframe src="/stranger" title="Of somebody else" height="80"></iframe><script src="${site}/embed.js" async></script>`,
		scripts: `${site}/embed.js`,
	},
	// The frame has told its height before the script is there.
	'/ours-late': { body: frame(site + VIEW), scripts: `${site}/embed.js` },
	'/none': { body: frame(site + VIEW) },
});

interface Framing {
	/** The origin of the other site. */
	readonly host: string;
	/** Watches what pages and frames ask for and complain of. */
	readonly watched: undefined;
}

const framing = plain.extend<Framing>({
	host: async ({ baseURL }, use) => {
		const site = new URL(baseURL ?? '').origin;
		const pages = new HostPages(site, pagesFor(site));
		await use(await pages.open());
		await pages.close();
	},
	watched: [
		async ({ page, baseURL, host }, use) => {
			const outside: string[] = [];
			const complaints: string[] = [];
			page.on('request', (request) => {
				const { origin, protocol } = new URL(request.url());
				if (/^https?:$/.test(protocol) && ![host, new URL(baseURL ?? '').origin].includes(origin))
					outside.push(request.url());
			});
			page.on('pageerror', (error) => complaints.push(String(error)));
			page.on('console', (message) => {
				if (message.type() === 'error') complaints.push(message.text());
			});
			await use(undefined);
			expect(outside, 'requests to anything but the site and its host').toEqual([]);
			// The frame of a stranger is refused by the host's policy, on purpose.
			expect(complaints.filter((text) => !/frame-src|stranger|Service Worker/.test(text))).toEqual([]);
		},
		{ auto: true },
	],
});

/** The heights in pixels of a page's first frame and of what it shows. */
async function heights(page: Page, index = 0): Promise<{ frame: number; content: number }> {
	const element = page.locator('iframe').nth(index);
	const content = element.contentFrame().locator('main.embed');
	return {
		frame: await element.evaluate((one) => one.getBoundingClientRect().height),
		content: await content.evaluate((one) => one.getBoundingClientRect().height),
	};
}

async function isAsHigh(page: Page, index = 0): Promise<void> {
	const main = page.locator('iframe').nth(index).contentFrame().locator('main.embed');
	await expect(main).toHaveAttribute('data-settled', 'true');
	await expect
		.poll(async () => {
			const { frame: outer, content } = await heights(page, index);
			return content > 150 && outer >= content && outer < content + 2;
		})
		.toBe(true);
}

for (const host of ['/datawrapper-by-window', '/amp', '/pym', '/ours']) {
	framing(`a frame is as high as its figure, and follows it, by ${host}`, async ({ page, host: origin }) => {
		await page.goto(origin + host);
		await isAsHigh(page);
		const content = page.locator('iframe').first().contentFrame();
		await expect(content.locator('figure')).toContainText('$79,510');
		await content.getByRole('button', { name: 'Notes' }).click();
		await isAsHigh(page);
		await page.setViewportSize({ width: 330, height: 800 });
		await isAsHigh(page);
	});
}

framing('two figures of one view are told apart by their addresses', async ({ page, host }) => {
	await page.goto(`${host}/datawrapper-by-address`);
	for (const index of [0, 1]) await isAsHigh(page, index);
	const [first, second] = [await heights(page, 0), await heights(page, 1)];
	expect(first.frame).not.toBe(second.frame);
});

framing(
	'our script sizes a frame that was faster than it, and leaves others alone',
	async ({ page, host, baseURL }) => {
		await page.goto(`${host}/ours-late`);
		const main = page.locator('iframe').contentFrame().locator('main.embed');
		await expect(main).toHaveAttribute('data-settled', 'true');
		const before = await page.evaluate(() => Object.keys(window));
		await page.addScriptTag({ url: `${new URL(baseURL ?? '').origin}/embed.js` });
		await isAsHigh(page);
		expect(await page.evaluate(() => Object.keys(window))).toEqual(before);
		await page.goto(`${host}/ours`);
		await isAsHigh(page);
		expect(
			await page
				.locator('iframe')
				.nth(1)
				.evaluate((one) => one.getAttribute('style')),
		).toBeNull();
	},
);

framing('nothing a page says gets into its frame', async ({ page, host }) => {
	await page.goto(`${host}/none`);
	const main = page.locator('iframe').contentFrame().locator('main.embed');
	await expect(main).toHaveAttribute('data-settled', 'true');
	await expect(main.locator('svg').first()).toBeVisible();
	const before = await main.innerHTML();
	await page.evaluate(() => {
		const frame = document.querySelector('iframe')?.contentWindow;
		for (const said of [
			null,
			'paychart-height',
			{ sentinel: 'amp', html: '<b>x</b>' },
			'pymxPYMxaxPYMxnavigateToxPYMx/',
		])
			frame?.postMessage(said, '*');
	});
	await page.waitForTimeout(300);
	expect(await main.innerHTML()).toBe(before);
});

for (const view of new Set(NAMES)) {
	test(`${view} stands by itself at every width`, async ({ page }) => {
		await open(page, `/embed/${view}/`);
		await expect(page.locator('figure')).toHaveCount(1);
		await expect(page.locator('.masthead, .colophon')).toHaveCount(0);
		await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
		await expectToFit(page, [240, 320, 600, 1000], 600);
	});
}

for (const theme of ['light', 'dark'] as const) {
	test(`axe finds nothing on an embed in ${theme}, whatever the system's theme`, async ({ page }) => {
		await page.emulateMedia({ colorScheme: theme === 'dark' ? 'light' : 'dark' });
		await open(page, `/embed/pay-by-area/?role=29-2072&theme=${theme}`);
		await expect(page.locator('html')).toHaveCSS('color-scheme', theme);
		await expectAccessible(page);
	});
}

test('an embed leads to its page at the same choice, in a tab of its own', async ({ page, baseURL }) => {
	await open(page, `${VIEW}&theme=dark&childId=a&parentUrl=b`);
	const credit = page.getByRole('link', { name: 'Explore on Paychart' });
	await expect(credit).toHaveAttribute('href', `${baseURL}/?role=29-9021,29-2072&area=12420`);
	await expect(credit).toHaveAttribute('rel', 'noopener');
	await page.getByRole('button', { name: 'Notes' }).click();
	const [tab] = await Promise.all([
		page.waitForEvent('popup'),
		page.getByRole('link', { name: 'Definitions and release dates' }).click(),
	]);
	await expect(tab).toHaveURL(/\/data\/$/);
	await expect(page).toHaveURL(/\/embed\/pay-by-role\//);
});

test('one that keeps to a release says so when there is a later one', async ({ page, baseURL }) => {
	await open(page, '/embed/pay-by-role/?year=2024');
	const newer = page.getByRole('link', { name: 'Newer figures exist: May 2025' });
	await expect(newer).toHaveAttribute('href', `${baseURL}/`);
	await open(page, '/embed/pay-by-role/?year=2024,2025');
	await expect(newer).toHaveCount(0);
});

test('what an embed cannot take it says in a line', async ({ page }) => {
	await open(page, '/embed/pay-by-role/?role=zzz&theme=pink');
	await expect(page.locator('.notice')).toHaveText([
		/theme=pink.*It was left out/,
		/role=zzz.*It was left out/,
	]);
});

test('the page gives the code of what it shows', async ({ page, baseURL }) => {
	await open(page, '/?role=29-9021&area=12420');
	const figure = page.locator('figure[data-view="pay-by-role"]');
	await unfold(figure, 'Share');
	await figure.getByRole('button', { name: 'Embed', exact: true }).click();
	const code = figure.getByRole('textbox', { name: 'Code' });
	await expect(code).toHaveValue(
		new RegExp(
			`^<iframe src="${baseURL}/embed/pay-by-role/\\?role=29-9021&amp;area=12420" title="[^"]+" width="100%" height="\\d+"`,
		),
	);
	await figure.getByRole('radio', { name: /of May 2025/ }).check();
	await figure.getByRole('radio', { name: 'dark' }).check();
	await figure.getByRole('radio', { name: /as a script your page has/ }).check();
	await figure.getByRole('textbox', { name: /Image/ }).fill('https://paper.example/"onload=1.png');
	await expect(code).toHaveValue(
		/&amp;year=2025&amp;theme=dark" .*<noscript><a [^>]*><img src="https:\/\/paper.example\/&quot;onload/s,
	);
	await expect(code).not.toHaveValue(/<script/);
	await expectAccessible(page, 'figure[data-view="pay-by-role"]');
	const preview = figure.locator('iframe');
	await expect(preview.contentFrame().locator('main.embed')).toHaveAttribute('data-settled', 'true');
	await expect
		.poll(async () => {
			const height = Number(await preview.getAttribute('height'));
			const shown = await preview
				.contentFrame()
				.locator('main.embed')
				.evaluate((one) => one.getBoundingClientRect().height);
			return Math.abs(height - shown) < 1.5;
		})
		.toBe(true);
});
