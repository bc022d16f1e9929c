/**
 * Guarantee: an HR analyst gets from a payroll with odd headers and spellings to a printed report in 25 clicks, or by keyboard alone,
 * without a request leaving the page; its figures are those of the files it saves and of the benchmark calculated without the page;
 * names are nowhere until they are asked for; and a file that is bad, or a worker that ends, takes nothing away. Without it “compare
 * your payroll” would be a promise of its parts, never tried as a whole.
 */
import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { formatRatio } from '../../src/lib/domain/format.ts';
import { rowsOf } from './commands.ts';
import { download, openDownloads, savedBy, tableText, test, unfold } from './site.ts';

/** Headers and titles as payroll systems write them; a pay that is missing, and places that have to be asked for. */
const HEADER = 'Emp Name,Posn Ttl,Dept Nm,Wrk Loc,Base Rt,Hr/Yr,FTE %,Gr,DOH,Grd Min,Grd Max,Sex';
const ROWS = [
	'Zelda Quill,Med Coder II,HIM,"Austin, TX",24.10,H,100,C2,5/14/2012,18.00,30.00,F',
	'Ymir Quill,Medical Coder 2,HIM,"Austin, TX",25.40,H,100,C2,11/2/2015,18.00,30.00,F',
	'Xena Quill,Sr. Coder,HIM,Portland,61200,Y,100,C3,3/20/2010,45000,80000,F',
	'Wanda Quill,HIM Coding Specialist,HIM,Portland,27.80,H,80,C2,1/15/2020,18.00,30.00,F',
	'Vito Quill,ROI Clerk,HIM,"San Antonio, TX",18.20,H,100,C1,6/1/2021,15.00,24.00,F',
	'Ulla Quill,Release of Information Specialist,HIM,"San Antonio, TX",19.75,H,50,C1,7/18/2019,15.00,24.00,M',
	'Tove Quill,Dir HIM,HIM,"Austin, TX",132000,Y,100,M2,2/28/2008,110000,180000,M',
	'Sven Quill,HIM Mgr,HIM,Portland,98000,Y,100,M1,10/31/2017,85000,140000,M',
	'Rhea Quill,Cancer Registrar,Cancer Ctr,"Austin, TX",71200,Y,100,C3,4/22/2016,48000,92000,M',
	'Quin Quill,EHR Analyst,IT,Dallas,88400,Y,100,C4,9/13/2018,72000,128000,M',
	'Pia Quill,Medical Transcriptionist,HIM,"San Antonio, TX",17.10,H,100,C1,5/5/2005,15.00,24.00,X',
	'Otto Quill,Medical Records Clerk,HIM,Springfield,21.90,H,100,C1,5/14/2012,18.00,30.00,X',
	'Nell Quill,Med Coder II,HIM,"Austin, TX",n/a,H,100,C2,5/14/2012,18.00,30.00,F',
];
const CSV = `${HEADER}\n${ROWS.join('\n')}\n`;
const fileOf = (text: string, name = 'payroll.csv') => ({
	name,
	mimeType: 'text/csv',
	buffer: Buffer.from(text),
});

const part = (page: Page) => page.locator('section[aria-labelledby="payroll"]');
const input = (page: Page) => part(page).locator('input[type="file"]');
const button = (page: Page, name: string | RegExp) => part(page).getByRole('button', { name });
const figure = (page: Page) => page.locator('figure[data-view="benchmark"]');
const CONFIRM = /^Confirm (it|all \d+)$/;
const REST = /^Leave (the other \d+|it) out$/;

test.use({ viewport: { width: 820, height: 1000 } });

