/**
 * Guarantee: what is compared, and what is left out of it, follows from the address and the tables alone, and everything left
 * out is named. Without it a seventh area would vanish without a word.
 */
import { describe, expect, it } from 'vitest';
import { NO_FILTERS, type Filters } from '$lib/domain/filters.ts';
import type { Context } from '$lib/query/context.ts';
import { beyondChoice, beyondFilters, metroChoice } from './metro-choice.ts';
import { metroPresets, testableChoice } from './metro-presets.ts';

const CONTEXT: Context = {
	newestYear: 2026,
	wageParts: ['nation-29', 'areas-2024-29', 'areas-2025-29'],
	settingParts: [],
	healthInformationSet: [],
};
const CITIES = ['12420', '41700'];
const choose = (own: Partial<Filters>) => metroChoice({ ...NO_FILTERS, ...own }, CITIES, CONTEXT);
const SEVEN = ['1', '2', '3', '4', '5', '6', '7'];

describe('the choice', () => {
	it('unasked is the claimed cities, the quoted roles, the newest release with areas', () => {
		expect(choose({})).toMatchObject({ areas: CITIES, roles: ['11-9111', '29-2072', '29-9021'], year: 2025 });
		expect(choose({ area: ['99'] }).year).toBe(2026);
	});

	it('keeps six areas and the newest of several years', () => {
		const choice = choose({ area: [...SEVEN, '1'], year: [2024, 2025] });
		expect(choice).toMatchObject({ leftOutAreas: ['7'], leftOutYears: [2024], year: 2025 });
		expect(choice.areas).toEqual(SEVEN.slice(0, 6));
		const [areas, years] = beyondChoice(choice, (code) => `Area ${code}`);
		expect(areas?.sentence).toBe('6 places are compared at once. Left out: Area 7 (7).');
		expect(years?.sentence).toContain('Left out: May 2024.');
	});

	it('of an address alone says the same, for commands', () => {
		expect(beyondFilters({ ...NO_FILTERS, area: SEVEN })).toHaveLength(1);
		expect(beyondFilters({ ...NO_FILTERS, area: SEVEN.slice(0, 6), year: [2024] })).toEqual([]);
		expect(beyondFilters(NO_FILTERS)).toEqual([]);
	});
});

describe('presets', () => {
	const mean = (occCode: string, areaCodes: readonly string[], year = 2015) => ({ year, occCode, areaCodes });
	const tested = (means: Parameters<typeof testableChoice>[0]['means'], own = {}) =>
		testableChoice({ means, roles: [], areas: [], ...own });

	it('find the newest release with errors, and roles all its areas have', () => {
		const means = [mean('A', ['1'], 2014), mean('A', ['1', '2']), mean('B', ['1']), mean('C', ['1', '2'])];
		expect(tested(means)?.search).toBe('?role=A,C&area=1,2&year=2015&measure=mean');
		expect(tested(means, { roles: ['C', 'B'] })?.search).toBe('?role=C,A&area=1,2&year=2015&measure=mean');
		expect(tested(means, { areas: ['3', '2'] })?.search).toBe('?role=A,C&area=2,1&year=2015&measure=mean');
		expect(tested([])).toBeNull();
		expect(tested([mean('A', ['1'])])).toBeNull();
	});

	it('hold at most as many areas as are compared', () => {
		const states = SEVEN.map((stateCode) => ({ areaCode: stateCode, stateCode, stateTitle: '' }));
		for (const { search } of metroPresets({ cities: CITIES, states, tested: null })) {
			const areas = new URLSearchParams(search).get('area');
			expect(areas?.split(',').length ?? 0).toBeLessThanOrEqual(6);
		}
	});
});
