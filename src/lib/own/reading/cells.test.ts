// Guarantees what cells are read as: numbers in every common way of writing, dates without guessing the order of day and
// month, pay of plausible size. Without it “61.200” is sixty-one dollars in one file and sixty-one thousand in the next.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDayOrder, readDate } from './dates.ts';
import { findDecimal, readNumber, type Decimal } from './numbers.ts';
import { faultOfPay, findPeriod, periodOf } from './pay.ts';

const numberOf = (text: string, decimal: Decimal = '.') => {
	const read = readNumber(text, decimal);
	return read.kind === 'number' ? read.value : read.kind;
};

describe('numbers', () => {
	it.each<[string, number | string]>([
		['61200', 61200],
		['$61,200', 61200],
		['$ 61,200.50', 61200.5],
		['US$61,200', 61200],
		['61,200 USD', 61200],
		['61 200', 61200],
		['61\u00a0200', 61200],
		['61’200', 61200],
		['61.2k', 61200],
		['61.2 K', 61200],
		['1.2m', 1200000],
		['80%', 0.8],
		['(5)', -5],
		['-5', -5],
		['−5', -5],
		['5-', -5],
		['+5', 5],
		['.5', 0.5],
		['4.5e3', 4500],
		['1E5', 100000],
		['$29.50/hr', 29.5],
		['29.50 per hour', 29.5],
		['61,200 a year', 61200],
		['-0', 0],
		['', 'missing'],
		[' ', 'missing'],
		['*', 'missing'],
		['**', 'missing'],
		['#', 'missing'],
		['n/a', 'missing'],
		['—', 'missing'],
		['61,20', 'refused'],
		['1,2,3', 'refused'],
		['61.200,50', 'refused'],
		['€5', 'refused'],
		['5 or 6', 'refused'],
		['$', 'refused'],
		['e5', 'refused'],
		['0x10', 'refused'],
		['1_000', 'refused'],
	])('%s is %s', (text, expected) => expect(numberOf(text)).toBe(expected));

	it.each<[string, number | string]>([
		['61.200', 61200],
		['61.200,50', 61200.5],
		['61200,5', 61200.5],
		['61,200.50', 'refused'],
	])('with a decimal comma %s is %s', (text, expected) => expect(numberOf(text, ',')).toBe(expected));

	it('reads back what was written with thousands separators, a dollar sign and either decimal sign', () => {
		const amount = fc.integer({ min: -99_999_999, max: 99_999_999 }).map((cents) => cents / 100);
		fc.assert(
			fc.property(amount, fc.boolean(), (value, isComma) => {
				const written = value.toLocaleString(isComma ? 'de-DE' : 'en-US', { minimumFractionDigits: 2 });
				expect(numberOf(`$${written}`.replace('$-', '-$'), isComma ? ',' : '.')).toBe(
					value === 0 ? 0 : value,
				);
			}),
		);
	});

	it('is a finite number, missing or refused, whatever the text', () => {
		fc.assert(
			fc.property(
				fc.string({ unit: 'binary' }),
				fc.constantFrom('.' as const, ',' as const),
				(text, decimal) => {
					const read = readNumber(text, decimal);
					if (read.kind === 'number') expect(Number.isFinite(read.value)).toBe(true);
					if (read.kind === 'refused') expect(read.reason).not.toBe('');
				},
			),
			{ numRuns: 5_000 },
		);
	});

	it.each<[readonly string[], Decimal]>([
		[['61200,50', '58000'], ','],
		[['61.200,50'], ','],
		[['61,200.50'], '.'],
		[['61.200', '58.000'], ','],
		[['1.234', '0.987'], '.'],
		[['61,200', '58,000'], '.'],
		[['1.234.567'], ','],
		[['29.50', '31.25'], '.'],
		[[], '.'],
	])('of the column %j the decimal sign is %s', (values, decimal) =>
		expect(findDecimal(values)).toBe(decimal),
	);
});

describe('dates', () => {
	it.each([
		['2024-05-06', '2024-05-06'],
		['2024-05-06T10:00:00', '2024-05-06'],
		['2024/5/6', '2024-05-06'],
		['13/5/2024', '2024-05-13'],
		['5/13/2024', '2024-05-13'],
		['5/5/2024', '2024-05-05'],
		['May 6, 2024', '2024-05-06'],
		['6-May-24', '2024-05-06'],
		['6 September 1998', '1998-09-06'],
		['12/31/99', '1999-12-31'],
		['5/6/2024', 'refused'],
		['2/30/2024', 'refused'],
		['13/13/2024', 'refused'],
		['2024-13-01', 'refused'],
		['', 'missing'],
	])('%s is %s', (text, expected) => {
		const read = readDate(text, null);
		expect(read.kind === 'date' ? read.value : read.kind).toBe(expected);
	});

	it('are in the order that was chosen', () => {
		expect(readDate('5/6/2024', 'month-first')).toEqual({ kind: 'date', value: '2024-05-06' });
		expect(readDate('5/6/2024', 'day-first')).toEqual({ kind: 'date', value: '2024-06-05' });
	});

	it('are a workbook’s day numbers', () => {
		expect(readDate(45413, null)).toEqual({ kind: 'date', value: '2024-05-01' });
		expect(readDate(7, null).kind).toBe('refused');
	});

	it('have the order that a column speaks for, or it is asked', () => {
		expect(findDayOrder(['5/6/2024', '13/6/2024'])).toBe('day-first');
		expect(findDayOrder(['5/6/2024', '5/31/2024'])).toBe('month-first');
		expect(findDayOrder(['5/6/2024', '7/8/2024'])).toBe('ask');
		expect(findDayOrder(['13/6/2024', '5/31/2024'])).toBe('ask');
		expect(findDayOrder(['2024-05-06'])).toBeNull();
	});
});

describe('pay', () => {
	it('is between 1,000 and 10 million a year, 2 and 1,000 an hour', () => {
		const fits = (value: number, period: 'annual' | 'hourly') => faultOfPay(value, period) === null;
		expect([999, 1_000, 10_000_000, 10_000_001].map((value) => fits(value, 'annual'))).toEqual([
			false,
			true,
			true,
			false,
		]);
		expect([1.99, 2, 1_000, 1_001, 0, -3].map((value) => fits(value, 'hourly'))).toEqual([
			false,
			true,
			true,
			false,
			false,
			false,
		]);
	});

	it('is of the basis that its size or a cell speaks for', () => {
		expect(findPeriod([29.5, 31, 61_200])).toBe('hourly');
		expect(findPeriod([61_200, 58_000])).toBe('annual');
		expect(findPeriod([])).toBe('annual');
		expect(['Hourly', 'per hour', 'H', 'Salaried', 'Annual', 'yr', 'weekly', ''].map(periodOf)).toEqual([
			'hourly',
			'hourly',
			'hourly',
			'annual',
			'annual',
			'annual',
			null,
			null,
		]);
	});
});
