// Guarantee: break-even, net present value and cumulative positions are those calculated by hand from the stated
// convention, and no input, however absurd, gives anything but a finite figure or a sentence. Without it a reader
// would decide about years of study on a slip of arithmetic.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calculateValue, yearAndMonth, type CredentialValue } from './credential-value.ts';
import { completeInputs, VALUE_INPUTS, type ValueInputs } from './value-inputs.ts';

const BASE: ValueInputs = {
	cost: 12_000,
	study: 1,
	kept: 0,
	start: 0,
	before: 36_000,
	after: 48_000,
	horizon: 10,
	rate: 0,
};

function value(change: Partial<ValueInputs>): CredentialValue {
	const result = calculateValue({ ...BASE, ...change });
	if (!result.ok) throw new Error(result.problem.sentence);
	return result.value;
}

describe('calculated by hand', () => {
	it('a year without pay: 48,000 behind, 1,000 a month ahead after it, even after 60 months', () => {
		const found = value({});
		expect(found.outcome).toBe('pays_back');
		expect(found.breakEven).toBe(60);
		expect(found.lowest).toEqual({ month: 12, net: -48_000 });
		expect(found.netAtEnd).toBe(60_000); // −48,000 + 108 × 1,000
		expect(found.years[1]).toEqual({
			year: 1,
			phase: 'study',
			payWithout: 36_000,
			payWith: 0,
			cost: 12_000,
			positionWithout: 36_000,
			positionWith: -12_000,
			net: -48_000,
			netDiscounted: -48_000,
		});
		expect(found.years[10]).toMatchObject({
			positionWithout: 360_000,
			positionWith: 420_000,
			phase: 'after',
		});
	});

	it('an exam alone pays back in the first year: 600 paid today, 500 more a month, even in month 2', () => {
		const found = value({ cost: 600, study: 0, kept: null, before: 40_000, after: 46_000 });
		expect(found.years[0]).toMatchObject({ cost: 600, net: -600, payWith: 0, phase: 'today' });
		expect(found.breakEven).toBe(2);
		expect(yearAndMonth(2)).toEqual({ year: 1, month: 2 });
		expect(found.years[1]?.cost).toBe(0);
	});

	it('never pays back where pay after is no higher', () => {
		expect(value({ after: 36_000 })).toMatchObject({ outcome: 'never', breakEven: null, netAtEnd: -48_000 });
		expect(value({ after: 30_000 })).toMatchObject({ outcome: 'never', breakEven: null });
		expect(value({ cost: 0, study: 0, kept: null, after: 30_000 })).toMatchObject({ outcome: 'never' });
	});

	it('pays back beyond the horizon: 48,000 behind and 1,000 a month, with four years to see', () => {
		expect(value({ horizon: 4 })).toMatchObject({ outcome: 'beyond_horizon', breakEven: 60 });
		// The horizon ends within the study.
		expect(value({ horizon: 1, study: 2 })).toMatchObject({
			outcome: 'beyond_horizon',
			breakEven: 24 + 84, // 2 × 36,000 + 12,000 = 84,000 behind
		});
	});

	it('study put off by two years moves everything by 24 months', () => {
		const found = value({ start: 2 });
		expect(found.breakEven).toBe(84);
		expect(found.net.slice(0, 25)).toEqual(Array.from({ length: 25 }, () => 0));
		expect(found.netAtEnd).toBe(36_000); // 24 months of 1,000 less
		expect(found.years.map(({ phase }) => phase).slice(0, 5)).toEqual([
			'today',
			'before',
			'before',
			'study',
			'after',
		]);
	});

	it('half of the pay kept halves what study costs in pay: 30,000 behind, even after 42 months', () => {
		expect(value({ kept: 50 })).toMatchObject({ breakEven: 42, lowest: { month: 12, net: -30_000 } });
	});

	it('a year and a half is 18 months', () => {
		expect(value({ study: 1.5 }).lowest).toEqual({ month: 18, net: -66_000 }); // 54,000 + 12,000
	});

	it('never behind, and no difference, are said apart', () => {
		expect(value({ cost: 0, study: 0, kept: null })).toMatchObject({
			outcome: 'never_behind',
			breakEven: null,
		});
		expect(value({ cost: 0, study: 0, kept: null, after: 36_000 }).outcome).toBe('no_difference');
		expect(value({ start: 10 }).outcome).toBe('no_difference');
	});

	it('net present value: 1,000 today for 100 a month over a year, at 10 percent', () => {
		// Annuity: 100 × (1 − 1/1.1) / (1.1^(1/12) − 1) = 100 × 0.0909091 / 0.00797414 = 1,140.05.
		const found = value({
			cost: 1000,
			study: 0,
			kept: null,
			before: 0,
			after: 1200,
			horizon: 1,
			rate: 10,
		});
		expect(found.presentValue).toBeCloseTo(140.05, 2);
		expect(found.breakEven).toBe(10);
		expect(found.breakEvenDiscounted).toBe(11); // after 10 months 957.40, after 11 1,049.03
	});

	it('without a rate there is no present value; with zero it is the plain sum', () => {
		expect(value({ rate: null })).toMatchObject({
			presentValue: null,
			netDiscounted: [],
			breakEvenDiscounted: null,
		});
		expect(value({ rate: 0 }).presentValue).toBeCloseTo(60_000, 6);
	});
});

