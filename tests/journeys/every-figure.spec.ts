/**
 * Guarantee: of every view there is, the drawing and the rows that its page saves are, byte for byte, those that `npm run figure`
 * writes of the page's address. Without it a view could publish one thing on the page and another from a script.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { madeFigure } from './commands.ts';
import { open, openDownloads, savedBy, test } from './site.ts';

const VIEWS: Readonly<Record<string, readonly string[]>> = {
	'/?role=29-2072,29-9021': [
		'pay-by-role',
		'pay-by-area',
		'distribution',
		'trend',
		'outlook',
		'demand',
		'pay-by-setting',
		'sector-trend',
		'industry-pay',
		'credentials',
	],
	'/compare/metros/?role=15-1211,29-2072&area=12420,19100': [
		'metro-comparison',
		'metro-ranks',
		'metro-trend',
		'metro-change',
	],
	'/compare/paths/': ['path-comparison', 'demand'],
	'/credentials/': ['career-ladder', 'credentials'],
	'/claims/': ['claims'],
	'/yours/': ['benchmark'],
};

/** What a reader presses before a page has its figures. */
const FIRST: Readonly<Record<string, string>> = { '/yours/': 'Try it with a made-up payroll' };

let folder: string;
test.beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'paychart-figures-'));
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

for (const [address, views] of Object.entries(VIEWS)) {
	for (const [index, view] of views.entries()) {
		test(`${view} of ${address}`, async ({ page }) => {
			test.setTimeout(180_000);
			await open(page, address);
			const first = FIRST[address];
			if (first) await page.getByRole('button', { name: first }).click();
			// What is folded is drawn once it is unfolded.
			await page.evaluate(() => {
				for (const fold of document.querySelectorAll<HTMLDetailsElement>('main details')) fold.open = true;
			});
			const shown = page.locator(`figure[data-view="${view}"]`);
			await shown.scrollIntoViewIfNeeded();
			const dialog = await openDownloads(page, view);
			const { bytes } = await savedBy(page, dialog, 'Download SVG');
			const made = await madeFigure(join(folder, `${index}-${view}.svg`), address, '--view', view);
			expect(bytes.toString()).toBe(made.toString());
		});
	}
}
