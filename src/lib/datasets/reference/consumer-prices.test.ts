/**
 * Guarantee: annual averages are means of the months that exist, say over how many, and a year that is not over has
 * none. Without it real dollars would lean on five months of a year, or fill the month that was never collected.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annualAverages, consumerPricesImporter } from './consumer-prices.ts';

describe('monthly index', () => {
	it('is read by month, and a broken date or index is refused', () => {
		const { rows, refused } = consumerPricesImporter.read({
			file: 'cpi.csv',
			rows: [
				['Date', 'Index', 'Inflation'],
				['2025-09-01', '324.8', '0.25'],
				['2025-11-01', '324.122', '-0.21'],
				['2025-13-01', '1', null],
				['2025-12-01', '-3', null],
				['2026-01-01', null, null],
			],
		});
		expect(rows).toEqual([
			{ year: 2025, month: 9, index: 324.8 },
			{ year: 2025, month: 11, index: 324.122 },
		]);
		expect(refused.map(({ place }) => [place.line, place.column])).toEqual([
			[4, 'date'],
			[5, 'index'],
			[6, 'index'],
		]);
	});
});

describe('annual averages', () => {
	const months = (year: number, ...of: readonly number[]) =>
		of.map((month) => ({ year, month, index: 100 + month }));

	it('leave out the month that was never collected, and the year that is not over', () => {
		expect(
			annualAverages([...months(2025, 1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12), ...months(2026, 1, 2, 3)]),
		).toEqual([{ year: 2025, annualAverage: 106.182, months: 11 }]);
	});

	it('lie between the least and the greatest month', () => {
		const index = fc.double({ min: 1, max: 1000, noNaN: true });
		fc.assert(
			fc.property(fc.array(index, { minLength: 12, maxLength: 12 }), (values) => {
				const [average] = annualAverages(
					values.map((value, at) => ({ year: 2000, month: at + 1, index: value })),
				);
				expect(average?.annualAverage).toBeGreaterThanOrEqual(Math.min(...values) - 0.001);
				expect(average?.annualAverage).toBeLessThanOrEqual(Math.max(...values) + 0.001);
				expect(average?.months).toBe(12);
			}),
		);
	});
});
