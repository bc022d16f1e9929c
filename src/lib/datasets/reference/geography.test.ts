/**
 * Guarantee: area codes keep their leading zeros, towns are told from counties, combined counties are not counted
 * twice, and years come from the headers. Without it lineage would link areas that share no land.
 */
import { describe, expect, it } from 'vitest';
import { GEOGRAPHY } from './geography.ts';

const LIST_HEADER = [
	'CBSA Code',
	'Metropolitan Division Code',
	'CSA Code',
	'CBSA Title',
	'Metropolitan/Micropolitan Statistical Area',
	'Metropolitan Division Title',
	'CSA Title',
	'County/County Equivalent',
	'State Name',
	'FIPS State Code',
	'FIPS County Code',
	'Central/Outlying County',
];

describe('delineation', () => {
	it('has its header on the third row; combined counties stay whole, blank ends are not counties', () => {
		const metro = 'Metropolitan Statistical Area';
		const source = {
			file: 'list1.xlsx',
			rows: [
				['Table with row headers in column A'],
				['List 1. …, JULY 2023'],
				LIST_HEADER,
				['10180', '', '', 'Abilene, TX', metro, '', '', 'Taylor County', 'Texas', '48', '441', 'Central'],
				[
					'49020',
					'',
					'548',
					'Winchester, VA-WV',
					metro,
					'',
					'',
					'Frederick County + Winchester city',
					'Virginia',
					'51',
					'921',
					'Central',
				],
				[
					'10100',
					'',
					'',
					'Aberdeen, SD',
					'Micropolitan Statistical Area',
					'',
					'',
					'Brown County',
					'South Dakota',
					'46',
					'013',
					'Central',
				],
				['', '', '', '', '', '', '', '', '', '', '', ''],
				['Note: …', '', '', '', '', '', '', '', '', '', '', ''],
			],
		};
		expect(GEOGRAPHY.delineation.recognise(source)).toBe(true);
		const { rows, passedOver } = GEOGRAPHY.delineation.read(source);
		expect(rows.map(({ cbsaCode, kind, countyFips }) => [cbsaCode, kind, countyFips])).toEqual([
			['10180', 'metro', '48441'],
			['49020', 'metro', '51921'],
			['10100', 'micro', '46013'],
		]);
		expect(passedOver).toEqual({ footers: 1 });
	});

	it('refuses a county code that lost its zero', () => {
		const row = [
			'10180',
			'',
			'',
			'T',
			'Metropolitan Statistical Area',
			'',
			'',
			'C',
			'Texas',
			'48',
			41,
			'Central',
		];
		const { refused } = GEOGRAPHY.delineation.read({ file: 'list1.xlsx', rows: [LIST_HEADER, row] });
		expect(refused[0]).toMatchObject({ place: { line: 2, column: 'fips county code', value: '41' } });
	});
});

describe('area definitions', () => {
	it('strip padded codes, know towns, and take the year from the header', () => {
		const { rows, passedOver } = GEOGRAPHY.definitions.read({
			file: 'area_definitions.xlsx',
			rows: [
				[
					'FIPS code',
					'State',
					'State abbreviation',
					'May 2021 MSA code ',
					'May 2021 MSA name',
					'County code',
					'Township code',
					'County name',
				],
				['01', 'Alabama', 'AL', '  33860', 'Montgomery, AL', '001', '000', 'Autauga County'],
				['12', 'Florida', 'FL', '  33100', 'Miami', '025', '000', 'Miami-Dade County  (old def)'],
				['09', 'Connecticut', 'CT', '  72850', 'Danbury, CT', '001', '009', 'Bethel town'],
			],
		});
		expect(
			rows.map(({ year, areaCode, countyFips, isTown }) => [year, areaCode, countyFips, isTown]),
		).toEqual([
			[2021, '33860', '01001', false],
			[2021, '72850', '09001', true],
		]);
		expect(passedOver).toEqual({ 'counties under their former code': 1 });
	});
});

describe('centroids and population', () => {
	it('read a padded last header and the year of the population column', () => {
		const gazetteer = {
			file: 'gaz.txt',
			rows: [
				['CSAFP', 'GEOID', 'NAME', 'CBSA_TYPE', 'ALAND', 'INTPTLAT', 'INTPTLONG              '],
				['101', '10180', 'Abilene, TX Metro Area', '1', '7105669751', '32.452022', '-99.718743      '],
			],
		};
		expect(GEOGRAPHY.gazetteer.recognise(gazetteer)).toBe(true);
		expect(GEOGRAPHY.gazetteer.read(gazetteer).rows).toEqual([
			{ cbsaCode: '10180', latitude: 32.452022, longitude: -99.718743 },
		]);
		const population = {
			file: 'pop.csv',
			rows: [
				['cbsa', 'title', 'kind', 'pop2024', 'counties'],
				['10180', 'Abilene, TX', 'M', '184278', '3'],
			],
		};
		expect(GEOGRAPHY.population.read(population).rows).toEqual([
			{ cbsaCode: '10180', year: 2024, population: 184278 },
		]);
	});
});
