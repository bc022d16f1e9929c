/**
 * Guarantee: every file that the dialog of downloads saves is, byte for byte, the one that `npm run figure` writes of the same
 * address; what is copied is the same picture and the same rows; and the dialog can be used by keyboard, on a telephone, in
 * both themes, while the page stays alive. Without it nobody could make a published figure again.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { expectAccessibleInBothThemes } from './accessible.ts';
import { madeFigure } from './commands.ts';
import { open, openDownloads, savedBy, test } from './site.ts';

let folder: string;
test.beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'paychart-download-'));
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the command writes, published where the page is. */
const figure = (name: string, ...args: readonly string[]) => madeFigure(join(folder, name), ...args);

const ROLES =
	'11-1011,11-1021,11-3013,11-3021,11-3031,11-3121,11-9111,13-1041,13-1071,13-1082,13-1111,13-1151,13-2011,15-1211,' +
	'15-1212,15-1221,15-1231,15-1232,15-1241,15-1242,15-1243,15-1244,15-1251,15-1252,15-1253,15-1254,15-1255,15-2031,' +
	'15-2041,15-2051,25-1071,29-1141,29-1171,29-2061,29-2072,29-9021,31-9092,31-9094,43-4111,43-6013';

const FILES = [
	['Download PNG', 'png'],
	['Download SVG', 'svg'],
	['Download SVG, outlined', 'svg', '--outlined'],
	['Download CSV', 'csv'],
	['Download XLSX', 'xlsx'],
	['Download ZIP', 'zip'],
] as const;

for (const [what, view, address] of [
	['40 roles', 'pay-by-role', `/?role=${ROLES}`],
	['every metropolitan area', 'pay-by-area', '/?focus=29-2072'],
	[
		'top-coded and withheld figures',
		'pay-by-role',
		'/?focus=29-1215&role=29-1215,29-1216,11-1011&measure=p90',
	],
] as const) {
	test(`${what}: each file is the one that the command writes`, async ({ page }) => {
		test.setTimeout(400_000);
		await open(page, address);
		const dialog = await openDownloads(page, view);
		for (const [index, [button, ending, ...options]] of FILES.entries()) {
			const { name, bytes } = await savedBy(page, dialog, button);
			expect(name).toMatch(new RegExp(`^${view}_[a-z0-9_-]+\\.${ending}$`));
			const made = await figure(
				`${view}-${what.length}-${index}.${ending}`,
				address,
				'--view',
				view,
				...options,
			);
			expect(bytes.equals(made), button).toBe(true);
		}
	});
}

test('size, theme, title, note and pages are those of the command’s options', async ({ page }) => {
	test.setTimeout(200_000);
	await open(page, '/?role=29-9021,29-2072&area=12420');
	const dialog = await openDownloads(page, 'pay-by-role');
	await dialog.getByRole('radio', { name: /^Portrait/ }).check({ force: true });
	await dialog.getByRole('radio', { name: /^Dark/ }).check({ force: true });
	await dialog.getByLabel('Title', { exact: true }).fill('=1+1 & <b>Pay</b> \u202ein Austin');
	await dialog.getByLabel('Note', { exact: true }).fill('My note');
	const options = ['--size', '1080x1350', '--theme', 'dark', '--title', '=1+1 & <b>Pay</b> \u202ein Austin'];
	const { bytes } = await savedBy(page, dialog, 'Download SVG');
	const made = await figure(
		'chosen.svg',
		'/?role=29-9021,29-2072&area=12420',
		...options,
		'--note',
		'My note',
	);
	expect(bytes.toString('utf8')).toBe(made.toString('utf8'));
	expect(bytes.toString('utf8')).toContain('=1+1 &amp; &lt;b&gt;Pay&lt;/b&gt; in Austin');
});

test('the picture and the rows are copied', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await open(page, '/');
	const dialog = await openDownloads(page, 'pay-by-role');
	const png = await savedBy(page, dialog, 'Download PNG');
	await dialog.getByRole('button', { name: 'Copy image' }).click();
	await expect(dialog.getByText(/^Image copied/)).toBeVisible();
	const copied = await page.evaluate(async () => {
		const size = async (blob: Blob) => {
			const { width, height } = await createImageBitmap(blob);
			return [width, height];
		};
		const [item] = await navigator.clipboard.read();
		return item ? size(await item.getType('image/png')) : [];
	});
	expect(copied).toEqual([png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)]);
	await dialog.getByRole('button', { name: 'Copy rows' }).click();
	await expect(dialog.getByText(/^\d+ rows copied/)).toBeVisible();
	const lines = (await page.evaluate(() => navigator.clipboard.readText())).replace(/\n$/, '').split('\n');
	expect(lines.length).toBeGreaterThan(30);
	expect(new Set(lines.map((line) => line.split('\t').length)).size).toBe(1);
});

test('Escape closes it, and the focus is where it was', async ({ page }) => {
	await open(page, '/');
	const button = page
		.locator('figure[data-view="pay-by-role"]')
		.getByRole('button', { name: 'Download', exact: true });
	await button.focus();
	await page.keyboard.press('Enter');
	const dialog = page.getByRole('dialog', { name: 'Download' });
	await expect(dialog).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(dialog).toBeHidden();
	await expect(button).toBeFocused();
});

for (const [width, height] of [
	[320, 640],
	[1440, 900],
] as const) {
	test(`axe finds nothing at ${width} pixels in either theme`, async ({ page }) => {
		await page.setViewportSize({ width, height });
		await open(page, '/');
		await openDownloads(page, 'pay-by-role');
		await expectAccessibleInBothThemes(page, '[role="dialog"]');
	});
}

test('the page stays alive while hundreds of rows are laid out on pages', async ({ page }) => {
	await open(page, '/?focus=29-2072');
	const dialog = await openDownloads(page, 'pay-by-area');
	// Told by how the time is shared out, not by how much of it the machine takes: laid out at once it would be one long gap.
	await page.evaluate(() => {
		const frames: number[] = [];
		Object.assign(globalThis, { frames });
		const note = (now: number) => {
			frames.push(now);
			if (!/Page 1 of \d+/.test(document.querySelector('[role="dialog"]')?.textContent ?? ''))
				requestAnimationFrame(note);
		};
		requestAnimationFrame(note);
	});
	await dialog.getByRole('radio', { name: /^All \d+/ }).check({ force: true });
	await expect(dialog.getByText(/^Page 1 of \d+$/)).toBeVisible();
	const frames = await page.evaluate(() => (globalThis as unknown as { frames: number[] }).frames);
	const gaps = frames.slice(1).map((now, index) => now - (frames[index] ?? now));
	expect(Math.max(...gaps)).toBeLessThan(gaps.reduce((sum, gap) => sum + gap, 0) / 2);
});
