// Guarantees that bad input is refused with file, line, column, reason and remedy. Without it a damaged table would
// be charted as if it were official.
import { describe, expect, it } from 'vitest';
import { HEADERS, sheetOf, tableOf } from '../../../../tests/fixtures/oews/workbooks.ts';
import type { Cell, Refusal, SourceTable } from '../importing/importer.ts';
import { explainUnrecognised, importerOf } from '../importing/route.ts';
import { OEWS_IMPORTERS } from './importers.ts';

function refusals(table: SourceTable): readonly Refusal[] {
	return importerOf(table, OEWS_IMPORTERS)?.read(table).refused ?? [];
}

function refusalOf(cells: Readonly<Record<string, Cell>>): Refusal {
	const table = tableOf('MSA_M2024_dl.xlsx', HEADERS.release2021, [
		{ area: '12420' },
		{ area: '12420', ...cells },
	]);
	const [first, ...others] = refusals(table);
	expect(others).toEqual([]);
	if (!first) throw new Error('nothing was refused');
	return first;
}

describe('cells', () => {
	it.each<[string, Readonly<Record<string, Cell>>, string, RegExp]>([
		['a negative wage', { a_median: -49920 }, 'A_MEDIAN', /negative/],
		['negative employment', { tot_emp: '-10' }, 'TOT_EMP', /negative/],
		['percentiles out of order', { a_pct75: 40000 }, 'A_PCT75', /out of order.*A_MEDIAN/],
		['a top-coded percentile above a plain one', { a_pct75: '#' }, 'A_PCT90', /out of order/],
		['hourly percentiles out of order', { h_pct10: 30 }, 'H_PCT25', /out of order/],
		['an unknown mark', { a_mean: '^' }, 'A_MEAN', /neither a number nor a mark/],
		['an area code of no known shape', { area: '1242' }, 'AREA', /no known shape/],
		['a metropolitan code that cannot be', { area: '99999' }, 'AREA', /can have this code/],
		['a nonmetropolitan code of no state', { area: '0300001' }, 'AREA', /can have this code/],
		['a FIPS code of no state', { area: '03' }, 'AREA', /no state or territory/],
		['an occupation code of no known shape', { occ_code: '292072' }, 'OCC_CODE', /shape/],
		['an unknown level', { o_group: 'huge' }, 'O_GROUP', /level/],
		['an unknown ownership', { naics: '622000', own_code: '9' }, 'OWN_CODE', /ownership/],
		['an industry code of no known shape', { naics: '6' }, 'NAICS', /shape/],
	])('%s', (_, cells, column, reason) => {
		const refusal = refusalOf(cells);
		expect(refusal.reason).toMatch(reason);
		expect(refusal.place).toMatchObject({ file: 'MSA_M2024_dl.xlsx', line: 3, column });
		expect(refusal.place.value).toBeDefined();
		expect(refusal.remedy).not.toBe('');
	});

	it('a row that ends early', () => {
		const [header, row] = sheetOf(HEADERS.metro2015, [{ area: '12420' }]);
		const table = { file: 'MSA_M2015_dl.csv', rows: [header ?? [], (row ?? []).slice(0, 9)] };
		expect(refusals(table)[0]?.reason).toMatch(/fewer cells/);
	});

	it('an unknown postal code where a state table has no area codes', () => {
		const header = 'PRIM_STATE OCC_CODE OCC_TITLE TOT_EMP A_MEAN A_PCT10 A_PCT25 A_MEDIAN A_PCT75 A_PCT90';
		const [refusal] = refusals(tableOf('state_M2024.csv', header, [{ prim_state: 'XX' }]));
		expect(refusal).toMatchObject({ place: { line: 2, column: 'PRIM_STATE', value: 'XX' } });
	});

	it('a # in a release without a top code', () => {
		const [refusal] = refusals(tableOf('national_M2025_dl.xlsx', HEADERS.release2021, [{ a_pct90: '#' }]));
		expect(refusal?.reason).toMatch(/catalogue knows no top code/);
	});
});

