// Guarantee: what is worked out of an object is worked out once for it and for each word, and never taken for another's.
import { expect, it } from 'vitest';
import { workedOutOnce } from './worked-out.ts';

it('works out once for an object, anew for another one that is equal', () => {
	let times = 0;
	const length = workedOutOnce((list: readonly number[]) => (times++, list.length));
	const list = [1, 2];
	expect([length(list), length(list), times]).toEqual([2, 2, 1]);
	expect([length([1, 2]), times]).toEqual([2, 2]);
});

it('works out once for each word, an empty answer too', () => {
	const asked: string[] = [];
	const found = workedOutOnce((list: readonly string[], word: string) => {
		asked.push(word);
		return list.find((entry) => entry === word);
	});
	const list = ['a'];
	expect([found(list, 'a'), found(list, 'b'), found(list, 'b'), found(list, 'a')]).toEqual([
		'a',
		undefined,
		undefined,
		'a',
	]);
	expect(asked).toEqual(['a', 'b']);
});
