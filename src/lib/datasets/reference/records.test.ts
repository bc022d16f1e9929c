/**
 * Guarantee: a table is known by its header wherever that stands, every data row is either read, passed over with
 * a count or refused with file, line, column and remedy; nothing is dropped in silence. Without it a renamed
 * column or a lost row would show as a plausible but wrong table.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OddCell } from '../importing/cell-fault.ts';
import type { Cell, SourceTable } from '../importing/importer.ts';
import { findHeader, readRecords, recognitionOf, type Layout } from './records.ts';

const LAYOUT: Layout<'code' | 'value' | 'note'> = {
	columns: { code: /^area code$/, value: /^value$/, note: /^note$/ },
	signature: ['code'],
	optional: ['note'],
};

function table(...rows: readonly (readonly Cell[])[]): SourceTable {
	return { file: 'folder/file.csv', rows };
}

function readValues(source: SourceTable) {
	return readRecords(source, LAYOUT, (record) => {
		if (record.text('code').startsWith('Source')) return { passedOver: 'footers' };
		const code = record.code('code', /^\d{2}$/, 'area code');
		return { rows: [{ code, value: record.number('value', { minimum: 0, missing: ['(NA)'] }) }] };
	});
}

describe('header', () => {
	it('is found below title lines, with padded and quoted names', () => {
		const source = table(['A title'], [], [' "Area  Code" ', 'VALUE   ', 'Note'], ['01', 1, null]);
		expect(findHeader(source, LAYOUT)?.row).toBe(2);
		expect(readValues(source).rows).toEqual([{ code: '01', value: 1 }]);
	});

	it('is not found in another table', () => {
		expect(recognitionOf(LAYOUT).recognise(table(['Area', 'Value'], ['01', 1]))).toBe(false);
		expect(recognitionOf(LAYOUT).columns).toEqual(['area code', 'value', 'note']);
	});

	it('without a column refuses the whole table and names the column', () => {
		const { rows, refused } = readValues(table(['Area code', 'Figure'], ['01', 1]));
		expect(rows).toEqual([]);
		expect(refused).toHaveLength(1);
		expect(refused[0]).toMatchObject({ place: { file: 'folder/file.csv', line: 1, column: 'value' } });
		expect(refused[0]?.remedy).toMatch(/renamed/);
	});
});

describe('rows', () => {
	it('are read, passed over, refused and counted; blank ones are not', () => {
		const source = table(
			['Area code', 'Value'],
			['01', '1,234.5'],
			[null, ''],
			['1', 3],
			['02', '-4'],
			['03', 'many'],
			['04', '(NA)'],
			['Source: BLS', null],
		);
		const result = readValues(source);
		expect(result.rows).toEqual([
			{ code: '01', value: 1234.5 },
			{ code: '04', value: null },
		]);
		expect(result.read).toBe(6);
		expect(result.passedOver).toEqual({ footers: 1 });
		expect(result.refused.map(({ place }) => [place.line, place.column, place.value])).toEqual([
			[4, 'area code', '1'],
			[5, 'value', '-4'],
			[6, 'value', 'many'],
		]);
		for (const { reason, remedy } of result.refused) {
			expect(reason).not.toBe('');
			expect(remedy).not.toBe('');
		}
	});

	it.each<[string, readonly (readonly Cell[])[], number, string, RegExp]>([
		['a date', [['01', new OddCell('date', '2024-05-01')]], 2, 'value', /date 2024-05-01/],
		['an error', [['01', new OddCell('error', '#N/A')]], 2, 'value', /error #N\/A/],
		['a control character', [['0\u00001', 5]], 2, 'area code', /control character/],
		['more cells than the header', [['01', 5, null, 7]], 2, '', /cell 4 has no column/],
		[
			'the header again',
			[
				['01', 5],
				['Area code', 'Value'],
			],
			3,
			'',
			/header stands here a second time/,
		],
	])('are refused for %s', (_, rows, line, column, reason) => {
		const { refused } = readValues(table(['Area code', 'Value'], ...rows));
		expect(refused.map(({ place }) => [place.line, place.column ?? ''])).toEqual([[line, column]]);
		expect(refused[0]?.reason).toMatch(reason);
	});

	it('are needed: a header alone, or one that names a column twice, is refused', () => {
		expect(readValues(table(['Area code', 'Value'], [null, ''])).refused[0]?.reason).toMatch(
			/without any row/,
		);
		const twice = readValues(table(['Area code', 'Value', 'value'], ['01', 5, 6]));
		expect(twice.refused[0]).toMatchObject({ place: { line: 1, column: 'value' } });
	});

	it('never vanish: read = rows + refused + passed over, whatever the cells hold', () => {
		const cell = fc.oneof(fc.string(), fc.integer(), fc.double(), fc.boolean(), fc.constant(null));
		fc.assert(
			fc.property(fc.array(fc.tuple(cell, cell)), (others) => {
				// A table of blank rows alone is refused as a whole.
				const rows: readonly (readonly Cell[])[] = [['01', 5], ...others];
				const { rows: taken, read, refused, passedOver } = readValues(table(['Area code', 'Value'], ...rows));
				const passed = Object.values(passedOver ?? {}).reduce((sum, count) => sum + count, 0);
				expect(taken.length + refused.length + passed).toBe(read);
				for (const { value } of taken)
					expect(value === null || (Number.isFinite(value) && value >= 0)).toBe(true);
			}),
		);
	});

	it('read figures with thousands commas as the figure itself', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), (figure) => {
				const [row] = readValues(table(['Area code', 'Value'], ['01', figure.toLocaleString('en-US')])).rows;
				expect(row?.value).toBe(figure);
			}),
		);
	});
});
