/**
 * Guarantee: a reader can filter, compare, go back, and take the same rows away in every form, with nothing but this
 * site's own files. Without it the dashboard would be pictures nobody can check.
 */
import { expect } from '@playwright/test';
import Papa from 'papaparse';
import { rowsOf } from './commands.ts';
import {
	choose,
	download,
	open,
	reachForThePage,
	setOption,
	settled,
	tableText,
	test,
	unfold,
} from './site.ts';

const AUSTIN = '/?role=29-9021,29-2072,11-9111&area=12420';

function parse(csv: string): Record<string, string>[] {
	return Papa.parse<Record<string, string>>(csv.replace(/^\uFEFF/, ''), {
		header: true,
		skipEmptyLines: true,
	}).data;
}

test('Austin, May 2025: the published figures', async ({ page }) => {
	await open(page, AUSTIN);
	const figure = page.locator('figure[data-view="pay-by-role"]');
	for (const figureText of ['$79,510', '$48,990', '$126,110']) await expect(figure).toContainText(figureText);
	await figure.getByRole('button', { name: 'Table' }).click();
	const [header = [], ...rows] = await tableText(page, 'pay-by-role');
	const registrars = rows.find((row) => row.includes('29-9021')) ?? [];
	expect(registrars).toEqual(expect.arrayContaining(['$49,440', '$79,510', '$130,190']));
	expect(header.length).toBe(registrars.length);
});

for (const [view, address] of [
	['pay-by-role', AUSTIN],
	['pay-by-role', '/?role=29-9021,11-9111&area=99,48&year=2024,2025&dollars=real'],
	['pay-by-area', '/?focus=29-9021&dollars=local'],
	['pay-by-area', '/?focus=29-2072&pay=hourly&sort=a_median'],
	['pay-by-role', '/'],
] as const) {
	test(`the CSV, the rows command and the table of ${view} agree at ${address}`, async ({ page }) => {
		await open(page, address);
		const { name, bytes } = await download(page, view, 'Download CSV');
		const csv = bytes.toString('utf8');
		expect(csv.charCodeAt(0), 'byte-order mark for spreadsheets').toBe(0xfeff);
		expect(name).toMatch(/^[a-z0-9][a-z0-9_-]*\.csv$/);
		expect(csv.slice(1)).toBe(await rowsOf(address, view));

		const records = parse(csv);
		await page.locator(`figure[data-view="${view}"]`).getByRole('button', { name: 'Table' }).click();
		const [, ...rows] = await tableText(page, view);
		expect(rows.length).toBe(records.length);
		records.forEach((record, index) => {
			expect(rows[index]).toEqual(expect.arrayContaining([record['occ_code'], record['area_title']]));
		});
	});
}

test('PNG and SVG open and carry title, source, note and address', async ({ page }) => {
	await open(page, AUSTIN);
	const title = await page.locator('figure[data-view="pay-by-role"] h2').innerText();
	const svg = await download(page, 'pay-by-role', 'Download SVG');
	const text = svg.bytes.toString('utf8');
	const drawn = await page.evaluate((markup) => {
		const parsed = new DOMParser().parseFromString(markup, 'image/svg+xml');
		return {
			broken: parsed.querySelector('parsererror')?.textContent ?? null,
			words: [...parsed.querySelectorAll('text')].map((node) => node.textContent).join(' '),
			foreign: parsed.querySelectorAll('foreignObject, image, script').length,
			title: parsed.querySelector('svg > title')?.textContent,
			desc: parsed.querySelector('svg > desc')?.textContent,
		};
	}, text);
	expect(drawn.broken).toBeNull();
	expect(drawn.foreign).toBe(0);
	expect(drawn.title).toBeTruthy();
	expect(drawn.desc).toBeTruthy();
	const words = drawn.words.replaceAll(/\s+/g, ' ');
	expect(words).toContain(title.split(' ').slice(0, 3).join(' '));
	for (const part of ['Data source:', 'Note:', 'May 2025', 'role=29-9021,29-2072,11-9111', '$79,510']) {
		expect(words).toContain(part);
	}

	const png = await download(page, 'pay-by-role', 'Download PNG');
	expect(png.bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
	const size = await page.evaluate(async (base64) => {
		const image = new Image();
		image.src = `data:image/png;base64,${base64}`;
		await image.decode();
		return { width: image.naturalWidth, height: image.naturalHeight };
	}, png.bytes.toString('base64'));
	expect(size.width).toBeGreaterThanOrEqual(1200);
	expect(size.height).toBeGreaterThan(400);
});

test('choosing a role by another name, and a metro by a city, goes into the address; back undoes it', async ({
	page,
}) => {
	await open(page, '/');
	const before = await page.locator('figure[data-view="pay-by-role"] h2').innerText();
	await choose(page, '+ role', 'cancer registrar', /Medical Registrars/);
	await expect(page).toHaveURL(/role=29-9021/);
	await settled(page);
	await page.getByRole('button', { name: '+ place' }).click();
	await page.getByRole('combobox', { name: 'Place', exact: true }).fill('round rock');
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	await page.keyboard.press('Escape');
	await expect(page).toHaveURL(/area=12420/);
	await settled(page);
	await expect(page.locator('figure[data-view="pay-by-role"]')).toContainText('$79,510');
	await page.reload();
	await settled(page);
	await expect(page.locator('figure[data-view="pay-by-role"]')).toContainText('$79,510');
	await page.goBack();
	await page.goBack();
	await settled(page);
	await expect(page.locator('figure[data-view="pay-by-role"] h2')).toHaveText(before);
});

test('the copied link is the whole address', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await open(page, AUSTIN);
	const figure = page.locator('figure[data-view="pay-by-area"]');
	await unfold(figure, 'Share');
	await figure.getByRole('button', { name: 'Copy link' }).click();
	await expect(page.getByText('Link copied.')).toBeVisible();
	expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
});

