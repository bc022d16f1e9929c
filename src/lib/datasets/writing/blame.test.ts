// Guarantees that a code which leads nowhere is told by the file, sheet and line that brought it. Without it a reader is
// sent to a table of ours, which was never written.
import { expect, it } from 'vitest';
import { HEADERS, tableOf } from '../../../../tests/fixtures/oews/workbooks.ts';
import { importerOf } from '../importing/route.ts';
import { OEWS_IMPORTERS } from '../oews/importers.ts';
import { originsOf } from '../oews/origins.ts';
import { blameSource } from './blame.ts';

const table = {
	...tableOf('national_M2024_dl.xlsx', HEADERS.release2021, [{}, { occ_code: '99-1234' }]),
	sheet: 'data',
};
const origins = originsOf(importerOf(table, OEWS_IMPORTERS)?.read(table).rows ?? []);

it.each([
	['occ_code', '99-1234', { file: 'national_M2024_dl.xlsx', sheet: 'data', line: 3, column: 'OCC_CODE' }],
	['area_code', '99', { file: 'national_M2024_dl.xlsx', sheet: 'data', line: 2, column: 'AREA' }],
	['occ_code', '11-1111', { file: 'wages/nation-99.csv', line: 7, column: 'occ_code' }],
])('%s %s', (column, value, place) => {
	const problem = {
		sentence: `The code ${value} is not in the table occupations.`,
		remedy: 'x',
		place: { file: 'wages/nation-99.csv', line: 7, column, value },
	};
	expect(blameSource(problem, origins)).toMatchObject({ sentence: problem.sentence, place });
});
