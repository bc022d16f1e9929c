/**
 * Guarantee: the sentence of a choice names everything that narrows what is shown. Without it a reader would take the
 * rows of a forgotten filter for all there are.
 */
import { expect, it } from 'vitest';
import { NO_FILTERS, type Filters } from '$lib/domain/filters.ts';
import { choiceSentence, countChoices } from './choice-sentence.ts';

const names = {
	titleOfRole: (code: string) => `Role ${code}`,
	titleOfArea: (code: string) => `Area ${code}`,
	newestYear: 2025,
};
const say = (own: Partial<Filters>) => choiceSentence({ ...NO_FILTERS, ...own }, names);

it('says what is shown unasked', () => {
	expect(say({})).toBe(
		'Median pay per year: health information roles in the United States, and one role across all metros, May 2025.',
	);
});

it('names a few, counts more, and says what narrows', () => {
	expect(say({ role: ['a', 'b', 'c', 'd'], area: ['1', '2'], year: [2024] })).toBe(
		'Median pay per year: 4 roles in Area 1 and Area 2, May 2024.',
	);
	expect(say({ setting: ['x', 'y'], credential: ['rhia'], range: [1, 2] })).toMatch(
		/, May 2025, limited to 2 employers, 1 credential and a range\.$/,
	);
});

it('every filter that differs from the default is counted', () => {
	expect(countChoices(NO_FILTERS)).toBe(0);
	expect(countChoices({ ...NO_FILTERS, role: ['a'], pay: 'hourly', range: [1, 2] })).toBe(3);
});
