// Guarantees that every header shape OEWS has been published in is read to the same columns, also those of releases
// not available here. Without it a reader's own download would be refused or read into the wrong column.
import { describe, expect, it } from 'vitest';
import { HEADERS, sheetOf, tableOf, workbookOf, zipOf } from '../../../../tests/fixtures/oews/workbooks.ts';
import type { Cell } from '../importing/importer.ts';
import { openFile } from '../importing/open-file.ts';
import { importerOf } from '../importing/route.ts';
import { OEWS_IMPORTERS } from './importers.ts';

function rowsOf(file: string, header: string, rows: readonly Readonly<Record<string, Cell>>[]) {
	const table = tableOf(file, header, rows);
	const importer = importerOf(table, OEWS_IMPORTERS);
	if (!importer) throw new Error(`${file}: no importer`);
	const result = importer.read(table);
	expect(result.refused).toEqual([]);
	return result.rows;
}

describe('national tables', () => {
	it.each([
		['national_M2011_dl.xls', HEADERS.national2011, 2011],
		['national_M2013_dl.xls', HEADERS.national2013, 2013],
		['national_M2019_dl.xlsx', HEADERS.release2019, 2019],
		['national_M2024_dl.xlsx', HEADERS.release2021, 2024],
	])('%s', (file, header, year) => {
		const [row] = rowsOf(file, header, [{ area: '99' }]);
		expect(row).toMatchObject({
			year,
			occCode: '29-2072',
			level: 'detailed',
			area: { areaCode: '99' },
			setting: null,
			cells: {
				employment: 190060,
				employment_rse: 1.2,
				a_median: 49920,
				a_p90: 81120,
				h_p10: 16,
				mean_rse: 0.7,
			},
		});
	});

	it('reads an unlabelled row of May 2011 as detailed and a labelled one as it says', () => {
		const rows = rowsOf('national_M2011_dl.xls', HEADERS.national2011, [
			{ occ_code: '00-0000', group: 'total' },
			{ occ_code: '29-0000', group: 'major' },
			{ group: '' },
		]);
		expect(rows.map(({ level }) => level)).toEqual(['total', 'major', 'detailed']);
	});

	it('holds the top code of the release as value, marks as flags, and wages paid one way only', () => {
		const [row] = rowsOf('national_M2024_dl.xlsx', HEADERS.release2021, [
			{
				tot_emp: '**',
				h_mean: '*',
				h_pct10: '*',
				h_pct25: '*',
				h_median: '*',
				h_pct75: '*',
				h_pct90: '*',
				a_pct90: '#',
				annual: 'TRUE',
			},
		]);
		expect(row).toMatchObject({
			basis: 'annual_only',
			inferred: false,
			cells: {
				employment: null,
				employment_flag: 'not_published',
				h_median: null,
				h_median_flag: 'not_available',
				a_p90: 239200,
				a_p90_flag: 'top_coded',
			},
		});
	});
});

