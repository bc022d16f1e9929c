/**
 * Guarantee: a sentence of the tables reaches the reader with the articles' names in place of their letters, and no other
 * capital letter is taken for one. Without it a reader meets letters nobody explains.
 */
import { expect, it } from 'vitest';
import { withArticleNames } from './claim.ts';

it.each([
	['Article D calls its 15 percent fast.', '“A Good Career Path?” calls its 15 percent fast.'],
	[
		'Management in articles A and E, technology in B.',
		'Management in “Management vs. Technology” and the career article on managers, technology in Regis College.',
	],
	['A median. In article E it is low.', 'A median. In the career article on managers it is low.'],
	['Article E gives it.', 'The career article on managers gives it.'],
	[
		'A part of management in A, a degree in D.',
		'A part of management in “Management vs. Technology”, a degree in “A Good Career Path?”.',
	],
	['A master’s degree and an MBA', 'A master’s degree and an MBA'],
])('%s', (sentence, named) => {
	expect(withArticleNames(sentence)).toBe(named);
});
