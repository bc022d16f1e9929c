/**
 * Guarantee: of two matches the better one comes first, and exactly the matching words are marked. Without it a title
 * that has the word somewhere inside would come before the one that is called that.
 */
import { describe, expect, it } from 'vitest';
import { matchRank, piecesOf } from './words.ts';

describe('ranks', () => {
	it.each([
		['Medical Coder', 'medical coder', 0],
		['Medical Coder', 'medical', 1],
		['Medical Coder', 'cod', 2],
		['Medical Records Coder', 'med cod', 3],
		['Recoder', 'code', 4],
		['Recoder', 'xyz', null],
	])('%s for “%s”: %s', (text, query, rank) => {
		expect(matchRank(text, query)).toBe(rank);
	});
});

it('marks whole words in any of their forms, and nothing inside a word', () => {
	const matches = (text: string, words: readonly string[]) =>
		piecesOf(text, words).flatMap((piece) => (piece.isMatch ? [piece.text] : []));
	expect(matches('Clinical Data Abstractor', ['chart', 'abstractor'])).toEqual(['Abstractor']);
	expect(matches('Abstracts charts, abstracting', ['chart', 'abstractor'])).toEqual([
		'Abstracts',
		'charts',
		'abstracting',
	]);
	expect(matches('Chartered Financial Analyst', ['chart'])).toEqual([]);
	expect(
		piecesOf('Résumé, a (b)', ['resume'])
			.map(({ text }) => text)
			.join(''),
	).toBe('Résumé, a (b)');
});