describe('tables by area', () => {
	it.each([
		[
			'MSA_M2024_dl.xlsx',
			HEADERS.release2021,
			{ area: '12420', area_title: 'Austin-Round Rock-San Marcos, TX', prim_state: 'TX' },
			'12420',
			'TX',
		],
		[
			'aMSA_M2015_dl.xls',
			HEADERS.metro2015,
			{ area: 28140, area_name: 'Kansas City, MO-KS', prim_state: 'MO' },
			'28140',
			'MO-KS',
		],
		[
			'BOS_M2015_dl.xls',
			HEADERS.metro2015,
			{ area: 100001, area_name: 'Northwest Alabama nonmetropolitan area', prim_state: 'AL' },
			'0100001',
			'AL',
		],
		[
			'BOS_M2024_dl.xlsx',
			HEADERS.release2021,
			{ area: '4800001', area_title: 'West Texas nonmetropolitan area', prim_state: 'TX' },
			'4800001',
			'TX',
		],
		['state_M2012_dl.xls', HEADERS.state2012, { area: 1, st: 'AL', state: 'Alabama' }, '01', 'AL'],
		[
			'state_M2024_dl.xlsx',
			HEADERS.release2021,
			{ area: '72', area_title: 'Puerto Rico', prim_state: 'PR' },
			'72',
			'PR',
		],
	])('%s', (file, header, cells, areaCode, states) => {
		const [row] = rowsOf(file, header, [{ ...cells, loc_quotient: 1.25, loc_q: 1.25, jobs_1000: 3.5 }]);
		expect(row?.area).toMatchObject({ areaCode, states });
		expect(row?.cells).toMatchObject({ location_quotient: 1.25, jobs_per_1000: 3.5 });
	});

	it.each(['LOC QUOTIENT', 'LOC_Q', 'LOC_QUOTIENT'])('location quotient spelled %s', (spelling) => {
		const [names, values] = sheetOf(HEADERS.metro2015, [
			{ area: '12420', area_name: 'Austin, TX', loc_quotient: 0.8 },
		]);
		const header = (names ?? []).map((name) =>
			name === 'LOC_QUOTIENT' ? spelling : name === 'OCC_CODE' ? 'OCC CODE' : name,
		);
		const table = { file: 'MSA_M2013_dl.xls', rows: [header, values ?? []] };
		const result = importerOf(table, OEWS_IMPORTERS)?.read(table);
		expect(result?.rows[0]?.cells['location_quotient']).toBe(0.8);
	});

	it('a state table of ten columns: states by postal code, level and hourly wages not in the source', () => {
		const header = 'PRIM_STATE OCC_CODE OCC_TITLE TOT_EMP A_MEAN A_PCT10 A_PCT25 A_MEDIAN A_PCT75 A_PCT90';
		const [row] = rowsOf('state_M2024_dl_10cols.csv', header, [{ prim_state: 'TX', tot_emp: '2,091,480' }]);
		expect(row).toMatchObject({
			level: null,
			area: { areaCode: '48', title: 'Texas', states: 'TX' },
			cells: { employment: 2091480, h_median: null, h_median_flag: 'not_in_source', mean_rse: null },
		});
	});

	it('a copy without marks: empty cells become flags, and the row says they are inferred', () => {
		const header =
			'AREA AREA_TITLE AREA_KIND STATES OCC_CODE OCC_TITLE TOT_EMP LOC_QUOTIENT A_PCT10 A_PCT25 A_MEDIAN A_PCT75 A_PCT90';
		const [row] = rowsOf('oews_may2025_metro.csv', header, [
			{ area: '28140', area_title: 'Kansas City, MO-KS', states: 'MO|KS', tot_emp: null, a_pct90: null },
		]);
		expect(row).toMatchObject({
			year: 2025,
			inferred: true,
			area: { states: 'MO-KS' },
			cells: {
				employment_flag: 'not_published',
				a_p90: null,
				a_p90_flag: 'not_available',
				a_mean: null,
				a_mean_flag: 'not_in_source',
			},
		});
	});
});

describe('tables by industry', () => {
	it.each([
		['natsector_M2024_dl.xlsx', '31-33', '5', 'naics-31-33', 'private', 'sector'],
		['natsector_M2023_dl.xlsx', 44, '5', 'naics-44-45', 'private', 'sector'],
		['natsector_M2023_dl.xlsx', 48, '59', 'naics-48-49', 'private-postal', 'sector'],
		['nat3d_M2024_dl.xlsx', '622000', '235', 'naics-622', 'private-state-local', 'industry'],
		['nat4d_M2024_dl.xlsx', '4240A1', '5', 'naics-4240a1', 'private', 'industry'],
		['nat5d_M2024_dl.xlsx', '524114', '57', 'naics-524114', 'private-local-gambling', 'industry'],
		['nat4d_owner_M2024_dl.xlsx', '622100', '3', 'naics-6221', 'local', 'owner'],
	])('%s, industry %s', (file, naics, own, settingId, ownership, kind) => {
		const [row] = rowsOf(file, HEADERS.release2021, [{ naics, own_code: own, naics_title: 'An industry' }]);
		expect(row).toMatchObject({ area: null, setting: { settingId, ownership, kind, title: 'An industry' } });
		expect(row?.cells).not.toHaveProperty('location_quotient');
	});

	it('the layouts to May 2018: without ownership all owners together, with it by name', () => {
		const [industry] = rowsOf('nat4d_M2015_dl.xls', HEADERS.industry2015, [{ naics: '622100' }]);
		expect(industry?.setting).toMatchObject({ settingId: 'naics-6221', ownership: 'all', kind: 'industry' });
		const [owner] = rowsOf('nat4d_owner_M2015_dl.xls', HEADERS.owner2015, [
			{ naics: '622100', ownership: 'Local government' },
		]);
		expect(owner?.setting).toMatchObject({ ownership: 'local', kind: 'owner' });
	});

	it('a copy with employment and mean only', () => {
		const header = 'NAICS NAICS_TITLE I_GROUP OWN_CODE OCC_CODE OCC_TITLE O_GROUP TOT_EMP A_MEAN';
		const [row] = rowsOf('oews_nat3d_m2024_dl.csv', header, [{ naics: '622000', own_code: '235' }]);
		expect(row).toMatchObject({
			year: 2024,
			cells: { a_mean: 54080, a_median: null, a_median_flag: 'not_in_source' },
		});
	});

	it('years in a column of their own', () => {
		const rows = rowsOf('owners_2010_2019.csv', `year ${HEADERS.owner2015}`, [
			{ year: '2010', naics: '622100', ownership: 'Private' },
			{ year: '2019', naics: '622100', ownership: 'Private' },
		]);
		expect(rows.map(({ year }) => year)).toEqual([2010, 2019]);
	});
});

