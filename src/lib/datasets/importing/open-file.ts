import { unzipSync } from 'fflate';
import { ok, type Result } from '../../domain/result.ts';
import { readDelimited } from './csv.ts';
import { readLargeWorkbook } from './large-workbook.ts';
import type { SourceTable } from './importer.ts';
import { refuseFile } from './refuse-file.ts';
import { readWorkbook } from './workbook.ts';

/** File name endings the importers read. */
const TABLE = /\.(xlsx?|csv|txt|tsv)$/i;
const ZIP = /\.zip$/i;
/** Entries of official zips that hold no table: notes on the fields, and what archivers of some systems add. */
const BESIDE_THE_POINT = /(^|\/)(__MACOSX\/|\.|readme|(field|file)s?[_ -]?desc)/i;

/** A sheet whose text is longer than this cannot be one string in every JavaScript engine. */
const LARGE_SHEET_BYTES = 200_000_000;

/** Whether a file of this name may hold a table. */
export function isReadable(file: string): boolean {
	return TABLE.test(file) || ZIP.test(file);
}

function hasSignature(bytes: Uint8Array, ...signature: readonly number[]): boolean {
	return signature.every((byte, index) => bytes[index] === byte);
}

interface Entry {
	readonly name: string;
	readonly originalSize: number;
}

/** The directory of a zip without unpacking any of it. Throws where the zip is cut off or damaged. */
function listEntries(bytes: Uint8Array): readonly Entry[] {
	const entries: Entry[] = [];
	unzipSync(bytes, {
		filter: ({ name, originalSize }) => {
			entries.push({ name, originalSize });
			return false;
		},
	});
	return entries;
}

function openZip(file: string, bytes: Uint8Array, entries: readonly Entry[]): Result<readonly SourceTable[]> {
	const wanted = entries
		.map(({ name }) => name)
		.filter((name) => isReadable(name) && !BESIDE_THE_POINT.test(name))
		.sort();
	if (wanted.length === 0) {
		const found = entries.map(({ name }) => name).slice(0, 5);
		return refuseFile(
			file,
			'The zip holds no workbook and no CSV: it is a zip of something else.',
			'Give the zip as published, for example oesm24ma.zip, or the workbook inside it.',
			found.length > 0 ? `it holds ${found.join(', ')}` : 'it is empty',
		);
	}
	const tables: SourceTable[] = [];
	for (const name of wanted) {
		let content: Uint8Array | undefined;
		try {
			content = unzipSync(bytes, { filter: (entry) => entry.name === name })[name];
		} catch (error) {
			const sentence = `The entry ${name} cannot be unpacked: the zip is damaged or protected by a password.`;
			const remedy = 'Download the zip again, or unpack it yourself and give the workbook.';
			return refuseFile(file, sentence, remedy, error);
		}
		const opened = openFile(`${file}!${name}`, content ?? new Uint8Array());
		if (!opened.ok) return opened;
		tables.push(...opened.value);
	}
	return ok(tables);
}

/**
 * Every table of a file: the sheets of a workbook, a CSV or tab-separated text, and the same inside a zip at any
 * depth. What a file is, is told by its first bytes; its name only names it.
 *
 * `file` is the path printed in reports. Errors: the file is empty, truncated, damaged, protected by a password,
 * or no table at all.
 */
export function openFile(file: string, bytes: Uint8Array): Result<readonly SourceTable[]> {
	if (bytes.length === 0) return refuseFile(file, 'The file is empty (0 bytes).', 'Download the file again.');
	if (hasSignature(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return readWorkbook(file, bytes);
	if (hasSignature(bytes, 0x50, 0x4b)) {
		let entries: readonly Entry[];
		try {
			entries = listEntries(bytes);
		} catch (error) {
			const sentence = `The ${ZIP.test(file) ? 'zip' : 'workbook'} is truncated or damaged: its directory of contents, the last part of the file, is missing.`;
			return refuseFile(file, sentence, undefined, error);
		}
		if (!entries.some(({ name }) => name === '[Content_Types].xml')) return openZip(file, bytes, entries);
		const isLarge = entries.some(
			({ name, originalSize }) => name.startsWith('xl/worksheets/') && originalSize > LARGE_SHEET_BYTES,
		);
		return isLarge ? readLargeWorkbook(file, bytes) : readWorkbook(file, bytes);
	}
	if (/\.(xlsx?|zip)$/i.test(file)) {
		return refuseFile(
			file,
			'The file is not what its name says: it is neither a workbook nor a zip.',
			'A web page saved in its place is the usual reason. Download the file again.',
		);
	}
	return readDelimited(file, bytes);
}
