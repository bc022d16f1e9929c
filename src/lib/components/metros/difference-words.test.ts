/**
 * Guarantee: what the page says about tested pairs counts them right and promises no more than the test gives. Without it a reader
 * would take "within sampling error" for "the same".
 */
import { expect, it } from 'vitest';
import { DIFFERENCE_NOTE, testableWords, testedFinding, verdictWords } from './difference-words.ts';

it('counts the real differences', () => {
	expect(testedFinding(1, 1)).toBe('The difference of means is real: larger than sampling error explains.');
	expect(testedFinding(0, 1)).toBe('The difference of means is within sampling error.');
	expect(testedFinding(1, 3)).toBe(
		'1 of 3 tested differences of means is real; the others are within sampling error.',
	);
	expect(testedFinding(3, 3)).toBe('All 3 tested differences of means are real.');
	expect(testedFinding(0, 3)).toBe('All 3 tested differences of means are within sampling error.');
});

it('says a verdict in words, and what it does not show', () => {
	const test = { kind: 'tested', difference: 1, standardError: 1, z: 1 } as const;
	expect(verdictWords({ ...test, isDistinguishable: true })).toBe('real difference');
	expect(verdictWords({ ...test, isDistinguishable: false })).toBe('within sampling error');
	expect(DIFFERENCE_NOTE).toContain('does not show that both places pay the same');
});

it('names roles and places of a release that can be tested', () => {
	const choice = { year: 2023, roles: ['A'], places: null, pairs: 1, change: { year: [2023] } };
	const titleOf = (code: string) => `Role ${code}`;
	expect(testableWords(choice, titleOf)).toBe('Test Role A in these places, May 2023');
	const places = [
		{ code: '16980', title: 'Chicago-Naperville-Elgin, IL-IN' },
		{ code: '48', title: 'Texas' },
	];
	expect(testableWords({ ...choice, places, roles: ['A', 'B', 'C', 'D'] }, titleOf)).toBe(
		'Test 4 of these roles in Chicago, IL-IN and Texas, May 2023',
	);
});
