import type { Page } from '@playwright/test';

/** The pages whose face is measured: what their pictures are called, and their addresses. */
export const FACE_PAGES = {
	home: '/',
	shared: '/?role=29-9021,11-9111&area=12420,39580',
	'compare-metros': '/compare/metros/',
	'compare-paths': '/compare/paths/',
	roles: '/roles/',
	role: '/roles/29-2072/',
	metros: '/metros/',
	metro: '/metros/12420/',
	credentials: '/credentials/',
	claims: '/claims/',
	data: '/data/',
	yours: '/yours/',
	sql: '/sql/',
} as const;

/** A telephone, a tablet, a laptop. */
export const WINDOWS = [
	{ width: 360, height: 800 },
	{ width: 820, height: 1180 },
	{ width: 1440, height: 900 },
] as const;

/**
 * Waits until a page shows its own answer everywhere, its pictures at their own width, with its own type. A page that takes
 * no choices is settled at once.
 */
export async function waitUntilShown(page: Page): Promise<void> {
	await page.waitForFunction(() => {
		const main = document.querySelector('main');
		// What is out of sight waits for a reader to stir.
		dispatchEvent(new PointerEvent('pointermove'));
		const isAlive = document.documentElement.dataset['hydrated'] === 'true';
		return (
			main !== null &&
			(main.dataset['settled'] ?? 'true') === 'true' &&
			(isAlive || main.dataset['choices'] === undefined) &&
			document.querySelector('[data-living="false"]') === null
		);
	});
	await page.evaluate(async () => {
		await document.fonts.ready;
		for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
	});
}
