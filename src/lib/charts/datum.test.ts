/**
 * Guarantee: beside a datum the figure asked for is read first, then the range of pay or the two figures that come next,
 * and nothing more. Without it a tooltip is a table, and covers the picture it explains.
 */
import { expect, test } from 'vitest';
import { fact, tooltipFacts } from './datum.ts';
import { wageDatum } from './wage-datum.ts';
import { RECORDS } from './wage-row.fixture.ts';

const names = (facts: Parameters<typeof tooltipFacts>[0]) => {
	const { first, more } = tooltipFacts(facts);
	return [first?.name, ...more.map(({ name }) => name)];
};

test.each([
	[
		'the chosen first, then the next two',
		[fact('a', '1'), fact('b', '2', true), fact('c', '3')],
		['b', 'a', 'c'],
	],
	[
		'several chosen before the others',
		[fact('a', '1', true), fact('b', '2'), fact('c', '3', true)],
		['a', 'c', 'b'],
	],
	['four are two too many', ['a', 'b', 'c', 'd'].map((name) => fact(name, '')), ['a', 'b', 'c']],
	['one alone', [fact('a', '1')], ['a']],
	['none', [], [undefined]],
])('%s', (_, facts, shown) => {
	expect(names(facts)).toEqual(shown);
});

test('a wage row shows the measure, and the range of pay', () => {
	const box = { x: 0, y: 0, width: 1, height: 1 };
	const facts = (measure: 'mean' | 'p10') => names(wageDatum(RECORDS, measure, 'annual', box).facts);
	expect(facts('mean')).toEqual(['mean', '10th percentile', '90th percentile']);
	expect(facts('p10')[0]).toBe('10th percentile');
	expect(facts('p10')).toHaveLength(3);
});
