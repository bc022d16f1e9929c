/**
 * Guarantee: a reader's own figures stand beside the official ones in every view that has a place for them, drawn, spoken, in the
 * table and in every file, and nowhere else: in no address, request, trace or citation; and without them every file is the
 * official one, byte for byte. Without it a chart could pass own figures off as official, or carry them away.
 */
import { expect, type Locator, type Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { addSurvey, SECRETS, watchTraffic } from './own-files.ts';
import { download, open, settled, tableText, test, unfold } from './site.ts';
import { pngTexts, traceIn } from './traced-files.ts';
import { openYours } from './yours.ts';

const NAME = 'Zebra survey';
const ADDRESS = '/?role=29-2072,11-9111&area=99,12420';
const METROS = '/compare/metros/?role=29-2072&area=12420,41620';
const figure = (page: Page, view: string): Locator => page.locator(`figure[data-view="${view}"]`);

/** Everything a chart says of its data, by keyboard, as a screen reader hears it. */
async function spoken(chart: Locator): Promise<string> {
	const canvas = chart.getByRole('application').first();
	const live = chart.locator('[aria-live="polite"]').first();
	await canvas.focus();
	const heard = new Set<string>();
	await canvas.press('Home');
	for (let step = 0; step < 60; step++) {
		const text = (await live.textContent()) ?? '';
		if (heard.has(text) && step > 1) break;
		heard.add(text);
		await canvas.press('ArrowDown');
	}
	return [...heard].join('\n');
}

const inside = (bytes: Buffer) =>
	Object.values(unzipSync(bytes))
		.map((part) => strFromU8(part))
		.join('\n');

test('a series stands in every view, and only there', async ({ page, context }) => {
	test.setTimeout(300_000);
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	const official = new Map<string, Buffer>();
	const FILES = ['Download CSV', 'Download SVG', 'Download XLSX', 'Download PNG'] as const;
	await open(page, ADDRESS);
	for (const file of FILES) official.set(file, (await download(page, 'pay-by-role', file)).bytes);
	await openYours(page);
	const traffic = watchTraffic(page);
	await addSurvey(page, { name: NAME, isKept: true });

	await test.step('drawn and spoken on the dashboard', async () => {
		await open(page, ADDRESS);
		const pay = figure(page, 'pay-by-role');
		await expect(pay.locator('svg')).toContainText(`yours: ${NAME}, not official`);
		const heard = await spoken(pay);
		expect(heard).toContain(`Yours, ${NAME}: median $61,235, not official, of 2025`);
		expect(heard).toContain('$57,891');
		await expect(pay.getByRole('group', { name: 'Your own figures' })).toContainText(
			/of your 6 figures .*other roles? or places?/,
		);
		for (const view of ['pay-by-area', 'distribution', 'trend']) {
			await figure(page, view).scrollIntoViewIfNeeded();
			await expect(figure(page, view), view).toContainText(`yours: ${NAME}, not official`);
		}
		await figure(page, 'pay-by-setting').scrollIntoViewIfNeeded();
		await expect(
			figure(page, 'pay-by-setting').getByRole('group', { name: 'Your own figures' }),
		).toContainText('of your 6');
	});

	await test.step('in the table and in every file', async () => {
		const pay = figure(page, 'pay-by-role');
		await unfold(pay, 'Table');
		const [header = [], ...rows] = await tableText(page, 'pay-by-role');
		const column = header.findIndex((text) => text.startsWith(`Yours: ${NAME}`));
		expect(rows.map((row) => row[column]).filter(Boolean)).toEqual(['$57,891', '$61,235']);
		const csv = await download(page, 'pay-by-role', 'Download CSV');
		expect(csv.name).toMatch(/-with-yours\.csv$/);
		expect(csv.bytes.toString('utf8')).toContain('yours_zebra_survey_median');
		expect(csv.bytes.toString('utf8')).toContain('61234.56');
		const svg = await download(page, 'pay-by-role', 'Download SVG');
		expect(svg.name).toMatch(/-with-yours\.svg$/);
		expect(svg.bytes.toString('utf8')).toContain('Diamonds are your own');
		const png = await download(page, 'pay-by-role', 'Download PNG');
		expect(png.name).toMatch(/-with-yours\.png$/);
		expect(png.bytes.equals(official.get('Download PNG') ?? png.bytes)).toBe(false);
		const xlsx = await download(page, 'pay-by-role', 'Download XLSX');
		expect(xlsx.name).toMatch(/-with-yours\.xlsx$/);
		expect(inside(xlsx.bytes)).toContain('Diamonds are your own figures');
		expect(inside(xlsx.bytes)).toContain('61234.56');
		const traces = [
			JSON.stringify(traceIn(svg.bytes.toString('utf8'))),
			[...pngTexts(png.bytes).values()].join('\n'),
		];
		for (const secret of SECRETS) for (const trace of traces) expect(trace).not.toContain(secret);
		await unfold(pay, 'Share');
		await pay.getByRole('button', { name: 'Copy citation' }).click();
		await expect(pay).toContainText('Citation copied.');
		const citation = await page.evaluate(() => navigator.clipboard.readText());
		expect(citation).toContain('Paychart');
		for (const secret of SECRETS) expect(citation).not.toContain(secret);
	});

	await test.step('without them, the official files byte for byte', async () => {
		const pay = figure(page, 'pay-by-role');
		await pay.getByRole('checkbox', { name: 'Show yours' }).uncheck();
		await expect(pay.locator('svg').first()).not.toContainText('yours');
		await expect(figure(page, 'trend')).not.toContainText(`yours: ${NAME}`);
		for (const file of FILES) {
			const { name, bytes } = await download(page, 'pay-by-role', file);
			expect(name).not.toContain('yours');
			expect(bytes.equals(official.get(file) ?? Buffer.alloc(0)), file).toBe(true);
		}
		await pay.getByRole('checkbox', { name: 'Show yours' }).check();
		await expect(pay.locator('svg').first()).toContainText(`yours: ${NAME}`);
	});

	await test.step('on the pages of the role, the place and the metros', async () => {
		await open(page, '/roles/29-2072/');
		await expect(page.locator('main')).toContainText(`yours: ${NAME}, not official`);
		await page.goto('/metros/12420/');
		await expect(page.locator('main')).toContainText(`yours: ${NAME}, not official`);
		await open(page, METROS);
		const comparison = figure(page, 'metro-comparison');
		await expect(comparison).toContainText(`yours: ${NAME}`);
		expect(await spoken(comparison)).toContain(`Yours, ${NAME}: median $61,235`);
	});

	await test.step('a link shows the figures that were not on show', async () => {
		await open(page, ADDRESS);
		const pay = figure(page, 'pay-by-role');
		await pay.getByRole('link', { name: 'Show those roles and places' }).click();
		await expect(page).toHaveURL(/area=99,12420,38900,48/);
		await settled(page);
		await expect(pay.locator('svg').first()).toContainText('Portland');
	});

	await test.step('in no address and no request', () => {
		const seen = traffic();
		for (const secret of SECRETS) expect(seen).not.toContain(secret);
	});
});

test('figures that are not kept follow the reader to other pages, and are gone after a reload', async ({
	page,
}) => {
	test.setTimeout(180_000);
	await openYours(page);
	await addSurvey(page, { name: NAME, isKept: false });
	await page.getByRole('link', { name: 'pay by role and place' }).click();
	await settled(page);
	await expect(figure(page, 'pay-by-role')).toContainText(`yours: ${NAME}`);
	await page.reload();
	await settled(page);
	await expect(page.getByText('Show yours')).toHaveCount(0);
	expect(await page.evaluate(() => localStorage.getItem('paychart-own'))).toBeNull();
});