describe('headers', () => {
	/** The national table with one header cell spelled otherwise, or left out. */
	function withHeader(column: string, spelling: string | null): SourceTable {
		const [names, values] = sheetOf(HEADERS.release2021, [{}]);
		const index = (names ?? []).indexOf(column);
		const change = (row: readonly Cell[], cell: Cell) =>
			spelling === null
				? row.filter((_, at) => at !== index)
				: row.map((old, at) => (at === index ? cell : old));
		return {
			file: 'national_M2024_dl.xlsx',
			rows: [change(names ?? [], spelling), change(values ?? [], values?.[index] ?? null)],
		};
	}

	it.each([
		['A_MEDIAN', 'A_MEDIEN'],
		['A_PCT90', 'A_PERCT90'],
		['A_MEAN', 'A_MEEN'],
		['EMP_PRSE', 'EMP_RSE'],
		['H_PCT25', 'H_P25'],
		['LOC_QUOTIENT', 'LOC_QUOTENT'],
		['O_GROUP', 'O_GRUP'],
	])('%s renamed to %s: both are named', (column, spelling) => {
		const [refusal] = refusals(withHeader(column, spelling));
		expect(refusal?.place).toMatchObject({ line: 1, column, value: spelling });
		expect(refusal?.remedy).toContain(spelling);
	});

	it.each(['A_MEDIAN', 'A_PCT10', 'H_PCT75', 'A_MEAN', 'O_GROUP'])('%s left out: it is named', (column) => {
		const [refusal] = refusals(withHeader(column, null));
		expect(refusal?.place).toMatchObject({ line: 1, column });
		expect(refusal?.reason).toContain('most resembles');
	});

	it.each(['OCC_CODE', 'TOT_EMP'])(
		'%s renamed: nobody recognises the table, and the nearest layout is named',
		(column) => {
			const table = withHeader(column, `${column}S`);
			expect(importerOf(table, OEWS_IMPORTERS)).toBeNull();
			const problem = explainUnrecognised(table, OEWS_IMPORTERS);
			expect(problem?.sentence).toContain(column);
			expect(problem?.sentence).toContain('OEWS estimates, layout since May 2019');
			expect(problem?.remedy).toContain(`${column}S`);
		},
	);

	it('a CSV of something else resembles no layout', () => {
		const table = {
			file: 'shopping.csv',
			rows: [
				['item', 'price'],
				['milk', '2'],
			],
		};
		expect(importerOf(table, OEWS_IMPORTERS)).toBeNull();
		expect(explainUnrecognised(table, OEWS_IMPORTERS)).toBeNull();
	});
});

describe('releases', () => {
	it('a file that names no release', () => {
		const [refusal] = refusals(tableOf('national.xlsx', HEADERS.release2021, [{}]));
		expect(refusal?.reason).toMatch(/which May release/);
		expect(refusal?.remedy).toContain('MSA_M2024_dl.xlsx');
	});

	it('a file whose name and notes disagree', () => {
		const table = {
			...tableOf('national_M2024_dl.xlsx', HEADERS.release2021, [{}]),
			notes: ['May 2023 OEWS Estimates'],
		};
		expect(refusals(table)[0]?.reason).toContain('2024 and 2023');
	});

	it('a workbook whose notes state another top code than the catalogue', () => {
		const notes = ['#  = indicates a wage equal to or greater than $130.00 per hour or $270,400 per year '];
		const table = { ...tableOf('national_M2024_dl.xlsx', HEADERS.release2021, [{}]), notes };
		expect(refusals(table)[0]?.reason).toContain('$270400');
	});

	it('a release the catalogue does not have takes the top code of its own notes', () => {
		const notes = ['#  = indicates a wage equal to or greater than $130.00 per hour or $270,400 per year '];
		const table = { ...tableOf('national_M2031_dl.xlsx', HEADERS.release2021, [{ a_pct90: '#' }]), notes };
		const result = importerOf(table, OEWS_IMPORTERS)?.read(table);
		expect(result?.rows[0]?.cells).toMatchObject({ a_p90: 270400, a_p90_flag: 'top_coded' });
	});
});
