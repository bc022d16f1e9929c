/**
 * Guarantee: however much an address asks for, what is refused of it comes back as a few short notices that count it,
 * and nothing of it is dropped without a word. Without it one hostile link would bury the page under its own notices.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	countGiven,
	listKey,
	MOST_NOTICES,
	oneOf,
	printKeys,
	quoted,
	readKeys,
	valueKey,
	type AddressKey,
	type AddressTable,
} from './address-keys.ts';
import { FILTER_ADDRESS, FILTER_KEYS } from './parameters.ts';

interface Meal {
	readonly course: readonly string[];
	readonly drink: string | null;
}

const MEAL: AddressTable<Meal, null> = {
	keys: {
		course: listKey({
			title: 'Course',
			noun: 'courses',
			limit: 3,
			read: oneOf(['soup', 'fish', 'roast', 'cheese', 'fruit']),
		}),
		drink: valueKey({ title: 'Drink', read: oneOf(['tea', 'water']) }),
	},
	none: { course: [], drink: null },
	comesFirst: false,
};

const sentences = (search: string) => readKeys(MEAL, search, null).problems.map(({ sentence }) => sentence);

describe('what is refused', () => {
	it('of one key is one notice, which counts it and names the first few', () => {
		const bad = Array.from({ length: 20_000 }, (_, index) => `bad-${index}`).join(',');
		const { values, problems } = readKeys(MEAL, `?course=${bad},soup`, null);
		expect(values.course).toEqual(['soup']);
		expect(problems.map(({ sentence, remedy }) => [sentence, remedy])).toEqual([
			[
				'The address asks for course=bad-0, bad-1, bad-2 and 19,997 more, but each of these is not one of soup, fish, roast, cheese, fruit.',
				'They were left out; choose under “Course” instead.',
			],
		]);
	});

	it('for several reasons says each', () => {
		expect(sentences('?course=soup,fish,roast,cheese,fruit,stone')).toEqual([
			'The address asks for course=cheese, fruit, but each of these is beyond the 3 courses an address may name; and for course=stone, but it is not one of soup, fish, roast, cheese, fruit.',
		]);
	});

	it('is named short, without a letter that breaks or turns the line', () => {
		expect(quoted('a\u0000b\u202Ec\nd')).toBe('a\uFFFDb\uFFFDc\uFFFDd');
		expect(quoted('😀'.repeat(60))).toBe('😀'.repeat(60));
		expect(quoted('😀'.repeat(61))).toBe(`${'😀'.repeat(60)}…`);
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
				expect([...quoted(text)].length).toBeLessThanOrEqual(61);
				expect(quoted(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
			}),
		);
	});

	it('of many keys is a limited number of notices, of which the last names the other keys', () => {
		const names = Array.from({ length: 20 }, (_, index) => `key${index}`);
		const key: AddressKey<string | null, null> = MEAL.keys.drink;
		const table: AddressTable<Record<string, string | null>, null> = {
			keys: Object.fromEntries(names.map((name) => [name, key])),
			none: Object.fromEntries(names.map((name) => [name, null])),
			comesFirst: true,
		};
		const { problems } = readKeys(table, names.map((name) => `${name}=ale`).join('&'), null);
		expect(problems).toHaveLength(MOST_NOTICES);
		const [last] = problems.slice(-1);
		expect(last?.sentence).toMatch(/^13 more keys of the address .*: key7, .*key19\.$/);
	});
});

describe('a key given twice', () => {
	it('adds to a list', () => {
		expect(readKeys(MEAL, '?course=fish,soup&drink=tea&course=soup,roast', null)).toEqual({
			values: { course: ['fish', 'soup', 'roast'], drink: 'tea' },
			problems: [],
		});
	});

	it('keeps the first of single values, and says so', () => {
		expect(readKeys(MEAL, '?drink=&drink=tea&drink=tea&drink=water', null).values.drink).toBe('tea');
		expect(sentences('?drink=tea&drink=water')).toEqual([
			'The address asks for drink=water, but it is given after another value, and only the first one counts.',
		]);
		expect(sentences('?drink=tea&drink=tea')).toEqual([]);
	});
});

describe('what is written', () => {
	it('stands behind the keys of others, or before them, and says nothing of the default', () => {
		const meal = { course: ['soup'], drink: 'tea' };
		expect(printKeys(MEAL, meal, '?drink=water&mine=a%20b,c')).toBe('?mine=a%20b,c&course=soup&drink=tea');
		expect(printKeys({ ...MEAL, comesFirst: true }, meal, '?mine=1')).toBe('?course=soup&drink=tea&mine=1');
		expect(printKeys(MEAL, MEAL.none, '?course=soup')).toBe('');
		expect([countGiven(MEAL, meal), countGiven(MEAL, MEAL.none)]).toEqual([2, 0]);
	});
});

describe('the limits of the filters', () => {
	const codes = (count: number, code: (index: number) => string) =>
		Array.from({ length: count }, (_, index) => code(index)).join(',');

	it.each([
		['role', codes(62, (index) => `11-${1000 + index}`), 60, 'roles'],
		['area', codes(602, (index) => String(10000 + index)), 600, 'areas'],
		['setting', codes(42, (index) => `naics-${index}`), 40, 'employers'],
		['credential', codes(42, (index) => `c${index}`), 40, 'credentials'],
		['education', codes(22, (index) => `e${index}`), 20, 'levels of education'],
		['year', codes(32, (index) => String(1990 + index)), 30, 'years'],
	] as const)('%s', (key, text, limit, noun) => {
		const { values, problems } = readKeys(FILTER_ADDRESS, `?${key}=${text}`, null);
		expect(values[key]).toHaveLength(limit);
		expect(problems.map(({ sentence }) => sentence)).toEqual([
			expect.stringContaining(`each of these is beyond the ${limit} ${noun} an address may name`),
		]);
		expect(problems[0]?.remedy).toContain(`“${FILTER_KEYS[key].title}”`);
	});
});
