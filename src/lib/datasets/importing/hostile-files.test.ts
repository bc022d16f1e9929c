// Guarantees that a file which would take the machine's memory is refused before it does, and that what a spreadsheet
// made of a figure is never read as one. Without it a zip of 195 kB costs minutes, and a date comes in as a wage.
import { utils, write, type CellObject, type WorkSheet } from '@e965/xlsx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { bytesOf, zipOf } from '../../../../tests/fixtures/oews/workbooks.ts';
import { describeProblem } from '../../domain/result.ts';
import { OddCell } from './cell-fault.ts';
import { readLargeWorkbook } from './large-workbook.ts';
import { openFile } from './open-file.ts';
import { zipEntries } from './zip.ts';

function refused(file: string, bytes: Uint8Array): string {
	const result = openFile(file, bytes);
	if (result.ok) throw new Error(`${file} was opened`);
	return describeProblem(result.problem);
}

/** A workbook whose only cell below its header is the one given. */
function bookOf(cell: CellObject, type: 'xlsx' | 'biff8'): Uint8Array {
	const sheet: WorkSheet = utils.aoa_to_sheet([['A_MEDIAN'], [1], [2]]);
	sheet['A2'] = cell;
	const book = utils.book_new();
	utils.book_append_sheet(book, sheet, 'data');
	return new Uint8Array(write(book, { type: 'array', bookType: type }) as ArrayBuffer);
}

/** The same with the XML of its sheet changed. */
function rewritten(change: (xml: string) => string): Uint8Array {
	const parts = unzipSync(bookOf({ t: 'n', v: 49920 }, 'xlsx'));
	const name = 'xl/worksheets/sheet1.xml';
	return zipSync({ ...parts, [name]: strToU8(change(strFromU8(parts[name] ?? new Uint8Array()))) });
}

/** The second cell of a workbook as the usual reader and as the one of large workbooks give it. */
function cellOf(bytes: Uint8Array): readonly unknown[] {
	const results = [openFile('book.xlsx', bytes)];
	if (bytes[0] === 0x50) results.push(readLargeWorkbook('book.xlsx', zipEntries(bytes, 100)));
	return results.map((result) => (result.ok ? result.value[0]?.rows[1]?.[0] : result.problem.sentence));
}

const CELL = /<c r="A2"[^>]*><v>49920<\/v><\/c>/;

describe('cells that are not figures', () => {
	it.each<[string, Uint8Array, OddCell]>([
		[
			'a date of its own format',
			bookOf({ t: 'n', v: 45413, z: 'yyyy-mm-dd' }, 'xlsx'),
			new OddCell('date', '2024-05-01'),
		],
		[
			'a date of a built-in format',
			bookOf({ t: 'n', v: 45413, z: 'm/d/yy' }, 'xlsx'),
			new OddCell('date', '2024-05-01'),
		],
		[
			'a date in an old workbook',
			bookOf({ t: 'n', v: 45413, z: 'yyyy-mm-dd' }, 'biff8'),
			new OddCell('date', '2024-05-01'),
		],
		['a time', bookOf({ t: 'n', v: 24.5, z: 'h:mm' }, 'xlsx'), new OddCell('date', '1900-01-24')],
		[
			'a date written out',
			rewritten((xml) => xml.replace(CELL, '<c r="A2" t="d"><v>2024-05-01</v></c>')),
			new OddCell('date', '2024-05-01'),
		],
		['an error', bookOf({ t: 'e', v: 42 }, 'xlsx'), new OddCell('error', '#N/A')],
		['an error in an old workbook', bookOf({ t: 'e', v: 7 }, 'biff8'), new OddCell('error', '#DIV/0!')],
		[
			'a formula without its value',
			rewritten((xml) => xml.replace(CELL, '<c r="A2"><f>24*2080</f></c>')),
			new OddCell('formula', ''),
		],
		[
			'a formula with an empty value',
			rewritten((xml) => xml.replace(CELL, '<c r="A2"><f>24*2080</f><v></v></c>')),
			new OddCell('formula', ''),
		],
	])('%s', (_, bytes, odd) => {
		for (const cell of cellOf(bytes)) expect(cell).toEqual(odd);
	});

	it.each<[string, Uint8Array]>([
		['a number', bookOf({ t: 'n', v: 49920 }, 'xlsx')],
		['a number of a format that is not a date', bookOf({ t: 'n', v: 49920, z: '"USD" #,##0.00' }, 'xlsx')],
		[
			'a formula with its value',
			rewritten((xml) => xml.replace(CELL, '<c r="A2"><f>24*2080</f><v>49920</v></c>')),
		],
	])('but %s stays the number it is', (_, bytes) => {
		for (const cell of cellOf(bytes)) expect(cell).toBe(49920);
	});
});

const ZEROS = zipOf({ 'a.csv': new Uint8Array(50_000_000) });

/** A zip of one CSV whose directory and entry say another unpacked size. */
function declaring(size: number): Uint8Array {
	const zip = ZEROS.slice();
	const view = new DataView(zip.buffer);
	view.setUint32(view.getUint32(zip.length - 6, true) + 24, size, true);
	view.setUint32(22, size, true);
	return zip;
}

