/**
 * Guarantee: the list of what is kept ahead of need is read wherever the site lies. Without it a site below a path would
 * keep nothing but the list.
 */
import { expect, it } from 'vitest';
import { addressesAhead } from './ahead.ts';

it.each([
	[
		'https://host/ahead.json',
		['./a.json', '/_app/b.csv'],
		['https://host/a.json', 'https://host/_app/b.csv'],
	],
	[
		'https://host/pay/ahead.json',
		['./a.json', '/pay/_app/b.csv'],
		['https://host/pay/a.json', 'https://host/pay/_app/b.csv'],
	],
])('finds what %s lists', (list, content, addresses) => {
	expect(addressesAhead(list, content)).toEqual(addresses);
});

it.each([[null], [{ message: 'gone' }], [['a', 1]]])('takes %j for no list', (content) => {
	expect(addressesAhead('https://host/ahead.json', content)).toBeNull();
});
