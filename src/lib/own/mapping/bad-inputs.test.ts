// Guarantees that each bad input has its sentence and takes nothing away: whole files that are refused, and rows that are
// refused with line, column and reason while the others are taken in. Without it a slip in a file becomes a figure.
import { utils, write } from '@e965/xlsx';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../store/own-store.ts';
import { READ_LIMITS } from '../reading/limits.ts';
import { refuseFileEarly } from '../reading/file-session.ts';
import { ValueMatcher } from './match-values.ts';
import { readWhole, TEST_FIELDS, TEST_VOCABULARY } from './read-whole.fixture.ts';

const matcher = new ValueMatcher(TEST_VOCABULARY);
const given = { fields: TEST_FIELDS, matcher };
const HEADER = 'Title,City,Pay\n';
const GOOD = 'Coder,"Austin, TX",61200\n';

/** A store with figures in it, and what takes a file in as the page does: only with rows. */
async function withFigures() {
	const store = createMemoryStore();
	const item = { kind: 'figures', title: 'before', sha256: '', rows: 1 } as const;
	await store.put(item, { kind: 'figures', series: [] }, false);
	const before = store.list();
	return { isUnchanged: () => store.list() === before };
}

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

/** A header, a bad row, and a good one, which is taken in all the same. */
const ROWS: readonly (readonly [string, string, readonly [string, string, string]])[] = [
	['too few cells', 'Coder,Austin', ['', '', 'The row has 2 cells, the header 8.']],
	['too many cells', 'Coder,,61200,,,,,,x', ['', '', 'The row has 9 cells, the header 8.']],
	[
		'a quote that is not doubled',
		'"Coder" x",,61200,,,,,',
		['', '', 'A quote inside a quoted cell isn’t doubled: nobody can tell where the cell ends.'],
	],
	['no title', ',,61200,,,,,', ['Title', '', 'The cell is empty, and every row needs it.']],
	['an unknown title', 'Wizard,,61200,,,,,', ['Title', 'Wizard', 'You left this value out.']],
	['an ambiguous title', 'Data Analyst,,61200,,,,,', ['Title', 'Data Analyst', 'You left this value out.']],
	['an ambiguous city', 'Coder,Portland,61200,,,,,', ['City', 'Portland', 'You left this value out.']],
	['an unknown city', 'Coder,Gotham,61200,,,,,', ['City', 'Gotham', 'You left this value out.']],
	['a ZIP code', 'Coder,78701,61200,,,,,', ['City', '78701', 'You left this value out.']],
	['no pay', 'Coder,,,,,,,', ['Pay', '', 'The cell is empty, and every row needs it.']],
	['suppressed pay', 'Coder,,**,,,,,', ['Pay', '**', 'The cell is empty, and every row needs it.']],
	[
		'a date as pay',
		'Coder,,5/1/2024,,,,,',
		['Pay', '5/1/2024', 'The cell holds the date 5/1/2024, not a number.'],
	],
	[
		'an ISO date as pay',
		'Coder,,2024-05-01,,,,,',
		['Pay', '2024-05-01', 'The cell holds the date 2024-05-01, not a number.'],
	],
	[
		'euros',
		'Coder,,€61200,,,,,',
		['Pay', '€61200', 'The amount is in euros. Only US dollars are taken in: nothing is converted.'],
	],
	[
		'pounds',
		'Coder,,61200 GBP,,,,,',
		['Pay', '61200 GBP', 'The amount is in pounds. Only US dollars are taken in: nothing is converted.'],
	],
	[
		'Canadian dollars',
		'Coder,,CAD 61200,,,,,',
		[
			'Pay',
			'CAD 61200',
			'The amount is in Canadian dollars. Only US dollars are taken in: nothing is converted.',
		],
	],
	['negative pay', 'Coder,,-61200,,,,,', ['Pay', '-61200', 'Pay cannot be negative.']],
	['pay in parentheses', 'Coder,,(61200),,,,,', ['Pay', '(61200)', 'Pay cannot be negative.']],
	[
		'pay of zero',
		'Coder,,0,,,,,',
		['Pay', '0', 'Pay of zero is not taken in. Leave the cell empty where pay is not known.'],
	],
	[
		'pay in thousands',
		'Coder,,61.2,,,,,',
		['Pay', '61.2', '$61.20 a year is too little to be pay. Is it in thousands, or on another basis?'],
	],
	[
		'absurd pay',
		'Coder,,61200000,,,,,',
		[
			'Pay',
			'61200000',
			'$61,200,000.00 a year is too much to be pay. Is it on another basis, or does it lack a decimal sign?',
		],
	],
	[
		'annual pay as hourly',
		'Coder,,61200,hourly,,,,',
		[
			'Pay',
			'61200',
			'$61,200.00 an hour is too much to be pay. Is it on another basis, or does it lack a decimal sign?',
		],
	],
	[
		'pay that says it is hourly',
		'Coder,,$29.50/hr,,,,,',
		['Pay', '$29.50/hr', 'The cell says that it is hourly pay; the column is read as annual pay.'],
	],
	['a range', 'Coder,,55000-65000,,,,,', ['Pay', '55000-65000', 'The cell holds a range, not one number.']],
	[
		'a percentage as pay',
		'Coder,,75%,,,,,',
		['Pay', '75%', 'The cell holds a percentage, not an amount of money.'],
	],
	['words as pay', 'Coder,,competitive,,,,,', ['Pay', 'competitive', 'The cell does not hold a number.']],
	['a formula as pay', 'Coder,,=A1*2080,,,,,', ['Pay', '=A1*2080', 'The cell does not hold a number.']],
	[
		'SQL as pay',
		'Coder,,1); DROP TABLE wages;--,,,,,',
		['Pay', '1); DROP TABLE wages;--', 'The cell does not hold a number.'],
	],
	[
		'a decimal comma among points',
		'Coder,,"61200,5",,,,,',
		[
			'Pay',
			'61200,5',
			'The cell is not a number with a decimal point. The sign can be changed under “Decimals”.',
		],
	],
	['infinity', 'Coder,,1e999,,,,,', ['Pay', '1e999', 'The number is too large to calculate with.']],
	[
		'NUL',
		'Coder,,61\x00200,,,,,',
		['Pay', '61␀200', 'The cell holds a control character, such as NUL, or text that could not be decoded.'],
	],
	[
		'text turned around',
		'Coder,,61200,,,,,\u202enimda',
		['Site', '�nimda', 'The cell holds a control character, such as NUL, or text that could not be decoded.'],
	],
	[
		'a long cell',
		`Coder,,61200,,,,,${'x'.repeat(40_000)}`,
		['Site', `${'x'.repeat(79)}…`, "The cell holds 40,000 characters: more than a table's cell can."],
	],
	[
		'a cell of 1.1 MB',
		`Coder,,61200,,,,,${'x'.repeat(1_100_000)}`,
		['', '', 'Cell 8 holds more than 1 million characters.'],
	],
	['a negative share', 'Coder,,61200,,-0.5,,,', ['FTE', '-0.5', 'The number cannot be negative.']],
	[
		'a day that is not there',
		'Coder,,61200,,,2/30/2024,,',
		['Start', '2/30/2024', 'No calendar has this date.'],
	],
	[
		'a date of two readings',
		'Coder,,61200,,,5/6/2024,,',
		[
			'Start',
			'5/6/2024',
			'The date can be read in two ways: choose whether the day or the month comes first.',
		],
	],
	['words as a date', 'Coder,,61200,,,soon,,', ['Start', 'soon', 'The cell does not hold a date.']],
	['two years', 'Coder,,61200,,,,2023/2024,', ['Year', '2023/2024', 'The cell does not hold one year.']],
	['a year long ago', 'Coder,,61200,,,,1955,', ['Year', '1955', 'Years before 1990 are not taken in.']],
];

describe('rows', () => {
	it.each(ROWS)('%s', async (_, row, refusal) => {
		const { isUnchanged } = await withFigures();
		const good = 'RN,"Austin, TX",91300.00,,1,2024-05-01,2024,Main\n';
		const text = `Title,City,Pay,Basis,FTE,Start,Year,Site\n${row}\n${good.repeat(3)}`;
		const { rows, refused } = await readWhole(new File([text], 'a.csv'), given);
		expect(refused.map(({ line, column, value, reason }) => [line, column, value, reason])).toEqual([
			[2, ...refusal],
		]);
		expect(rows.map(({ line, values }) => [line, values.role, values.pay])).toEqual(
			[3, 4, 5].map((line) => [line, '29-1141', 91300]),
		);
		expect(isUnchanged()).toBe(true);
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

	it('Windows-1252 where it is no UTF-8, also late in a file', async () => {
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
