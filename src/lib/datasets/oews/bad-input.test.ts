// Guarantees that bad input is refused with file, line, column, reason and remedy. Without it a damaged table would
// be charted as if it were official.
import { describe, expect, it } from 'vitest';
import { HEADERS, sheetOf, tableOf } from '../../../../tests/fixtures/oews/workbooks.ts';
import { describeProblem } from '../../domain/result.ts';
import { OddCell } from '../importing/cell-fault.ts';
import type { Cell, Refusal, SourceTable } from '../importing/importer.ts';
import { refusalProblem } from '../importing/report.ts';
import { explainUnrecognised, importerOf } from '../importing/route.ts';
import { OEWS_IMPORTERS } from './importers.ts';

function refusals(table: SourceTable): readonly Refusal[] {
	return importerOf(table, OEWS_IMPORTERS)?.read(table).refused ?? [];
}

const AUSTIN = { area: '12420', area_title: 'Austin, TX', prim_state: 'TX' };

function refusalOf(cells: Readonly<Record<string, Cell>>): Refusal {
	const table = tableOf('MSA_M2024_dl.xlsx', HEADERS.release2021, [AUSTIN, { ...AUSTIN, ...cells }]);
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
		['a date', { a_median: new OddCell('date', '2024-05-01') }, 'A_MEDIAN', /date 2024-05-01, not a wage/],
		['a date as a code', { occ_code: new OddCell('date', '3021-11-01') }, 'OCC_CODE', /not the code of an/],
		['an error', { tot_emp: new OddCell('error', '#N/A') }, 'TOT_EMP', /#N\/A, not a number of jobs/],
		['a formula without value', { h_mean: new OddCell('formula', '') }, 'H_MEAN', /formula whose value/],
		[
			'an emptied cell of a release with a top code',
			{ a_median: null },
			'A_MEDIAN',
			/may stand for \* .* or for #/,
		],
		[
			'an hourly wage that is not the annual one',
			{ h_mean: 27 },
			'H_MEAN',
			/27 an hour is not 54,080 a year/,
		],
		['one # of the two', { a_pct90: '#' }, 'H_PCT90', /One of the annual and the hourly wage is #/],
		[
			'an absurd hourly wage',
			{ h_pct90: 9_000_000_000 },
			'H_PCT90',
			/9,000,000,000 is beyond.*2 to 1,000 dollars/,
		],
		['an absurd annual wage', { a_pct10: 1 }, 'A_PCT10', /beyond what this column can hold/],
		['more jobs than people', { tot_emp: 9_000_000_000 }, 'TOT_EMP', /beyond/],
		['no job at all', { tot_emp: 0 }, 'TOT_EMP', /beyond/],
		['an error of more than all', { emp_prse: 120 }, 'EMP_PRSE', /beyond.*100 percent/],
		['more jobs than a thousand in a thousand', { jobs_1000: '3,512' }, 'JOBS_1000', /beyond/],
		['a decimal comma', { loc_quotient: '0,512' }, 'LOC_QUOTIENT', /neither a number/],
		['a percent sign', { emp_prse: '1.2%' }, 'EMP_PRSE', /neither a number/],
		['a dollar sign', { a_mean: '$54,080' }, 'A_MEAN', /neither a number/],
		['dots between thousands', { a_pct10: '33.280', a_pct25: '39.520' }, 'A_PCT10', /beyond/],
		['swapped columns', { a_mean: 26, h_mean: 54080 }, 'A_MEAN', /beyond/],
		['NUL in a title', { occ_title: 'Medical\u0000Records' }, 'OCC_TITLE', /control character/],
		['a title of two lines', { occ_title: 'Medical\nRecords' }, 'OCC_TITLE', /more than one line/],
		['a title of 40,000 characters', { occ_title: 'x'.repeat(40_000) }, 'OCC_TITLE', /40,000 characters/],
		['no title', { occ_title: ' ' }, 'OCC_TITLE', /title is empty/],
		[
			'another title for the same area',
			{ area_title: 'Houston, TX' },
			'AREA_TITLE',
			/“Austin, TX” on line 2/,
		],
		['an area in no state', { area: '11111', area_title: 'Nowhere', prim_state: 'ZZ' }, 'PRIM_STATE', /“ZZ”/],
		['an area without title', { area: '11111', area_title: '' }, 'AREA_TITLE', /no title/],
		['the header again', { occ_code: 'OCC_CODE' }, 'OCC_CODE', /header stands here a second time/],
	])('%s', (_, cells, column, reason) => {
		const refusal = refusalOf(cells);
		expect(refusal.reason).toMatch(reason);
		expect(refusal.place).toMatchObject({ file: 'MSA_M2024_dl.xlsx', line: 3, column });
		expect(refusal.place.value).toBeDefined();
		expect(describeProblem(refusalProblem(refusal)).length).toBeLessThan(400);
		expect(refusal.remedy).not.toBe('');
	});

	it('a row that ends early', () => {
		const [header, row] = sheetOf(HEADERS.metro2015, [{ area: '12420' }]);
		const table = { file: 'MSA_M2015_dl.csv', rows: [header ?? [], (row ?? []).slice(0, 9)] };
		expect(refusals(table)[0]?.reason).toMatch(/fewer cells/);
	});

	it('an emptied cell of a table that keeps its marks, in any release', () => {
		const cells = [AUSTIN, { ...AUSTIN, occ_code: '11-3021', tot_emp: '**' }];
		for (const file of ['MSA_M2024_dl.xlsx', 'MSA_M2025_dl.xlsx']) {
			const table = tableOf(file, HEADERS.release2021, [{ ...cells[0], tot_emp: null }, { ...cells[1] }]);
			const [refusal] = refusals(table);
			expect(refusal).toMatchObject({ place: { line: 2, column: 'TOT_EMP' } });
			expect(refusal?.reason).toMatch(/empty, but this table has a mark/);
		}
	});

	it('a row with more cells than the header', () => {
		const [header, row] = sheetOf(HEADERS.release2021, [AUSTIN]);
		const rows = [header ?? [], [...(row ?? []), null, 77]];
		const [refusal] = refusals({ file: 'MSA_M2024_dl.csv', rows });
		expect(refusal).toMatchObject({ place: { line: 2 } });
		expect(refusal?.reason).toMatch(/cell 34 has no column/);
		expect(refusals({ file: 'MSA_M2024_dl.csv', rows: [header ?? [], [...(row ?? []), null, '']] })).toEqual(
			[],
		);
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

	it('a column named twice, and a header without rows', () => {
		const [names, values] = sheetOf(HEADERS.release2021, [{}]);
		const twice = {
			file: 'national_M2024_dl.csv',
			rows: [
				[...(names ?? []), 'a median'],
				[...(values ?? []), 1],
			],
		};
		expect(refusals(twice)[0]).toMatchObject({ place: { line: 1, column: 'a median' } });
		const alone = { file: 'national_M2024_dl.csv', rows: [names ?? [], [null, '']] };
		expect(refusals(alone)[0]).toMatchObject({
			place: { line: 1 },
			reason: expect.stringMatching(/without any row/) as string,
		});
	});

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
