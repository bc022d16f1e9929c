/**
 * Guarantee: in the living pages, on a telephone, a tablet and a laptop, no label of a picture lies in another one and none
 * is cut. Without it a picture that is right in its snapshot could be unreadable at the width a reader has.
 */
import { expect } from '@playwright/test';
import { labelFaults } from '../../src/commands/face/label-faults.ts';
import { FACE_PAGES, waitUntilShown, WINDOWS } from '../../src/commands/face/pages.ts';
import { test } from './site.ts';

for (const address of Object.values(FACE_PAGES)) {
	test(`labels of ${address}`, async ({ page }) => {
		// A typeface that comes late is left out of that visit: the next one has it.
		await expect(async () => {
			for (const [turn, viewport] of WINDOWS.entries()) {
				await page.setViewportSize(viewport);
				if (turn === 0) await page.goto(address);
				await waitUntilShown(page);
				const faults = await page.evaluate(labelFaults);
				expect(faults, `${viewport.width} px`).toEqual({ overlapping: [], cut: [] });
			}
		}).toPass({ timeout: 60_000 });
	});
}

test('a label in another one and one beyond its picture are found', async ({ page }) => {
	await page.goto('/data/');
	// What is added before the page has taken over would be taken away by it.
	await expect(async () => {
		await page.getByLabel('Job', { exact: true }).selectOption('29-9021');
		await expect(page.locator('table[data-coverage="29-9021"]')).toBeVisible({ timeout: 500 });
	}).toPass();
	await page.evaluate(() => {
		const text = (x: number, y: number, words: string) => `<text x="${x}" y="${y}">${words}</text>`;
		const texts = [
			text(0, 20, 'Median'),
			text(20, 22, 'Mean'),
			text(0, 40, 'Jobs'),
			text(190, 60, 'Openings'),
		];
		document
			.querySelector('main')
			?.insertAdjacentHTML(
				'beforeend',
				`<svg width="200" height="80" font-size="14">${texts.join('')}</svg>`,
			);
	});
	const { overlapping, cut } = await page.evaluate(labelFaults);
	expect(overlapping).toEqual([expect.stringContaining('“Median” and “Mean”')]);
	expect(cut).toEqual([expect.stringContaining('“Openings”')]);
});
