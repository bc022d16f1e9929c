// Guarantees that the tables in datasets/ hold the official figures they are known by, whole and valid. Without it
// an importer could shift a column or lose a release and every page would still look right.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { areaKind } from '../../src/lib/domain/area.ts';
import { parseCatalogue, type CatalogueEntry } from '../../src/lib/datasets/catalogue.ts';
import { settingWages, wages } from '../../src/lib/datasets/tables/wages.ts';
import type { Row } from '../../src/lib/datasets/writing/csv.ts';
import { rowsOfText } from '../../src/lib/datasets/writing/existing.ts';
import { validateRows } from '../../src/lib/datasets/writing/validate.ts';

const FOLDER = join(import.meta.dirname, '../../datasets');

function catalogue(): readonly CatalogueEntry[] {
	const parsed = parseCatalogue(readFileSync(join(FOLDER, 'datapackage.json'), 'utf8'));
	if (!parsed.ok) throw new Error(parsed.problem.detail);
	return parsed.value.resources;
}

const ENTRIES = catalogue();
const SCHEMAS = { wages, 'setting-wages': settingWages } as const;
const PARTS = ENTRIES.flatMap((entry) => {
	const schema = SCHEMAS[entry.table as keyof typeof SCHEMAS];
	return schema
		? [{ entry, schema, rows: rowsOfText(readFileSync(join(FOLDER, entry.path), 'utf8'), schema) }]
		: [];
});
const WAGES = PARTS.filter(({ schema }) => schema === wages);
const BY_KEY = new Map(
	WAGES.flatMap(({ rows }) =>
		rows.map((row): [string, Row] => [`${row['year']} ${row['area_code']} ${row['occ_code']}`, row]),
	),
);

function wage(year: number, area: string, occupation: string): Row {
	const row = BY_KEY.get(`${year} ${area} ${occupation}`);
	if (!row) throw new Error(`no row for ${year} ${area} ${occupation}`);
	return row;
}

