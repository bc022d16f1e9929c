/**
 * Guarantee: a cell of the picture of what there is says truly whether this site, BLS or the classification is why a figure
 * is missing, and names the file that has it. Without it a hole of ours would pass for one of BLS.
 */
import { describe, expect, it } from 'vitest';
import { coverageCell, type RoleCoverage } from './coverage.ts';
import { officialFile, type WageTable } from './gap.ts';

const ALL = ['mean', 'p10', 'p25', 'median', 'p75', 'p90'];
const table = (kind: WageTable['kind'], year: number, given: Partial<WageTable> = {}): WageTable => ({
	kind,
	year,
	extent: 'whole',
	places: 393,
	occupations: 700,
	occCodes: [],
	columns: ALL,
	markedRows: 9,
	...given,
});
const TABLES = [
	table('nation', 2025),
	table('metro', 2025, { columns: ALL.slice(1) }),
	table('metro', 2024, { extent: 'some_occupations', occCodes: ['15-1211'], columns: ['median'] }),
	table('metro', 2015, { extent: 'some_places' }),
];
const count = (kind: WageTable['kind'], year: number): RoleCoverage => ({
	occCode: '15-1211',
	kind,
	year,
	places: 393,
	figures: 389,
});
const COUNTS = [count('nation', 2025), count('metro', 2025), count('metro', 2024), count('metro', 2015)];
const cell = (code: string, kind: WageTable['kind'], year: number, firstYear = 2015) =>
	coverageCell({ code, firstYear, lastYear: 2025 }, kind, year, TABLES, COUNTS);

describe('a cell', () => {
	it.each([
		['15-1211', 'nation', 2025, 'full', 'oesm25nat.zip'],
		['15-1211', 'metro', 2025, 'some_columns', 'oesm25ma.zip'],
		['15-1211', 'metro', 2024, 'some_columns', 'oesm24ma.zip'],
		['15-1211', 'metro', 2015, 'sample', 'oesm15ma.zip'],
		['15-1211', 'state', 2025, 'none', 'oesm25st.zip'],
		['29-9021', 'metro', 2024, 'none', 'oesm24ma.zip'],
		['29-9021', 'metro', 2025, 'not_published', 'oesm25ma.zip'],
	] as const)('%s, %s, %s: %s, %s', (code, kind, year, extent, file) => {
		expect(cell(code, kind, year)).toMatchObject({ extent, file });
	});

	it('of a release without the code names no file', () => {
		expect(cell('29-9021', 'metro', 2020, 2021)).toMatchObject({ extent: 'no_code', file: '', places: 0 });
	});
});

it('names industry files by the year alone', () => {
	expect(officialFile('sector', 2009)).toBe('oesm09in4.zip');
});
