/**
 * Guarantee: an address and the choices it stands for are the same thing written twice, and no address, however
 * broken or hostile, throws or smuggles anything in. Without it shared links would show other figures than the
 * sender saw.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	AREA_LEVELS,
	eachIdFilter,
	eachIdTable,
	type Filters,
	ID_FILTERS,
	NO_FILTERS,
} from '$lib/domain/filters.ts';
import { DOLLAR_BASES, MEASURES, PERIODS } from '$lib/domain/measure.ts';
import { printAddress, readAddress } from './filters-address.ts';
import type { Vocabulary } from './parameters.ts';

const vocabulary: Vocabulary = {
	roles: new Set(['29-9021', '29-2072', '11-9111']),
	areas: new Set(['99', '48', '12420', '0100001']),
	years: new Set([2016, 2024, 2025]),
	...eachIdTable(() => new Set(['one', 'other'])),
	settings: new Set(['naics-62', 'naics-622']),
	credentials: new Set(['rhia', 'rhit']),
	education: new Set(['associates', 'bachelors']),
};

function read(address: string) {
	return readAddress(new URL(address, 'http://example.test'), vocabulary);
}

const cases: { title: string; address: string; filters: Partial<Filters>; printed?: string }[] = [
	{ title: 'nothing chosen', address: '/', filters: {} },
	{ title: 'one role', address: '/?role=29-9021', filters: { role: ['29-9021'] } },
	{
		title: 'roles keep their order',
		address: '/?role=29-2072,29-9021',
		filters: { role: ['29-2072', '29-9021'] },
	},
	{
		title: 'repeats are dropped',
		address: '/?role=29-2072,29-2072',
		filters: { role: ['29-2072'] },
		printed: '?role=29-2072',
	},
	{
		title: 'every kind of area',
		address: '/?area=99,48,12420,0100001',
		filters: { area: ['99', '48', '12420', '0100001'] },
	},
	{ title: 'years are numbers', address: '/?year=2016,2025', filters: { year: [2016, 2025] } },
	{ title: 'money', address: '/?pay=hourly&dollars=local', filters: { pay: 'hourly', dollars: 'local' } },
	{
		title: 'a default that is named is not written back',
		address: '/?measure=median',
		filters: {},
		printed: '',
	},
	{ title: 'order', address: '/?sort=-a_median', filters: { sort: '-a_median' } },
	{
		title: 'encoded commas',
		address: '/?role=29-2072%2C29-9021',
		filters: { role: ['29-2072', '29-9021'] },
		printed: '?role=29-2072,29-9021',
	},
	{ title: 'a range of pay', address: '/?range=20.5-40', filters: { range: [20.5, 40] } },
	{ title: 'an empty value chooses nothing', address: '/?role=', filters: {}, printed: '' },
];

describe('titled addresses, both ways', () => {
	it.each(cases)('$title: $address', ({ address, filters, printed }) => {
		const { filters: actual, problems } = read(address);
		expect(actual).toEqual({ ...NO_FILTERS, ...filters });
		expect(problems).toEqual([]);
		expect(printAddress(actual)).toBe(printed ?? address.slice(1));
	});
});

describe('what cannot be understood', () => {
	it.each([
		['role', "'); drop table wages;--"],
		['role', '99-9999'],
		['area', '99999'],
		['area', 'Austin'],
		['year', '1999'],
		['year', '2025.5'],
		['measure', 'mode'],
		['pay', 'weekly'],
		['dollars', 'euro'],
		['focus', '29-99'],
		['range', '60000-40000'],
		['range', '-5-7'],
		['setting', 'hospital'],
		['credential', 'RHIT'],
		['education', 'phd'],
		['sort', 'median; drop'],
	])('%s=%s names key, value and reason, and the default holds', (key, value) => {
		const { filters, problems } = read(`/?${key}=${encodeURIComponent(value)}`);
		expect(filters).toEqual(NO_FILTERS);
		expect(problems).toHaveLength(1);
		expect(problems[0]?.sentence).toContain(key);
		expect(problems[0]?.sentence).toContain(value);
		expect(problems[0]?.place).toEqual({ column: key, value });
	});

	it('keeps the good items of a list and names the bad one', () => {
		const { filters, problems } = read('/?role=29-9021,nonsense,11-9111');
		expect(filters.role).toEqual(['29-9021', '11-9111']);
		expect(problems.map(({ place }) => place?.value)).toEqual(['nonsense']);
	});

	it('keeps keys that are not ours when it writes', () => {
		const url = new URL('http://example.test/?utm=a%20b&role=29-9021');
		expect(printAddress({ ...NO_FILTERS, pay: 'hourly' }, url.search)).toBe('?pay=hourly&utm=a%20b');
	});
});

const someFilters: fc.Arbitrary<Filters> = fc.record({
	role: fc.subarray([...vocabulary.roles]),
	area: fc.subarray([...vocabulary.areas]),
	focus: fc.option(fc.constantFrom(...vocabulary.roles)),
	...eachIdFilter((filter) => fc.subarray([...vocabulary[ID_FILTERS[filter].table]])),
	year: fc.subarray([...vocabulary.years]),
	level: fc.constantFrom(...AREA_LEVELS),
	measure: fc.constantFrom(...MEASURES),
	pay: fc.constantFrom(...PERIODS),
	dollars: fc.constantFrom(...DOLLAR_BASES),
	range: fc.option(
		fc
			.tuple(fc.integer({ min: 0, max: 300_000 }), fc.integer({ min: 0, max: 300_000 }))
			.map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)]),
	),
	sort: fc.option(fc.constantFrom('a_median', '-a_p90')),
});

describe('properties', () => {
	it('reading what was written gives the same choice', () => {
		fc.assert(
			fc.property(someFilters, (filters) => {
				expect(read(`/${printAddress(filters)}`)).toEqual({ filters, problems: [] });
			}),
		);
	});

	it('no query string throws, and what is not refused is in the vocabulary', () => {
		fc.assert(
			fc.property(fc.constantFrom('role', 'area', 'year', 'sort', 'range'), fc.string(), (key, value) => {
				const { filters } = read(`/?${key}=${encodeURIComponent(value)}`);
				expect(filters.role.every((role) => vocabulary.roles.has(role))).toBe(true);
				expect(filters.area.every((area) => vocabulary.areas.has(area))).toBe(true);
				expect(filters.year.every((year) => vocabulary.years.has(year))).toBe(true);
			}),
		);
	});
});