describe('what cannot be used gives a sentence', () => {
	it.each([
		[{ cost: -1 }, 'Cost: it must lie between 0 and 10,000,000 dollars.'],
		[{ cost: 1e300 }, 'Cost: it must lie between 0 and 10,000,000 dollars.'],
		[{ before: Number.NaN }, 'Pay before: it is not a number.'],
		[{ after: Infinity }, 'Pay after: it is not a number.'],
		[{ study: 99 }, 'Years of study: it must lie between 0 and 20 years.'],
		[{ kept: 101 }, 'Pay kept while studying: it must lie between 0 and 100 percent.'],
		[{ horizon: 0 }, 'Years looked ahead: it must lie between 1 and 60 years.'],
		[{ horizon: 2.5 }, 'Years looked ahead: it must be whole years.'],
		[{ rate: -3 }, 'Discount rate: it must lie between 0 and 50 percent.'],
	] as const)('%o', (change, sentence) => {
		const result = calculateValue({ ...BASE, ...change });
		expect(result.ok ? '' : result.problem.sentence).toBe(sentence);
	});

	it('what is missing is named; pay kept only where there is study', () => {
		expect(completeInputs({})).toEqual({ missing: ['cost', 'study', 'kept', 'before', 'after', 'horizon'] });
		const exam = { cost: 300, study: 0, before: 1, after: 2, horizon: 5 };
		expect(completeInputs(exam)).toEqual({ inputs: { ...exam, kept: null, start: 0, rate: null } });
		expect(completeInputs({ ...exam, study: 2 })).toEqual({ missing: ['kept'] });
		// Zero is a figure like any other.
		expect(completeInputs({ ...exam, cost: 0, before: 0 })).not.toHaveProperty('missing');
	});
});

const usable = fc.record({
	cost: fc.integer({ min: 0, max: 10_000_000 }),
	study: fc.integer({ min: 0, max: 240 }).map((months) => months / 12),
	kept: fc.integer({ min: 0, max: 100 }),
	start: fc.integer({ min: 0, max: 240 }).map((months) => months / 12),
	before: fc.integer({ min: 0, max: 10_000_000 }),
	after: fc.integer({ min: 0, max: 10_000_000 }),
	horizon: fc.integer({ min: 1, max: 60 }),
	rate: fc.integer({ min: 0, max: 50 }),
});

describe('for any inputs', () => {
	it('every figure is finite, or there is a sentence', () => {
		const any = fc.record(
			Object.fromEntries(
				VALUE_INPUTS.map(({ key }) => [key, fc.oneof(fc.double(), fc.integer(), fc.constant(null))]),
			),
		);
		fc.assert(
			fc.property(fc.oneof(usable, any), (inputs) => {
				const result = calculateValue({ ...BASE, ...(inputs as Partial<ValueInputs>) });
				if (!result.ok) return result.problem.sentence !== '';
				const { net, netDiscounted, years, breakEven, presentValue } = result.value;
				const figures = [
					...net,
					...netDiscounted,
					...years.flatMap((row) => Object.values(row).filter((cell) => typeof cell === 'number')),
					breakEven ?? 0,
					presentValue ?? 0,
				];
				return figures.every(Number.isFinite);
			}),
		);
	});

	it('at zero the present value is the plain sum, and the years add up', () => {
		fc.assert(
			fc.property(usable, (inputs) => {
				const { presentValue, netAtEnd, years } = value({ ...inputs, rate: 0 });
				expect(presentValue).toBeCloseTo(netAtEnd, 2);
				const sum = years.reduce(
					(all, { payWith, payWithout, cost }) => all + payWith - payWithout - cost,
					0,
				);
				expect(sum).toBeCloseTo(netAtEnd, 2);
			}),
		);
	});

	it('an investment is worth less at a higher rate, as long as it is worth anything', () => {
		fc.assert(
			fc.property(usable, fc.integer({ min: 1, max: 50 }), (inputs, more) => {
				const low = value({ ...inputs, rate: inputs.rate });
				const high = value({ ...inputs, rate: Math.min(50, inputs.rate + more) });
				fc.pre(low.outcome === 'pays_back' && inputs.rate < 50);
				fc.pre((low.presentValue ?? 0) > 1);
				expect(high.presentValue).toBeLessThan(low.presentValue ?? 0);
			}),
		);
	});

	it('break-even lies where the cumulative series crosses zero, the month before it still below', () => {
		fc.assert(
			fc.property(usable, (inputs) => {
				const { outcome, breakEven, net } = value(inputs);
				if (outcome === 'pays_back') {
					expect(net[breakEven ?? -1]).toBeGreaterThanOrEqual(-0.005);
					expect(net[(breakEven ?? 0) - 1]).toBeLessThan(-0.005);
					expect(net.slice(breakEven ?? 0).every((position) => position >= -0.005)).toBe(true);
				} else if (outcome === 'beyond_horizon') {
					expect(net.at(-1)).toBeLessThan(0);
					expect(breakEven).toBeGreaterThan(12 * inputs.horizon);
					// A longer look confirms it, where there is one.
					const years = Math.ceil((breakEven ?? 0) / 12);
					if (years <= 60) expect(value({ ...inputs, horizon: years }).breakEven).toBe(breakEven);
				} else expect(breakEven).toBeNull();
			}),
		);
	});
});
