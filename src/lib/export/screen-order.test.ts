/**
 * Guarantee: on the screen a table begins with what a row is of and the figure asked for, and ends with flags and codes,
 * whatever order the file has; nothing is left out. Without it a reader on a phone sees codes and a year, and scrolls for
 * the pay.
 */
import { expect, test } from 'vitest';
import { NO_FILTERS } from '$lib/domain/filters.ts';
import { inArea, MANAGERS, RECORDS, figure } from '$lib/charts/wage-row.fixture.ts';
import { wageColumns } from './columns.ts';
import { screenOrder } from './screen-order.ts';

const nation = [MANAGERS, RECORDS];
const places = ['12420', '41700'].map((code) => inArea(RECORDS, code, `Area ${code}`, figure(50_000)));

test.each([
	['several roles of a place', {}, nation, ['occ_title', 'a_median', 'year', 'area_title']],
	['a role in several places', {}, places, ['area_title', 'a_median', 'year', 'occ_title']],
	['one row', {}, [RECORDS], ['occ_title', 'area_title', 'a_median', 'year']],
	[
		'another measure',
		{ measure: 'p90', pay: 'hourly' },
		[RECORDS],
		['occ_title', 'area_title', 'h_p90', 'year'],
	],
	['jobs', { measure: 'employment' }, [RECORDS], ['occ_title', 'area_title', 'employment', 'year']],
	['concentration', { measure: 'lq' }, [RECORDS], ['occ_title', 'area_title', 'location_quotient', 'year']],
] as const)('%s', (_, filters, rows, first) => {
	const columns = wageColumns({ ...NO_FILTERS, ...filters });
	const names = screenOrder(columns, rows).map(({ name }) => name);
	expect(names.slice(0, first.length)).toEqual(first);
	expect(names.slice(-2).sort()).toEqual(['area_code', 'occ_code']);
	expect(names.findIndex((name) => name.endsWith('_flag'))).toBeGreaterThan(names.indexOf('a_p25'));
	expect([...names].sort()).toEqual(columns.map(({ name }) => name).sort());
});
