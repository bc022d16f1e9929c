/**
 * Guarantee: a choice is drawn at once in every view in sight, those included that it brings into sight, and a moment
 * later in the others; what is printed is never behind. Without it a choice waits for pictures nobody sees, or a reader is
 * shown the answer to an earlier choice.
 */
import { flushSync } from 'svelte';
import { render } from 'vitest-browser-svelte';
import { beforeEach, expect, test, vi } from 'vitest';
import Page from './Page.fixture.svelte';

const text = (view: string) => document.querySelector(`[data-view="${view}"]`)?.textContent;
const both = () => [text('first'), text('second')];
const frame = () => new Promise(requestAnimationFrame);

/** A page whose second view lies so far below. */
async function open(firstHeight: string) {
	const { rerender } = await render(Page, { answer: 'old', firstHeight });
	await vi.waitFor(() => expect(both()).toEqual(['old', 'old']));
	// The browser tells of what is in sight after a frame.
	for (let frames = 0; frames < 3; frames++) await frame();
	return (answer: string, height = firstHeight) => {
		void rerender({ answer, firstHeight: height });
		flushSync();
	};
}

beforeEach(() => {
	document.body.style.margin = '0';
	scrollTo(0, 0);
});

test('a view out of sight follows when the one in sight has been painted', async () => {
	const choose = await open('3000px');
	choose('new');
	expect(both()).toEqual(['new', 'old']);
	await vi.waitFor(() => expect(both()).toEqual(['new', 'new']));
});

test('what is chosen meanwhile is drawn once', async () => {
	const choose = await open('3000px');
	const drawings: (string | null | undefined)[] = [];
	const second = document.querySelector('[data-view="second"]');
	if (!second) throw new Error('no second view');
	const observer = new MutationObserver(() => drawings.push(second.textContent));
	observer.observe(second, { subtree: true, characterData: true, childList: true });
	choose('one');
	choose('two');
	await vi.waitFor(() => expect(both()).toEqual(['two', 'two']));
	expect(drawings).toEqual(['two']);
	observer.disconnect();
});

test('views in sight are drawn together', async () => {
	const choose = await open('100px');
	choose('new');
	expect(both()).toEqual(['new', 'new']);
});

test('a view that the choice brings into sight is drawn before anything is painted', async () => {
	const choose = await open('3000px');
	choose('new', '100px');
	await Promise.resolve();
	expect(both()).toEqual(['new', 'new']);
});

test('a view that was scrolled to is no longer behind', async () => {
	const choose = await open('3000px');
	document.querySelector('[data-view="second"]')?.scrollIntoView();
	for (let frames = 0; frames < 3; frames++) await frame();
	choose('new');
	expect(text('second')).toBe('new');
});

test('nothing is behind on paper', async () => {
	const choose = await open('3000px');
	choose('new');
	dispatchEvent(new Event('beforeprint'));
	expect(both()).toEqual(['new', 'new']);
});
