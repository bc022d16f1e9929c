// Guarantee: the page of a role reads one place out of its address, writes it back, keeps keys that are not its own, and
// refuses what is not a place with key, value and reason. Without it a shared link could show another place than it names.
import { describe, expect, it } from 'vitest';
import { eachIdTable } from '$lib/domain/filters.ts';
import { printKeys, readKeys } from './address-keys.ts';
import type { Vocabulary } from './parameters.ts';
import { ROLE_ADDRESS } from './role-address.ts';

const KNOWN: Vocabulary = {
	...eachIdTable(() => new Set<string>()),
	roles: new Set(['29-9021']),
	areas: new Set(['12420', '48', '99', '0100001']),
	years: new Set([2025]),
};
const read = (search: string) => readKeys(ROLE_ADDRESS, search, KNOWN);

describe('the place of a role page', () => {
	it('is any kind of area, and none where the address names none', () => {
		for (const area of ['12420', '48', '99', '0100001'])
			expect(read(`?area=${area}`)).toEqual({ values: { area }, problems: [] });
		expect(read('')).toEqual({ values: { area: null }, problems: [] });
	});

	it('goes back into the address, before keys that are not its own', () => {
		expect(printKeys(ROLE_ADDRESS, { area: '12420' }, '?utm_source=mail')).toBe(
			'?area=12420&utm_source=mail',
		);
		expect(printKeys(ROLE_ADDRESS, { area: null }, '?area=12420&utm_source=mail')).toBe('?utm_source=mail');
	});

	it.each(['nowhere', '99999', '12420,48', '<b>48</b>'])(
		'refuses %s, and says of which key and why',
		(text) => {
			const { values, problems } = read(`?area=${encodeURIComponent(text)}`);
			expect(values).toEqual({ area: null });
			expect(problems).toHaveLength(1);
			expect(problems[0]?.sentence).toContain(`area=${text}`);
			expect(problems[0]?.sentence).toMatch(/is (not )?an area code/);
		},
	);

	it('counts the first of two, and names the other', () => {
		const { values, problems } = read('?area=48&area=12420');
		expect(values).toEqual({ area: '48' });
		expect(problems[0]?.sentence).toContain('area=12420');
	});
});
