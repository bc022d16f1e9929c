// Guarantees that a table is read under the release it says it is of, and only if there can be such a release. Without it
// figures would stand in the wrong year, and the site would name 2099 as its newest.
import { describe, expect, it, vi } from 'vitest';
import { HEADERS, tableOf } from '../../../../tests/fixtures/oews/workbooks.ts';
import type { Refusal, SourceTable } from '../importing/importer.ts';
import { importerOf } from '../importing/route.ts';
import { OEWS_IMPORTERS } from './importers.ts';

function refusals(table: SourceTable): readonly Refusal[] {
	return importerOf(table, OEWS_IMPORTERS)?.read(table).refused ?? [];
}

describe('releases', () => {
	it('a file that names no release', () => {
		const [refusal] = refusals(tableOf('national.xlsx', HEADERS.release2021, [{}]));
		expect(refusal?.reason).toMatch(/which May release/);
		expect(refusal?.remedy).toContain('MSA_M2024_dl.xlsx');
	});

	it.each([
		['national_M1999_dl.xlsx', 1999],
		['oesm99nat.zip!national.xlsx', 1999],
		['national_M2009_dl.xlsx', 2009],
		['national_M2099_dl.xlsx', 2099],
	])('%s: no release that can be read, and the span of those that can', (file, year) => {
		const [refusal] = refusals(tableOf(file, HEADERS.release2021, [{}]));
		expect(refusal?.reason).toBe(
			`May ${year} is not a release that can be read: they go from May 2010 to May ${new Date().getFullYear()}.`,
		);
		expect(refusal?.place.file).toBe(file);
	});

	it('a year column of the future, by its line', () => {
		const table = tableOf('all.csv', `year ${HEADERS.release2021}`, [
			{ year: 2024 },
			{ year: 2099, occ_code: '11-3021' },
		]);
		expect(refusals(table)).toMatchObject([{ place: { line: 3, column: 'year', value: '2099' } }]);
	});

	it('a file whose name and notes disagree', () => {
		const table = {
			...tableOf('national_M2024_dl.xlsx', HEADERS.release2021, [{}]),
			notes: ['May 2023 OEWS Estimates'],
		};
		expect(refusals(table)[0]?.reason).toContain('2024 and 2023');
	});

	it('a workbook whose notes state another top code than the catalogue', () => {
		const notes = ['#  = indicates a wage equal to or greater than $130.00 per hour or $270,400 per year '];
		const table = { ...tableOf('national_M2024_dl.xlsx', HEADERS.release2021, [{}]), notes };
		expect(refusals(table)[0]?.reason).toContain('$270400');
	});

	it('a release the catalogue does not have takes the top code of its own notes', () => {
		const notes = ['#  = indicates a wage equal to or greater than $130.00 per hour or $270,400 per year '];
		vi.useFakeTimers({ now: Date.UTC(2032, 3, 1) });
		const cells = { a_pct90: '#', h_pct90: '#' };
		const table = { ...tableOf('national_M2031_dl.xlsx', HEADERS.release2021, [cells]), notes };
		const result = importerOf(table, OEWS_IMPORTERS)?.read(table);
		vi.useRealTimers();
		expect(result?.rows[0]?.cells).toMatchObject({ a_p90: 270400, a_p90_flag: 'top_coded' });
	});
});
