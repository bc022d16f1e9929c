/**
 * Guarantee: a result leaves the page as it is shown: numbers as numbers, NULL empty, text that a spreadsheet would run as a
 * formula defused, and rows in the order asked for. Without it a shared result could run in somebody's spreadsheet.
 */
import { expect, it } from 'vitest';
import type { WorkbenchAnswer } from '$lib/engine/workbench-answer.ts';
import { resultCsv, resultTsv } from './result-files.ts';
import { sortedRows } from './row-order.ts';

const answer: WorkbenchAnswer = {
	columns: [
		{ name: 'name', type: 'VARCHAR', isNumber: false },
		{ name: '=1+1', type: 'DOUBLE', isNumber: true },
	],
	rows: [
		['=HYPERLINK("x")', '-5.5'],
		['a,"b"\nc\td', '9007199254740993'],
		[null, null],
		['+1', 'nan'],
	],
	cut: { rows: false, columns: 0, cells: false },
};

it('writes CSV', () => {
	expect(resultCsv(answer).split('\n')).toEqual([
		`name,"'=1+1"`,
		`"'=HYPERLINK(""x"")",-5.5`,
		'"a,""b""',
		'c\td",9007199254740993',
		',',
		`"'+1",nan`,
		'',
	]);
});

it('writes what a spreadsheet takes from the clipboard, a row a line', () => {
	const lines = resultTsv(answer).trimEnd().split('\n');
	expect(lines).toHaveLength(5);
	expect(lines.every((line) => line.split('\t').length === 2)).toBe(true);
	expect(lines[1]).toContain("'=HYPERLINK");
});

it('orders rows by numbers or words, NULL last, and leaves the result as it is', () => {
	const names = (column: number, isDescending: boolean) =>
		sortedRows(answer, { column, isDescending }).map(([name]) => name);
	expect(names(1, true).slice(0, 2)).toEqual(['a,"b"\nc\td', '=HYPERLINK("x")']);
	expect(names(1, false).at(-1)).toBe(null);
	expect(names(0, false).at(-1)).toBe(null);
	expect(sortedRows(answer, null)).toBe(answer.rows);
	expect(answer.rows[0]?.[0]).toBe('=HYPERLINK("x")');
});