describe('the file of all areas and industries', () => {
	const CELLS: readonly Readonly<Record<string, Cell>>[] = [
		{},
		{ area: '48', area_title: 'Texas', prim_state: 'TX' },
		{ area: '12420', area_title: 'Austin-Round Rock-San Marcos, TX', prim_state: 'TX' },
		{ naics: '62', i_group: 'sector', own_code: '58' },
		{ naics: '000001', i_group: 'cross-industry, ownership', own_code: '5' },
	];

	it('gives areas and industries apart and passes over the economy by ownership', () => {
		const table = tableOf('all_data_M_2024.xlsx', HEADERS.release2021, CELLS);
		const result = importerOf(table, OEWS_IMPORTERS)?.read(table);
		expect(result?.rows.map(({ area, setting }) => area?.areaCode ?? setting?.settingId)).toEqual([
			'99',
			'48',
			'12420',
			'naics-62',
		]);
		expect(result?.passedOver).toEqual({ 'whole economy by ownership': 1 });
	});

	it('is read out of the zip it is published in', () => {
		const book = workbookOf({ all_data: sheetOf(HEADERS.release2021, CELLS) }, 'xlsx');
		const opened = openFile('oesm24all.zip', zipOf({ 'oesm24all/all_data.xlsx': book }));
		if (!opened.ok) throw new Error(opened.problem.sentence);
		const [table] = opened.value;
		if (!table) throw new Error('no table');
		expect(importerOf(table, OEWS_IMPORTERS)?.read(table).rows[0]).toMatchObject({ year: 2024 });
	});
});

describe('the metropolitan history', () => {
	const HEADER = 'year area area_title occ_code tot_emp a_median capped_fields topcode_annual';
	const read = (row: Readonly<Record<string, Cell>>) => {
		const where = { area: '41940', area_title: 'San Jose-Sunnyvale-Santa Clara, CA' };
		const cells = { year: 2023, ...where, occ_code: '11-3021', capped_fields: '', ...row };
		const table = tableOf('metro_history.csv', HEADER, [cells]);
		return OEWS_IMPORTERS.find((importer) => importer.recognise(table))?.read(table);
	};

	it('has a median and jobs; what it has no column for is not in the source', () => {
		expect(read({})?.rows[0]).toMatchObject({
			year: 2023,
			area: { areaCode: '41940' },
			level: null,
			cells: {
				employment: 190060,
				a_median: 49920,
				a_median_flag: '',
				a_mean_flag: 'not_in_source',
				a_p90_flag: 'not_in_source',
				h_median_flag: 'not_in_source',
			},
		});
	});

	it('makes the word of a capped median the mark # again, and an empty one no figure', () => {
		expect(read({ a_median: 239200, capped_fields: 'p50|p75|p90' })?.rows[0]?.cells).toMatchObject({
			a_median: 239200,
			a_median_flag: 'top_coded',
		});
		expect(read({ a_median: '', tot_emp: '' })?.rows[0]).toMatchObject({
			inferred: true,
			cells: { a_median: null, a_median_flag: 'not_available', employment_flag: 'not_published' },
		});
		// 2025 has no top code, whatever the column beside it says.
		expect(read({ year: 2025, a_median: 291660, topcode_annual: 239200 })?.rows[0]?.cells).toMatchObject({
			a_median: 291660,
			a_median_flag: '',
		});
	});

	it.each([
		[
			{ a_median: 239200 },
			'The wage is the top code of its release, but capped_fields does not call it top-coded.',
		],
		[
			{ a_median: 120000, capped_fields: 'p50' },
			'capped_fields calls this wage top-coded, but the top code of its release is 239200.',
		],
		[{ year: '23' }, 'The year is not a four-digit year.'],
		[{ area: '99999' }, 'No metropolitan or nonmetropolitan area can have this code.'],
	])('refuses %j', (row, reason) => {
		expect(read(row)?.refused).toMatchObject([{ reason, place: { line: 2 } }]);
	});
});

describe('states without the outer percentiles', () => {
	const HEADER = HEADERS.release2021.split(' ').filter((column) => !/_PCT[19]0$/.test(column));
	const read = (header: readonly string[]) => {
		const table = tableOf('state_M2023.csv', header.join(' '), [{ area: '6', prim_state: 'CA' }]);
		return OEWS_IMPORTERS.find((importer) => importer.recognise(table))?.read(table);
	};

	it('are read, with both ends not in the source', () => {
		expect(read(HEADER)?.rows[0]).toMatchObject({
			area: { areaCode: '06' },
			cells: { a_p10_flag: 'not_in_source', a_p25: 39520, a_p90_flag: 'not_in_source', mean_rse: 0.7 },
		});
	});

	it('are refused with one end alone', () => {
		expect(read([...HEADER, 'A_PCT90'])?.refused).toMatchObject([{ place: { column: 'A_PCT10' } }]);
	});
});
