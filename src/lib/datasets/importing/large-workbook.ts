import { SSF } from '@e965/xlsx';
import { ok, type Result } from '../../domain/result.ts';
import { OddCell } from './cell-fault.ts';
import { checkCells, checkLine, evenRows, NOTES_SHEET, putCell, textLines, TooLarge } from './grid.ts';
import type { Cell, SourceTable } from './importer.ts';
import { refuseFile } from './refuse-file.ts';
import { pieces, unpack, type ZipEntry } from './zip.ts';

/** Characters of XML that are searched at a time. */
const SLICE_LENGTH = 4_000_000;

/** Characters that no element of a sheet or list of texts has. */
const LONGEST_ELEMENT = 32_000_000;

/** A sheet whose rows are read as they are asked for, once: one after the other, so that their cells can be let go of. */
export interface StreamedTable extends Omit<SourceTable, 'rows'> {
	/** From the sheet's first line on, each at least as wide as the ones above. Throws where the sheet is damaged or too large. */
	readonly rows: Iterable<readonly Cell[]>;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decodeXml(text: string): string {
	return text.replace(/&(#x?[0-9a-f]+|\w+);/gi, (whole, name: string) => {
		if (!name.startsWith('#')) return ENTITIES[name] ?? whole;
		const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1));
		return String.fromCodePoint(code);
	});
}

/** The text of all `<t>` runs of a rich or plain string, without phonetic hints. */
function textOf(xml: string): string {
	const plain = xml.replace(/<rPh[\s\S]*?<\/rPh>/g, '');
	return [...plain.matchAll(/<t\b[^>]*>([\s\S]*?)<\/t>/g)].map((run) => decodeXml(run[1] ?? '')).join('');
}

/** Gives the elements named `tag` one after the other, never holding the whole XML as one string. */
function* elements(xml: Iterable<Uint8Array>, tag: string): Generator<string> {
	const decoder = new TextDecoder('utf-8');
	const element = new RegExp(`<${tag}\\b(?:[^>]*/>|[^>]*>[\\s\\S]*?</${tag}>)`, 'g');
	let text = '';
	let searched = 0;
	function* found(): Generator<string> {
		let consumed = 0;
		for (const match of text.matchAll(element)) {
			consumed = match.index + match[0].length;
			yield match[0];
		}
		text = text.slice(consumed);
		searched = text.length;
		if (searched > LONGEST_ELEMENT) throw new Error(`an element ${tag} is never closed`);
	}
	for (const piece of xml) {
		text += decoder.decode(piece, { stream: true });
		if (text.length - searched >= SLICE_LENGTH) yield* found();
	}
	text += decoder.decode();
	yield* found();
}

/** `AB12` is column 27, counted from 0. */
function columnIndex(reference: string): number {
	let index = 0;
	// Three letters name every column of a sheet.
	for (const letter of reference.match(/^[A-Z]{1,4}/)?.[0] ?? 'A')
		index = index * 26 + letter.charCodeAt(0) - 64;
	return index - 1;
}

/** Of the library's formats, which it does not declare: those every workbook has by their number, and which show days. */
const FORMATS = SSF as {
	readonly get_table: () => Readonly<Record<number, string>>;
	readonly is_date: (format: string) => boolean;
};

/** The number formats of a workbook that show a number as a day or time, by the index that cells name. */
function dateStyles(styles: string): ReadonlySet<number> {
	const own = new Map(
		[...styles.matchAll(/<numFmt\b[^>]*>/g)].map(([format]) => [
			Number(/\bnumFmtId="(\d+)"/.exec(format)?.[1]),
			decodeXml(/\bformatCode="([^"]*)"/.exec(format)?.[1] ?? ''),
		]),
	);
	const formats = /<cellXfs\b[\s\S]*?<\/cellXfs>/.exec(styles)?.[0] ?? '';
	const dates = new Set<number>();
	for (const [index, [format]] of [...formats.matchAll(/<xf\b[^>]*>/g)].entries()) {
		const id = Number(/\bnumFmtId="(\d+)"/.exec(format)?.[1] ?? 0);
		const shown = own.get(id) ?? FORMATS.get_table()[id];
		if (shown !== undefined && FORMATS.is_date(shown)) dates.add(index);
	}
	return dates;
}

