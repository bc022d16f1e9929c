/**
 * Guarantee: an address and the inputs it stands for are the same thing written twice; what cannot be used is named and
 * left out, and keys of others stay. Without it a shared calculation would show another result than the sender saw.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { VALUE_INPUTS } from '$lib/domain/value-inputs.ts';
import { printValueAddress, readValueAddress } from './value-address.ts';

describe('titled addresses, both ways', () => {
	it.each([
		['nothing given', '', {}],
		['zero is a figure', '?cost=0&rate=0', { cost: 0, rate: 0 }],
		[
			'every key',
			'?cost=12000&study=1.5&kept=50&start=1&before=36000&after=48000.5&horizon=10&rate=3',
			{ cost: 12000, study: 1.5, kept: 50, start: 1, before: 36000, after: 48000.5, horizon: 10, rate: 3 },
		],
	])('%s', (_, search, given) => {
		expect(readValueAddress(search)).toEqual({ given, problems: [] });
		expect(printValueAddress(given, '')).toBe(search);
	});

	it('an empty value is not given', () => {
		expect(readValueAddress('?cost=&after=%20')).toEqual({ given: {}, problems: [] });
	});

	it('keys of others stay, ours are replaced', () => {
		expect(printValueAddress({ cost: 5 }, '?role=29-2072,11-9111&cost=7&x=a%26b&after=1')).toBe(
			'?role=29-2072,11-9111&x=a%26b&cost=5',
		);
	});
});

describe('what cannot be used', () => {
	it.each([
		['cost', '-5', 'it must lie between 0 and 10,000,000 dollars'],
		['cost', '1e9', 'it is not a plain number'],
		['cost', '99999999999999999999', 'it must lie between'],
		['before', 'NaN', 'it is not a plain number'],
		['after', `<script>alert(1)</script>`, 'it is not a plain number'],
		['study', '1.234', 'more than two decimals'],
		['horizon', '2.5', 'it must be whole years'],
		['kept', '120', 'it must lie between 0 and 100 percent'],
		['rate', '٣', 'it is not a plain number'],
	])('%s=%s', (key, text, reason) => {
		const { given, problems } = readValueAddress(`?${new URLSearchParams({ [key]: text })}`);
		expect(given).toEqual({});
		expect(problems).toHaveLength(1);
		expect(problems[0]?.sentence).toContain(`${key}=${text}`);
		expect(problems[0]?.sentence).toContain(reason);
	});
});

it('decode ∘ encode is the identity for every usable input, whatever else the address holds', () => {
	const hundredths = (most: number) => fc.integer({ min: 0, max: most * 100 }).map((cents) => cents / 100);
	const whole = fc.integer({ min: 1, max: 60 });
	const bounds = {
		cost: 10_000_000,
		study: 20,
		kept: 100,
		start: 20,
		before: 10_000_000,
		after: 10_000_000,
		rate: 50,
	};
	const inputs = fc.record(
		Object.fromEntries(
			VALUE_INPUTS.map(({ key }) => [key, key === 'horizon' ? whole : hundredths(bounds[key])]),
		),
		{ requiredKeys: [] },
	);
	fc.assert(
		fc.property(inputs, fc.webQueryParameters(), (given, other) => {
			const printed = printValueAddress(given, `?${other}`);
			expect(readValueAddress(printed)).toEqual({ given, problems: [] });
		}),
	);
});

it('never throws, whatever an address says', () => {
	fc.assert(
		fc.property(
			fc.dictionary(fc.constantFrom(...VALUE_INPUTS.map(({ key }) => key)), fc.string()),
			(pairs) => {
				const { given, problems } = readValueAddress(`?${new URLSearchParams(pairs)}`);
				const named = Object.values(pairs).filter((text) => text.trim() !== '').length;
				expect(Object.keys(given).length + problems.length).toBe(named);
			},
		),
	);
});