describe('anchor figures', () => {
	it.each([
		[2016, '99', '11-9111', { a_median: 96540 }],
		[2016, '99', '29-2071', { a_median: 38040 }],
		[2017, '99', '11-9111', { a_median: 98350 }],
		[2023, '99', '29-2072', { a_median: 48780 }],
		[2023, '99', '11-9111', { a_median: 110680 }],
		[2024, '99', '00-0000', { a_median: 49500, employment: 154187380 }],
		[2024, '99', '29-2072', { a_median: 50250 }],
		[2024, '99', '29-9021', { a_median: 67310, a_p90: 112130, a_p90_flag: '' }],
		[2024, '99', '11-9111', { a_median: 117960 }],
		[2025, '99', '00-0000', { a_median: 50980 }],
		[2025, '99', '29-2072', { a_median: 51140 }],
		[2025, '99', '29-9021', { a_median: 68020, a_p90: 117420 }],
		[2025, '99', '11-9111', { a_median: 123860 }],
		[2021, '35620', '15-2051', { employment: 10240, a_median: 127110 }],
		[2022, '35620', '15-2051', { employment: 13860, a_median: 130070 }],
		[2023, '35620', '15-2051', { employment: 16330, a_median: 133560 }],
		[2024, '35620', '15-2051', { employment: 19810, a_median: 130710 }],
		[2025, '35620', '15-2051', { employment: 23160, a_median: 135980 }],
		[2019, '12420', '15-1211', { employment: 9040, a_median: 81040 }],
		[2020, '12420', '15-1211', { employment: 8380, a_median: 82500 }],
		[2021, '12420', '15-1211', { employment: 8620, a_median: 96850 }],
		[2022, '12420', '15-1211', { employment: 9460, a_median: 97440 }],
		[2023, '12420', '15-1211', { employment: 8620, a_median: 105450 }],
		[2024, '12420', '15-1211', { employment: 8310, a_median: 101550 }],
		[2025, '12420', '15-1211', { employment: 6930, a_median: 104590 }],
		[2023, '06', '15-1252', { mean_rse: 0.8, a_p10_flag: 'not_in_source' }],
		[2025, '12420', '29-9021', { a_median: 79510, a_p10: 49440, a_p90: 130190 }],
		[2025, '12420', '29-2072', { a_median: 48990 }],
		[2025, '12420', '11-9111', { a_median: 126110 }],
	])('May %i, area %s, %s', (year, area, occupation, figures) => {
		expect(wage(year, area, occupation)).toMatchObject(figures);
	});

	it.each([
		['29-2072', { employment: 117570, employment_rse: 0.8, a_mean: 48730, mean_rse: 0.6, a_median: 45640 }],
		['29-9021', { employment: 25180, employment_rse: 1.3, a_mean: 61880, mean_rse: 0.5, a_median: 53670 }],
		['11-9111', { employment: 372030, employment_rse: 0.5, a_mean: 122420, mean_rse: 0.4, a_median: 102730 }],
	])('health care, May 2022, %s', (occupation, figures) => {
		const row = PARTS.filter(({ entry }) => entry.part?.startsWith('sector-'))
			.flatMap(({ rows }) => rows)
			.find(
				(one) => one['year'] === 2022 && one['setting_id'] === 'naics-62' && one['occ_code'] === occupation,
			);
		expect(row).toMatchObject(figures);
	});

	it('the six medians of the metropolitan history at a top code are lower bounds', () => {
		const history = [...BY_KEY.values()].filter(
			(row) =>
				Number(row['year']) >= 2019 &&
				Number(row['year']) < 2025 &&
				areaKind(String(row['area_code'])) === 'metro',
		);
		const capped = history.filter((row) => row['a_median_flag'] === 'top_coded');
		expect(capped.map((row) => [row['year'], row['a_median']]).sort()).toEqual([
			[2020, 208000],
			[2021, 208000],
			[2021, 208000],
			[2022, 239200],
			[2023, 239200],
			[2024, 239200],
		]);
	});

	it('a # of May 2024 is top coded at that release’s threshold, annual and hourly', () => {
		const topCoded = [...BY_KEY.values()].filter(
			(row) => row['year'] === 2024 && row['a_p90_flag'] === 'top_coded',
		);
		expect(topCoded.length).toBeGreaterThan(1000);
		expect(new Set(topCoded.map((row) => row['a_p90']))).toEqual(new Set([239200]));
		expect(wage(2024, '99', '29-1214')).toMatchObject({
			a_median: 239200,
			a_median_flag: 'top_coded',
			h_median: 115,
			h_median_flag: 'top_coded',
		});
	});

	it('May 2025 has no top code', () => {
		expect(
			[...BY_KEY.values()].filter((row) => row['year'] === 2025 && Object.values(row).includes('top_coded')),
		).toEqual([]);
	});

	it('as many metropolitan areas have a median in May 2025 as BLS publishes', () => {
		const published = (occupation: string) =>
			[...BY_KEY.values()].filter(
				(row) =>
					row['year'] === 2025 &&
					row['occ_code'] === occupation &&
					areaKind(String(row['area_code'])) === 'metro' &&
					row['a_median'] !== null,
			).length;
		expect([published('11-9111'), published('29-2072'), published('29-9021')]).toEqual([392, 374, 134]);
	});
});

