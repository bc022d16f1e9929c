/**
 * Guarantee: BEA's codes become ours, its three ways of having no figure become null, and its footers are not rows.
 * Without it Delaware would have a nonmetropolitan price level of zero, and local pay there would be infinite.
 */
import { describe, expect, it } from 'vitest';
import type { Cell, SourceTable } from '../importing/importer.ts';
import { parityArea, priceParitiesImporter } from './price-parities.ts';

const HEADER = [
	'GeoFIPS',
	'GeoName',
	'Region',
	'TableName',
	'LineCode',
	'IndustryClassification',
	'Description',
	'Unit',
	'2023',
	'2024',
];

function row(code: string, table: string, description: string, ...values: readonly Cell[]): readonly Cell[] {
	return [` "${code}"`, 'Name', ' ', table, '1', '...', description, 'Index', ...values];
}

function source(...rows: readonly (readonly Cell[])[]): SourceTable {
	return { file: 'MARPP.csv', rows: [HEADER, ...rows] };
}

describe('area codes', () => {
	it('follow the table they stand in', () => {
		expect(parityArea('MARPP', '12420')).toEqual({ areaCode: '12420', kind: 'metro' });
		expect(parityArea('SARPP', '06000')).toEqual({ areaCode: '06', kind: 'state' });
		expect(parityArea('PARPP', '06998')).toEqual({ areaCode: '06998', kind: 'state_metro_portion' });
		expect(parityArea('PARPP', '06999')).toEqual({ areaCode: '06999', kind: 'state_nonmetro_portion' });
		for (const table of ['MARPP', 'SARPP', 'PARPP']) {
			expect(parityArea(table, '00000')).toEqual({ areaCode: '99', kind: 'nation' });
		}
		expect(parityArea('MARPP', '00999')?.kind).toBe('nation_nonmetro_portion');
		expect(parityArea('SARPP', '06037')).toBeNull();
		expect(parityArea('MARPP', '1242')).toBeNull();
	});
});

describe('regional price parities', () => {
	it('strip quoted codes and padded descriptions, and give a row a year', () => {
		const result = priceParitiesImporter.read(
			source(row('12420', 'MARPP', ' RPPs: Services: Housing ', '120.123', '121.5'), [
				'"U.S. Bureau of Economic Analysis"',
			]),
		);
		expect(result.rows).toEqual([
			{ areaCode: '12420', kind: 'metro', year: 2023, series: 'housing', value: 120.123 },
			{ areaCode: '12420', kind: 'metro', year: 2024, series: 'housing', value: 121.5 },
		]);
		expect(result.passedOver).toEqual({ footers: 1 });
	});

	it('take 0.000 and (NA) as no figure', () => {
		const { rows } = priceParitiesImporter.read(
			source(row('10999', 'PARPP', 'RPPs: All items ', '0.000', '(NA)')),
		);
		expect(rows.map(({ value }) => value)).toEqual([null, null]);
	});

	it('refuse an unknown area, an unknown series and a negative parity', () => {
		const { rows, refused } = priceParitiesImporter.read(
			source(
				row('06037', 'SARPP', 'RPPs: All items', '1', '1'),
				row('06000', 'SARPP', 'RPPs: Air', '1', '1'),
				row('06000', 'SARPP', 'RPPs: Goods', '-1', '1'),
			),
		);
		expect(rows).toEqual([]);
		expect(refused.map(({ place }) => [place.line, place.column])).toEqual([
			[2, 'geofips'],
			[3, 'description'],
			[4, '2023'],
		]);
	});
});
