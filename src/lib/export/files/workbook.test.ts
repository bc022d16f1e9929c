/**
 * Guarantee: a workbook holds every cell as what it is – numbers as numbers, codes and whatever looks like a formula as text –
 * for two readers that know nothing of each other, and says what its rows are. Without it a spreadsheet changes codes into
 * dates and runs what a title says.
 */
import { read, utils, type WorkBook } from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openNodeRasteriser } from '../raster/node.ts';
import { figureOf, inputOf, ROWS, type Row } from './files.fixture.ts';
import { workbookBytes } from './workbook.ts';

const rasteriser = openNodeRasteriser();
const input = await inputOf(rasteriser);

function cellsOf(book: WorkBook, sheet: string): unknown[][] {
	return utils.sheet_to_json(book.Sheets[sheet] ?? {}, { header: 1, defval: null });
}

/** Reads a sheet's text cells by its markup alone. */
function textsOf(bytes: Uint8Array, sheet: number): string[] {
	const xml = strFromU8(unzipSync(bytes)[`xl/worksheets/sheet${sheet}.xml`] ?? new Uint8Array());
	return [...xml.matchAll(/ t="inlineStr"><is><t xml:space="preserve">([^<]*)<\/t><\/is><\/c>/g)].map(
		([, text = '']) =>
			text
				.replace(/_x005F_/g, '_')
				.replaceAll('&lt;', '<')
				.replaceAll('&gt;', '>')
				.replaceAll('&quot;', '"')
				.replaceAll('&amp;', '&'),
	);
}

const plain = (text: string) => text.replace(/[^\P{Cc}\t\n]|[\ufffe\uffff]|\p{Surrogate}/gu, '');

test('rows are what they are: codes keep their zeros and hyphens, numbers are numbers, formulas text', () => {
	const book = read(workbookBytes(input), { cellFormula: true, cellNF: true });
	expect(book.SheetNames).toEqual(['Rows', 'Notes and sources']);
	const [header, ...rows] = cellsOf(book, 'Rows');
	expect(header).toEqual([
		'Year',
		'Area code',
		'SOC code',
		'Occupation',
		'Median',
		'Median flag',
		'Share',
		'Mean RSE',
	]);
	expect(rows).toEqual(
		ROWS.map(({ year, area, code, title, pay, flag, share }) => [
			year,
			area,
			code,
			title,
			pay,
			flag || null,
			share,
			null,
		]),
	);
	const sheet = book.Sheets['Rows'] ?? {};
	expect(sheet['B2']).toMatchObject({ t: 's', v: '01', z: '@' });
	expect(sheet['A2']).toMatchObject({ t: 'n', v: 2025, z: 'General' });
	expect(sheet['E2']).toMatchObject({ t: 'n', v: 51_140, z: '#,##0' });
	expect(sheet['D3']).not.toHaveProperty('f');
});

test('notes, every source, address, hash, version and license are on the second sheet; the trace is in the properties', () => {
	const book = read(workbookBytes(input));
	const told = cellsOf(book, 'Notes and sources').map((row) => row.join(' | '));
	for (const words of [
		`Title | ${input.published.words.title}`,
		`Shown | ${input.published.selection}`,
		'Rows | 3 rows, 8 columns',
		`Note | ${input.published.notes[0]}`,
		...input.published.sources.map(
			({ publisher, title, release, address }) => `Source | ${publisher}, ${title}, ${release}, ${address}`,
		),
		`Address | ${input.trace.address}`,
		`Data SHA-256 | ${input.trace.hash}`,
		`Version | ${input.trace.version}`,
		'License | Official figures: public domain. Chart: Paychart, CC BY 4.0.',
		'Column | Median: a_median',
	]) {
		expect(told).toContain(words);
	}
	expect(book.Props).toMatchObject({
		Title: input.published.words.title,
		Subject: input.published.words.subtitle,
	});
	expect(JSON.parse(book.Props?.Comments ?? '')).toMatchObject({ sha256: input.trace.hash });
});

test('the title and the note a reader typed are in it', () => {
	const options = { ...input.options, title: '=HYPERLINK("x")', note: 'Mine' };
	const book = read(workbookBytes({ ...input, options }), { cellFormula: true });
	const notes = book.Sheets['Notes and sources'] ?? {};
	expect(notes['B1']).toMatchObject({ t: 's', v: '=HYPERLINK("x")' });
	expect(notes['B1']).not.toHaveProperty('f');
	expect(cellsOf(book, 'Notes and sources')).toContainEqual(['Note', 'Mine']);
});

test('nothing in it is a date, a formula, a link or a reference outside', () => {
	for (const [name, bytes] of Object.entries(unzipSync(workbookBytes(input)))) {
		const xml = strFromU8(bytes);
		expect(xml, name).not.toMatch(/<f>|TargetMode|<hyperlink|dcterms|<!DOCTYPE/);
		if (!/^<\?xml[^>]*\?>\n<[^]*>$/.test(xml)) throw new Error(`${name} is not a document`);
	}
});

test('whatever a text holds, two readers find it whole', async () => {
	const hostile = fc.oneof(
		fc.string({ unit: 'binary', maxLength: 300 }),
		fc.constantFrom(
			'=1+1',
			'+A1',
			'-2',
			'@x',
			'_x0041_',
			'_X000d_',
			' padded ',
			']]>',
			'&amp;',
			'a\r\nb',
			'007',
		),
	);
	await fc.assert(
		fc.asyncProperty(hostile, hostile, async (title, flag) => {
			const [first] = ROWS;
			const row: Row = { ...(first as Row), title, flag };
			const bytes = workbookBytes(await inputOf(rasteriser, figureOf([row])));
			const book = read(bytes, { cellFormula: true });
			const sheet = book.Sheets['Rows'] ?? {};
			for (const [place, text] of [
				['D2', title],
				['F2', flag],
			] as const) {
				const cell: unknown = sheet[place];
				if (plain(text) === '') continue;
				expect(cell).toMatchObject({ t: 's', v: plain(text) });
				expect(cell).not.toHaveProperty('f');
				expect(textsOf(bytes, 1)).toContain(plain(text));
			}
		}),
		{ numRuns: 60 },
	);
});
