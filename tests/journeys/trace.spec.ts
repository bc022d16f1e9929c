/**
 * Guarantee: a file that somebody downloaded, dropped in another browser, opens its view and says whether its figures still
 * hold; changed values are named; addresses are checked on the page of data; what is not ours is refused where it is. Without
 * it a published figure cannot be traced, or a hostile file moves the reader elsewhere.
 */
import { expect, type Page } from '@playwright/test';
import { strFromU8, strToU8, zipSync } from 'fflate';
import { expectAccessible } from './accessible.ts';
import { pngTexts, traceIn, tracedSvg } from './traced-files.ts';
import { download, open, saving, settled, test, unfold } from './site.ts';

const ADDRESS = '/?role=29-2072,29-9021&area=12420,48';
const notice = (page: Page) => page.locator('[data-dropped]');
const verdict = (page: Page) => notice(page).locator('[data-verdict]');

/** Drops a file on the page, as a reader does from a folder. */
async function drop(page: Page, name: string, bytes: Uint8Array, where = 'body'): Promise<void> {
	const transfer = await page.evaluateHandle(
		([title, base64]) => {
			const content = Uint8Array.from(atob(base64 ?? ''), (sign) => sign.charCodeAt(0));
			const made = new DataTransfer();
			made.items.add(new File([content], title ?? ''));
			return made;
		},
		[name, Buffer.from(bytes).toString('base64')],
	);
	await page.locator(where).first().dispatchEvent('drop', { dataTransfer: transfer });
}

test('PNG, SVG and CSV lead back in a fresh browser, and hold', async ({ page, browser, baseURL }) => {
	const sent: string[] = [];
	await open(page, ADDRESS);
	const files = {
		PNG: await download(page, 'pay-by-role', 'Download PNG'),
		SVG: await download(page, 'pay-by-role', 'Download SVG'),
		CSV: await download(page, 'pay-by-role', 'Download CSV'),
	};
	expect(pngTexts(files.PNG.bytes).get('Source')).toBe(`${baseURL}${ADDRESS}`);
	expect(traceIn(files.SVG.bytes.toString('utf8'))).toEqual(
		JSON.parse(pngTexts(files.PNG.bytes).get('paychart') ?? ''),
	);
	const zip = zipSync({ 'figure.png': files.PNG.bytes });
	for (const [name, bytes] of [
		...Object.values(files).map(({ name, bytes }) => [name, bytes] as const),
		['a.zip', zip] as const,
	]) {
		const fresh = await browser.newContext({ serviceWorkers: 'block' });
		const other = await fresh.newPage();
		other.on('request', (request) => request.postData() !== null && sent.push(request.url()));
		await open(other, `${baseURL}/`);
		await drop(other, name, bytes);
		await expect(verdict(other)).toHaveAttribute('data-verdict', 'Same figures');
		// What became of the file is told before its view is opened.
		const chosen = () => {
			const choices = new URL(other.url()).searchParams;
			return ['role', 'area'].map((key) => choices.get(key)?.split(',').sort());
		};
		await expect.poll(chosen).toEqual([
			['29-2072', '29-9021'],
			['12420', '48'],
		]);
		await settled(other);
		await expect(other.locator('figure[data-view="pay-by-role"]')).toBeInViewport();
		await notice(other).getByRole('button', { name: 'Dismiss' }).click();
		await expect(verdict(other)).toHaveCount(0);
		await fresh.close();
	}
	expect(sent, 'requests that carry something away').toEqual([]);
});

test('a view further down, and one of another page, are opened and brought into sight', async ({ page }) => {
	await open(page, '/?role=29-2072&area=99');
	const trend = await download(page, 'trend', 'Download SVG');
	await open(page, '/compare/metros/?role=29-2072&area=12420,41620');
	const ranks = await download(page, 'metro-ranks', 'Download SVG');
	await open(page, '/');
	await drop(page, 'trend.svg', trend.bytes);
	await expect(verdict(page)).toHaveAttribute('data-verdict', 'Same figures');
	await expect(page.locator('figure[data-view="trend"]')).toBeInViewport();
	await drop(page, 'ranks.svg', ranks.bytes);
	await expect(page).toHaveURL(/\/compare\/metros\/\?role=29-2072&area=12420,41620$/);
	await expect(verdict(page)).toHaveAttribute('data-verdict', 'Same figures');
	await expect(page.locator('figure[data-view="metro-ranks"]')).toBeInViewport();
});

test('a changed cell is named', async ({ page }) => {
	await open(page, ADDRESS);
	const { bytes } = await download(page, 'pay-by-role', 'Download SVG');
	const spoilt = tracedSvg(
		bytes.toString('utf8'),
		(trace) => trace,
		(rows) => {
			const [head = '', first = '', ...rest] = rows.split('\n');
			const column = head.split(',').indexOf('a_median_flag') - 1;
			expect(column).toBeGreaterThan(0);
			// From the end: titles of places hold commas.
			const cells = first.split(',');
			cells[cells.length - head.split(',').length + column] = '99999';
			return [head, cells.join(','), ...rest].join('\n');
		},
	);
	await open(page, '/');
	await drop(page, 'spoilt.svg', strToU8(spoilt));
	await expect(verdict(page)).toHaveAttribute('data-verdict', 'Altered rows');
	await expect(verdict(page)).toContainText(/1 value differs/);
	await expect(verdict(page)).toContainText(/: Median 99,999, official /);
});