/** Day 0 of a workbook's calendar, which counts a 29 February 1900 as its day 60. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

function dayOf(serial: number): string {
	const days = serial < 60 ? serial + 1 : serial;
	const date = new Date(DAY_ZERO + days * DAY);
	return Number.isNaN(date.getTime()) ? 'of no calendar' : date.toISOString().slice(0, 10);
}

interface Workbook {
	readonly shared: readonly string[];
	readonly dates: ReadonlySet<number>;
}

function cellValue(attributes: string, content: string, { shared, dates }: Workbook): Cell {
	const type = /\bt="(\w+)"/.exec(attributes)?.[1];
	if (type === 'inlineStr') return textOf(content);
	const value = /<v\b[^>]*>([\s\S]*?)<\/v>/.exec(content)?.[1];
	if (value === undefined || value === '') return /<f\b/.test(content) ? new OddCell('formula', '') : null;
	if (type === 's') {
		const text = shared[Number(value)];
		if (text === undefined) throw new Error('a cell names a text that the workbook does not hold');
		return text;
	}
	if (type === 'b') return value === '1';
	if (type === 'str') return decodeXml(value);
	if (type === 'e') return new OddCell('error', decodeXml(value));
	if (type === 'd') return new OddCell('date', value.slice(0, 10));
	const number = Number(value);
	const style = /\bs="(\d+)"/.exec(attributes)?.[1];
	return style !== undefined && dates.has(Number(style)) ? new OddCell('date', dayOf(number)) : number;
}

function* readSheet(xml: Iterable<Uint8Array>, book: Workbook): Generator<Cell[]> {
	const cell = /<c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g;
	let lines = 0;
	for (const row of elements(xml, 'row')) {
		const number = Number(/\br="(\d+)"/.exec(row.slice(0, row.indexOf('>')))?.[1] ?? lines + 1);
		checkLine(number);
		for (; lines < number - 1; lines += 1) yield [];
		const cells: Cell[] = [];
		let next = 0;
		for (const match of row.matchAll(cell)) {
			const attributes = match[1] ?? '';
			const reference = /\br="([A-Z]+)/.exec(attributes)?.[1];
			const index = reference === undefined ? next : columnIndex(reference);
			next = index + 1;
			const value = cellValue(attributes, match[2] ?? '', book);
			if (value !== null) putCell(cells, index, value);
		}
		lines += 1;
		yield cells;
	}
}

/** Widens each row to the widest so far, as a sheet leaves empty cells out. Throws `TooLarge` at too many cells. */
function* evenly(rows: Iterable<Cell[]>): Generator<readonly Cell[]> {
	let [width, lines] = [0, 0];
	for (const row of rows) {
		width = Math.max(width, row.length);
		lines += 1;
		checkCells(lines, width);
		while (row.length > 0 && row.length < width) row.push(null);
		yield row;
	}
}

/** The sheets of a workbook, none of them unpacked yet. Throws where the workbook lacks a part it names. */
function sheetsOf(entries: readonly ZipEntry[]) {
	const part = (name: string) => entries.find((candidate) => candidate.name === name);
	const piecesOf = (name: string): Iterable<Uint8Array> => {
		const entry = part(name);
		return entry ? pieces(entry) : [];
	};
	const text = (name: string) => {
		const entry = part(name);
		return entry ? new TextDecoder().decode(unpack(entry)) : '';
	};
	const book: Workbook = {
		shared: [...elements(piecesOf('xl/sharedStrings.xml'), 'si')].map(textOf),
		dates: dateStyles(text('xl/styles.xml')),
	};
	const targets = new Map(
		[...text('xl/_rels/workbook.xml.rels').matchAll(/<Relationship\b[^>]*>/g)].map(([relation]) => [
			/\bId="([^"]+)"/.exec(relation)?.[1] ?? '',
			(/\bTarget="([^"]+)"/.exec(relation)?.[1] ?? '').replace(/^\/xl\//, ''),
		]),
	);
	const sheets = [...text('xl/workbook.xml').matchAll(/<sheet\b[^>]*>/g)].flatMap(([sheet]) => {
		const name = decodeXml(/\bname="([^"]*)"/.exec(sheet)?.[1] ?? '');
		const target = `xl/${targets.get(/\br:id="([^"]+)"/.exec(sheet)?.[1] ?? '') ?? ''}`;
		const size = part(target)?.size ?? 0;
		return size > 0 ? [{ name, rows: () => readSheet(piecesOf(target), book) }] : [];
	});
	if (sheets.length === 0) throw new Error('no sheet found');
	return sheets;
}

/** What went wrong with a sheet while its rows were read, in a sentence. */
export function explainSheetFault(file: string, error: unknown): Result<never> {
	if (error instanceof TooLarge) return refuseFile(file, error.message, 'Give the workbook as published.');
	return refuseFile(file, 'The workbook cannot be read: it is truncated or damaged.', undefined, error);
}

/**
 * Every sheet of an `.xlsx` whose sheets are too long to be held as one string, such as the file of all areas and
 * industries of a release. Of formats only those that make a date of a number count.
 *
 * Errors: the workbook lacks a part it names, is damaged, or holds more than `LIMITS` allows.
 */
export function readLargeWorkbook(
	file: string,
	entries: readonly ZipEntry[],
): Result<readonly SourceTable[]> {
	try {
		return ok(
			// One sheet at a time: together they may be larger than the memory.
			sheetsOf(entries).map(({ name, rows }) => ({ file, sheet: name, rows: evenRows([...rows()]) })),
		);
	} catch (error) {
		return explainSheetFault(file, error);
	}
}

/**
 * The same without holding a sheet's cells: its rows are unpacked as they are asked for. Notes sheets are read at once, and
 * their lines hang on every other sheet. Errors: as far as they show before the rows are asked for.
 */
export function streamWorkbook(file: string, entries: readonly ZipEntry[]): Result<readonly StreamedTable[]> {
	try {
		const sheets = sheetsOf(entries);
		const notes = sheets
			.filter(({ name }) => NOTES_SHEET.test(name))
			.flatMap(({ rows }) => textLines([...rows()]));
		return ok(
			sheets.map(({ name, rows }) => ({
				file,
				sheet: name,
				rows: { [Symbol.iterator]: () => evenly(rows()) },
				...(notes.length > 0 ? { notes } : {}),
			})),
		);
	} catch (error) {
		return explainSheetFault(file, error);
	}
}
