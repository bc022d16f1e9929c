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
} as const;

/** A telephone, a tablet, a laptop. */
export const WINDOWS = [
	{ width: 360, height: 800 },
	{ width: 820, height: 1180 },
	{ width: 1440, height: 900 },
] as const;

/** Waits until a page shows its own answer everywhere, with its own type. Pages that take no choices are settled at once. */
export async function waitUntilShown(page: Page): Promise<void> {
	await page.waitForFunction(() => {
		const main = document.querySelector('main');
		return (
			main !== null &&
			(main.dataset['settled'] ?? 'true') === 'true' &&
			document.documentElement.dataset['hydrated'] === 'true' &&
			document.querySelector('[data-living="false"]') === null
		);
	});
	await page.evaluate(() => document.fonts.ready.then(() => undefined));
}
