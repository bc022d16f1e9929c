/**
 * Guarantee: a file's figures are told to be today's, of an older release, or altered, and the value that differs is named by
 * its row and column; what a spreadsheet does to a CSV is not an alteration. Without it a reader is told a true file is false, or
 * a false one true.
 */
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { compareFigures, movedReleases, type FileFigures } from './compare.ts';
import { keyColumns, rowName } from './row-keys.ts';
import { textHash } from './sha256.ts';
import { readTable } from './table.ts';
import { CSV, SOURCES } from './trace.fixture.ts';

const VERSION = '0.1.0+aaaaaaaaaaaa';
const NEXT = {
	version: '0.1.0+bbbbbbbbbbbb',
	sources: SOURCES.map((source) => ({ ...source, release: 'May 2026' })),
};
const TODAY = { rows: CSV, version: VERSION, sources: SOURCES };

/** A file with these rows that states the hash of `of`. */
async function fileOf(rows: string | null, of: string = CSV, sources = SOURCES): Promise<FileFigures> {
	return { rows, stated: { hash: await textHash(of), version: VERSION, sources } };
}

/** The CSV with a cell changed. */
const changed = (was: string, is: string) => {
	expect(CSV).toContain(was);
	return CSV.replace(was, is);
};
/** The same a release later, two values moved. */
const NEWER = CSV.replaceAll('\n2025,', '\n2026,').replace('51140', '52000').replace('149790', '151000');
const NOTHING = { changes: [], gone: [], added: [] };

describe('same', () => {
	test('the very rows', async () => {
		expect(await compareFigures(await fileOf(CSV), TODAY)).toEqual({ verdict: 'same', absent: 0 });
		expect(await compareFigures({ rows: CSV, stated: null }, TODAY)).toEqual({ verdict: 'same', absent: 0 });
	});

	test('no rows, but the hash of today’s', async () => {
		expect(await compareFigures(await fileOf(null), TODAY)).toEqual({ verdict: 'same', absent: 0 });
	});

	const lines = CSV.trimEnd().split('\n');
	const cells = Papa.parse<string[]>(CSV.trimEnd()).data;
	test.each([
		['a byte-order mark', `\uFEFF${CSV}`],
		['line ends of Windows', CSV.replaceAll('\n', '\r\n')],
		['line ends of old systems', CSV.replaceAll('\n', '\r')],
		['everything quoted', Papa.unparse(cells, { quotes: true })],
		['semicolons', Papa.unparse(cells, { delimiter: ';' })],
		['another order of rows', [lines[0], ...lines.slice(1).reverse()].join('\n')],
		['another order of columns', Papa.unparse(cells.map((row) => [...row].reverse()))],
		['no leading zeros', CSV.replace(',06,', ',6,')],
		['an occupation taken for a month', CSV.replace('11-9111', 'Nov-11')],
		['grouped numbers', CSV.replace('194720', '"194,720"').replace('51140', '"$51,140"')],
		['numbers with decimals', CSV.replace('51140', '51140.00')],
		['empty lines and spaces', `${CSV.replace(',51140', ', 51140 ')}\n,,,,,,,\n`],
		['a column left out', Papa.unparse(cells.map((row) => row.slice(0, -1)))],
	])('%s', async (_, rows) => {
		expect(await compareFigures(await fileOf(rows), TODAY)).toEqual({ verdict: 'same', absent: 0 });
		expect(await compareFigures({ rows, stated: null }, TODAY)).toEqual({ verdict: 'same', absent: 0 });
	});

	test('a CSV of some rows, which states nothing', async () => {
		const rows = lines.slice(0, 2).join('\n');
		expect(await compareFigures({ rows, stated: null }, TODAY)).toEqual({ verdict: 'same', absent: 2 });
	});
});

