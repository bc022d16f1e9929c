// Guarantees that every container official figures come in is opened to the same cells, and that a damaged one is
// refused in words. Without it a cut-off download could pass as a shorter table.
import { CFB } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { bytesOf, workbookOf, zipOf } from '../../../../tests/fixtures/oews/workbooks.ts';
import { readLargeWorkbook } from './large-workbook.ts';
import { openFile } from './open-file.ts';
import { readWorkbook } from './workbook.ts';
import { zipEntries } from './zip.ts';

const ROWS = [
	['OCC_CODE', 'TOT_EMP'],
	['29-2072', 190060],
	['29-9021', '**'],
];
/** Long enough that both kinds of workbook have content after any cut. */
const MANY = Array.from({ length: 600 }, (_, index) => [`29-${1000 + index}`, index, `title ${index}`]);

function opened(file: string, bytes: Uint8Array) {
	const result = openFile(file, bytes);
	if (!result.ok) throw new Error(result.problem.sentence);
	return result.value;
}

function refused(file: string, bytes: Uint8Array) {
	const result = openFile(file, bytes);
	if (result.ok) throw new Error(`${file} was opened`);
	return result.problem;
}

describe('what is opened', () => {
	it.each(['xlsx', 'biff8'] as const)('a %s workbook with every sheet, and its notes beside each', (type) => {
		const bytes = workbookOf({ data: ROWS, 'Field Descriptions': [['May 2024 OEWS Estimates']] }, type);
		const tables = opened('book', bytes);
		expect(tables.map(({ sheet }) => sheet)).toEqual(['data', 'Field Descriptions']);
		expect(tables[0]?.rows).toEqual(ROWS);
		expect(tables[0]?.notes).toEqual(['May 2024 OEWS Estimates']);
	});

	it('a sheet whose first row and column are empty with its line numbers kept', () => {
		const [table] = opened('book.xlsx', workbookOf({ data: [[], [null, 'OCC_CODE']] }, 'xlsx'));
		expect(table?.rows[1]).toEqual([null, 'OCC_CODE']);
	});

	it.each([
		['comma', bytesOf('a,b', '"1,000",')],
		['tab', bytesOf('a\tb', '1,000\t')],
	])('%s separated text, empty cells null', (_, bytes) => {
		expect(opened('x.csv', bytes)[0]?.rows).toEqual([
			['a', 'b'],
			['1,000', null],
		]);
	});

	it('a byte-order mark and carriage returns without a trace', () => {
		expect(opened('x.csv', bytesOf('\ufeffa,b\r', '1,2\r'))[0]?.rows).toEqual([
			['a', 'b'],
			['1', '2'],
		]);
	});

	it('a zip as published: nested zips in order, descriptions left out', () => {
		const book = workbookOf({ data: ROWS }, 'xlsx');
		const zip = zipOf({
			'oesm24ma/MSA_M2024_dl.xlsx': book,
			'oesm24ma/field_descriptions.xlsx': book,
			'__MACOSX/oesm24ma/._MSA_M2024_dl.xlsx': 'x',
			'oesm24ma/inner.zip': zipOf({ 'a.csv': 'x,y\n1,2\n' }),
		});
		expect(opened('oesm24ma.zip', zip).map(({ file }) => file)).toEqual([
			'oesm24ma.zip!oesm24ma/MSA_M2024_dl.xlsx',
			'oesm24ma.zip!oesm24ma/inner.zip!a.csv',
		]);
	});

	it('a workbook too long for one string to the same cells as any other', () => {
		const tricky = [...ROWS, [null, 'Ampersand & <angle> “quotes”', ' spaced '], [], [true, 1.5, -3e-7]];
		const bytes = workbookOf({ data: tricky, 'two & more': MANY }, 'xlsx');
		const [large, usual] = [readLargeWorkbook('x', zipEntries(bytes, 100)), readWorkbook('x', bytes)];
		if (!large.ok || !usual.ok) throw new Error('not read');
		expect(large.value).toEqual(usual.value);
	});
});

describe('what is refused', () => {
	it.each([0.1, 0.5, 0.9, 0.99])('a workbook cut off at %f of its length', (share) => {
		for (const [file, type] of [
			['book.xlsx', 'xlsx'],
			['book.xls', 'biff8'],
		] as const) {
			const bytes = workbookOf({ data: MANY }, type);
			const problem = refused(file, bytes.subarray(0, Math.floor(bytes.length * share)));
			expect(problem.sentence).toMatch(/truncated/);
			expect(problem.place?.file).toBe(file);
			expect(problem.remedy).toMatch(/Download/);
		}
	});

	it('a zip cut off', () => {
		const zip = zipOf({ 'a.csv': 'x,y\n1,2\n' });
		expect(refused('a.zip', zip.subarray(0, zip.length - 10)).sentence).toMatch(/zip is truncated/);
	});

	it('a zip of something else, naming what it holds', () => {
		const problem = refused('photos.zip', zipOf({ 'cat.jpg': 'x' }));
		expect(problem.sentence).toMatch(/zip of something else/);
		expect(problem.detail).toContain('cat.jpg');
	});

	it('a damaged workbook inside a zip, named by both', () => {
		const bytes = workbookOf({ data: MANY }, 'xlsx');
		const problem = refused('a.zip', zipOf({ 'b.xlsx': bytes.subarray(0, 900) }));
		expect(problem.place?.file).toBe('a.zip!b.xlsx');
	});

	it('a workbook with a password', () => {
		const container = CFB.utils.cfb_new();
		CFB.utils.cfb_add(container, '/EncryptionInfo', new Uint8Array(64));
		CFB.utils.cfb_add(container, '/EncryptedPackage', new Uint8Array(5000));
		const bytes = new Uint8Array(CFB.write(container, { type: 'array' }) as unknown as ArrayBuffer);
		expect(refused('secret.xlsx', bytes).sentence).toMatch(/password/);
	});

	it.each([
		['nothing.csv', new Uint8Array(), /empty/],
		['blank.csv', bytesOf('', ''), /empty/],
		['page.xlsx', bytesOf('<html><body>Access denied</body></html>'), /neither a workbook nor a zip/],
		['open.csv', bytesOf('a,b', '"never closed,2'), /never closed/],
		['binary.csv', new Uint8Array([0x80, 0xfe, 0, 0x41, 0]), /binary/],
		['empty.xlsx', workbookOf({ data: [] }, 'xlsx'), /no rows/],
	])('%s', (file, bytes, sentence) => {
		expect(refused(file, bytes).sentence).toMatch(sentence);
	});
});
