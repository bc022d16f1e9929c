/**
 * Guarantee: a table of the reader's, in whatever form their program saved it, becomes a series of theirs by mouse or by keyboard;
 * what is unsure is asked and what is refused is named; a series is kept, renamed, saved and removed as the reader says; and
 * nothing that goes wrong takes away what was there. Without it “add your own figures” would hold for clean files alone.
 */
import { expect } from '@playwright/test';
import {
	addSurvey,
	decide,
	figuresPart,
	give,
	NEXT_SURVEY,
	pressed,
	seriesList,
	SURVEY,
	TABBED,
	valuesOf,
	workbook,
} from './own-files.ts';
import { saving, test } from './site.ts';
import { openYours, type GivenFile } from './yours.ts';

test.beforeEach(() => test.setTimeout(180_000));

test('a semicolon CSV in Windows-1252 with decimal commas, by mouse', async ({ page }) => {
	await openYours(page);
	const part = figuresPart(page);
	await give(page, SURVEY);
	await expect(part).toContainText('“zebra survey.csv”: 8 rows, 7 columns.');
	await expect(part.getByRole('combobox', { name: 'Encoding' })).toHaveValue('windows-1252');
	await expect(part.getByRole('combobox', { name: 'Delimiter' })).toHaveValue(';');
	await expect(part.getByRole('cell', { name: 'Peña & Söhne – “Zebra” €' })).toBeVisible();
	await expect(part.getByRole('combobox', { name: 'Decimals' })).toHaveValue(',');
	await pressed(page, 'Go on to the values');
	await pressed(page, 'Check the rows');
	await expect(part.getByRole('status').first()).toContainText('3 values still need a choice');
	await expect(part.getByRole('combobox', { name: 'What “Medical Recrods Specialists” means' })).toHaveValue(
		'Medical Records Specialists',
	);
	await valuesOf(page, 'Role').getByRole('button', { name: 'Confirm it' }).click();
	await expect(part.getByRole('combobox', { name: 'What “Portland” means' })).toHaveValue('');
	await decide(page, 'Portland', 'Vancouver', /Portland-Vancouver/);
	await part.getByRole('checkbox', { name: 'Leave out: Atlantis' }).check();
	await pressed(page, 'Check the rows');
	await expect(part).toContainText('6 rows can be taken in.');
	await expect(part).toContainText('2 rows are refused');
	const refused = await saving(page, () => pressed(page, 'Download the refused rows (CSV)'));
	expect(refused.name).toBe('refused-rows.csv');
	const lines = refused.text.trimEnd().split(/\r?\n/);
	expect(lines).toHaveLength(3);
	expect(lines[1]).toMatch(/^8,.*twelve/);
	expect(lines[2]).toMatch(/^9,.*Atlantis/);
	await pressed(page, 'Take in 6 rows');
	await expect(part).toContainText('“zebra survey” was added: 6 figures.');
	const saved = await saving(page, () => pressed(page, 'Download “zebra survey” as CSV'));
	const rows = saved.text.trimEnd().split(/\r?\n/);
	expect(rows).toHaveLength(7);
	expect(rows[1]).toBe('yours: zebra survey,2,29-2072,12420,,,2025,median,61234.56,annual');
	expect(rows[3]).toContain(',29-2072,38900,,,2025,median,74918.07,annual');
	expect(rows[4]).toContain(',naics-622,');
	await page.reload();
	await expect(part).toContainText('You have not added any figures yet.');
});

test('a UTF-16 table, by keyboard alone', async ({ page }) => {
	await openYours(page);
	const part = figuresPart(page);
	await give(page, TABBED);
	await expect(part).toContainText('“tabs.txt”: 2 rows, 4 columns.');
	await expect(part.getByRole('combobox', { name: 'Encoding' })).toHaveValue('utf-16le');
	await expect(part.getByRole('heading', { name: 'Which column is what' })).toBeFocused();
	const reach = async (name: string) => {
		const control = part.getByRole('button', { name, exact: true });
		for (let presses = 0; presses < 80; presses++) {
			if (await control.evaluate((element) => element === document.activeElement)) return;
			await page.keyboard.press('Tab');
		}
		throw new Error(`“${name}” is not reached by Tab`);
	};
	await reach('Go on to the values');
	await page.keyboard.press('Enter');
	await expect(part.getByRole('heading', { name: 'What the values mean' })).toBeFocused();
	await reach('Check the rows');
	await page.keyboard.press('Enter');
	await expect(part.getByRole('heading', { name: 'Confirm', exact: true })).toBeFocused();
	await reach('Take in 2 rows');
	await page.keyboard.press('Enter');
	await expect(seriesList(page)).toContainText(['4 figures, until this tab is closed']);
	const { text } = await saving(page, () => pressed(page, 'Download “tabs” as CSV'));
	expect(text).toContain(',29-2072,12420,,,,p90,88000,annual');
	expect(text).toContain(',15-1211,12420,,,,median,99000,annual');
});

