/**
 * Guarantee: what is asked ahead never stands in the way of what is asked, and is given up when other things are
 * expected. Without it a choice would wait for a queue of guesses.
 */
import { expect, test } from 'vitest';
import type { Statement } from '$lib/query/statement.ts';
import { Anticipation } from './anticipation.ts';

const named = (name: string): Statement<unknown> => ({
	name,
	sql: `SELECT '${name}'`,
	parameters: [],
	needs: [],
	decode: (record) => record,
});
const moment = () => new Promise<void>((resolve) => setTimeout(resolve));

test('asks one after the other, and only while nothing else is asked', async () => {
	const asked: string[] = [];
	let isBusy = true;
	let under = 0;
	const ahead = new Anticipation(
		async ({ name }) => {
			expect(isBusy).toBe(false);
			expect(++under).toBe(1);
			await moment();
			under--;
			asked.push(name);
			if (name === 'a') isBusy = true;
		},
		() => isBusy,
		moment,
	);
	const done = ahead.expect(['a', 'b'].map(named));
	await moment();
	expect(asked).toEqual([]);
	isBusy = false;
	await moment();
	await moment();
	await moment();
	expect(asked).toEqual(['a']);
	isBusy = false;
	await done;
	expect(asked).toEqual(['a', 'b']);
});

test('what is expected now takes the place of what was, and a failure ends nothing', async () => {
	const asked: string[] = [];
	const ahead = new Anticipation(
		async ({ name }) => {
			asked.push(name);
			if (name === 'a') void ahead.expect(['x', 'y'].map(named));
			if (name === 'x') throw new Error('no answer');
		},
		() => false,
		moment,
	);
	await ahead.expect(['a', 'b', 'c'].map(named));
	expect(asked).toEqual(['a', 'x', 'y']);
});