describe('newer', () => {
	const moved = [{ title: SOURCES[0]?.title, before: 'May 2025', after: 'May 2026' }];
	const changes = [
		{
			row: 'Medical and Health Services Managers, California',
			column: 'a_median',
			before: '149790',
			after: '151000',
		},
		{
			row: 'Medical Records Specialists, United States',
			column: 'a_median',
			before: '51140',
			after: '52000',
		},
	];

	test('what a new release changed, and the release', async () => {
		expect(await compareFigures(await fileOf(CSV), { ...NEXT, rows: NEWER })).toEqual({
			verdict: 'newer',
			difference: { ...NOTHING, changes },
			moved,
		});
	});

	test('also of a file that a spreadsheet wrote anew, in another order', async () => {
		const [head, ...rest] = CSV.trimEnd().split('\n');
		const rows = [head, ...rest.reverse()].join('\r\n').replace(',06,', ',6,');
		expect(await compareFigures(await fileOf(rows), { ...NEXT, rows: NEWER })).toMatchObject({
			verdict: 'newer',
		});
	});

	test('rows gone and new', async () => {
		const rows = NEWER.replace('2026,06,California', '2026,32,Nevada');
		expect(await compareFigures(await fileOf(CSV), { ...NEXT, rows })).toMatchObject({
			verdict: 'newer',
			difference: {
				gone: ['Medical and Health Services Managers, California'],
				added: ['Medical and Health Services Managers, Nevada'],
			},
		});
	});

	test('a longer past keeps its years apart', async () => {
		const past = 'year,occ_code,occ_title,a_median\n2024,29-2072,Records,50250\n2025,29-2072,Records,51140\n';
		const now = `${past}2026,29-2072,Records,52000\n`;
		expect(await compareFigures(await fileOf(past, past), { ...NEXT, rows: now })).toEqual({
			verdict: 'newer',
			difference: { ...NOTHING, added: ['Records, 2026'] },
			moved,
		});
	});

	test('a CSV that states nothing, of an earlier year', async () => {
		expect(await compareFigures({ rows: CSV, stated: null }, { ...NEXT, rows: NEWER })).toMatchObject({
			verdict: 'newer',
			difference: { changes },
		});
	});

	test('converted money of an earlier year moves with prices', async () => {
		const real =
			'year,occ_code,occ_title,a_median,dollars\n2024,29-2072,Records,51000,real\n2025,29-2072,Records,51140,real\n';
		const now = real.replace('51000', '52100');
		expect(await compareFigures(await fileOf(real, real), { ...NEXT, rows: now })).toMatchObject({
			verdict: 'newer',
		});
	});
});

describe('altered', () => {
	test('a cell, named, where the file was made from today’s figures', async () => {
		expect(await compareFigures(await fileOf(changed('51140', '91140')), TODAY)).toEqual({
			verdict: 'altered',
			cause: 'hash',
			isExact: true,
			difference: {
				...NOTHING,
				changes: [
					{
						row: 'Medical Records Specialists, United States',
						column: 'a_median',
						before: '91140',
						after: '51140',
					},
				],
			},
		});
	});

	test.each([
		['a flag taken away', changed('not_available', ''), { changes: [{ column: 'a_median_flag' }] }],
		[
			'a value put in',
			changed('16550,,', '16550,60000,'),
			{ changes: [{ column: 'a_median', before: '60000', after: '' }] },
		],
		[
			'a year',
			changed('2025,99', '2024,99'),
			{ changes: [{ column: 'year', before: '2024', after: '2025' }] },
		],
		['a title', changed('California', 'Nevada'), { changes: [{ column: 'area_title' }] }],
		['a code', changed('06,Cal', '07,Cal'), { gone: ['Medical and Health Services Managers, California'] }],
		[
			'a row left out',
			CSV.replace(/2025,06.*\n/, ''),
			{ added: ['Medical and Health Services Managers, California'] },
		],
		[
			'a row twice',
			CSV.replace(/(2025,06.*\n)/, '$1$1'),
			{ gone: ['Medical and Health Services Managers, California, 2025'] },
		],
	])('%s', async (_, rows, difference) => {
		const found = await compareFigures(await fileOf(rows), TODAY);
		expect(found).toMatchObject({ verdict: 'altered', cause: 'hash', isExact: true, difference });
	});

	test('a newer release does not excuse it, though it blurs what was altered', async () => {
		const found = await compareFigures(await fileOf(changed('51140', '91140')), { ...NEXT, rows: NEWER });
		expect(found).toMatchObject({ verdict: 'altered', cause: 'hash', isExact: false });
	});

	test('a hash calculated anew does not hide it: values of the same release differ', async () => {
		const rows = changed('51140', '91140');
		expect(await compareFigures(await fileOf(rows, rows), TODAY)).toMatchObject({
			verdict: 'altered',
			cause: 'release',
			isExact: true,
			difference: { changes: [{ before: '91140', after: '51140' }] },
		});
	});

	test('nor in a year of the past', async () => {
		const past = 'year,occ_code,occ_title,a_median\n2024,29-2072,Records,90250\n2025,29-2072,Records,51140\n';
		const now = `${past.replace('90250', '50250')}2026,29-2072,Records,52000\n`;
		const found = await compareFigures(await fileOf(past, past), { ...NEXT, rows: now });
		expect(found).toMatchObject({ verdict: 'altered', cause: 'release', isExact: false });
	});

	test('a CSV that states nothing, of the same year', async () => {
		const found = await compareFigures({ rows: changed('51140', '91140'), stated: null }, TODAY);
		expect(found).toMatchObject({
			verdict: 'altered',
			cause: 'release',
			difference: { changes: [{ after: '51140' }] },
		});
	});

	test('any cell of any row is found and named', async () => {
		const cells = Papa.parse<string[]>(CSV.trimEnd()).data;
		const [columns = [], ...rows] = cells;
		await fc.assert(
			fc.asyncProperty(
				fc.nat(rows.length - 1),
				fc.nat(columns.length - 1),
				fc.integer({ min: 1, max: 9e6 }),
				async (row, column, value) => {
					fc.pre(rows[row]?.[column] !== String(value));
					const spoilt = rows.map((line, at) =>
						line.map((cell, place) => (at === row && place === column ? String(value) : cell)),
					);
					const found = await compareFigures(await fileOf(Papa.unparse([columns, ...spoilt])), TODAY);
					if (found.verdict !== 'altered') throw new Error(found.verdict);
					const { changes, gone, added } = found.difference;
					const named =
						changes.length === 1 &&
						changes[0]?.column === columns[column] &&
						changes[0]?.before === String(value);
					expect(named || (gone.length === 1 && added.length === 1)).toBe(true);
				},
			),
			{ numRuns: 60 },
		);
	});
});

