/**
 * Guarantee: every reference table fits its schema, cites where its figures come from, and is built only when a
 * source was given. Without it a forgotten file would overwrite a table with an empty one, or a figure would stand
 * without its source.
 */
import { describe, expect, it } from 'vitest';
import type { BuiltTable, Cell, WageFacts } from '../importing/importer.ts';
import type { Field } from '../schema.ts';
import { buildReferenceTables, REFERENCE_IMPORTERS, unplacedReferenceRows } from './build.ts';
import type { ImportedTable } from './input.ts';

const NO_FACTS: WageFacts = { occupations: [], areas: [], settings: [], newestYear: 2025 };
const occupation = (occCode: string, year: number, title: string) =>
	({ occCode, year, title, level: occCode === '00-0000' ? 'total' : 'detailed', wageBasis: '' }) as const;
const FACTS: WageFacts = {
	occupations: [
		occupation('00-0000', 2018, 'All Occupations'),
		occupation('00-0000', 2019, 'All Occupations'),
		occupation('00-0000', 2025, 'All Occupations'),
		occupation('29-2071', 2018, 'Medical Records and Health Information Technicians'),
		occupation('29-9021', 2025, 'Health Information Technologists and Medical Registrars'),
	],
	areas: [
		{ areaCode: '99', year: 2025, title: 'U.S.', states: '' },
		{ areaCode: '48', year: 2025, title: 'Texas', states: 'TX' },
		{ areaCode: '72', year: 2025, title: 'Puerto Rico', states: 'PR' },
		{ areaCode: '12420', year: 2025, title: 'Austin-Round Rock-San Marcos, TX', states: 'TX' },
		{ areaCode: '12420', year: 2015, title: 'Austin-Round Rock, TX', states: '' },
		{ areaCode: '28140', year: 2025, title: 'Kansas City, MO-KS', states: '' },
		{ areaCode: '0100001', year: 2025, title: 'Northwest Alabama nonmetropolitan area', states: 'AL' },
	],
	settings: [
		{
			settingId: 'naics-62',
			year: 2023,
			title: 'Health Care',
			kind: 'sector',
			naics: '62',
			ownership: '1235',
		},
		{
			settingId: 'naics-62',
			year: 2024,
			title: 'Health Care and Social Assistance',
			kind: 'sector',
			naics: '62',
			ownership: '1235',
		},
	],
	newestYear: 2025,
};

function importAll(...tables: readonly (readonly [string, readonly (readonly Cell[])[]])[]) {
	const imported = new Map<string, ImportedTable[]>();
	for (const [file, rows] of tables) {
		const table = { file, rows };
		const importers = REFERENCE_IMPORTERS.filter((importer) => importer.recognise(table));
		expect(
			importers.map(({ id }) => id),
			file,
		).toHaveLength(1);
		for (const importer of importers) {
			const result = importer.read(table);
			expect(result.refused, file).toEqual([]);
			imported.set(importer.id, [
				...(imported.get(importer.id) ?? []),
				{ table, sha256: `hash of ${file}`, result },
			]);
		}
	}
	return imported;
}

const PARITY_HEADER = [
	'GeoFIPS',
	'GeoName',
	'Region',
	'TableName',
	'LineCode',
	'IndustryClassification',
	'Description',
	'Unit',
	'2024',
];
const imported = importAll(
	[
		'ooh_may2024.csv',
		[
			['page', 'title', 'occupation', 'measure', 'industry', 'value'],
			[
				'h',
				'H',
				'health information technologists and medical registrars',
				'median_wage',
				'Offices of physicians',
				'52760',
			],
			['d', 'D', 'dentists', 'share', 'Offices of dentists', '80'],
		],
	],
	[
		'occupation.xlsx',
		[
			[
				'2024 National Employment Matrix title',
				'2024 National Employment Matrix code',
				'Occupation type',
				'Employment, 2024',
				'Employment, 2034',
				'Employment change, numeric',
				'Employment change, percent',
				'Percent self employed',
				'Occupational openings',
				'Median annual wage',
				'Typical education needed for entry',
				'Work experience in a related occupation',
				'Typical on-the-job training',
			],
			[
				'Health information technologists and medical registrars',
				'29-9021',
				'Line item',
				41.9,
				48.1,
				6.2,
				14.7,
				7.8,
				3.2,
				67310,
				"Associate's degree",
				'None',
				'None',
			],
		],
	],
	[
		'SARPP.csv',
		[
			PARITY_HEADER,
			['00000', 'US', '', 'SARPP', '1', '', 'RPPs: All items', 'Index', '100'],
			['48000', 'Texas', '', 'SARPP', '1', '', 'RPPs: All items', 'Index', '97.1'],
			['48000', 'Texas', '', 'SARPP', '2', '', 'RPPs: Goods', 'Index', '98'],
		],
	],
	[
		'PARPP.csv',
		[
			PARITY_HEADER,
			['00000', 'US', '', 'PARPP', '1', '', 'RPPs: All items', 'Index', '100'],
			['10999', 'Delaware', '', 'PARPP', '1', '', 'RPPs: All items', 'Index', '0.000'],
		],
	],
	[
		'gaz.txt',
		[
			['GEOID', 'NAME', 'CBSA_TYPE', 'INTPTLAT', 'INTPTLONG'],
			['12420', 'Austin', '1', '30.26', '-97.65'],
		],
	],
	[
		'pop.csv',
		[
			['cbsa', 'pop2024'],
			['12420', '2550637'],
		],
	],
	[
		'cpi.csv',
		[
			['Date', 'Index'],
			['2024-12-01', '315.605'],
		],
	],
);
const tables = buildReferenceTables(imported, FACTS);
const rowsOf = (name: string) =>
	tables.filter(({ schema }) => schema.name === name).flatMap(({ rows }) => rows);

