import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimals } from './decimals.ts';

const PLACES = [
	[0, 0],
	[2, 2],
	[1, 1],
	[0, 1],
	[0, 2],
	[0, 4],
] as const;

describe.each(PLACES)('from %i to %i decimals', (least, most) => {
	const write = decimals(least, most);
	const known = new Intl.NumberFormat('en-US', { minimumFractionDigits: least, maximumFractionDigits: most });

	test('any number is written as the browser writes it', () => {
		fc.assert(
			fc.property(fc.double(), (value) => {
				expect(write(value)).toBe(known.format(value));
			}),
		);
	});

	test('figures of the size of pay, jobs and shares are, halves among them', () => {
		const figure = fc.tuple(
			fc.integer({ min: -50_000_000, max: 500_000_000 }),
			fc.integer({ min: 0, max: 6 }),
		);
		fc.assert(
			fc.property(figure, ([units, places]) => {
				const value = units / 10 ** places;
				expect(write(value)).toBe(known.format(value));
			}),
		);
	});

	test('what is at an edge is', () => {
		const edges = [
			0,
			-0,
			0.05,
			0.04999,
			-0.04,
			0.5,
			1.5,
			2.5,
			1.005,
			999.95,
			999.995,
			999_999.5,
			1e15,
			1e15 - 1,
			1e21,
			1.5e300,
			5e-324,
			Number.MAX_SAFE_INTEGER,
			Number.MAX_VALUE,
			Infinity,
			-Infinity,
			NaN,
		];
		expect(edges.map(write)).toEqual(edges.map((edge) => known.format(edge)));
	});
});
