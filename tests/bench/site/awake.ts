import type { Page } from '@playwright/test';
import { choose } from './choose.ts';

/** How the engine came to answer: by itself, when a reader touched the page or asked for much, or not at all. */
export type Waking = 'by itself' | 'when asked' | 'not needed';

/** A question that a site would hardly hold prebuilt answers for. */
const ASKING = '?role=35-3023,47-2111&area=12420,41860&year=2019&dollars=real&pay=hourly';
/** An engine that stays idle for so long after being asked is not needed, nor one idle soon after the answer. */
const PATIENCE = 30_000;
const SOON = 3000;

function engineState(page: Page): Promise<string> {
	return page.evaluate(() => document.documentElement.dataset['engine'] ?? '');
}

async function isLeftIdle(page: Page, within: number): Promise<boolean> {
	return page
		.waitForFunction(() => document.documentElement.dataset['engine'] !== 'idle', undefined, {
			timeout: within,
		})
		.then(
			() => true,
			() => false,
		);
}

async function untilReady(page: Page): Promise<void> {
	await page.waitForFunction(() => document.documentElement.dataset['engine'] === 'ready');
}

/**
 * Sees to it that the engine answers, as a reader would: touches the page, then asks what is hardly prebuilt.
 * `onAsking` is called right before that.
 */
export async function wakeEngine(
	page: Page,
	onAsking: () => Promise<void> | void = () => {},
): Promise<Waking> {
	if ((await engineState(page)) !== 'idle') {
		await untilReady(page);
		return 'by itself';
	}
	await onAsking();
	await page.mouse.click(4, 300);
	if (!(await isLeftIdle(page, 100))) {
		const answered = choose(page, ASKING).then(
			() => page.waitForTimeout(SOON),
			() => page.waitForTimeout(PATIENCE),
		);
		await Promise.race([isLeftIdle(page, PATIENCE), answered]);
		if ((await engineState(page)) === 'idle') return 'not needed';
		await answered;
	}
	await untilReady(page);
	return 'when asked';
}

/** Opens a page for measurements of what it does once its engine answers. */
export async function openAwake(page: Page, address: string): Promise<Waking> {
	await page.goto(address);
	await page.waitForFunction(() => {
		const { hydrated, engine } = document.documentElement.dataset;
		return hydrated === 'true' || engine === 'ready';
	});
	const waking = await wakeEngine(page);
	// What is fetched behind the first picture, so that nothing of it falls into a measured choice.
	await page.waitForLoadState('networkidle');
	return waking;
}
