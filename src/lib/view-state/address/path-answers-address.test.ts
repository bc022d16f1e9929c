/**
 * Guarantee: answers stand in the address beside everything else in it, come back from there, and a text that is not an
 * answer is named and never guessed at. Without it a reload would forget, or narrow by something nobody answered.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEANINGS, NO_ANSWERS, type EducationLevel, type PathAnswers } from '$lib/domain/path-answers.ts';
import { MOST_YEARS, printAnswers, readAnswers } from './path-answers-address.ts';

const LEVELS: readonly EducationLevel[] = [
	{ id: 'high-school', title: 'High school diploma', order: 2, years: 0 },
	{ id: 'associates', title: "Associate's degree", order: 5, years: 2 },
];

const answers: fc.Arbitrary<PathAnswers> = fc.record({
	have: fc.option(fc.constantFrom(...LEVELS.map(({ id }) => id))),
	study: fc.option(fc.integer({ min: 0, max: MOST_YEARS })),
	lean: fc.option(fc.constantFrom(...LEANINGS)),
	remote: fc.option(fc.constantFrom('yes' as const, 'no' as const)),
});

describe('answers in an address', () => {
	it('come back as they were printed, and leave every other key alone', () => {
		const current = fc.constantFrom(
			'',
			'?scope=wide',
			'?scope=him:11-9111;hit:29-9021,29-2072&area=12420&x=a%20b',
			'?study=9&x=1',
		);
		fc.assert(
			fc.property(answers, current, (given, search) => {
				const printed = printAnswers(given, search);
				expect(readAnswers(printed, LEVELS)).toEqual({ answers: given, problems: [] });
				const others = (text: string) =>
					[...new URLSearchParams(text)].filter(([key]) => !(key in NO_ANSWERS)).join('&');
				expect(others(printed)).toBe(others(search));
			}),
		);
	});

	it('leave no trace when they are taken back', () => {
		expect(printAnswers(NO_ANSWERS, '?study=2&lean=management')).toBe('');
		expect(printAnswers(NO_ANSWERS, '?scope=wide&study=2')).toBe('?scope=wide');
	});

	it('keep nought as an answer', () => {
		expect(readAnswers('?study=0', LEVELS).answers.study).toBe(0);
		expect(printAnswers({ ...NO_ANSWERS, study: 0 }, '')).toBe('?study=0');
	});

	it.each([
		['have=phd', 'have', /not one of high-school, associates/],
		['study=-1', 'study', /not a whole number of years/],
		['study=2.5', 'study', /not a whole number of years/],
		['study=99', 'study', /not a whole number of years/],
		['lean=money', 'lean', /not one of management, technology/],
		['remote=maybe', 'remote', /not one of yes, no/],
	])('%s is named and left out', (query, key, reason) => {
		const read = readAnswers(`?${query}`, LEVELS);
		expect(read.answers).toEqual(NO_ANSWERS);
		expect(read.problems).toHaveLength(1);
		expect(read.problems[0]?.sentence).toMatch(reason);
		expect(read.problems[0]?.place?.column).toBe(key);
	});
});