describe('unknown', () => {
	test('no rows and another hash', async () => {
		const found = await compareFigures(await fileOf(null), { ...NEXT, rows: NEWER });
		expect(found).toMatchObject({ verdict: 'unknown', reason: 'no-rows', moved: [{ after: 'May 2026' }] });
	});

	test('another table', async () => {
		const found = await compareFigures({ rows: 'fruit,price\napple,1\n', stated: null }, TODAY);
		expect(found).toMatchObject({ verdict: 'unknown', reason: 'other-table' });
		expect(await compareFigures({ rows: '', stated: null }, TODAY)).toMatchObject({ reason: 'other-table' });
	});

	test('figures that are revised, in a CSV that states nothing', async () => {
		const series = 'series,date,value\nindex,2025-01-01,100\nindex,2025-02-01,101.5\n';
		const found = await compareFigures(
			{ rows: series, stated: null },
			{ ...TODAY, rows: series.replace('101.5', '101.7') },
		);
		expect(found).toMatchObject({
			verdict: 'unknown',
			reason: 'unstated',
			difference: { changes: [{ row: 'index, 2025-02-01' }] },
		});
	});
});

describe('rows are told apart', () => {
	const table = (csv: string) => {
		const read = readTable(csv);
		if (!read.ok) throw new Error(read.problem.sentence);
		return read.value;
	};

	test.each([
		['year,occ_code,area_code,a_median\n2025,1,1,5\n2025,1,2,6\n', ['occ_code', 'area_code']],
		['year,occ_code,area_code,a_median\n2024,1,1,5\n2025,1,1,6\n', ['occ_code', 'area_code', 'year']],
		['series,sector_id,date,value\na,x,2025-01-01,5\na,x,2025-02-01,6\n', ['sector_id', 'series', 'date']],
		['claim_id,occ_code,verdict\nA1,1,right\nA2,1,right\n', ['claim_id']],
		[
			'year,setting_id,occ_code,kind,ownership,claim_id\n2024,s,1,k,p,\n2024,s,1,k,q,c\n',
			['occ_code', 'setting_id', 'ownership'],
		],
		['year_from,year_to,area_code,occ_code,x\n2022,2025,1,1,5\n', ['occ_code', 'area_code']],
		['year,phase,pay_with\n0,study,5\n1,work,6\n2,work,7\n', ['year']],
	])('%j', (csv, keys) => {
		expect(keyColumns(table(csv), table(csv))).toEqual(keys);
	});

	test('and named', () => {
		const rows = table(CSV);
		expect(rowName(rows, rows.rows[1] ?? [], ['occ_code', 'area_code', 'year'])).toBe(
			'Medical Records Specialists, Austin-Round Rock, TX, 2025',
		);
	});
});

test('releases that moved on, and tables that came', () => {
	const prices = { publisher: 'BEA', title: 'Parities', release: '2024', address: '' };
	expect(movedReleases(SOURCES, [...NEXT.sources, prices])).toEqual([
		{ title: SOURCES[0]?.title, before: 'May 2025', after: 'May 2026' },
		{ title: 'Parities', before: '', after: '2024' },
	]);
	expect(movedReleases(SOURCES, SOURCES)).toEqual([]);
});
