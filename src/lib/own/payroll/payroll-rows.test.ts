/**
 * Guarantee: every row of a payroll is taken in with the pay it means, or refused with its line, column and a sentence. Without it
 * a monthly wage could pass for a yearly one, or a person be dropped in silence.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MappedRow, MappedTable } from '../mapping/fields.ts';
import { PAYROLL_FIELDS } from './fields.ts';
import { MADE_UP_CSV, madeUpPayroll } from './made-up-payroll.ts';
import { payrollOf } from './payroll-rows.ts';

type Values = MappedRow['values'];
const PLAIN: Values = { title: '29-2072', place: '12420', pay: 50_000 };

function read(values: Values, ofColumn?: 'hourly' | 'annual') {
	const cells = Object.fromEntries(Object.entries(values).map(([id, value]) => [id, String(value ?? '')]));
	const table: MappedTable & { periods?: Record<string, 'hourly' | 'annual'> } = {
		file: { name: 'payroll.csv', sha256: '', bytes: 0 },
		rows: [{ line: 7, values, cells: { ...cells, title: 'Coder II' } }],
		refused: [],
		...(ofColumn && { periods: { pay: ofColumn } }),
	};
	return payrollOf(table);
}

test.each<[string, Values, number]>([
	['annual pay', { ...PLAIN, basis: 'Annual' }, 50_000],
	['pay by the hour', { ...PLAIN, pay: 25, basis: 'hr.' }, 52_000],
	['an hourly amount without a basis', { ...PLAIN, pay: 25 }, 52_000],
	['a part of a full-time job', { ...PLAIN, fte: 0.5 }, 100_000],
	['hours of a part of a job', { ...PLAIN, pay: 25, basis: 'hourly', fte: 0.5 }, 52_000],
	['FTE of nothing given', { ...PLAIN, fte: null }, 50_000],
])('takes in %s', (_, values, annualPay) => {
	const { payroll, refused } = read(values);
	expect(refused).toEqual([]);
	expect(payroll.people[0]).toMatchObject({ line: 7, title: 'Coder II', annualPay });
});

test('a row’s own basis goes before that of its column, and that before the amount', () => {
	const payOf = (values: Values, ofColumn: 'hourly' | 'annual') =>
		read(values, ofColumn).payroll.people[0]?.annualPay;
	expect(payOf({ ...PLAIN, pay: 400 }, 'hourly')).toBe(832_000);
	expect(payOf({ ...PLAIN, pay: 50_000, basis: 'annual' }, 'hourly')).toBe(50_000);
	expect(payOf({ ...PLAIN, pay: 25 }, 'annual')).toBeUndefined();
});

test('range ends are a full-time job’s, hourly or annual by their amount', () => {
	const { payroll } = read({ ...PLAIN, fte: 0.5, pay: 25_000, rangeMinimum: 20, rangeMaximum: 62_000 });
	expect(payroll.people[0]).toMatchObject({ annualPay: 50_000, rangeMinimum: 41_600, rangeMaximum: 62_000 });
});

test.each<[string, Values, string]>([
	['no title', { ...PLAIN, title: null }, 'title'],
	['a blank title', { ...PLAIN, title: '   ' }, 'title'],
	['no place', { ...PLAIN, place: null }, 'place'],
	['no pay', { ...PLAIN, pay: null }, 'pay'],
	['pay in words', { ...PLAIN, pay: 'a lot' }, 'pay'],
	['pay that is not a number', { ...PLAIN, pay: Number.NaN }, 'pay'],
	['endless pay', { ...PLAIN, pay: Number.POSITIVE_INFINITY }, 'pay'],
	['no money', { ...PLAIN, pay: 0 }, 'pay'],
	['negative pay', { ...PLAIN, pay: -50_000 }, 'pay'],
	['a month’s pay', { ...PLAIN, pay: 4_200 }, 'pay'],
	['absurd pay', { ...PLAIN, pay: 9e9 }, 'pay'],
	['an hour’s pay said to be a year’s', { ...PLAIN, pay: 25, basis: 'annual' }, 'pay'],
	['a year’s pay said to be an hour’s', { ...PLAIN, basis: 'hourly' }, 'pay'],
	['an unknown basis', { ...PLAIN, basis: 'fortnightly' }, 'basis'],
	['FTE of zero', { ...PLAIN, fte: 0 }, 'fte'],
	['FTE in percent', { ...PLAIN, fte: 80 }, 'fte'],
	['negative FTE', { ...PLAIN, fte: -1 }, 'fte'],
	['FTE in words', { ...PLAIN, fte: 'full' }, 'fte'],
])('refuses %s', (_, values, column) => {
	const { payroll, refused } = read(values);
	expect(payroll.people).toEqual([]);
	expect(refused).toEqual([
		{ line: 7, column, value: expect.any(String), reason: expect.stringMatching(/^[A-Z].+\.$/) },
	]);
});

test('where the most of a column of FTE is 100, it is read as percent', () => {
	const rows = [100, 80, 50].map((fte, index) => ({ line: index + 2, values: { ...PLAIN, fte }, cells: {} }));
	const { payroll } = payrollOf({ file: { name: 'a.csv', sha256: '', bytes: 0 }, rows, refused: [] });
	expect(payroll.people.map(({ fte }) => fte)).toEqual([1, 0.8, 0.5]);
});

test('any row is taken in with plain numbers, or refused', () => {
	const anyValue = fc.oneof(fc.string(), fc.double(), fc.constant(null), fc.constantFrom('hourly', 'annual'));
	const anyRow = fc.dictionary(
		fc.constantFrom(...PAYROLL_FIELDS.map(({ id }) => id), '__proto__', 'constructor'),
		anyValue,
	);
	fc.assert(
		fc.property(anyRow, (values) => {
			const { payroll, refused } = read({ ...PLAIN, ...values });
			expect(payroll.people.length + refused.length).toBe(1);
			for (const { annualPay, fte } of payroll.people) {
				expect(annualPay).toBeGreaterThan(0);
				expect(Number.isFinite(annualPay)).toBe(true);
				expect(fte).toBeGreaterThan(0);
				expect(fte).toBeLessThanOrEqual(1);
			}
		}),
	);
});

describe('the made-up payroll', () => {
	const { people } = madeUpPayroll();

	test('has sixty people in twelve titles on three sites, each with all there is', () => {
		expect(people).toHaveLength(60);
		const distinct = (of: (person: (typeof people)[number]) => unknown) => new Set(people.map(of)).size;
		expect(distinct(({ title }) => title)).toBe(12);
		expect(distinct(({ site }) => site)).toBe(3);
		for (const { role, area, annualPay, rangeMinimum, rangeMaximum, group } of people) {
			expect(role).toMatch(/^\d\d-\d{4}$/);
			expect(area).not.toBe('');
			expect(annualPay).toBeGreaterThan(20_000);
			expect(rangeMaximum).toBeGreaterThan(rangeMinimum ?? 0);
			expect(['A', 'B']).toContain(group);
		}
	});

	test('has columns that the fields of a payroll know', () => {
		const [header = ''] = MADE_UP_CSV.split('\n');
		const known = PAYROLL_FIELDS.flatMap(({ names }) => names);
		for (const name of header.split(',')) expect(known).toContain(name.toLowerCase());
	});
});