function misfit(field: Field, value: string | number | boolean | null | undefined): boolean {
	if (value === null || value === '') return field.required === true && !field.enum?.includes('');
	if (value === undefined) return true;
	const type = field.type === 'integer' || field.type === 'number' ? 'number' : field.type;
	if (typeof value !== type) return true;
	if (field.enum && !field.enum.includes(String(value))) return true;
	if (field.pattern && !new RegExp(field.pattern).test(String(value))) return true;
	if (typeof value !== 'number') return false;
	return (
		(field.type === 'integer' && !Number.isInteger(value)) ||
		value < (field.minimum ?? value) ||
		value > (field.maximum ?? value)
	);
}

function keys({ schema, rows }: BuiltTable): string[] {
	return rows.map((row) => schema.primaryKey.map((column) => String(row[column] ?? '')).join('|'));
}

describe('every table', () => {
	it('fits its schema: all columns and no others, types, lists, patterns, one row a key', () => {
		expect(tables.length).toBeGreaterThan(12);
		for (const table of tables) {
			const names = table.schema.fields.map(({ name }) => name);
			for (const row of table.rows) {
				expect(Object.keys(row).sort(), table.schema.name).toEqual([...names].sort());
				const wrong = table.schema.fields.filter((field) => misfit(field, row[field.name]));
				expect(wrong.map(({ name }) => `${table.schema.name}.${name}: ${String(row[name])}`)).toEqual([]);
			}
			expect(new Set(keys(table)).size, table.schema.name).toBe(table.rows.length);
			expect(table.rows.length, table.schema.name).toBeGreaterThan(0);
		}
	});

	it('cites its sources, with the files they were read from', () => {
		for (const { schema, sources } of tables) expect(sources, schema.name).not.toEqual([]);
		const parities = tables.find(({ schema }) => schema.name === 'price-parities');
		expect(parities?.sources[0]?.files).toEqual([
			{ path: 'PARPP.csv', sha256: 'hash of PARPP.csv' },
			{ path: 'SARPP.csv', sha256: 'hash of SARPP.csv' },
		]);
	});

	it('is not built without a source; what is our own always is', () => {
		const names = buildReferenceTables(new Map(), NO_FACTS).map(({ schema }) => schema.name);
		expect(names).toEqual(['education', 'career-paths', 'skills-and-duties', 'claims', 'disagreements']);
	});
});

describe('tables joined from several sources', () => {
	it('occupations carry family, education and classification', () => {
		const byCode = new Map(rowsOf('occupations').map((row) => [row.occ_code, row]));
		expect(byCode.get('29-9021')).toMatchObject({
			family: 'him',
			typical_education: 'associates',
			soc_version: '2018',
			major_group: '29',
			in_health_information_set: true,
		});
		expect(byCode.get('29-2071')).toMatchObject({
			soc_version: '2010',
			last_year: 2018,
			typical_education: null,
			job_zone: null,
		});
		expect(byCode.get('00-0000')).toMatchObject({
			level: 'total',
			family: '',
			first_year: 2018,
			last_year: 2025,
		});
	});

	it('areas take the newest title, and states from the title where the table has none', () => {
		const byCode = new Map(rowsOf('areas').map((row) => [row.area_code, row]));
		expect(byCode.get('12420')).toMatchObject({
			title: 'Austin-Round Rock-San Marcos, TX',
			kind: 'metro',
			primary_state: '48',
			latitude: 30.26,
			population: 2550637,
			first_year: 2015,
			last_year: 2025,
		});
		expect(byCode.get('28140')).toMatchObject({
			states: 'MO-KS',
			primary_state: '29',
			latitude: null,
			population: null,
		});
		expect(byCode.get('72')).toMatchObject({ kind: 'territory', primary_state: '72' });
		expect(byCode.get('0100001')).toMatchObject({ kind: 'nonmetro', primary_state: '01' });
		expect(byCode.get('99')).toMatchObject({ kind: 'nation', states: null, primary_state: null });
	});

	it('price parities have a row an area, the nation once, and a flag where BEA has no figure', () => {
		expect(rowsOf('price-parities')).toEqual([
			{
				year: 2024,
				area_code: '10999',
				kind: 'state_nonmetro_portion',
				all_items: null,
				goods: null,
				housing: null,
				utilities: null,
				other: null,
				flag: 'no_price_parity',
			},
			{
				year: 2024,
				area_code: '48',
				kind: 'state',
				all_items: 97.1,
				goods: 98,
				housing: null,
				utilities: null,
				other: null,
				flag: '',
			},
			{
				year: 2024,
				area_code: '99',
				kind: 'nation',
				all_items: 100,
				goods: null,
				housing: null,
				utilities: null,
				other: null,
				flag: '',
			},
		]);
	});

	it('settings carry the newest title and the articles’ word for them', () => {
		const byId = new Map(rowsOf('settings').map((row) => [row.setting_id, row]));
		expect(byId.get('naics-62')).toMatchObject({
			title: 'Health Care and Social Assistance',
			article_name: 'health care',
		});
		expect(byId.get('ooh-offices-of-physicians')).toMatchObject({ kind: 'handbook', naics: null });
		expect(rowsOf('setting-pay')).toHaveLength(1);
	});

	it('handbook figures of a group of occupations are reported', () => {
		expect(unplacedReferenceRows(imported, FACTS).map(({ place }) => place.value)).toEqual(['dentists']);
	});
});
