// Guarantees that each bad file has its sentence and takes nothing away, and that an odd one is read all the same. Without
// it a reader whose file is not taken would not know why.
import { utils, write } from '@e965/xlsx';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { READ_LIMITS } from '../reading/limits.ts';
import { refuseFileEarly } from '../reading/file-session.ts';
import { ValueMatcher } from './match-values.ts';
import { readWhole, TEST_FIELDS, TEST_VOCABULARY, withFigures } from './read-whole.fixture.ts';

const matcher = new ValueMatcher(TEST_VOCABULARY);
const given = { fields: TEST_FIELDS, matcher };
const HEADER = 'Title,City,Pay\n';
const GOOD = 'Coder,"Austin, TX",61200\n';

function bookOf(rows: readonly (readonly unknown[])[]): Uint8Array<ArrayBuffer> {
	const book = utils.book_new();
	utils.book_append_sheet(
		book,
		utils.aoa_to_sheet(
			rows.map((row) => [...row]),
			{ cellDates: true },
		),
		'pay',
	);
	return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
}

const zipOf = (files: Readonly<Record<string, Uint8Array>>) => Uint8Array.from(zipSync(files));
const columns = (count: number) => `${Array.from({ length: count }, (_, index) => `c${index}`).join(',')}\n`;
const book = bookOf([
	['Title', 'Pay'],
	['Coder', 61200],
]);

const WHOLE_FILES: readonly (readonly [string, string, BlobPart, string])[] = [
	['empty', 'a.csv', '', 'The file is empty (0 bytes).'],
	['blank', 'a.csv', ' \n\n \n', 'The file is empty.'],
	['delimiters alone', 'a.csv', ',,,\n,,,\n', 'The file is empty.'],
	['one column', 'a.csv', 'Title\nCoder\nRN\n', 'The file has a single column.'],
	['prose', 'a.txt', 'Dear colleague\nplease find the table\n', 'The file has a single column.'],
	['a header alone', 'a.csv', HEADER, 'The file has a header and no rows below it.'],
	['a header and blank rows', 'a.csv', `${HEADER},,\n\n`, 'The file has a header and no rows below it.'],
	[
		'an unclosed quote',
		'a.csv',
		`${HEADER}${GOOD}"Coder,Austin,1\nRN,Austin,2\n`,
		'A quote opens on line 3 and is never closed.',
	],
	[
		'an unclosed quote after a cell of two lines',
		'a.csv',
		`${HEADER}"Coder\nII",Austin,61200\nRN,"Austin,2\n`,
		'A quote opens on line 4 and is never closed.',
	],
	['1,001 columns', 'a.csv', columns(1_001) + columns(1_001), 'The file has 1,001 columns: more than 1,000.'],
	[
		'16,384 columns',
		'a.csv',
		columns(16_384) + columns(16_384),
		'The file has 16,384 columns: more than 1,000.',
	],
	[
		'a row without end',
		'a.csv',
		`${HEADER}${'x'.repeat(READ_LIMITS.rowLength + 1)}`,
		'The row that begins on line 2 has more than 4,000,000 characters.',
	],
	[
		'a quoted cell without end',
		'a.csv',
		`${HEADER}"${'x\n'.repeat(READ_LIMITS.rowLength)}`,
		'A quote opens on line 2 and is never closed.',
	],
	[
		'a web page',
		'a.csv',
		'<!DOCTYPE html><html><body>Not found</body></html>',
		'The file is a web page or XML, not a table.',
	],
	['JSON', 'a.csv', '[{"title":"Coder","pay":1}]', 'The file is JSON, not a table.'],
	['a PDF', 'a.csv', '%PDF-1.7\n%âãÏÓ\n1 0 obj', 'The file is not text: it holds binary content.'],
	[
		'a picture',
		'a.csv',
		Uint8Array.from({ length: 400 }, (_, index) => (index * 37) % 20),
		'The file is not text: it holds binary content.',
	],
	[
		'a CSV named like a workbook',
		'a.xlsx',
		`${HEADER}${GOOD}`,
		'The file is not what its name says: it is neither a workbook nor a zip.',
	],
	[
		'a truncated workbook',
		'a.xlsx',
		book.slice(0, book.length - 200),
		'The workbook is truncated or damaged: its directory of contents, the last part of the file, is missing.',
	],
	[
		'a truncated old workbook',
		'a.xls',
		Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1, 2),
		'The workbook ends before its content does: it is truncated.',
	],
	[
		'a zip of something else',
		'a.zip',
		zipOf({ 'a.exe': strToU8('MZ') }),
		'The zip holds no workbook and no CSV: it is a zip of something else.',
	],
	[
		'a bomb',
		'a.zip',
		zipOf({ 'a.csv': new Uint8Array(30_000_000) }),
		'“a.csv” would unpack to 30 MB out of 30 kB: no table packs so well.',
	],
	[
		'an OpenDocument sheet',
		'a.ods',
		zipOf({ 'content.xml': strToU8('<x/>') }),
		'The file is an OpenDocument sheet, which is not read.',
	],
	['an empty workbook', 'a.xlsx', bookOf([]), 'The workbook holds no rows.'],
];