describe('coverage', () => {
	function areasOf(year: number, kind: string): number {
		const codes = [...BY_KEY.values()]
			.filter((row) => row['year'] === year)
			.map((row) => String(row['area_code']));
		return new Set(codes.filter((code) => areaKind(code) === kind)).size;
	}

	it('the nation from 2011 on without a gap, 2025 by area whole, 2024 by state, metros of some jobs from 2019, 2015 a sample that says so', () => {
		const years = new Set(
			[...BY_KEY.values()].filter((row) => row['area_code'] === '99').map((row) => row['year']),
		);
		expect([...years].sort()).toEqual(Array.from({ length: 15 }, (_, index) => 2011 + index));
		expect([areasOf(2025, 'metro'), areasOf(2025, 'nonmetro'), areasOf(2025, 'state')]).toEqual([
			393, 137, 51,
		]);
		expect([areasOf(2024, 'state'), areasOf(2024, 'territory'), areasOf(2024, 'metro')]).toEqual([
			51, 3, 393,
		]);
		expect([2019, 2020, 2021, 2022, 2023].map((year) => areasOf(year, 'metro'))).toEqual([
			394, 395, 394, 395, 395,
		]);
		expect(areasOf(2023, 'state')).toBe(51);
		expect(areasOf(2015, 'metro')).toBe(11);
		const sample = ENTRIES.filter(({ part }) => part?.startsWith('areas-2015-'));
		expect(sample.every(({ title }) => title.includes('11 metropolitan areas only'))).toBe(true);
	});

	it('as many rows as the sources hold', () => {
		const rowsOf = (series: string, table: string) =>
			PARTS.filter(({ entry }) => entry.table === table && entry.part?.startsWith(series)).reduce(
				(sum, { rows }) => sum + rows.length,
				0,
			);
		expect({
			nation: rowsOf('nation-', 'wages'),
			2015: rowsOf('areas-2015-', 'wages'),
			2024: rowsOf('areas-2024-', 'wages'),
			2025: rowsOf('areas-2025-', 'wages'),
			sector: rowsOf('sector-', 'setting-wages'),
			industry: rowsOf('industry-', 'setting-wages'),
			owner: rowsOf('owner-', 'setting-wages'),
		}).toEqual({
			nation: 12259,
			2015: 7971,
			2024: 36421 + 5387,
			2025: 216803,
			sector: 17178 + 8401,
			industry: 26513,
			owner: 4175,
		});
	});

	it('the health-information set is a small file of its own and nowhere else', () => {
		const set = PARTS.filter(({ entry }) => entry.part?.endsWith('-health-information'));
		const inSet = new Set(set.flatMap(({ rows }) => rows.map((row) => row['occ_code'])));
		const elsewhere = PARTS.filter((part) => !set.includes(part)).flatMap(({ rows }) =>
			rows.map((row) => row['occ_code']),
		);
		expect(elsewhere.filter((code) => inSet.has(code ?? ''))).toEqual([]);
		const shown = set.find(({ entry }) => entry.part === 'areas-2025-health-information');
		expect(shown?.entry.bytes).toBeLessThan(2_000_000);
	});
});

describe('validity', () => {
	it('every row of every part fits its schema, and no key stands twice', () => {
		const problems = PARTS.flatMap(({ entry, schema, rows }) => validateRows(schema, entry.path, rows));
		expect(problems.slice(0, 5)).toEqual([]);
		expect(BY_KEY.size).toBe(WAGES.reduce((sum, { rows }) => sum + rows.length, 0));
	});

	it('every file is the one its catalogue entry was written for', () => {
		for (const { path, bytes, sha256, rowCount, fields } of ENTRIES) {
			const content = readFileSync(join(FOLDER, path));
			expect(content.length, path).toBe(bytes);
			expect(createHash('sha256').update(content).digest('hex'), path).toBe(sha256);
			const text = content.toString('utf8');
			expect(text.slice(0, text.indexOf('\n')), path).toBe(fields.join(','));
			expect(rowCount, path).toBeGreaterThan(0);
		}
	});

	it('every source is a public table with its files', () => {
		for (const { entry } of PARTS) {
			expect(entry.sources.length, entry.path).toBeGreaterThan(0);
			for (const { publisher, files } of entry.sources) {
				expect(publisher).toBe('U.S. Bureau of Labor Statistics');
				for (const { sha256 } of files) expect(sha256).toMatch(/^[0-9a-f]{64}$/);
			}
		}
	});
});