test('a broken address is answered as far as it can be, and says what it left out', async ({ page }) => {
	const hostile = "'); drop table wages;--";
	await open(
		page,
		`/?role=29-9021&area=99999&measure=mode&setting=x&nonsense=1&focus=${encodeURIComponent(hostile)}`,
	);
	for (const part of ['area=99999', 'measure=mode', `focus=${hostile}`]) {
		await expect(page.getByRole('status').filter({ hasText: part })).toBeVisible();
	}
	await expect(page.locator('figure[data-view="pay-by-role"]')).toContainText('$68,020');
	await page
		.getByRole('status')
		.filter({ hasText: 'area=99999' })
		.getByRole('button', { name: 'Dismiss' })
		.click();
	await expect(page.getByRole('status').filter({ hasText: 'area=99999' })).toHaveCount(0);
	await expect(page).toHaveURL(/nonsense=1/);
});

test('an engine that cannot be fetched leaves the first picture, says so, and can be tried again', async ({
	page,
	conduct,
}) => {
	conduct.expected.push(/Failed to load resource/);
	let isBroken = true;
	await page.route(/\.wasm$/, (route) =>
		isBroken ? route.fulfill({ status: 404, body: '' }) : route.continue(),
	);
	await open(page, '/');
	await reachForThePage(page);
	await expect(page.locator('html')).toHaveAttribute('data-engine', 'failed');
	await expect(page.locator('figure[data-view="pay-by-role"] svg').first()).toBeVisible();
	isBroken = false;
	await page.getByRole('button', { name: 'Try again' }).click();
	await expect(page.locator('html')).toHaveAttribute('data-engine', 'ready');
});

test('an engine whose worker ends is started again, and the choice is answered', async ({
	page,
	conduct,
}) => {
	conduct.expected.push(/the worker is gone/, /ErrorEvent|Unexpected error|worker/i);
	// The library's word for answers that were under way when it gave its worker up.
	conduct.expected.push(/^unassociated response/);
	await open(page, AUSTIN);
	await reachForThePage(page);
	await expect(page.locator('html')).toHaveAttribute('data-engine', 'ready');
	const [worker] = page.workers();
	await worker?.evaluate(() => {
		setTimeout(() => {
			throw new Error('the worker is gone');
		});
	});
	await setOption(page, 'Hourly');
	await expect(page).toHaveURL(/pay=hourly/);
	await settled(page);
	await expect(page.locator('figure[data-view="pay-by-role"]')).toContainText('$38.23');
	await expect(page.locator('html')).toHaveAttribute('data-engine', 'ready');
});

test('every datum is reached by keyboard and announced', async ({ page }) => {
	await open(page, AUSTIN);
	const chart = page.locator('figure[data-view="pay-by-role"] [tabindex="0"]').first();
	await chart.focus();
	await page.keyboard.press('Home');
	const announced = page.locator('figure[data-view="pay-by-role"] [aria-live="polite"]').first();
	const heard = new Set<string>();
	for (let step = 0; step < 3; step++) {
		heard.add((await announced.textContent())?.trim() ?? '');
		await page.keyboard.press('ArrowDown');
	}
	expect(heard.size).toBe(3);
	expect([...heard].join(' ')).toContain('$79,510');
});
