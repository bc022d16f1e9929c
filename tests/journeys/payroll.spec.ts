/**
 * Guarantee: an HR analyst gets from a payroll with odd headers and spellings to a printed report in 25 clicks, or by keyboard alone,
 * without a request leaving the page; its figures are those of the files it saves and of the benchmark calculated without the page;
 * and names are nowhere until they are asked for. Without it “compare your payroll” would be a promise of its parts, never tried
 * as a whole.
 */
import { expect, type Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { formatRatio } from '../../src/lib/domain/format.ts';
import { rowsOf } from './commands.ts';
import {
	button,
	click,
	compare,
	CSV,
	figure,
	input,
	linesOf,
	openReady,
	part,
	press,
	rowsIn,
} from './payroll-file.ts';
import { download, openDownloads, savedBy, saving, tableText, test, unfold } from './site.ts';
import { csvFile } from './yours.ts';

test.use({ viewport: { width: 820, height: 1000 } });

/** Whether the table of the page has each person's market ratio as the file does. */
async function sameOnThePage(page: Page, csv: string): Promise<void> {
	await unfold(figure(page), 'Table');
	const [heads = [], ...shown] = await tableText(page, 'benchmark');
	const [person, ratio] = ['Person', 'Market ratio'].map((name) =>
		heads.findIndex((head) => head.startsWith(name)),
	);
	const pairs = shown.map((cells) => [cells[person ?? -1], cells[ratio ?? -1]]);
	const filed = rowsIn(csv).map(({ person: name, market_ratio: of = '' }) => [
		name,
		of === '' ? expect.any(String) : formatRatio(Number(of)),
	]);
	expect(pairs.sort()).toEqual(filed.sort());
}

for (const [how, act] of [
	['mouse', click],
	['keyboard', press],
] as const) {
	test(`from a payroll with odd headers to the printed report by ${how}`, async ({ page }) => {
		test.setTimeout(240_000);
		const requests: string[] = [];
		page.on('request', (request) => {
			if (/^https?:/.test(request.url())) requests.push(request.url());
		});
		await openReady(page);
		const address = page.url();
		const ahead = new Set(requests.splice(0));
		// What it has by now under an address that changes with the content comes out of the browser's own cache: a page that is
		// printed asks for its typeface again.
		const anew = () => requests.filter((one) => !ahead.has(one) || !one.includes('/_app/immutable/'));
		let acts = 1;
		await compare(page, CSV, async (target) => {
			acts++;
			await act(target);
		});

		await act(button(page, 'Print the report'));
		acts++;
		expect(acts, 'clicks from the page to the report').toBeLessThanOrEqual(25);
		expect(await page.evaluate(() => (window as unknown as { printed: number }).printed)).toBe(1);
		await page.emulateMedia({ media: 'print' });
		const report = page.locator('[data-report]');
		await expect(report.getByText(/paid below the market median/).first()).toBeVisible();
		await expect(page.locator('h1')).toBeHidden();
		const pages = (await page.pdf({ format: 'Letter' })).toString('latin1').match(/\/Type\s*\/Page\b/g);
		expect(pages?.length).toBeGreaterThanOrEqual(1);
		expect(pages?.length).toBeLessThanOrEqual(5);
		await page.emulateMedia({ media: 'screen' });
		await page.evaluate(() => dispatchEvent(new Event('afterprint')));

		// Two of the 13 are refused: one has no pay, of the place of another nothing was chosen.
		await expect(part(page).locator('summary', { hasText: '2 rows were not taken in' })).toBeVisible();
		// Two groups of five are shown, one of a single person is not.
		await expect(report.getByRole('region', { name: /, by group/ }).getByRole('row')).toHaveCount(3);
		await expect(report.getByText('1 group has fewer than five people')).toBeVisible();

		expect(anew()).toEqual([]);
		await expect(page.locator('[data-requests]')).toHaveAttribute('data-requests', '0');

		const dialog = await openDownloads(page, 'benchmark');
		const files = new Map<string, Buffer>();
		for (const name of ['CSV', 'XLSX', 'SVG', 'PNG'])
			files.set(name, (await savedBy(page, dialog, `Download ${name}`)).bytes);
		await dialog.getByRole('button', { name: 'Close', exact: true }).click();
		const csv = files.get('CSV')?.toString() ?? '';
		for (const [name, bytes] of files) expect(textOf(name, bytes), name).not.toMatch(/Quill|Zelda/);
		const people = rowsIn(csv);
		expect(people).toHaveLength(11);
		expect(new Set(people.map(({ payroll }) => payroll))).toEqual(new Set(['yours']));
		// 80 in the column of percent is a share of 0.8, and 27.80 an hour a full-time year of 57,824.
		expect(people.find(({ pay }) => pay === '57824')?.fte).toBe('0.8');
		await sameOnThePage(page, csv);

		expect(anew()).toEqual([]);
		expect(page.url()).toBe(address);

		await act(part(page).getByLabel('Include names'));
		if (how === 'keyboard') await page.keyboard.press(' ');
		await expect(part(page).getByLabel('Include names')).toBeChecked();
		expect((await download(page, 'benchmark', 'Download CSV')).bytes.toString()).toContain('Zelda Quill');
	});
}

/** What is written in a file, unpacked. */
function textOf(name: string, bytes: Buffer): string {
	if (name !== 'XLSX') return bytes.toString('latin1');
	return Object.values(unzipSync(bytes))
		.map((entry) => strFromU8(entry))
		.join('\n');
}

test('the made-up payroll is what npm run rows prints, on the page and in its file', async ({ page }) => {
	await openReady(page);
	await button(page, 'Try it with a made-up payroll').click();
	await expect(figure(page).locator('figcaption')).toContainText('Made-up payroll of 60 people');
	const { bytes } = await download(page, 'benchmark', 'Download CSV');
	const csv = bytes.toString();
	expect(rowsIn(csv)).toHaveLength(60);
	expect(linesOf(csv)).toEqual(linesOf(await rowsOf('/yours/', 'benchmark')));
	await sameOnThePage(page, csv);
});

test('the sample, saved and chosen, is the made-up payroll; a second file of its header is offered the same choices', async ({
	page,
}) => {
	test.setTimeout(180_000);
	await openReady(page);
	const { text: sample } = await saving(page, () => button(page, 'Save it as a CSV').click());
	await compare(page, sample, click);
	await expect(part(page).getByText(/rows? (was|were) not taken in/)).toHaveCount(0);
	await expect(figure(page).locator('figcaption')).toContainText('60 people');
	await input(page).setInputFiles(csvFile('next.csv', sample.replace('18.21', '19.21')));
	await expect(part(page).getByText(/You mapped a file with this header/)).toBeVisible();
	await button(page, 'Use those choices').click();
	await button(page, 'Go on to the values').click();
	await button(page, 'Check the rows').click();
	await expect(button(page, 'Compare 60 people')).toBeVisible();
	await button(page, 'Forget this payroll').click();
	await expect(part(page).getByText('This payroll is forgotten.')).toBeVisible();
	await expect(figure(page)).toHaveCount(0);
});

test('a frame of another site shows the made-up payroll, whatever the reader keeps', async ({ page }) => {
	await openReady(page);
	await compare(page, CSV, click);
	await page.getByRole('checkbox', { name: 'Keep “payroll.csv” on this device' }).check();
	await page.goto('/embed/benchmark/');
	await expect(figure(page).locator('figcaption')).toContainText('Made-up payroll of 60 people');
	await page.waitForTimeout(1500);
	await expect(figure(page).locator('figcaption')).toContainText('Made-up payroll of 60 people');
	await expect(page.locator('body')).not.toContainText('Quill');
	await expect(figure(page).getByRole('link', { name: 'Explore on Paychart' })).toHaveAttribute(
		'href',
		/\/yours\/$/,
	);
});