function nested(depth: number): Uint8Array {
	let zip = zipOf({ 'a.csv': 'x,y\n1,2\n' });
	for (let level = 1; level < depth; level += 1) zip = zipOf({ 'inner.zip': zip });
	return zip;
}

describe('what would take too much', () => {
	it('zips of zeros, honest or not about their size, without unpacking them', () => {
		const before = process.memoryUsage().arrayBuffers;
		expect(refused('bomb.zip', ZEROS)).toMatch(/“a\.csv” would unpack to 50 MB out of 4\d kB/);
		expect(refused('liar.zip', declaring(90_000_000))).toMatch(/would unpack to 90 MB/);
		expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(5_000_000);
		expect(refused('liar.zip', declaring(1000))).toMatch(/larger than the zip declares/);
	});

	it('a workbook whose sheet is one, and one whose row or column no sheet has', () => {
		const parts = unzipSync(bookOf({ t: 'n', v: 1 }, 'xlsx'));
		const bomb = zipSync({ ...parts, 'xl/worksheets/sheet1.xml': new Uint8Array(50_000_000) });
		expect(refused('bomb.xlsx', bomb)).toMatch(/sheet1\.xml” would unpack to 50 MB/);
		const withRow = (row: string) => rewritten((xml) => xml.replace('</sheetData>', `${row}</sheetData>`));
		const far: readonly [Uint8Array, RegExp][] = [
			[withRow('<row r="9"><c r="XFD9"><v>1</v></c></row>'), /cell in column 16,384/],
			[withRow('<row r="999999999"><c r="A999999999"><v>1</v></c></row>'), /row on line 999,999,999/],
		];
		for (const [bytes, sentence] of far) {
			expect(refused('far.xlsx', bytes)).toMatch(sentence);
			const large = readLargeWorkbook('far.xlsx', zipEntries(bytes, 100));
			expect(!large.ok && large.problem.sentence).toMatch(sentence);
		}
	});

	it('zips inside zips, three deep at most', () => {
		expect(openFile('x.zip', nested(3)).ok).toBe(true);
		expect(refused('x.zip', nested(4))).toMatch(/More than 3 zips lie inside each other/);
	});

	it.each<[string, Uint8Array, RegExp]>([
		[
			'a line of millions of characters',
			bytesOf('a,b', `1,${'x'.repeat(2_000_000)}`),
			/line 2: The line has 2,000,002 characters/,
		],
		['a line of thousands of cells', bytesOf('a,'.repeat(16_384)), /line 1: The line has 16,385 cells/],
	])('%s', (_, bytes, sentence) => {
		const line = refused('a.csv', bytes);
		expect(line).toMatch(sentence);
		expect(line.length).toBeLessThan(300);
	});
});

describe('what is another file than it seems', () => {
	const columns = ['OCC_CODE', 'OCC_TITLE', 'TOT_EMP', 'A_MEAN', 'A_MEDIAN'];
	const stored = zipSync({ 'a.csv': [strToU8('OCC_CODE,A_MEDIAN\n29-2072,49920\n'), { level: 0 }] });
	const flipped = stored.slice();
	flipped[strFromU8(stored, true).indexOf('49920')] = 0x35;
	const locked = stored.slice();
	const directory = new DataView(locked.buffer).getUint32(locked.length - 6, true);
	locked[directory + 8] = 1;

	it.each<[string, string, Uint8Array, RegExp]>([
		['semicolons', 'a.csv', bytesOf(columns.join(';')), /separated by “;”/],
		['vertical bars', 'a.csv', bytesOf(columns.join('|')), /separated by “\|”/],
		['UTF-16', 'a.csv', new Uint8Array(Buffer.from('\ufeffa,b', 'utf16le')), /UTF-16/],
		['UTF-16 that does not say so', 'a.csv', new Uint8Array(Buffer.from('a,b', 'utf16le')), /line 1: .*NUL/],
		['NUL in a title', 'a.csv', bytesOf('a,b', '1,x\u0000y'), /line 2: .*NUL/],
		['JSON', 'a.csv', bytesOf('[{"OCC_CODE":"29-2072"}]'), /JSON/],
		['a web page', 'a.csv', bytesOf('<!DOCTYPE html>', '<html>'), /web page/],
		['a web page as workbook', 'a.xls', bytesOf('<html><table>'), /neither a workbook nor a zip/],
		['a quote that is not doubled', 'a.csv', bytesOf('a,b', '"Austin "x" TX",1'), /line 2: .*not doubled/],
		['an OpenDocument sheet', 'a.xlsx', zipOf({ 'content.xml': '<x/>', mimetype: 'x' }), /OpenDocument/],
		['a flipped bit', 'a.zip', flipped, /checksum/],
		['a password', 'a.zip', locked, /password/],
	])('%s', (_, file, bytes, sentence) => {
		expect(refused(file, bytes)).toMatch(sentence);
	});
});
