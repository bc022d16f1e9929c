/**
 * Guarantee: the states' projections get two-digit area codes (0 the nation, 99) and the years of the folder they
 * lie in; without years they are refused, not dated by guess.
 */
import { describe, expect, it } from 'vitest';
import type { Cell, SourceTable } from '../importing/importer.ts';
import { stateProjectionsImporter } from './state-projections.ts';

const HEADER = ['Title', 'Base', 'Projected', 'PercentChange', 'AvgAnnualOpenings', 'STFIPS', 'OccCode'];

function source(file: string, ...rows: readonly (readonly Cell[])[]): SourceTable {
	return { file, rows: [HEADER, ...rows] };
}

describe('state projections', () => {
	it('pad the state code, and read 0 as the nation', () => {
		const table = source(
			'projections-state-2022-32/longterm.csv',
			['Actors', '78100', '80600', '3.2', '9300', '0', '27-2011'],
			['Actors', '40', '30', '-25', '0', '6', '27-2011'],
		);
		expect(stateProjectionsImporter.recognise(table)).toBe(true);
		const { rows, refused } = stateProjectionsImporter.read(table);
		expect(refused).toEqual([]);
		expect(rows.map(({ areaCode, baseYear, projectedYear }) => [areaCode, baseYear, projectedYear])).toEqual([
			['99', 2022, 2032],
			['06', 2022, 2032],
		]);
		expect(rows[1]).toMatchObject({ employmentBase: 40, changePercent: -25, openings: 0 });
	});

	it('take a span written out in full', () => {
		const table = source('long-term 2024-2034.csv', ['Actors', '1', '1', '0', '0', '1', '27-2011']);
		expect(stateProjectionsImporter.read(table).rows[0]).toMatchObject({
			baseYear: 2024,
			projectedYear: 2034,
		});
	});

	it('are refused without years, and row by row for bad cells', () => {
		const undated = stateProjectionsImporter.read(
			source('longterm.csv', ['Actors', '1', '1', '0', '0', '1', '27-2011']),
		);
		expect(undated.rows).toEqual([]);
		expect(undated.refused[0]?.remedy).toMatch(/folder/);
		const bad = stateProjectionsImporter.read(
			source(
				'2022-32/x.csv',
				['Actors', '-1', '1', '0', '0', '1', '27-2011'],
				['Actors', '1', '1', '0', '0', 'TX', '27-2011'],
			),
		);
		expect(bad.refused.map(({ place }) => [place.line, place.column])).toEqual([
			[2, 'base'],
			[3, 'stfips'],
		]);
	});
});
