import { unzipSync } from 'fflate';
import { ok, type Result } from '../../domain/result.ts';
import type { Cell, SourceTable } from './importer.ts';
import { refuseFile } from './refuse-file.ts';

/** Bytes of XML turned into text at a time. */
const SLICE_BYTES = 8_000_000;

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
function* elements(bytes: Uint8Array, tag: string): Generator<string> {
	const decoder = new TextDecoder('utf-8');
	const element = new RegExp(`<${tag}\\b(?:[^>]*/>|[^>]*>[\\s\\S]*?</${tag}>)`, 'g');
	let rest = '';
	for (let offset = 0; offset < bytes.length; offset += SLICE_BYTES) {
		const end = Math.min(offset + SLICE_BYTES, bytes.length);
		const text = rest + decoder.decode(bytes.subarray(offset, end), { stream: end < bytes.length });
		let consumed = 0;
		for (const match of text.matchAll(element)) {
			consumed = match.index + match[0].length;
			yield match[0];
		}
		rest = text.slice(consumed);
	}
}

/** `AB12` is column 27, counted from 0. */
function columnIndex(reference: string): number {
	let index = 0;
	for (const letter of reference.match(/^[A-Z]+/)?.[0] ?? 'A') index = index * 26 + letter.charCodeAt(0) - 64;
	return index - 1;
}

function cellValue(attributes: string, content: string, shared: readonly string[]): Cell {
	const type = /\bt="(\w+)"/.exec(attributes)?.[1];
	if (type === 'inlineStr') return textOf(content);
	const value = /<v\b[^>]*>([\s\S]*?)<\/v>/.exec(content)?.[1];
	if (value === undefined) return null;
	if (type === 's') return shared[Number(value)] ?? null;
	if (type === 'b') return value === '1';
	if (type === 'str' || type === 'e') return decodeXml(value);
	return Number(value);
}

function readSheet(xml: Uint8Array, shared: readonly string[]): readonly (readonly Cell[])[] {
	const rows: Cell[][] = [];
	const cell = /<c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g;
	for (const row of elements(xml, 'row')) {
		const number = Number(/\br="(\d+)"/.exec(row.slice(0, row.indexOf('>')))?.[1] ?? rows.length + 1);
		while (rows.length < number - 1) rows.push([]);
		const cells: Cell[] = [];
		for (const match of row.matchAll(cell)) {
			const attributes = match[1] ?? '';
			const reference = /\br="([A-Z]+)/.exec(attributes)?.[1];
			const index = reference === undefined ? cells.length : columnIndex(reference);
			while (cells.length < index) cells.push(null);
			cells[index] = cellValue(attributes, match[2] ?? '', shared);
		}
		rows.push(cells);
	}
	// A sheet leaves empty cells out; here every row that has any cell has all columns, as in any other workbook.
	const width = rows.reduce((widest, { length }) => Math.max(widest, length), 0);
	for (const cells of rows) while (cells.length > 0 && cells.length < width) cells.push(null);
	return rows;
}

/**
 * Every sheet of an `.xlsx` whose sheets are too long to be held as one string, such as the file of all areas and
 * industries of a release. Reads values only; formats and formulas are left out.
 *
 * Errors: the workbook lacks a part it names, or is damaged.
 */
export function readLargeWorkbook(file: string, bytes: Uint8Array): Result<readonly SourceTable[]> {
	try {
		const parts = unzipSync(bytes, {
			filter: ({ name }) =>
				/^xl\/(workbook\.xml|_rels\/|sharedStrings\.xml|worksheets\/[^/]+\.xml)/.test(name),
		});
		const text = (name: string) => new TextDecoder().decode(parts[name] ?? new Uint8Array());
		const shared = [...elements(parts['xl/sharedStrings.xml'] ?? new Uint8Array(), 'si')].map(textOf);
		const targets = new Map(
			[...text('xl/_rels/workbook.xml.rels').matchAll(/<Relationship\b[^>]*>/g)].map(([relation]) => [
				/\bId="([^"]+)"/.exec(relation)?.[1] ?? '',
				(/\bTarget="([^"]+)"/.exec(relation)?.[1] ?? '').replace(/^\/xl\//, ''),
			]),
		);
		const tables = [...text('xl/workbook.xml').matchAll(/<sheet\b[^>]*>/g)].flatMap(([sheet]) => {
			const name = decodeXml(/\bname="([^"]*)"/.exec(sheet)?.[1] ?? '');
			const target = targets.get(/\br:id="([^"]+)"/.exec(sheet)?.[1] ?? '');
			const xml = parts[`xl/${target ?? ''}`];
			return xml ? [{ file, sheet: name, rows: readSheet(xml, shared) }] : [];
		});
		if (tables.length > 0) return ok(tables);
		throw new Error('no sheet found');
	} catch (error) {
		return refuseFile(file, 'The workbook cannot be read: it is truncated or damaged.', undefined, error);
	}
}
