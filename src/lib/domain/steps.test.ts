/**
 * Guarantee: work in steps gives the same at once and with pauses, lets others have their turn, and ends when it is given up.
 * Without it laying out a long list freezes the page.
 */
import { expect, test } from 'vitest';
import { finished, finishedInTurns, type Steps } from './steps.ts';

function* counted(most: number, each = 0): Steps<number> {
	for (let count = 0; count < most; count++) {
		const began = performance.now();
		while (performance.now() - began < each);
		yield;
	}
	return most;
}

test('the same at once and with pauses', async () => {
	expect(finished(counted(5))).toBe(5);
	expect(await finishedInTurns(counted(5))).toBe(5);
});

test('others have their turn within some milliseconds', async () => {
	let turns = 0;
	let isOver = false;
	const others = (async () => {
		while (!isOver) {
			await new Promise((resume) => setTimeout(resume, 0));
			turns++;
		}
	})();
	await finishedInTurns(counted(100, 1));
	isOver = true;
	await others;
	expect(turns).toBeGreaterThan(5);
});

test('what is given up ends', async () => {
	const leaving = new AbortController();
	setTimeout(() => leaving.abort(), 10);
	expect(await finishedInTurns(counted(100_000, 1), leaving.signal)).toBeNull();
});
