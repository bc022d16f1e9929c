/**
 * Guarantee: of every view there is, the drawing and the rows that its page saves are, byte for byte, those that `npm run figure`
 * writes of the page's address. Without it a view could publish one thing on the page and another from a script.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { EMBEDDED_PAGES, type EmbeddedPage } from '../../src/lib/export/embed/address.ts';
import { madeFigure } from './commands.ts';
import { EVERY_VIEW } from './every-view.ts';
import { download, open, test } from './site.ts';

/** What is chosen on each page. */
const CHOICES: Readonly<Record<EmbeddedPage, string>> = {
	'/': '?role=29-2072,29-9021',
	'/compare/metros/': '?role=15-1211,29-2072&area=12420,19100',
	'/compare/paths/': '',
	'/credentials/': '?cost=12000&study=1&kept=50&before=36000&after=48000&horizon=10&rate=3',
	'/claims/': '',
	'/yours/': '',
};

/** What a reader presses before a page has its figures. */
const FIRST: Partial<Record<EmbeddedPage, string>> = { '/yours/': 'Try it with a made-up payroll' };

let folder: string;
test.beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'paychart-figures-'));
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

for (const onPage of EMBEDDED_PAGES) {
	test(`every view of ${onPage}`, async ({ page }) => {
		test.setTimeout(240_000);
		const address = onPage + CHOICES[onPage];
		await open(page, address);
		const first = FIRST[onPage];
		if (first) await page.getByRole('button', { name: first }).click();
		// What is folded is drawn once it is unfolded.
		await page.evaluate(() => {
			for (const fold of document.querySelectorAll<HTMLDetailsElement>('main details')) fold.open = true;
		});
		for (const view of EVERY_VIEW[onPage]) {
			await page.locator(`figure[data-view="${view}"]`).scrollIntoViewIfNeeded();
			const { bytes } = await download(page, view, 'Download SVG');
			const made = await madeFigure(join(folder, `${view}.svg`), address, '--view', view);
			expect(bytes.toString(), view).toBe(made.toString());
		}
	});
}
