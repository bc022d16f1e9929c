// Guarantees that a reader's own release joins the tables that are there without losing a row of them. Without it
// adding one metropolitan table could wipe the states of the same year.
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
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
import { addToExisting } from './additions.ts';
import { readExisting, type Existing } from './existing.ts';
import { replaceFolder } from './folder.ts';
import { keepEverything, planTables } from './plan.ts';
import { renderDatasets } from './render.ts';

type Cells = Readonly<Record<string, Cell>>;

function tablesOf(file: string, rows: readonly Cells[], known: Existing | null): WageTables {
	const table = tableOf(file, HEADERS.release2021, rows);
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
	const out = join(mkdtempSync(join(tmpdir(), 'paychart-')), 'datasets');
	const wages = tablesOf('national_M2024_dl.xlsx', [ALL, {}, TEXAS], null);
	const place = {
		title: 'x',
		kind: 'state',
		states: '',
		primary_state: '',
		first_year: 2024,
		last_year: 2024,
	};
	const { files } = renderDatasets(
		[
			...wages.tables,
			reference(occupations, [{ occ_code: '00-0000' }, { occ_code: '29-2072' }]),
			reference(areas, [
				{ ...place, area_code: '99' },
				{ ...place, area_code: '48', latitude: 31.5 },
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

function added(out: string, file: string, rows: readonly Cells[]): readonly BuiltTable[] {
	const there = existing(out);
	const result = addToExisting(there, tablesOf(file, rows, there));
	if (!result.ok) throw new Error(result.problem.sentence);
	return result.value;
}

describe('adding', () => {
	it('a metropolitan table to the states of its year: both are there, in order, with both sources', () => {
		const tables = added(folder(), 'MSA_M2024_dl.xlsx', [AUSTIN]);
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

	it('the same again replaces rows by key', () => {
		const tables = added(folder(), 'state_M2024_dl.xlsx', [{ ...TEXAS, a_median: 51000 }]);
		const part = tables.find((built) => built.part === 'areas-2024-health-information');
		expect(part?.rows).toHaveLength(1);
		expect(part?.rows[0]).toMatchObject({ area_code: '48', a_median: 51000 });
	});

	it('a new release makes parts of its own', () => {
		const tables = added(folder(), 'MSA_M2023_dl.xlsx', [{ ...AUSTIN, a_pct90: '#' }]);
		expect(tables.map(({ schema, part }) => part ?? schema.name)).toEqual([
			'areas-2023-health-information',
			'areas',
		]);
		expect(tables[0]?.rows[0]).toMatchObject({ a_p90: 239200, a_p90_flag: 'top_coded' });
	});

	it('new areas and industries join their tables, what is known of the others stays', () => {
		const out = folder();
		const areaRows = added(out, 'MSA_M2023_dl.xlsx', [AUSTIN, TEXAS]).find(
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
		});
		expect(areaRows?.find((row) => row['area_code'] === '48')).toMatchObject({
			latitude: 31.5,
			first_year: 2023,
			last_year: 2024,
		});
		const industry = { naics: '622000', own_code: '5', i_group: '3-digit', naics_title: 'Hospitals' };
		const settingRows = added(out, 'nat3d_M2024_dl.xlsx', [industry]).find(
			({ schema }) => schema === settings,
		)?.rows;
		expect(settingRows).toMatchObject([
			{ setting_id: 'naics-62', note: 'ours' },
			{ setting_id: 'naics-622', title: 'Hospitals' },
		]);
	});

	it('twice gives the same bytes as once', () => {
		const out = folder();
		const write = () => {
			const tables = added(out, 'MSA_M2024_dl.xlsx', [AUSTIN]);
			const replaced = new Set(tables.map(({ schema, part }) => `${schema.name} ${part}`));
			const kept = existing(out).entries.filter(
				({ table, part }) => !replaced.has(`${table} ${part ?? undefined}`),
			);
			const { files } = renderDatasets(tables, kept);
			replaceFolder(out, files, new Set(kept.flatMap(({ path, table }) => [path, `schemas/${table}.json`])));
			return [...files].sort();
		};
		expect(write()).toEqual(write());
	});

	it('is refused when the occupations are not described, and when the catalogue is damaged', () => {
		const out = folder();
		const there = existing(out);
		const result = addToExisting(
			there,
			tablesOf('MSA_M2024_dl.xlsx', [{ ...AUSTIN, occ_code: '99-9999' }], there),
		);
		expect(result.ok).toBe(false);
		if (!result.ok) expect(result.problem.sentence).toContain('99-9999');
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
