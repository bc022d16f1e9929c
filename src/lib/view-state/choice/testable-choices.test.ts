/**
 * Guarantee: a comparison that cannot be tested leads to releases where the very same roles can, with no more changed than
 * must be, and never to one where nothing can be tested. Without it a reader would be told "no" where there is an answer.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MetroChoice } from './metro-choice.ts';
import { testableChoices } from './testable-choices.ts';

const choice = (own: Partial<MetroChoice>): MetroChoice => ({
	areas: ['12420', '41620'],
	roles: ['A'],
	year: 2025,
	leftOutAreas: [],
	leftOutYears: [],
	hasOwnAreas: true,
	hasOwnRoles: true,
	...own,
});
const mean = (year: number, occCode: string, ...areaCodes: string[]) => ({ year, occCode, areaCodes });
const area = (year: number, areaCode: string) => ({ year, areaCode, areaTitle: `Place ${areaCode}` });
const state = (areaCode: string, stateCode: string) => ({ areaCode, stateCode, stateTitle: stateCode });
const NOTHING = { means: [], areas: [], states: [] };

describe('of a comparison without errors', () => {
	it('the reader’s own places come first, and only the year changes', () => {
		const means = [mean(2023, 'A', '12420', '41620'), mean(2015, 'A', '41620', '12420', '16980')];
		expect(testableChoices(choice({}), { ...NOTHING, means })).toEqual([
			{ year: 2023, roles: ['A'], places: null, pairs: 1, change: { year: [2023] } },
			{ year: 2015, roles: ['A'], places: null, pairs: 1, change: { year: [2015] } },
		]);
	});

	it('else places of the same kind, the reader’s first', () => {
		const means = [mean(2015, 'A', '16980', '33100', '41620')];
		const areas = ['16980', '33100', '41620'].map((code) => area(2015, code));
		expect(testableChoices(choice({}), { ...NOTHING, means, areas })).toMatchObject([
			{ change: { year: [2015], area: ['41620', '16980'] }, places: [{ code: '41620' }, { code: '16980' }] },
		]);
	});

	it('else the states these lie in', () => {
		const means = [mean(2023, 'A', '48', '49', '01')];
		const areas = ['01', '48', '49'].map((code) => area(2023, code));
		const states = [state('12420', '48'), state('41620', '49')];
		expect(testableChoices(choice({}), { means, areas, states })).toMatchObject([
			{ change: { area: ['48', '49'] }, pairs: 1 },
		]);
		// Both in one state: no pair of places, and of one role no pair within the state.
		expect(testableChoices(choice({}), { means, areas, states: [state('12420', '48')] })).toEqual([]);
	});

	it('no release is offered for other roles than the reader’s, nor the one that is shown', () => {
		const means = [mean(2023, 'B', '12420', '41620'), mean(2025, 'A', '12420', '41620')];
		expect(testableChoices(choice({}), { ...NOTHING, means })).toEqual([]);
	});

	it('the nation has an error wherever a place has', () => {
		const means = [mean(2023, 'A', '48')];
		expect(testableChoices(choice({ areas: ['99', '48'] }), { ...NOTHING, means })).toMatchObject([
			{ places: null, pairs: 1 },
		]);
	});
});

it('whatever the tables have, every offer has a pair to test, of the reader’s roles, in a release of its own', () => {
	const codes = ['48', '49', '01', '12420', '41620', '16980', '4800001'];
	const anyMean = fc.record({
		year: fc.constantFrom(2015, 2023),
		occCode: fc.constantFrom('A', 'B', 'C'),
		areaCodes: fc.subarray(codes, { minLength: 1 }),
	});
	const means = fc.uniqueArray(anyMean, { selector: ({ year, occCode }) => `${year}${occCode}` });
	const chosen = fc.record({
		areas: fc.subarray(['99', ...codes], { minLength: 1, maxLength: 6 }),
		roles: fc.subarray(['A', 'B', 'C', 'D'], { minLength: 1 }),
	});
	fc.assert(
		fc.property(means, chosen, (rows, own) => {
			const areas = [2023, 2015].flatMap((year) => codes.map((code) => area(year, code)));
			const states = [state('12420', '48'), state('41620', '49')];
			for (const offer of testableChoices(choice(own), { means: rows, areas, states })) {
				const compared = offer.change.area ?? own.areas;
				const has = (role: string, code: string) =>
					code === '99' ||
					rows.some((row) => row.year === offer.year && row.occCode === role && row.areaCodes.includes(code));
				const cells = compared.flatMap((code) =>
					offer.roles.filter((role) => has(role, code)).map((role) => [code, role] as const),
				);
				const pairs = cells.filter(([code, role]) =>
					cells.some(([other, same]) => (other === code) !== (same === role)),
				);
				expect(pairs.length).toBeGreaterThan(1);
				expect(own.roles).toEqual(expect.arrayContaining([...offer.roles]));
			}
		}),
	);
});
