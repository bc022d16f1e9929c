/**
 * Guarantee: the sentence over a comparison says what is compared, and names what nobody chose as the page's own. Without it
 * a reader would take five cities of an article for their own choice.
 */
import { expect, it } from 'vitest';
import { NO_FILTERS, type Filters } from '$lib/domain/filters.ts';
import { metroChoice } from '$lib/view-state/choice/metro-choice.ts';
import { metroSentence } from './words.ts';

const CONTEXT = {
	newestYear: 2026,
	wageParts: ['areas-2025-29'],
	settingParts: [],
	healthInformationSet: [],
};

it('the sentence says what nobody chose', () => {
	const names = {
		titleOfRole: (code: string) => `Role ${code}`,
		titleOfArea: (code: string) => `Town ${code}, TX`,
	};
	const say = (own: Partial<Filters>) => {
		const filters = { ...NO_FILTERS, ...own };
		return metroSentence(metroChoice(filters, ['12420', '41700'], CONTEXT), filters, names);
	};
	expect(say({})).toBe(
		'Median pay per year of the 3 roles the articles quote pay for in the 2 cities recommended in the career article on managers, May 2025.',
	);
	expect(say({ area: ['12420'], role: ['29-2072'], pay: 'hourly' })).toBe(
		'Median pay per hour of Role 29-2072 in Town 12420, TX, May 2025.',
	);
});