describe('whole files', () => {
	it.each(WHOLE_FILES)('%s', async (_, name, content, sentence) => {
		const { isUnchanged } = await withFigures();
		const { surveyed, rows } = await readWhole(new File([content], name), given);
		expect(surveyed.facts.ok ? 'was read' : surveyed.facts.problem.sentence).toBe(sentence);
		expect(rows).toEqual([]);
		expect(isUnchanged()).toBe(true);
	});

	it('more than 2 GB, before a byte is read', () => {
		expect(refuseFileEarly({ name: 'a.csv', size: 2_147_483_648 })?.sentence).toBe(
			'The file has 2.1 GB: files of up to 2 GB are read.',
		);
		expect(refuseFileEarly({ name: 'a.csv', size: 1_999_999_999 })).toBeNull();
	});
});

describe('odd files that are read', () => {
	const take = async (content: BlobPart, name = 'a.csv') => {
		const { rows, refused, surveyed } = await readWhole(new File([content], name), given);
		return {
			rows: rows.map(({ line, values }) => [line, values.role, values.place, values.pay]),
			refused,
			surveyed,
		};
	};
	const coder = (line: number) => [line, '29-2072', '12420', 61200];

	it.each<[string, BlobPart]>([
		['mixed line ends', 'Title,City,Pay\r\nCoder,"Austin, TX",61200\rCoder,"Austin, TX",61200\n'],
		[
			'semicolons and decimal commas',
			'Title;City;Pay\nCoder;Austin, TX;61.200,00\nCoder;Austin, TX;61200,00\n',
		],
		['tabs', 'Title\tCity\tPay\nCoder\tAustin, TX\t$61,200\nCoder\tAustin, TX\t61.2k\n'],
		['pipes', 'Title|City|Pay\nCoder|Austin, TX|61200|\nCoder|Austin, TX|61200\n'],
		['single quotes', "Title,City,Pay\nCoder,'Austin, TX',61200\nCoder,'Austin, TX',61200\n"],
		['a byte-order mark', `\uFEFF${HEADER}${GOOD}${GOOD}`],
		['UTF-16 with a mark', Uint8Array.from(Buffer.from(`\uFEFF${HEADER}${GOOD}${GOOD}`, 'utf16le'))],
		['UTF-16 without a mark', Uint8Array.from(Buffer.from(`${HEADER}${GOOD}${GOOD}`, 'utf16le'))],
		['UTF-16 BE without a mark', Uint8Array.from(Buffer.from(`${HEADER}${GOOD}${GOOD}`, 'utf16le').swap16())],
		[
			'a workbook',
			bookOf([
				['Title', 'City', 'Pay'],
				['Coder', 'Austin, TX', 61200],
				['Coder', 'Austin, TX', '$61,200'],
			]),
		],
	])('%s', async (_, content) => {
		expect((await take(content)).rows).toEqual([coder(2), coder(3)]);
	});

	it('Windows-1252 where it is not UTF-8, also late in a file', async () => {
		const lines = Buffer.from(`Title,City,Pay,Site\n${'Coder,"Austin, TX",61200,x\n'.repeat(100_000)}`);
		const last = Buffer.from('Coder,"Austin, TX",61200,Mayag\xfcez\n', 'latin1');
		const { rows, surveyed } = await readWhole(new File([Buffer.concat([lines, last])], 'a.csv'), given);
		expect(surveyed.form).toMatchObject({ encoding: 'windows-1252' });
		expect([rows.length, rows.at(-1)?.values.site]).toEqual([100_001, 'Mayagüez']);
	});

	it('a quote that is not doubled takes the lines with it that it reaches over, and says so', async () => {
		const { rows, refused } = await take(`${HEADER}"Coder"x,,61200\n"RN",,91300\n${GOOD}`);
		expect(refused.map(({ line, reason }) => [line, reason])).toEqual([
			[
				2,
				'A quote inside a quoted cell isn’t doubled: nobody can tell where the cell ends. Lines 2 to 3 are refused with it.',
			],
		]);
		expect(rows).toEqual([coder(4)]);
	});

	it('titles above the header, and headers that are empty or there twice', async () => {
		const { rows, surveyed } = await take(`Salary survey,,,,\n\nTitle,City,Pay,Pay,\n${GOOD.trim()},5,\n`);
		expect(rows).toEqual([coder(4)]);
		expect(surveyed.facts.ok && surveyed.facts.value.columns.map(({ name }) => name)).toEqual([
			'Title',
			'City',
			'Pay',
			'Pay (2)',
		]);
	});

	it.each(['__proto__', 'constructor', 'toString', '😀', 'راتب', "x'); DROP TABLE wages;--"])(
		'the header %s is one like any other',
		async (name) => {
			const { rows, surveyed } = await take(`Title,City,Pay,"${name}"\n${GOOD.trim()},${name}\n`);
			expect(rows).toEqual([coder(2)]);
			expect(surveyed.facts.ok && surveyed.facts.value.columns.at(-1)?.name).toBe(name);
			expect(Object.keys(Object.prototype)).toEqual([]);
		},
	);

	it('a date in a money column of a workbook is refused by line', async () => {
		const { rows, refused } = await take(
			bookOf([
				['Title', 'City', 'Pay'],
				['Coder', 'Austin, TX', 61200],
				['Coder', 'Austin, TX', new Date(Date.UTC(2024, 4, 1))],
				['RN', 'Austin, TX', 91300],
			]),
		);
		expect(rows.length).toBe(2);
		expect(refused.map(({ line, column, reason }) => [line, column, reason])).toEqual([
			[3, 'Pay', 'The cell holds the date 2024-05-01, not a number.'],
		]);
	});
});
