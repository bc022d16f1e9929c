// Guarantees which rows become tables, under which key and in which part, whatever order the files come in. Without
// it a broad group could stand beside its own occupation and be counted twice.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HEADERS, tableOf } from '../../../../tests/fixtures/oews/workbooks.ts';
import type { Cell } from '../importing/importer.ts';
import { importerOf } from '../importing/route.ts';
import { buildWageTables } from './build.ts';
import { OEWS_IMPORTERS } from './importers.ts';
import type { OewsRow } from './rows.ts';

type Cells = Readonly<Record<string, Cell>>;

function rowsOf(file: string, header: string, rows: readonly Cells[]): readonly OewsRow[] {
	const table = tableOf(file, header, rows);
	const result = importerOf(table, OEWS_IMPORTERS)?.read(table);
	if (!result || result.refused.length > 0) throw new Error(JSON.stringify(result?.refused));
	return result.rows;
}

const HASHES = new Map<string, string>();
function build(rows: readonly OewsRow[], known: ReadonlyMap<number, ReadonlySet<string>> = new Map()) {
	return buildWageTables({
		rows,
		hashes: HASHES,
		healthInformationSet: new Set(['29-2072', '11-9111']),
		knownDetailed: known,
	});
}

const STATE = 'PRIM_STATE OCC_CODE OCC_TITLE TOT_EMP A_MEAN A_PCT10 A_PCT25 A_MEDIAN A_PCT75 A_PCT90';
const NATION = rowsOf('national_M2024_dl.xlsx', HEADERS.release2021, [
	{ occ_code: '00-0000', o_group: 'total', occ_title: 'All Occupations' },
	{ occ_code: '29-0000', o_group: 'major', occ_title: 'Healthcare Practitioners' },
	{ occ_code: '29-2072' },
	{ occ_code: '29-2070', o_group: 'broad' },
	{ occ_code: '13-1020', o_group: 'broad', occ_title: 'Buyers' },
	{ occ_code: '13-1020', occ_title: 'Buyers' },
	{ occ_code: '29-1141', occ_title: 'Registered Nurses', annual: 'TRUE' },
]);

describe('levels', () => {
	it('keeps totals and detailed occupations, a code that is broad and detailed once', () => {
		const { tables, passedOver } = build(NATION);
		const codes = tables.flatMap(({ rows }) => rows.map((row) => row['occ_code']));
		expect([...codes].sort()).toEqual(['00-0000', '13-1020', '29-1141', '29-2072']);
		expect(passedOver.get('major, minor and broad groups')).toBe(3);
	});

	it('takes the level of a table without one from the national table of the same release', () => {
		const states = rowsOf('state_M2024_dl.csv', STATE, [
			{ prim_state: 'TX', occ_code: '29-0000' },
			{ prim_state: 'TX', occ_code: '29-2072' },
		]);
		const { tables } = build([...states, ...NATION]);
		const areas = tables.filter(({ part }) => part?.startsWith('areas-2024'));
		expect(areas.flatMap(({ rows }) => rows.map((row) => row['occ_code']))).toEqual(['29-2072']);
	});

	it('refuses such a table when that national table is not there, and takes what datasets/ knows of it', () => {
		const states = rowsOf('state_M2023_dl.csv', STATE, [{ prim_state: 'TX', occ_code: '29-2072' }]);
		const { refused } = build([...states, ...NATION]);
		expect(refused).toHaveLength(1);
		expect(refused[0]?.remedy).toContain('national_M2023_dl.xlsx');
		expect(build([...states, ...NATION], new Map([[2023, new Set(['29-2072'])]])).refused).toEqual([]);
	});
});

