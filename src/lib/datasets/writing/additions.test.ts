// Guarantees that a reader's own release joins the tables that are there without losing a row of them. Without it
// adding one metropolitan table could wipe the states of the same year.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { HEADERS, tableOf } from '../../../../tests/fixtures/oews/workbooks.ts';
import type { BuiltTable, Cell } from '../importing/importer.ts';
import { importerOf } from '../importing/route.ts';
import { buildWageTables, type WageTables } from '../oews/build.ts';
import { OEWS_IMPORTERS } from '../oews/importers.ts';
import type { TableSchema } from '../schema.ts';
import { areas } from '../tables/areas.ts';
import { occupations } from '../tables/occupations.ts';
import { settings } from '../tables/settings.ts';
import { addToExisting, type Addition } from './additions.ts';
import { keepFigures } from './changes.ts';
import { readExisting } from './existing-folder.ts';
import { titlesOf, type Existing } from './existing.ts';
import { replaceFolder } from './folder.ts';
import { keepEverything, planTables } from './plan.ts';
import { renderDatasets } from './render.ts';
import { temporaryFolder } from '../temporary-folder.fixture.ts';

type Cells = Readonly<Record<string, Cell>>;

function tablesOf(
	file: string,
	rows: readonly Cells[],
	known: Existing | null,
	header: string = HEADERS.release2021,
): WageTables {
	const table = tableOf(file, header, rows);
	const read = importerOf(table, OEWS_IMPORTERS)?.read(table);
	return buildWageTables({
		rows: read?.rows ?? [],
		hashes: new Map([[file, 'f'.repeat(64)]]),
		healthInformationSet: new Set(['29-2072']),
		knownDetailed: known?.detailed ?? new Map<number, ReadonlySet<string>>(),
	});
}

function reference(schema: TableSchema, rows: readonly Record<string, string | number | null>[]): BuiltTable {
	return { schema, rows, sources: [] };
}

const ALL = { occ_code: '00-0000', o_group: 'total' };
const TEXAS = { area: '48', area_title: 'Texas', prim_state: 'TX' };
const AUSTIN = { area: '12420', area_title: 'Austin, TX', prim_state: 'TX' };

/** A folder as a first run leaves it: nation and Texas in May 2024, with the tables that describe them. */
function folder(): string {
	const out = join(temporaryFolder(), 'datasets');
	const wages = tablesOf('national_M2024_dl.xlsx', [ALL, {}, TEXAS], null);
	const place = {
		title: 'x',
		kind: 'state',
		states: '',
		primary_state: '',
		first_year: 2024,
		last_year: 2024,
		releases: '2024',
	};
	const { files } = renderDatasets(
		[
			...wages.tables,
			reference(occupations, [
				{ occ_code: '00-0000' },
				{ occ_code: '29-2072', title: 'Medical Records Specialists' },
			]),
			reference(areas, [
				{ ...place, area_code: '99' },
				{ ...place, area_code: '48', title: 'Texas', latitude: 31.5 },
			]),
			reference(settings, [
				{ setting_id: 'naics-62', title: 'Health care', kind: 'sector', naics: '62', note: 'ours' },
			]),
		],
		[],
	);
	replaceFolder(out, files, new Set());
	return out;
}

function existing(out: string): Existing {
	const result = readExisting(out);
	if (!result.ok || !result.value) throw new Error('no tables there');
	return result.value;
}

/** Writes an addition as the command does; gives the files written. */
function write(out: string, tables: readonly BuiltTable[]): readonly (readonly [string, string])[] {
	const replaced = new Set(tables.map(({ schema, part }) => `${schema.name} ${part}`));
	const others = existing(out).entries.filter(
		({ table, part }) => !replaced.has(`${table} ${part ?? undefined}`),
	);
	const { files } = renderDatasets(tables, others);
	replaceFolder(out, files, new Set(others.flatMap(({ path, table }) => [path, `schemas/${table}.json`])));
	return [...files].sort();
}

