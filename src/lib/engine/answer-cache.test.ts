// Guarantee: a question is asked once while its answer is kept, and a failure is never kept. Without it one
// dropped connection would leave a view failed for as long as the page is open.
import { expect, it } from 'vitest';
import type { Statement } from '$lib/query/statement.ts';
import type { Scalar } from '$lib/query/table-need.ts';
import { AnswerCache } from './answer-cache.ts';

function statement(parameter: Scalar): Statement<number> {
	return { name: 'q', sql: 'SELECT ?', parameters: [parameter], needs: [], decode: () => 0 };
}

function counting() {
	let asked = 0;
	return { ask: async () => [++asked], count: () => asked };
}

it('shares an answer, by statement and parameters', async () => {
	const cache = new AnswerCache(8);
	const { ask } = counting();
	expect(await cache.get(statement('1'), ask)).toEqual([1]);
	expect(await cache.get(statement('1'), ask)).toEqual([1]);
	expect(await cache.get(statement(1), ask)).toEqual([2]);
});

it('does not keep a failure', async () => {
	const cache = new AnswerCache(8);
	await expect(cache.get(statement(1), () => Promise.reject(new Error('offline')))).rejects.toThrow(
		'offline',
	);
	expect(await cache.get(statement(1), async () => [7])).toEqual([7]);
});

it('lets go of what was used longest ago', async () => {
	const cache = new AnswerCache(2);
	const { ask, count } = counting();
	for (const parameter of [1, 2, 1, 3]) await cache.get(statement(parameter), ask);
	expect(count()).toBe(3);
	await cache.get(statement(1), ask);
	expect(count()).toBe(3);
	await cache.get(statement(2), ask);
	expect(count()).toBe(4);
});

it('lets go of everything when the tables change', async () => {
	const cache = new AnswerCache(8);
	const { ask } = counting();
	await cache.get(statement(1), ask);
	cache.clear();
	expect(await cache.get(statement(1), ask)).toEqual([2]);
});