describe('keys', () => {
	const AREA = 'AREA AREA_TITLE OCC_CODE OCC_TITLE TOT_EMP A_PCT10 A_PCT25 A_MEDIAN A_PCT75 A_PCT90';
	const plain = { area: '4800001', area_title: 'West Texas nonmetropolitan area' };
	const poor = rowsOf('may2024_metro.csv', AREA, [plain]);
	const richer = `${AREA} A_MEAN JOBS_1000`;

	it('joins two copies of a row, keeping what each alone has', () => {
		const rich = rowsOf('may2024_nonmetro.csv', richer, [{ ...plain, jobs_1000: 4.2 }]);
		for (const rows of [
			[...poor, ...rich],
			[...rich, ...poor],
		]) {
			const { tables, refused, written } = build([...NATION, ...rows]);
			const row = tables.find(({ part }) => part === 'areas-2024-health-information')?.rows[0];
			expect(refused).toEqual([]);
			expect(row).toMatchObject({ a_median: 49920, a_mean: 54080, a_mean_flag: '', jobs_per_1000: 4.2 });
			expect([written.get('may2024_metro.csv'), written.get('may2024_nonmetro.csv')]).toEqual([1, 1]);
		}
	});

	it('refuses two copies that disagree, naming both', () => {
		const other = rowsOf('may2024_nonmetro.csv', richer, [{ ...plain, a_median: 50000 }]);
		const { refused } = build([...NATION, ...poor, ...other]);
		expect(refused[0]).toMatchObject({
			place: { file: 'may2024_nonmetro.csv', line: 2, column: 'a_median', value: '50000' },
		});
		expect(refused[0]?.reason).toContain('may2024_metro.csv');
	});

	it('refuses a key that stands twice in one file', () => {
		const { refused } = build([...NATION, ...rowsOf('MSA_may2024.csv', AREA, [plain, plain])]);
		expect(refused).toHaveLength(1);
		expect(refused[0]?.place).toMatchObject({ file: 'MSA_may2024.csv', line: 3, value: '29-2072' });
		expect(refused[0]?.reason).toContain('first on line 2');
	});

	it('takes an industry that is printed at two levels once', () => {
		const rows = rowsOf('all_data_M_2024.xlsx', HEADERS.release2021, [
			{ naics: '327000', own_code: '5', i_group: '3-digit' },
			{ naics: '327000', own_code: '5', i_group: '4-digit' },
		]);
		const { tables, refused, passedOver } = build([...NATION, ...rows]);
		expect(refused).toEqual([]);
		expect(passedOver.get('the same industry printed at two levels')).toBe(1);
		expect(tables.find(({ part }) => part === 'industry-health-information')?.rows).toHaveLength(1);
	});
});

describe('parts', () => {
	const rows = [
		...NATION,
		...rowsOf('MSA_M2024_dl.xlsx', HEADERS.release2021, [
			{ area: '12420', area_title: 'Austin, TX', prim_state: 'TX' },
			{ area: '12420', area_title: 'Austin, TX', prim_state: 'TX', occ_code: '29-1141' },
			{ area: '28140', area_title: 'Kansas City, MO-KS', prim_state: 'MO' },
		]),
		...rowsOf('natsector_M2024_dl.xlsx', HEADERS.release2021, [
			{ naics: '62', own_code: '58', i_group: 'sector' },
		]),
	];

	it('are the health-information set and the major groups of the others, disjoint', () => {
		expect(build(rows).tables.map(({ schema, part }) => `${schema.name} ${part}`)).toEqual([
			'wages areas-2024-29',
			'wages areas-2024-health-information',
			'wages nation-13',
			'wages nation-29',
			'wages nation-health-information',
			'setting-wages sector-health-information',
		]);
	});

	it('say what they hold: releases, and how many areas of which kind', () => {
		const titles = new Map(build(rows).tables.map(({ part, title }) => [part, title]));
		expect(titles.get('areas-2024-29')).toBe(
			'Wages by area, May 2024 (2 metropolitan areas only): Healthcare Practitioners',
		);
		expect(titles.get('nation-health-information')).toBe(
			'Wages of the nation, May 2024: health-information set',
		);
	});

	it('are the same whatever order the rows come in', () => {
		const expected = build(rows).tables;
		fc.assert(
			fc.property(fc.shuffledSubarray([...rows], { minLength: rows.length }), (shuffled) => {
				expect(build(shuffled).tables).toEqual(expected);
			}),
			{ numRuns: 20 },
		);
	});

	it('come with the facts that reference tables are made of', () => {
		const { facts } = build(rows);
		expect(facts.newestYear).toBe(2024);
		expect(
			facts.occupations.filter(({ occCode }) => occCode === '13-1020').map(({ level }) => level),
		).toEqual(['detailed']);
		expect(facts.occupations.find(({ occCode }) => occCode === '29-1141')?.wageBasis).toBe('annual_only');
		expect(facts.areas).toContainEqual({
			areaCode: '28140',
			year: 2024,
			title: 'Kansas City, MO-KS',
			states: 'MO-KS',
		});
		expect(facts.settings).toContainEqual({
			settingId: 'naics-62',
			year: 2024,
			title: 'Cross-industry',
			kind: 'sector',
			naics: '62',
			ownership: '58',
		});
	});
});
