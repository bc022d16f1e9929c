/**
 * Guarantee: rows and files that cannot be taken in are named, and neither they nor a worker that ends nor a tab that is closed takes
 * away the payroll on show. Without it a slip of the hand would cost a reader their work.
 */
import { expect } from '@playwright/test';
import {
	button,
	click,
	compare,
	CSV,
	figure,
	HEADER,
	input,
	linesOf,
	openReady,
	part,
	ROWS,
} from './payroll-file.ts';
import { saving, test } from './site.ts';
import { csvFile } from './yours.ts';

test.use({ viewport: { width: 820, height: 1000 } });

const BAD: readonly (readonly [string, Buffer, RegExp])[] = [
	['an empty file', Buffer.alloc(0), /The file is empty/],
	['a picture', Buffer.from(Array.from({ length: 400 }, (_, at) => (at * 37) % 20)), /binary content/],
	['one column', Buffer.from('Title\nCoder\nNurse\n'), /single column/],
];

test('refused rows are listed and saved; files that cannot be read are refused, and the payroll on show stays', async ({
	page,
}) => {
	await openReady(page);
	await compare(page, CSV, click);
	await part(page).locator('summary', { hasText: '2 rows were not taken in' }).click();
	await expect(part(page).getByText(/^Line 14, .*n\/a.*every row needs it/)).toBeVisible();
	const refused = await saving(page, () => button(page, /^Download the rows not taken in/).click());
	expect(linesOf(refused.text)).toHaveLength(3);
	expect(refused.text).toMatch(/14,Base Rt,n\/a,/);

	const title = await figure(page).locator('figcaption').innerText();
	for (const [what, buffer, sentence] of BAD) {
		await test.step(what, async () => {
			await input(page).setInputFiles({ name: 'bad.csv', mimeType: 'text/csv', buffer });
			await expect(part(page).getByText(sentence)).toBeVisible();
			expect(await figure(page).locator('figcaption').innerText()).toBe(title);
			// Where a file could be opened at all, its own part stays until another one is wanted.
			const again = button(page, 'Choose another file');
			if (await again.isVisible()) await again.click();
		});
	}
});

test('a reading that ends half-way says so, can be begun again, and takes nothing away', async ({ page }) => {
	test.setTimeout(180_000);
	await openReady(page);
	await compare(page, CSV, click);
	const title = await figure(page).locator('figcaption').innerText();
	const long = `${HEADER}\n${`${ROWS[0]}\n`.repeat(200_000)}`;
	await input(page).setInputFiles(csvFile('long.csv', long));
	await expect(button(page, 'Cancel')).toBeVisible();
	await page.evaluate(() => {
		const { reading } = window as unknown as { reading: Worker };
		reading.terminate();
		// What a browser tells of a worker that it had to end.
		reading.dispatchEvent(new ErrorEvent('error', { cancelable: true }));
	});
	await expect(part(page).getByText(/The reading stopped/)).toBeVisible();
	expect(await figure(page).locator('figcaption').innerText()).toBe(title);
	await input(page).setInputFiles(csvFile('again.csv', CSV));
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
	await input(other).setInputFiles(csvFile('long.csv', `${HEADER}\n${`${ROWS[0]}\n`.repeat(100_000)}`));
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
