/**
 * Guarantee: an axis holds its values between round ends, has few ticks, and starts at zero exactly where lengths
 * stand for values. Without it bars exaggerate, or marks leave the plot.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { axisTitle, linearAxis, tickFormat, tickLabelMarks } from './axis.ts';

const plain = (value: number) => String(value);

test('every value lies inside the range, every tick too, and there are at most eight', () => {
	const values = fc.array(fc.double({ min: 0, max: 5_000_000, noNaN: true }), {
		minLength: 1,
		maxLength: 20,
	});
	fc.assert(
		fc.property(values, fc.integer({ min: 80, max: 1400 }), fc.boolean(), (numbers, width, fromZero) => {
			const axis = linearAxis(numbers, 100, 100 + width, fromZero, plain);
			for (const value of [...numbers, ...axis.ticks]) {
				expect(axis.scale(value)).toBeGreaterThanOrEqual(100 - 0.001);
				expect(axis.scale(value)).toBeLessThanOrEqual(100 + width + 0.001);
			}
			expect(axis.ticks.length).toBeLessThanOrEqual(8);
		}),
	);
});

test('lengths start at zero', () => {
	expect(linearAxis([50, 80], 0, 400, true, plain).scale.domain()[0]).toBe(0);
	expect(linearAxis([50, 80], 0, 400, false, plain).scale.domain()[0]).toBeGreaterThan(0);
});

test('without values there are no ticks', () => {
	expect(linearAxis([], 0, 400, true, plain).ticks).toEqual([]);
	expect(linearAxis([Number.NaN], 0, 400, false, plain).ticks).toEqual([]);
});

test('tick labels keep apart and inside', () => {
	const axis = linearAxis([0, 1_000_000], 0, 60, true, (value) => `$${value}`);
	expect(tickLabelMarks(axis, 10, 0, 60)).toHaveLength(1);
});

test.each([
	['median', 'annual', 60_000, '$60k'],
	['median', 'annual', 1_250_000, '$1.3M'],
	['p90', 'hourly', 28, '$28'],
	['employment', 'annual', 150_000, '150k'],
	['lq', 'annual', 1.5, '1.5'],
	['lq', 'annual', 10, '10'],
] as const)('%s, %s: %d is written %s', (measure, period, value, text) => {
	expect(tickFormat(measure, period)(value)).toBe(text);
});

test('the axis names the money basis', () => {
	expect(axisTitle('median', 'annual', 'nominal', null)).toBe('Annual pay');
	expect(axisTitle('median', 'hourly', 'real', 2024)).toBe('Hourly pay, 2024 dollars');
	expect(axisTitle('p10', 'annual', 'local', null)).toBe('Annual pay, adjusted for local prices');
	expect(axisTitle('employment', 'annual', 'local', null)).toBe('Jobs');
});
