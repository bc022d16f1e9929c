// Guarantees that a text is read the same in every encoding it may be in, that what was found can be changed, and that no
// more of a long file is held than the piece that is being read.
import { utils, write } from '@e965/xlsx';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FileSession } from './file-session.ts';
import { AS_FOUND, type Encoding, type ReadOptions } from './form.ts';
import { shownOf } from './row.ts';

async function read(content: BlobPart, options: Partial<ReadOptions> = {}, name = 'a.csv') {
	const session = new FileSession(new File([content], name));
	const { form, facts, opening } = await session.survey({ ...AS_FOUND, ...options }, () => undefined);
	const cells: string[][] = [];
	await session.read(
		(rows) => void cells.push(...rows.map((row) => row.cells.map(shownOf))),
		() => undefined,
	);
	return { form, opening, facts: facts.ok ? facts.value : facts.problem.sentence, cells };
}

const ENCODED: Readonly<Record<Encoding, (text: string) => Buffer>> = {
	'utf-8': (text) => Buffer.from(text),
	'utf-16le': (text) => Buffer.from(text, 'utf16le'),
	'utf-16be': (text) => Buffer.from(text, 'utf16le').swap16(),
	'windows-1252': (text) => Buffer.from(text, 'latin1'),
};

it('tells the encoding, with and without a mark', async () => {
	const word = fc.string({ unit: fc.constantFrom(...'abcxyzéüñßÅ'), minLength: 1, maxLength: 8 });
	await fc.assert(
		fc.asyncProperty(
			fc.array(word, { minLength: 4, maxLength: 20 }),
			fc.constantFrom<Encoding>('utf-8', 'utf-16le', 'utf-16be', 'windows-1252'),
			fc.boolean(),
			async (words, encoding, isMarked) => {
				// A letter that the others write otherwise than Windows-1252 does.
				const rows = words.map((text, index) => [`${text}é`, `city ${index}`]);
				const text = `title,city\n${rows.map((row) => row.join(',')).join('\n')}\n`;
				const hasMark = isMarked && encoding !== 'windows-1252';
				const { form, cells } = await read(Buffer.from(ENCODED[encoding](hasMark ? `\uFEFF${text}` : text)));
				expect(form).toMatchObject({ encoding });
				expect(cells).toEqual(rows);
			},
		),
		{ numRuns: 200 },
	);
});

it('reads another way when the reader says so', async () => {
	const text = Buffer.from('title;pay;x,y\nMayag\xfcez;1;2,5\n', 'latin1');
	expect((await read(text)).form).toEqual({
		kind: 'text',
		encoding: 'windows-1252',
		delimiter: ';',
		quote: '"',
	});
	expect((await read(text, { encoding: 'utf-8' })).cells).toEqual([['Mayag\uFFFDez', '1', '2,5']]);
	expect((await read(text, { delimiter: ',' })).cells).toEqual([['Mayagüez;1;2', '5']]);
	expect((await read('a,b\n"x,1\n', { quote: '' })).cells).toEqual([['"x', '1']]);
	expect((await read('t,u\na,b\nx,1\n', { headerLine: 1 })).cells).toEqual([
		['a', 'b'],
		['x', '1'],
	]);
});

it('reads the sheet of a workbook that was chosen, the fullest one otherwise', async () => {
	const book = utils.book_new();
	utils.book_append_sheet(
		book,
		utils.aoa_to_sheet([
			['notes', 'x'],
			['a', 'b'],
		]),
		'Notes',
	);
	utils.book_append_sheet(
		book,
		utils.aoa_to_sheet([
			['title', 'code'],
			['Coder', '007'],
			['RN', '012'],
		]),
		'Pay',
	);
	const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
	const found = await read(bytes, {}, 'a.xlsx');
	expect(found.form).toEqual({ kind: 'workbook', sheet: 1, sheets: ['Notes', 'Pay'] });
	expect(found.cells).toEqual([
		['Coder', '007'],
		['RN', '012'],
	]);
	expect((await read(bytes, { sheet: 0 }, 'a.xlsx')).cells).toEqual([['a', 'b']]);
});

it('says what columns look like; codes stay text', async () => {
	const { facts } = await read(
		'title,code,pay,start,share,none\nCoder,007,"$61,200",5/31/2024,80%,\nRN,012,"$91,300",4/30/2024,100%,\n',
	);
	expect(typeof facts === 'string' ? facts : facts.columns.map(({ name, type }) => [name, type])).toEqual([
		['title', 'text'],
		['code', 'code'],
		['pay', 'money'],
		['start', 'date'],
		['share', 'percent'],
		['none', 'empty'],
	]);
});

it('never asks for all of a long file at once, nor for a piece more than twice at a time', async () => {
	const block = new Blob(['title,city,pay\n', 'Coder,"Austin, TX",61200\n'.repeat(400_000)]);
	let [most, held] = [0, 0];
	const file = new File([block], 'a.csv');
	const session = new FileSession(
		new Proxy(file, {
			get: (target, key) => {
				if (key === 'arrayBuffer') throw new Error('all of it');
				if (key === 'slice') {
					return (start: number, end: number) => {
						most = Math.max(most, Math.min(end, target.size) - start);
						held += 1;
						return target.slice(start, end);
					};
				}
				const value: unknown = Reflect.get(target, key, target);
				return value;
			},
		}),
	);
	const { facts } = await session.survey(AS_FOUND, () => undefined);
	expect(facts.ok && facts.value.rows).toBe(400_000);
	expect(most).toBeLessThanOrEqual(2_000_000);
	expect(held).toBeLessThanOrEqual(10);
});
