/**
 * Guarantee: what is out of sight takes nothing from what is seen until a reader does anything, comes near it, or has had the
 * page before them for a while; it then comes to life by itself. Without it a telephone is busy with pictures nobody looks at,
 * or a reader finds one that does not answer.
 */
import { beforeEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import Waiting from './Waiting.fixture.svelte';

const living = () =>
	[...document.querySelectorAll<HTMLElement>('[data-living]')].map(({ dataset }) => dataset['living']);

/** Long enough for idle turns, and for the browser to tell of what is in sight. */
const aWhile = () => new Promise((resolve) => setTimeout(resolve, 600));

beforeEach(() => {
	document.body.style.margin = '0';
	scrollTo(0, 0);
});

// In this order: a reader who has stirred stays there. Scrolling is a sign too; what comes near is in near-sight.browser.test.ts.
test('what is in sight comes to life by itself, what is further down waits', async () => {
	await render(Waiting);
	await vi.waitFor(() => expect(living()).toEqual(['true', 'false']));
	await aWhile();
	expect(living()).toEqual(['true', 'false']);
});

test('any sign of a reader brings the rest to life', async () => {
	await render(Waiting);
	dispatchEvent(new PointerEvent('pointermove'));
	await vi.waitFor(() => expect(living()).toEqual(['true', 'true']));
});