async function openReady(page: Page): Promise<void> {
	await page.addInitScript(() => {
		Object.assign(window, { printed: 0 });
		// A dialog of the browser's own would stop the journey.
		window.print = () => void Object.assign(window, { printed: 1 });
		const post = Object.getOwnPropertyDescriptor(Worker.prototype, 'postMessage')
			?.value as Worker['postMessage'];
		Worker.prototype.postMessage = function (this: Worker, message: unknown, ...rest: []) {
			if (typeof message === 'object' && message && 'kind' in message && message.kind === 'survey')
				Object.assign(window, { reading: this });
			post.call(this, message, ...rest);
		};
	});
	await page.goto('/yours/');
	await expect(page.locator('[data-readiness]')).toHaveAttribute('data-readiness', 'ready', {
		timeout: 60_000,
	});
	await expect(input(page)).toBeEnabled();
}

/** Values that this reader leaves out: nobody says which Springfield. */
const LEFT_OUT = 'Springfield';
/** What is typed for a place that is asked for; every title that is asked for is one of medical records. */
const PLACES = [
	['Portland', 'Vancouver'],
	['Hill Country', 'Hill Country'],
] as const;

/** Says what every value means that is asked for, by typing. */
async function chooseMeanings(page: Page, act: (target: Locator) => Promise<void>): Promise<void> {
	const labels = await part(page)
		.getByRole('combobox', { name: /^What “/ })
		.evaluateAll((boxes) =>
			boxes.flatMap((box) =>
				box instanceof HTMLInputElement && box.value === '' ? [box.getAttribute('aria-label') ?? ''] : [],
			),
		);
	for (const label of labels) {
		if (label.includes(LEFT_OUT)) continue;
		const box = part(page).getByLabel(label, { exact: true });
		await act(box);
		const place = PLACES.find(([written]) => label.includes(written));
		const meant = place?.[1] ?? 'Medical Records Specialists';
		await page.keyboard.type(meant);
		await expect(page.getByRole('listbox').getByRole('option').first()).toContainText(meant);
		await page.keyboard.press('Enter');
		await expect(box).toHaveValue(new RegExp(meant));
	}
}

/** From the file to the figures of the payroll. `act`: presses what it is given, as this reader does. */
async function compare(page: Page, text: string, act: (target: Locator) => Promise<void>): Promise<void> {
	await input(page).setInputFiles(fileOf(text));
	await act(button(page, 'Go on to the values'));
	await expect(button(page, 'Check the rows')).toBeVisible();
	while (await button(page, CONFIRM).count()) await act(button(page, CONFIRM).first());
	await chooseMeanings(page, act);
	while (await button(page, REST).count()) await act(button(page, REST).first());
	await act(button(page, 'Check the rows'));
	await act(button(page, /^Compare \d+ (person|people)$/));
	await expect(figure(page).locator('figcaption')).toBeVisible();
}

const click = (target: Locator) => target.click();
/** Goes to a control as keys do, and presses it there. */
async function press(target: Locator): Promise<void> {
	await target.focus();
	await expect(target).toBeFocused();
	if ((await target.getAttribute('role')) !== 'combobox') await target.page().keyboard.press('Enter');
}

const linesOf = (csv: string) =>
	csv
		.replace(/^\ufeff/, '')
		.trim()
		.split(/\r?\n/);
const rowsIn = (csv: string) =>
	Papa.parse<Record<string, string>>(linesOf(csv).join('\n'), { header: true }).data;

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

		expect(requests).toEqual([]);
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

		// Journeys have the browser's cache off: code for pictures, which it has by now, is asked for again, and nothing else.
		expect(requests.filter((one) => !ahead.has(one) || !one.includes('/_app/immutable/'))).toEqual([]);
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
	const arriving = page.waitForEvent('download');
	await button(page, 'Save it as a CSV').click();
	const sample = readFileSync(await (await arriving).path(), 'utf8').replace(/^\ufeff/, '');
	await compare(page, sample, click);
	await expect(part(page).getByText(/rows? (was|were) not taken in/)).toHaveCount(0);
	await expect(figure(page).locator('figcaption')).toContainText('60 people');
	await input(page).setInputFiles(fileOf(sample.replace('18.21', '19.21'), 'next.csv'));
	await expect(part(page).getByText(/You mapped a file with this header/)).toBeVisible();
	await button(page, 'Use those choices').click();
	await button(page, 'Go on to the values').click();
	await button(page, 'Check the rows').click();
	await expect(button(page, 'Compare 60 people')).toBeVisible();
	await button(page, 'Forget this payroll').click();
	await expect(part(page).getByText('This payroll is forgotten.')).toBeVisible();
	await expect(figure(page)).toHaveCount(0);
});

