// Guarantees that the file of refused rows cannot run anything: what stood in the reader's file may be somebody else's.
import { expect, it } from 'vitest';
import { rowsToCsv } from '$lib/export/csv.ts';
import { REFUSED_COLUMNS } from './refused-columns.ts';

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])('%j is text in the file', (value) => {
	const csv = rowsToCsv([{ line: 2, column: value, value, reason: 'It is bad.' }], REFUSED_COLUMNS);
	const [, row = ''] = csv.split(/\n/);
	expect(row.startsWith(`2,'`) || row.startsWith(`2,"'`)).toBe(true);
	expect(row.match(/'/g)?.length).toBe(2);
});