function added(out: string, file: string, rows: readonly Cells[], header?: string): Addition {
	const there = existing(out);
	const result = addToExisting(there, tablesOf(file, rows, there, header));
	if (!result.ok) throw new Error(result.problem.sentence);
	return result.value;
}

/** What is refused of an addition; `mayReplace` as the reader chose. */
function kept(addition: Addition, out: string, mayReplace: boolean) {
	const result = keepFigures(addition.changes, mayReplace, titlesOf(existing(out)));
	return result.ok ? null : result.problem;
}

describe('adding', () => {
	it('a metropolitan table to the states of its year: both are there, in order, with both sources', () => {
		const { tables, changes } = added(folder(), 'MSA_M2024_dl.xlsx', [AUSTIN]);
		expect(changes).toEqual({ addedRows: 1, filledCells: 0, replaced: [] });
		const part = tables.find((built) => built.part === 'areas-2024-health-information');
		expect(part?.rows.map((row) => row['area_code'])).toEqual(['12420', '48']);
		expect(part?.title).toBe(
			'Wages by area, May 2024 (1 states, 1 metropolitan areas only): health-information set',
		);
		expect(part?.sources.flatMap(({ files }) => files.map(({ path }) => path)).sort()).toEqual([
			'MSA_M2024_dl.xlsx',
			'national_M2024_dl.xlsx',
		]);
		expect(tables.some((built) => built.part?.startsWith('nation'))).toBe(false);
	});

	it('the same again changes nothing', () => {
		const { changes } = added(folder(), 'state_M2024_dl.xlsx', [TEXAS]);
		expect(changes).toEqual({ addedRows: 0, filledCells: 0, replaced: [] });
	});

	it('other figures for rows that are there only when asked to, naming what would be replaced', () => {
		const out = folder();
		const other = { tot_emp: 185690, a_median: 51002, h_median: 24.52, a_pct90: '*', h_pct90: '*' };
		const addition = added(out, 'state_M2024_dl.xlsx', [{ ...TEXAS, ...other }]);
		const part = addition.tables.find((built) => built.part === 'areas-2024-health-information');
		expect(part?.rows).toHaveLength(1);
		expect(part?.rows[0]).toMatchObject({
			area_code: '48',
			employment: 185690,
			a_median: 51002,
			a_p90: null,
		});
		const refused = kept(addition, out, false);
		expect(refused?.sentence).toContain('would replace 5 figures');
		expect(refused?.sentence).toContain(
			'Medical Records Specialists (29-2072), Texas (48), May 2024, employment: 190,060 by 185,690; ',
		);
		expect(refused?.sentence).toContain('a_p90: 81,120 by * (not available)');
		expect(refused?.remedy).toContain('--replace');
		expect(kept(addition, out, true)).toBeNull();
	});

	it('figures of a column that no source had: they are filled in, and nothing is replaced', () => {
		const out = folder();
		const narrow =
			'AREA AREA_TITLE OCC_CODE OCC_TITLE O_GROUP TOT_EMP A_PCT10 A_PCT25 A_MEDIAN A_PCT75 A_PCT90';
		write(out, added(out, 'MSA_may2024.csv', [AUSTIN], narrow).tables);
		const { changes } = added(out, 'MSA_M2024_dl.xlsx', [AUSTIN]);
		// Two standard errors, the annual mean and six hourly wages.
		expect(changes).toEqual({ addedRows: 0, filledCells: 9, replaced: [] });
	});

	it('never an empty cell of a copy without marks over a figure, even when asked to', () => {
		const out = folder();
		const addition = added(out, 'state_M2024.csv', [{ ...TEXAS, tot_emp: null }]);
		expect(addition.changes.replaced).toMatchObject([{ column: 'employment', isBlank: true }]);
		const refused = kept(addition, out, true);
		expect(refused?.sentence).toContain('employment: 190,060 by an empty cell');
		expect(refused?.remedy).not.toContain('--replace');
	});

	it('a new release makes parts of its own', () => {
		const { tables } = added(folder(), 'MSA_M2023_dl.xlsx', [{ ...AUSTIN, a_pct90: '#', h_pct90: '#' }]);
		expect(tables.map(({ schema, part }) => part ?? schema.name)).toEqual([
			'areas-2023-health-information',
			'areas',
		]);
		expect(tables[0]?.rows[0]).toMatchObject({ a_p90: 239200, a_p90_flag: 'top_coded' });
	});

	it('new areas and industries join their tables, what is known of the others stays', () => {
		const out = folder();
		const areaRows = added(out, 'MSA_M2023_dl.xlsx', [AUSTIN, TEXAS]).tables.find(
			({ schema }) => schema === areas,
		)?.rows;
		expect(areaRows?.find((row) => row['area_code'] === '12420')).toMatchObject({
			title: 'Austin, TX',
			kind: 'metro',
			states: 'TX',
			primary_state: '48',
			latitude: null,
			first_year: 2023,
			last_year: 2023,
			releases: '2023',
		});
		expect(areaRows?.find((row) => row['area_code'] === '48')).toMatchObject({
			latitude: 31.5,
			first_year: 2023,
			last_year: 2024,
			releases: '2023 2024',
		});
		const industry = { naics: '622000', own_code: '5', i_group: '3-digit', naics_title: 'Hospitals' };
		const settingRows = added(out, 'nat3d_M2024_dl.xlsx', [industry]).tables.find(
			({ schema }) => schema === settings,
		)?.rows;
		expect(settingRows).toMatchObject([
			{ setting_id: 'naics-62', note: 'ours' },
			{ setting_id: 'naics-622', title: 'Hospitals' },
		]);
	});

	it('twice gives the same bytes as once', () => {
		const out = folder();
		const once = () => write(out, added(out, 'MSA_M2024_dl.xlsx', [AUSTIN]).tables);
		expect(once()).toEqual(once());
	});

	it('is refused when the occupations are not described, and when the catalogue is damaged', () => {
		const out = folder();
		const there = existing(out);
		const result = addToExisting(
			there,
			tablesOf('MSA_M2024_dl.xlsx', [{ ...AUSTIN, occ_code: '99-9999' }], there),
		);
		expect(result.ok).toBe(false);
		expect(!result.ok && result.problem).toMatchObject({
			sentence: expect.stringContaining('99-9999') as string,
			place: { file: 'MSA_M2024_dl.xlsx', line: 2, column: 'OCC_CODE', value: '99-9999' },
		});
		writeFileSync(
			join(out, 'datapackage.json'),
			readFileSync(join(out, 'datapackage.json'), 'utf8').slice(0, 400),
		);
		expect(readExisting(out).ok).toBe(false);
	});
});

describe('a run', () => {
	it('of wage files alone adds where tables are, and makes the wage tables only where none are', () => {
		const out = folder();
		const wages = tablesOf('national_M2024_dl.xlsx', [ALL, {}], null);
		const fresh = planTables(null, new Map(), wages);
		expect(fresh).toMatchObject({
			ok: true,
			value: { adds: false, kept: [], tables: [...wages.tables, { schema: { name: 'wage-tables' } }] },
		});
		const adding = planTables(existing(out), new Map(), wages);
		expect(adding.ok && adding.value.adds).toBe(true);
		expect(adding.ok && adding.value.kept.map(({ table }) => table)).toContain('settings');
	});

	it('never takes a file away because a source was not given', () => {
		const plan = { tables: [], kept: [], adds: false, lost: ['wages/areas-2023-11.csv'] };
		const result = keepEverything(plan);
		expect(result.ok).toBe(false);
		if (!result.ok) expect(result.problem.sentence).toContain('wages/areas-2023-11.csv');
		expect(keepEverything({ ...plan, lost: [] }).ok).toBe(true);
	});
});
