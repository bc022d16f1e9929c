/**
 * Guarantee: all that was chosen besides roles and places is named, and taking one away leaves the others. Without it a
 * reader would look at narrowed figures and not know it.
 */
import { expect, test } from 'vitest';
import { NO_FILTERS, type Filters } from '$lib/domain/filters.ts';
import { optionChips } from './option-chips.ts';

const names = {
	titleOfRole: (code: string) => `role ${code}`,
	titleOf: (filter: string, id: string) => `${filter} ${id}`,
	newestYear: 2025,
};

test('nothing but roles and places has no chip', () => {
	expect(optionChips({ ...NO_FILTERS, role: ['29-2072'], area: ['48'], sort: 'a_median' }, names)).toEqual(
		[],
	);
});

test('each choice has a chip, and taking it back leaves the others', () => {
	const filters: Filters = {
		...NO_FILTERS,
		focus: '29-9021',
		credential: ['rhia', 'rhit'],
		year: [2024, 2025],
		measure: 'p90',
		level: 'state',
		pay: 'hourly',
		dollars: 'real',
		range: [20, 40.5],
	};
	const chips = optionChips(filters, names);
	expect(chips.map(({ text }) => text)).toEqual([
		'Focus: role 29-9021',
		'credential rhia',
		'credential rhit',
		'May 2024 and 2025',
		'90th percentile',
		'States ranked',
		'Per hour',
		'In 2025 dollars',
		'$20.00 to $40.50',
	]);
	expect(chips[1]?.without).toEqual({ credential: ['rhit'] });
	let left = filters;
	while (optionChips(left, names).length > 0) left = { ...left, ...optionChips(left, names)[0]?.without };
	expect(left).toEqual(NO_FILTERS);
});
