import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Milliseconds in which a page has drawn itself anew for another window or theme. */
const REDRAWN = 300;

/** Checks a page, or a part of it, against every rule of WCAG 2.2 AA that axe knows. */
export async function expectAccessible(page: Page, part?: string): Promise<void> {
	const axe = new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']);
	const { violations } = await (part === undefined ? axe : axe.include(part)).analyze();
	const faults = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
	expect(faults).toEqual([]);
}

/** The same in light and in dark. */
export async function expectAccessibleInBothThemes(page: Page, part?: string): Promise<void> {
	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme });
		await page.waitForTimeout(REDRAWN);
		await expectAccessible(page, part);
	}
}

/** Checks that nothing sticks out of a page sideways, at windows of these widths in pixels. */
export async function expectToFit(
	page: Page,
	widths: readonly number[] = [360, 320, 820, 1440],
	height = 900,
): Promise<void> {
	for (const width of widths) {
		await page.setViewportSize({ width, height });
		await page.waitForTimeout(REDRAWN);
		const overflow = () =>
			page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
		await expect.poll(overflow, `${width} px`).toBeLessThanOrEqual(0);
	}
}
