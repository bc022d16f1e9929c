// Guarantee: of what a reader points at one statement is asked at a time, and none more once another choice is pointed at
// or made; who only passes a choice asks for nothing. Without it pointing would hold up the choice it was to hasten.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Ask, Statement } from '$lib/query/statement.ts';
import { Ahead, oneByOne } from './ahead.ts';
import type { Reply } from '../answers/attempt.ts';

const statement = (name: string): Statement<string> => ({
	name,
	sql: 'SELECT',
	parameters: [],
	needs: [],
	decode: () => name,
});

/** Lets everything that waits for a promise go on. */
async function settle(): Promise<void> {
	for (let turn = 0; turn < 10; turn++) await Promise.resolve();
}

/** What is asked, answered when a test likes. */
function asked() {
	const names: string[] = [];
	const answers: (() => Promise<void>)[] = [];
	const ask = ((one: Statement<unknown>) =>
		new Promise<readonly unknown[]>((resolve) => {
			names.push(one.name);
			answers.push(() => {
				resolve([one.name]);
				return settle();
			});
		})) as Ask;
	return { names, ask, answer: (place: number) => answers[place]?.() };
}

describe('one by one', () => {
	it('asks a statement when the one before is answered, in their order', async () => {
		const { names, ask, answer } = asked();
		const ahead = oneByOne(ask, new AbortController().signal);
		const all = Promise.all([ahead(statement('a')), ahead(statement('b'))]);
		await settle();
		expect(names).toEqual(['a']);
		await answer(0);
		expect(names).toEqual(['a', 'b']);
		await answer(1);
		expect(await all).toEqual([['a'], ['b']]);
	});

	it('asks nothing more once the signal is given', async () => {
		const { names, ask, answer } = asked();
		const ended = new AbortController();
		const ahead = oneByOne(ask, ended.signal);
		const results = Promise.allSettled([ahead(statement('a')), ahead(statement('b'))]);
		await settle();
		ended.abort();
		await answer(0);
		expect((await results).map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
		expect(names).toEqual(['a']);
	});

	it('goes on after one that cannot be had ahead', async () => {
		const ask = (async (one: Statement<unknown>) => {
			if (one.name === 'a') throw new Error('waits for the engine');
			return [one.name];
		}) as Ask;
		const ahead = oneByOne(ask, new AbortController().signal);
		const [first, second] = await Promise.allSettled([ahead(statement('a')), ahead(statement('b'))]);
		expect([first.status, second]).toEqual(['rejected', { status: 'fulfilled', value: ['b'] }]);
	});
});

describe('what is pointed at', () => {
	beforeEach(() => void vi.useFakeTimers());
	afterEach(() => void vi.useRealTimers());
	const answered = (answer: string) => async (): Promise<Reply<string>> => ({ status: 'answered', answer });

	it('is answered after a moment, and its answer taken once', async () => {
		const ahead = new Ahead<string>();
		ahead.point('austin', answered('Austin'));
		expect(ahead.take('austin')).toBeNull();
		ahead.point('austin', answered('Austin'));
		await vi.advanceTimersByTimeAsync(100);
		expect(ahead.take('austin')).toBe('Austin');
		expect(ahead.take('austin')).toBeNull();
	});

	it('is not asked for where the reader only passes it', async () => {
		const ahead = new Ahead<string>();
		const passed = vi.fn(answered('Boston'));
		ahead.point('boston', passed);
		await vi.advanceTimersByTimeAsync(20);
		ahead.point('austin', answered('Austin'));
		await vi.advanceTimersByTimeAsync(100);
		expect(passed).not.toHaveBeenCalled();
		expect(ahead.take('boston')).toBeNull();
	});

	it('is asked for once, however often it is pointed at', async () => {
		const ahead = new Ahead<string>();
		const answer = vi.fn(answered('Austin'));
		ahead.point('austin', answer);
		await vi.advanceTimersByTimeAsync(100);
		ahead.point('austin', answer);
		await vi.advanceTimersByTimeAsync(100);
		expect(answer).toHaveBeenCalledTimes(1);
	});

	it('gives way to another choice, also when its answer comes late', async () => {
		const ahead = new Ahead<string>();
		let signal: AbortSignal | null = null;
		ahead.point('austin', (given) => {
			signal = given;
			return new Promise<Reply<string>>((resolve) =>
				setTimeout(() => resolve({ status: 'answered', answer: 'Austin' }), 500),
			);
		});
		await vi.advanceTimersByTimeAsync(100);
		expect(ahead.take('boston')).toBeNull();
		expect(signal).toHaveProperty('aborted', true);
		await vi.advanceTimersByTimeAsync(1000);
		expect(ahead.take('austin')).toBeNull();
	});

	it('that failed is not taken for an answer', async () => {
		const ahead = new Ahead<string>();
		ahead.point('austin', async () => ({
			status: 'failed',
			problem: { sentence: 'No.', remedy: 'Again.' },
		}));
		await vi.advanceTimersByTimeAsync(100);
		expect(ahead.take('austin')).toBeNull();
	});
});
