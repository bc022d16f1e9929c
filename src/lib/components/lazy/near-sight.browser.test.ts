/**
 * Guarantee: what is put off until somebody is about to see it is done then, once, and before the page is printed. Without
 * it the map stays blank where a reader comes to it, or on paper.
 */
import { beforeEach, expect, test, vi } from 'vitest';
import { nearSight } from './near-sight.ts';

const frame = () => new Promise(requestAnimationFrame);

/** An element so far down, in hundredths of the window, and what it was told. */
function elementAt(hundredths: number) {
	document.body.innerHTML = `<div style="height: ${hundredths}vh"></div><p style="height: 10px"></p><div style="height: 300vh"></div>`;
	const element = document.querySelector('p');
	if (!element) throw new Error('no element');
	const told: string[] = [];
	const leave = nearSight((isForPaper) => void told.push(isForPaper ? 'paper' : 'sight'))(element);
	return { told, leave };
}

/** The browser tells of what is in sight after a frame. */
async function looked(): Promise<void> {
	for (let frames = 0; frames < 4; frames++) await frame();
}

beforeEach(() => {
	document.body.style.margin = '0';
	scrollTo(0, 0);
});

// The margin cannot be seen here: tests run in a frame, and what lies outside it is never near.
test('tells at once of what lies in the window', async () => {
	const { told } = elementAt(50);
	await vi.waitFor(() => expect(told).toEqual(['sight']));
});

test('tells of what lies further down when it is scrolled to, and once', async () => {
	const { told } = elementAt(250);
	await looked();
	expect(told).toEqual([]);
	scrollTo(0, innerHeight * 2);
	await vi.waitFor(() => expect(told).toEqual(['sight']));
	scrollTo(0, 0);
	await looked();
	scrollTo(0, innerHeight * 2);
	await looked();
	dispatchEvent(new Event('beforeprint'));
	expect(told).toEqual(['sight']);
});

test('tells before the page is printed, and not after the element has gone', async () => {
	const { told } = elementAt(250);
	dispatchEvent(new Event('beforeprint'));
	expect(told).toEqual(['paper']);
	const other = elementAt(250);
	other.leave?.();
	dispatchEvent(new Event('beforeprint'));
	scrollTo(0, innerHeight * 2);
	await looked();
	expect(other.told).toEqual([]);
});
