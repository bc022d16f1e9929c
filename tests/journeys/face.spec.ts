/**
 * Guarantee: a stranger gets from the first page to "registrar in Austin and Raleigh against the manager" in a few presses,
 * with the answer and its picture in sight; by mouse, by finger and by keyboard. Without it the figures would be right
 * and nobody would find them.
 */
import { expect, type Locator, type Page } from '@playwright/test';
import { measureFace } from '../../src/commands/face/measure.ts';
import { waitUntilShown } from '../../src/commands/face/pages.ts';
import { open, settled, test } from './site.ts';

const ASKED = /\?role=29-9021,11-9111&area=12420,39580$/;
const FIGURES = ['$79,510', '$126,110', 'Austin', 'Raleigh'];

/** The four things to choose: which button opens the box, what is typed, and what is chosen. */
const CHOICES = [
	['+ role', 'registrar', /Medical Registrars/],
	['+ role', 'manager', /Medical and Health Services Managers/],
	['+ place', 'Austin', /^Austin/],
	['+ place', 'Raleigh', /^Raleigh/],
] as const;

async function answered(page: Page): Promise<void> {
	await expect(page).toHaveURL(ASKED);
	await settled(page);
	const answer = page.locator('[data-answer]');
	for (const text of FIGURES) await expect(answer).toContainText(text);
}

/** How much of an element is in the window, in pixels from top to bottom. */
function heightInSight(element: Locator): Promise<number> {
	return element.evaluate((node) => {
		const { top, bottom } = node.getBoundingClientRect();
		return Math.min(bottom, window.innerHeight) - Math.max(top, 0);
	});
}

for (const { by, width, height, most } of [
	{ by: 'mouse', width: 1440, height: 900, most: 8 },
	{ by: 'finger', width: 360, height: 800, most: 10 },
] as const) {
	test(`two roles in two places by ${by}, in at most ${most} presses`, async ({ browser, baseURL }) => {
		const context = await browser.newContext({
			baseURL: baseURL ?? '',
			viewport: { width, height },
			hasTouch: by === 'finger',
		});
		const page = await context.newPage();
		let presses = 0;
		const press = async (target: Locator) => {
			presses++;
			await (by === 'finger' ? target.tap() : target.click());
		};
		await open(page, '/');
		let box = '';
		for (const [trigger, text, option] of CHOICES) {
			if (trigger !== box) {
				if (box && by === 'finger') await press(page.getByRole('button', { name: /^Done/ }));
				await press(page.getByRole('button', { name: trigger }));
				box = trigger;
			}
			await page.keyboard.type(text);
			await press(page.getByRole('option', { name: option }).first());
		}
		if (by === 'finger') await press(page.getByRole('button', { name: /^Done/ }));
		else await press(page.getByRole('heading', { level: 1 }));
		await answered(page);
		expect(presses).toBeLessThanOrEqual(most);
		expect(await heightInSight(page.locator('[data-answer]'))).toBeGreaterThan(100);
		if (by === 'mouse') {
			expect(await page.evaluate(() => window.scrollY)).toBe(0);
			const picture = page.locator('figure[data-view="pay-by-role"] .canvas svg').first();
			expect(await heightInSight(picture)).toBeGreaterThan(150);
		}
		await context.close();
	});
}

test('two roles in two places by keyboard alone', async ({ page }) => {
	await open(page, '/');
	const tabTo = async (target: Locator) => {
		for (let step = 0; step < 40; step++) {
			if (await target.evaluate((node) => node === document.activeElement)) return;
			await page.keyboard.press('Tab');
		}
		throw new Error('The control was not reached in 40 steps.');
	};
	for (const [trigger, text, option] of CHOICES) {
		await tabTo(page.getByRole('button', { name: trigger }));
		await page.keyboard.press('Enter');
		await page.keyboard.type(text);
		// The list is that of all roles until the text has been read; then what Enter takes is marked.
		const marked = page.getByRole('option', { name: option }).and(page.locator('[data-highlighted]'));
		await expect(marked).toBeVisible();
		await page.keyboard.press('Enter');
		await page.keyboard.press('Escape');
		await settled(page);
	}
	await answered(page);
});

for (const { viewport, highest } of [
	{ viewport: { width: 1440, height: 900 }, highest: 5000 },
	{ viewport: { width: 360, height: 800 }, highest: 9000 },
]) {
	test(`the first page answers early, is short and large, ${viewport.width} wide`, async ({ page }) => {
		await page.setViewportSize(viewport);
		await page.goto('/');
		await waitUntilShown(page);
		const face = await page.evaluate(measureFace);
		expect(face.height).toBeLessThanOrEqual(highest);
		expect(face.words).toBeLessThanOrEqual(500);
		expect(face.smallestType).toBeGreaterThanOrEqual(12);
		const topOf = (selector: string) =>
			page.locator(selector).evaluate((node) => node.getBoundingClientRect().top + window.scrollY);
		expect(await topOf('[data-answer] table')).toBeLessThanOrEqual(420);
		if (viewport.width < 1000) return;
		expect(await topOf('figure[data-view="pay-by-role"]')).toBeLessThan(430);
		expect(face.plots.find(({ view }) => view === 'pay-by-role')?.width).toBeGreaterThanOrEqual(800);
	});
}