test('refused rows are listed with line and reason, and saved as a file', async ({ page }) => {
	await openReady(page);
	await compare(page, CSV, click);
	await part(page).locator('summary', { hasText: '2 rows were not taken in' }).click();
	await expect(part(page).getByText(/^Line 14, .*n\/a.*every row needs it/)).toBeVisible();
	const arriving = page.waitForEvent('download');
	await button(page, /^Download the rows not taken in/).click();
	const refused = readFileSync(await (await arriving).path(), 'utf8');
	expect(linesOf(refused)).toHaveLength(3);
	expect(refused).toMatch(/14,Base Rt,n\/a,/);
});

const BAD: readonly (readonly [string, Buffer, RegExp])[] = [
	['an empty file', Buffer.alloc(0), /The file is empty/],
	['one column', Buffer.from('Title\nCoder\nNurse\n'), /single column/],
	['a picture', Buffer.from(Array.from({ length: 400 }, (_, at) => (at * 37) % 20)), /binary content/],
];

for (const [what, buffer, sentence] of BAD) {
	test(`${what} is refused in a sentence, and the payroll on show stays`, async ({ page }) => {
		await openReady(page);
		await compare(page, CSV, click);
		const title = await figure(page).locator('figcaption').innerText();
		await input(page).setInputFiles({ name: 'bad.csv', mimeType: 'text/csv', buffer });
		await expect(part(page).getByText(sentence)).toBeVisible();
		expect(await figure(page).locator('figcaption').innerText()).toBe(title);
	});
}

test('a reading that ends half-way says so, can be begun again, and takes nothing away', async ({ page }) => {
	test.setTimeout(180_000);
	await openReady(page);
	await compare(page, CSV, click);
	const title = await figure(page).locator('figcaption').innerText();
	const long = `${HEADER}\n${`${ROWS[0]}\n`.repeat(200_000)}`;
	await input(page).setInputFiles(fileOf(long, 'long.csv'));
	await expect(button(page, 'Cancel')).toBeVisible();
	await page.evaluate(() => {
		const { reading } = window as unknown as { reading: Worker };
		reading.terminate();
		// What a browser tells of a worker that it had to end.
		reading.dispatchEvent(new ErrorEvent('error', { cancelable: true }));
	});
	await expect(part(page).getByText(/The reading stopped/)).toBeVisible();
	expect(await figure(page).locator('figcaption').innerText()).toBe(title);
	await input(page).setInputFiles(fileOf(CSV, 'again.csv'));
	await expect(button(page, 'Go on to the values')).toBeVisible();
});

test('a tab closed while it reads leaves nothing behind; two tabs hold two payrolls', async ({
	page,
	context,
}) => {
	test.setTimeout(180_000);
	await openReady(page);
	await compare(page, CSV, click);
	const title = await figure(page).locator('figcaption').innerText();
	const other = await context.newPage();
	await openReady(other);
	await input(other).setInputFiles(fileOf(`${HEADER}\n${`${ROWS[0]}\n`.repeat(100_000)}`, 'long.csv'));
	await expect(button(other, 'Cancel')).toBeVisible();
	await other.close();
	expect(await figure(page).locator('figcaption').innerText()).toBe(title);
	const third = await context.newPage();
	await openReady(third);
	await expect(third.getByText('You have given no file yet.')).toBeVisible();
	await button(third, 'Try it with a made-up payroll').click();
	await expect(figure(third).locator('figcaption')).toContainText('Made-up payroll');
	expect(await figure(page).locator('figcaption').innerText()).toBe(title);
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
