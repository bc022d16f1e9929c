/**
 * Guarantee: a missing row is blamed on BLS only where this site holds the whole table of that release. Without it a copy
 * of some jobs would read as "BLS published no estimate".
 */
import { expect, it } from 'vitest';
import type { WageTable } from '$lib/domain/gap.ts';
import type { PlaceFacts, RoleFacts } from '../slices/facts.ts';
import { gapsOf } from './gaps.ts';

const role = (occCode: string, lastYear = 2025): RoleFacts => ({
	occCode,
	title: occCode,
	firstYear: 2015,
	lastYear,
	education: '',
	credentials: [],
});
const place = (areaCode: string, releases: readonly number[]): PlaceFacts => ({
	areaCode,
	title: areaCode,
	kind: 'metro',
	releases,
	homeState: '',
});
const table = (year: number, given: Partial<WageTable> = {}): WageTable => ({
	year,
	kind: 'metro',
	extent: 'whole',
	places: 393,
	occupations: 700,
	occCodes: [],
	columns: ['median'],
	markedRows: 5,
	...given,
});
const TABLES = [
	table(2025),
	table(2024, { extent: 'some_occupations', occCodes: ['15-1211'] }),
	table(2023, { markedRows: 0 }),
	table(2023, { kind: 'state' }),
];

it.each([
	['29-2071', '12420', 2025, 'occupation_not_in_release'],
	['99-9999', '12420', 2025, 'occupation_not_in_release'],
	['29-9021', '12420', 2022, 'no_table'],
	['29-9021', '12420', 2024, 'not_in_copy'],
	['15-1211', '12420', 2024, 'no_estimate'],
	['15-1211', '17460', 2024, 'area_not_in_release'],
	['15-1211', '12420', 2023, 'left_out_of_copy'],
	['15-1211', '72', 2023, 'area_not_in_release'],
	['29-9021', '12420', 2025, 'no_estimate'],
])('%s in %s, May %s: %s', (code, area, year, reason) => {
	const missing = gapsOf(
		{ roles: [code], areas: [area], years: [year] },
		[],
		[role('29-9021'), role('15-1211'), role('29-2071', 2018)],
		[place('12420', [2023, 2024, 2025]), place('17460', [2023])],
		TABLES,
	);
	expect(missing.map((gap) => gap.reason)).toEqual([reason]);
});

it('leaves out a row that is there', () => {
	const there = [{ occCode: '15-1211', areaCode: '12420', year: 2024 }];
	const asked = { roles: ['15-1211'], areas: ['12420'], years: [2024, 2025] };
	const missing = gapsOf(asked, there, [role('15-1211')], [place('12420', [2024, 2025])], TABLES);
	expect(missing.map(({ year }) => year)).toEqual([2025]);
});