test('a figure of an earlier release says which values changed, and gives the list', async ({ page }) => {
	await open(page, '/?role=29-2072&year=2024');
	const { bytes } = await download(page, 'pay-by-role', 'Download SVG');
	const older = tracedSvg(
		bytes.toString('utf8'),
		(trace) => ({
			...trace,
			address: trace.address.replace('&year=2024', ''),
			version: '0.0.9+000000000000',
		}),
		(rows) => rows,
	);
	await open(page, '/');
	await drop(page, 'older.svg', strToU8(older));
	await expect(verdict(page)).toHaveAttribute('data-verdict', 'Newer figures');
	await expect(verdict(page)).toContainText('the file has May 2024, the newest is May 2025');
	const list = await saving(page, () =>
		notice(page).getByRole('button', { name: 'Download the list' }).click(),
	);
	expect(list.text).toContain('"Medical Records Specialists, United States",a_median,50250,51140');
});

test('what is not ours is refused where it is', async ({ page }) => {
	await open(page, '/?role=29-9021');
	const here = page.url();
	const { bytes } = await download(page, 'pay-by-role', 'Download SVG');
	const svg = bytes.toString('utf8');
	const elsewhere = (address: string) =>
		strToU8(
			tracedSvg(
				svg,
				(trace) => ({ ...trace, address }),
				(rows) => rows,
			),
		);
	const files: readonly (readonly [string, Uint8Array, RegExp])[] = [
		['a.jpg', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]), /a JPEG/],
		['a.svg', elsewhere('https://news.example/article'), /no figures at this address/],
		['b.svg', elsewhere('javascript:alert(document.domain)'), /trace is damaged/],
		[
			'c.svg',
			strToU8(
				'<svg xmlns="http://www.w3.org/2000/svg" onload="document.title=1"><script>document.title=1</script></svg>',
			),
			/no trace/,
		],
		['d.svg', strToU8(`<!DOCTYPE svg [<!ENTITY a "b">]>${svg}`), /declares entities/],
		['e.zip', bytes.subarray(0, 0), /empty/],
		['f.csv', strToU8('name,pay\nme,1\n'), /does not say which figure/],
	];
	for (const [name, content, said] of files) {
		await drop(page, name, content);
		await expect(notice(page)).toContainText(said);
		expect(page.url()).toBe(here);
		await notice(page).getByRole('button', { name: 'Dismiss' }).click();
	}
	expect(await page.title()).toContain('Paychart');
});

test('addresses are checked by keyboard: which release, what a newer one changed, what is wrong', async ({
	page,
}) => {
	await page.goto('/data/');
	const checker = page.locator('section', { has: page.getByRole('heading', { name: 'Check figures' }) });
	await expect(checker.locator('[data-living="true"]')).toBeAttached();
	await checker
		.getByLabel('Addresses of figures, one per line')
		.fill(
			'https://old.example/?role=29-2072&year=2024\n/?role=29-2072\nhttps://news.example/pay\n/?role=29-2072&year=2090',
		);
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	await expect(checker.getByRole('status').first()).toHaveText(
		'4 figures checked: 1 still hold, 1 changed, 2 not understood.',
	);
	const lines = checker.getByRole('list', { name: 'Results' }).locator('> li');
	await expect(lines.nth(0)).toContainText('The address is of 2024 and keeps showing it.');
	await expect(lines.nth(0)).toContainText('Median 50,250, newest 51,140');
	await expect(lines.nth(1)).toContainText(
		'Shows May 2025. The address names no year, so it always shows the newest release.',
	);
	await expect(lines.nth(2)).toContainText('Paychart has no figures at this address.');
	await expect(lines.nth(3)).toContainText('2090');
	await expectAccessible(page);
	await lines.nth(0).getByRole('link', { name: 'Open the figure' }).click();
	await expect(page).toHaveURL(/\/\?role=29-2072&year=2024$/);
});

test('files are checked on the page of data, and one is opened', async ({ page }) => {
	await open(page, '/?role=29-2072');
	const png = await download(page, 'pay-by-role', 'Download PNG');
	await page.goto('/data/');
	await expect(page.locator('[data-living="true"] input[data-files]')).toBeAttached();
	const jpeg = { name: 'photo.jpg', mimeType: 'image/jpeg', buffer: Buffer.from([0xff, 0xd8, 0xff]) };
	const file = { name: png.name, mimeType: 'image/png', buffer: png.bytes };
	await page.locator('input[data-files]').setInputFiles([file, jpeg]);
	await expect(page.locator('[data-verdict="Same figures"]')).toBeVisible();
	await expect(page.locator('[data-verdict="Not understood"]')).toContainText('a JPEG');
	await page.locator('input[data-figure]').setInputFiles(file);
	await expect(page).toHaveURL(/\/\?role=29-2072$/);
	await expect(verdict(page)).toHaveAttribute('data-verdict', 'Same figures');
});

test('a citation is copied in the format chosen, with every table', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await open(page, '/?role=29-2072&area=99,48,12420');
	const figure = page.locator('figure[data-view="pay-by-role"]');
	await unfold(figure, 'Share');
	const copied = async (format: string) => {
		await figure.getByLabel('Citation format').selectOption(format);
		await figure.getByRole('button', { name: 'Copy citation' }).click();
		await expect(figure.getByText('Citation copied.')).toBeVisible();
		return page.evaluate(() => navigator.clipboard.readText());
	};
	for (const format of ['Plain sentence', 'APA 7', 'BibTeX', 'RIS', 'CSL-JSON']) {
		const text = await copied(format);
		expect(text, format).toContain(page.url());
		expect(text, format).toMatch(/0\.1\.0\+[0-9a-f]{12}/);
		expect(text.match(/Occupational Employment and Wage Statistics/g)?.length, format).toBeGreaterThanOrEqual(
			3,
		);
	}
	expect(JSON.parse(await copied('CSL-JSON'))).toHaveLength(4);
	expect(strFromU8(strToU8(await copied('RIS'))).startsWith('TY  - FIGURE\r\n')).toBe(true);
});