test('a workbook with a title above its table and hourly pay', async ({ page }) => {
	await openYours(page);
	await give(page, workbook());
	const part = figuresPart(page);
	await expect(part).toContainText('“offers.xlsx”: 2 rows, 3 columns.');
	await expect(part.getByRole('combobox', { name: 'Paid' })).toHaveValue('hourly');
	await pressed(page, 'Go on to the values');
	await pressed(page, 'Check the rows');
	await pressed(page, 'Take in 2 rows');
	const { text } = await saving(page, () => pressed(page, 'Download “offers” as CSV'));
	expect(text).toContain(',4,29-2072,48,,,,median,29.5,hourly');
});

test('what is kept is there again; it is renamed and removed, in every tab', async ({ page, context }) => {
	await openYours(page);
	await addSurvey(page, { name: 'Zebra survey', isKept: true });
	await page.reload();
	await expect(seriesList(page)).toContainText(['6 figures, kept on this device']);
	const other = await context.newPage();
	await other.goto('/yours/');
	await expect(seriesList(other)).toContainText(['Zebra survey']);
	await pressed(page, 'Rename “Zebra survey”');
	await figuresPart(page).getByRole('textbox', { name: 'New name of “Zebra survey”' }).fill('Giraffe survey');
	await page.keyboard.press('Enter');
	await expect(seriesList(page)).toContainText(['Giraffe survey']);
	await expect(seriesList(page)).toHaveCount(1);
	await expect(figuresPart(page).getByRole('button', { name: 'Rename “Giraffe survey”' })).toBeFocused();
	await expect(seriesList(other)).toContainText(['Giraffe survey']);
	await expect(seriesList(other)).toHaveCount(1);
	await expect(other.getByText('was removed in another tab')).toHaveCount(0);
	await figuresPart(other).getByRole('button', { name: 'Remove “Giraffe survey”' }).click();
	await expect(seriesList(other)).toHaveCount(0);
	await expect(seriesList(page)).toHaveCount(0);
	await page.reload();
	await expect(figuresPart(page)).toContainText('You have not added any figures yet.');
});

test('a bad file after a good one: its sentence, and the series stays', async ({ page }) => {
	await openYours(page);
	await addSurvey(page, { name: 'Zebra survey', isKept: false });
	const bad = (name: string, text: string): GivenFile => ({
		name,
		mimeType: 'text/csv',
		buffer: Buffer.from(text),
	});
	for (const [file, sentence] of [
		[bad('empty.csv', ''), 'The file is empty (0 bytes).'],
		[bad('quote.csv', 'Title,Pay\n"Coder,1\n'), 'A quote opens on line 2 and is never closed.'],
		[bad('broken.xlsx', 'PK\u0003\u0004 nothing more'), 'The workbook is truncated or damaged'],
	] as const) {
		await give(page, file);
		await expect(figuresPart(page).locator('.notice')).toContainText(sentence);
		await expect(seriesList(page)).toContainText(['Zebra survey']);
		const another = figuresPart(page).getByRole('button', { name: 'Choose another file' });
		if (await another.isVisible()) await another.click();
	}
	await give(page, TABBED);
	await pressed(page, 'Go on to the values');
	await expect(figuresPart(page).locator('.notice')).toHaveCount(0);
});

test('a full disk: the reader is told, what was mapped is not lost, and what was there stays', async ({
	page,
}) => {
	await page.addInitScript(() => {
		const put = IDBObjectStore.prototype.put;
		IDBObjectStore.prototype.put = function (...args) {
			if (document.documentElement.dataset['full'])
				throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
			return put.apply(this, args);
		};
	});
	await openYours(page);
	await addSurvey(page, { name: 'Zebra survey', isKept: true });
	await page.evaluate(() => (document.documentElement.dataset['full'] = 'true'));
	await give(page, workbook());
	await pressed(page, 'Go on to the values');
	await pressed(page, 'Check the rows');
	await figuresPart(page).getByRole('checkbox', { name: 'Keep on this device' }).check();
	await pressed(page, 'Take in 2 rows');
	await expect(figuresPart(page).locator('.notice')).toContainText('no room to keep this file');
	await expect(seriesList(page)).toHaveCount(1);
	await expect(figuresPart(page)).not.toContainText('rows taken in');
	// The rows are still there: without keeping them they can be used.
	await figuresPart(page).getByRole('checkbox', { name: 'Keep on this device' }).uncheck();
	await pressed(page, 'Take in 2 rows');
	await expect(seriesList(page)).toHaveCount(2);
});

test('what was chosen for a header is offered for the next file with it', async ({ page }) => {
	await openYours(page);
	await addSurvey(page, { name: 'Zebra survey', isKept: false });
	await give(page, NEXT_SURVEY);
	const part = figuresPart(page);
	await expect(part).toContainText('You mapped a file with this header on');
	await pressed(page, 'Use those choices');
	await pressed(page, 'Go on to the values');
	await expect(part.getByRole('combobox', { name: 'What “Portland” means' })).toHaveValue(
		/^Portland-Vancouver/,
	);
	await pressed(page, 'Check the rows');
	await pressed(page, 'Take in 3 rows');
	await expect(seriesList(page)).toHaveCount(2);
	await give(page, NEXT_SURVEY);
	await pressed(page, 'Delete them');
	await expect(part.getByText('You mapped a file with this header on')).toHaveCount(0);
	expect(await page.evaluate(() => JSON.stringify(Object.entries(localStorage)))).not.toContain('Portland');
});
