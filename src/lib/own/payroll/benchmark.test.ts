/**
 * Guarantee: ratios, gaps, costs, parts and sensitivity are those of the formulas that the report states, checked by hand, and no
 * payroll gives a figure that is not a number or a negative cost. Without it an analyst could budget by a wrong sum.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BenchmarkOptions } from '$lib/domain/benchmark.ts';
import { market, MISSING } from '$lib/domain/benchmark.fixture.ts';
import type { OwnPerson } from '../store/own-item.ts';
import { ageingFactor, agedMarket, monthsSince } from './ageing.ts';
import { benchmarkPayroll, benchmarkPerson, pricing, rangeOf } from './benchmark.ts';
import { marketOf, type Markets } from './markets.ts';
import { defaultOptions, monthFault, percentileFault, rateFault } from './options.ts';

const person = (own: Partial<OwnPerson>): OwnPerson => ({
	line: 2,
	name: 'Somebody',
	title: 'Coder',
	role: '29-2072',
	area: '12420',
	annualPay: 45_000,
	fte: 1,
	site: null,
	grade: null,
	startDate: null,
	group: null,
	rangeMinimum: null,
	rangeMaximum: null,
	...own,
});

const AUSTIN = { ...market([30_000, 40_000, 50_000, 70_000, 90_000]), askedArea: '12420' };
const TEXAS = {
	...market([28_000, 36_000, 48_000, 66_000, 80_000], {
		areaCode: '48',
		areaTitle: 'Texas',
		place: 'state' as const,
	}),
	askedArea: '12420',
};
const NATION = { ...TEXAS, areaCode: '99', areaTitle: 'United States', place: 'nation' as const };
const MARKETS: Markets = new Map([['29-2072|12420', [AUSTIN, TEXAS, NATION]]]);
const OPTIONS = defaultOptions(2025);

describe('a person', () => {
	test('has ratios, gap and cost by their formulas', () => {
		const priced = pricing(1, { target: 75, midpoint: 25 })(AUSTIN);
		const found = benchmarkPerson(person({ annualPay: 40_000, fte: 0.5 }), priced, false);
		expect(found).toMatchObject({
			label: 'Person 2',
			marketRatio: 0.8,
			compaRatio: 1,
			target: 70_000,
			gap: 30_000,
			cost: 15_000,
			isBelowP25: false,
			isBelowMedian: true,
		});
	});

	test('is named only where names are asked for', () => {
		const labelOf = (withNames: boolean, name: string | null) =>
			benchmarkPerson(person({ name }), pricing(1, OPTIONS)(AUSTIN), withNames).label;
		expect([labelOf(false, 'Ada'), labelOf(true, 'Ada'), labelOf(true, null)]).toEqual([
			'Person 2',
			'Ada',
			'Person 2',
		]);
	});

	test('above the target has no gap; an own percentile is interpolated', () => {
		const of = (annualPay: number) =>
			benchmarkPerson(person({ annualPay }), pricing(1, { target: 60, midpoint: 50 })(AUSTIN), false);
		expect(of(45_000)).toMatchObject({ target: 58_000, gap: 13_000 });
		expect(of(60_000)).toMatchObject({ gap: 0, cost: 0 });
	});
});

test.each([
	[45_000, 40_000, 60_000, 0.25, null],
	[39_000, 40_000, 60_000, -0.05, 'pay_below'],
	[61_000, 40_000, 60_000, 1.05, 'pay_above'],
	[45_000, 60_000, 60_000, null, 'maximum_not_above'],
	[45_000, 60_000, 40_000, null, 'maximum_not_above'],
	[45_000, null, 60_000, null, 'one_end'],
	[45_000, null, null, null, null],
])('pay %s in a range from %s to %s', (annualPay, rangeMinimum, rangeMaximum, penetration, rangeFault) => {
	expect(rangeOf({ annualPay, rangeMinimum, rangeMaximum })).toEqual({ penetration, rangeFault });
});

describe('the market of a place', () => {
	const bare: Markets = new Map([['29-2072|12420', [{ ...AUSTIN, median: MISSING }, NATION, TEXAS]]]);

	test('is its own; another stands in only where asked for, the state before the nation', () => {
		expect(marketOf(MARKETS, '29-2072', '12420', true)).toBe(AUSTIN);
		expect(marketOf(bare, '29-2072', '12420', false).areaCode).toBe('12420');
		expect(marketOf(bare, '29-2072', '12420', true)).toBe(TEXAS);
	});

	test('of nobody is told from one without figures', () => {
		expect(marketOf(MARKETS, '11-9111', '12420', true)).toMatchObject({ isPublished: false, place: 'own' });
	});
});

describe('aging', () => {
	test.each([
		['2025-05', 0],
		['2026-05', 12],
		['2026-11', 18],
		['2024-12', -5],
		['2026-13', null],
		['soon', null],
	])('counts the months to %s', (month, months) => {
		expect(monthsSince(2025, month)).toBe(months);
	});

	test('compounds by the year', () => {
		expect(ageingFactor(2025, { rate: 3, month: '2027-05' })).toBeCloseTo(1.0609, 12);
		expect(ageingFactor(2025, { rate: 3, month: '2025-11' })).toBeCloseTo(Math.sqrt(1.03), 12);
		expect(ageingFactor(2025, { rate: 0, month: '2027-05' })).toBe(1);
		expect(agedMarket(AUSTIN, 1.1).median).toEqual({ value: 55_000.000_000_000_01, flag: '' });
	});
});

test('options that cannot be are refused with a sentence', () => {
	expect([9, 91, 50.5, Number.NaN].map(percentileFault)).not.toContain(null);
	expect([10, 60, 90].map(percentileFault)).toEqual([null, null, null]);
	expect([-1, 21, Number.NaN].map(rateFault)).not.toContain(null);
	expect(['2025-04', '2036-01', ''].map((month) => monthFault(month, 2025))).not.toContain(null);
	expect(monthFault('2026-05', 2025)).toBeNull();
});

describe('a payroll', () => {
	const people = [45_000, 49_000, 50_000, 51_000, 30_000, 80_000].map((annualPay, index) =>
		person({
			line: index + 2,
			annualPay,
			fte: index === 0 ? 0.5 : 1,
			site: index < 4 ? 'North' : 'South',
			group: index < 5 ? 'A' : 'B',
		}),
	);
	const found = benchmarkPayroll({ title: 'Test', people }, MARKETS, 2025, OPTIONS);

	test('is counted and summed, as a whole and by site', () => {
		expect(found.total).toMatchObject({ people: 6, rated: 6, belowP25: 1, belowMedian: 3, cost: 23_500 });
		expect(found.total.medianRatio).toBeCloseTo(0.99, 12);
		expect(
			found.bySite.map(({ name, people: count, belowMedian, cost }) => [name, count, belowMedian, cost]),
		).toEqual([
			['North', 4, 2, 3_500],
			['South', 2, 1, 20_000],
		]);
		expect(found.byRole).toHaveLength(1);
		expect(found.byGrade).toEqual([]);
	});

	test('hides groups of fewer than five', () => {
		expect(found.byGroup.map(({ name }) => name)).toEqual(['A']);
		expect(found.payGap).toEqual({ reference: null, gaps: [], hidden: 1 });
	});

	test('tells who crosses the median at each rate', () => {
		// A year on the median is 51,000 at 2 %, 52,500 at 5 %.
		const steps = found.sensitivity.map(({ rate, belowMedian, crossed }) => [rate, belowMedian, crossed]);
		expect(steps).toEqual([
			[2, 4, 1],
			[2.5, 5, 2],
			[3, 5, 2],
			[3.5, 5, 2],
			[4, 5, 2],
			[4.5, 5, 2],
			[5, 5, 2],
		]);
		expect(found.sensitivity[0]?.cost).toBeCloseTo(3_000 + 2_000 + 1_000 + 21_000, 6);
	});
});

test('no payroll gives a figure that is not a number, or a negative cost', () => {
	const anyPerson = fc
		.record({
			annualPay: fc.double({ min: 5_000, max: 5_000_000, noNaN: true }),
			fte: fc.double({ min: 0.01, max: 1, noNaN: true }),
			area: fc.constantFrom('12420', '99999'),
			group: fc.constantFrom('A', 'B', '__proto__', null),
			site: fc.option(fc.string()),
			rangeMinimum: fc.option(fc.double({ min: -1e6, max: 1e6, noNaN: true })),
			rangeMaximum: fc.option(fc.double({ min: -1e6, max: 1e6, noNaN: true })),
		})
		.map(person);
	const anyOptions: fc.Arbitrary<BenchmarkOptions> = fc.record({
		target: fc.integer({ min: 10, max: 90 }),
		midpoint: fc.integer({ min: 10, max: 90 }),
		isFallback: fc.boolean(),
		rate: fc.double({ min: 0, max: 20, noNaN: true }),
		month: fc.constantFrom('2025-05', '2026-11', '2035-05'),
		withNames: fc.boolean(),
	});
	fc.assert(
		fc.property(fc.array(anyPerson, { maxLength: 40 }), anyOptions, (people, options) => {
			const found = benchmarkPayroll({ title: '', people }, MARKETS, 2025, options);
			expect(found.people).toHaveLength(people.length);
			expect(
				JSON.stringify(found, (_, value: unknown) => (Object.is(value, Number.NaN) ? 'NaN' : value)),
			).not.toContain('NaN');
			for (const { cost, gap } of found.people) {
				expect(cost ?? 0).toBeGreaterThanOrEqual(0);
				expect(gap ?? 0).toBeGreaterThanOrEqual(cost ?? 0);
			}
			const crossed = found.sensitivity.map((step) => step.crossed);
			expect(crossed).toEqual([...crossed].sort((one, other) => one - other));
		}),
	);
});
