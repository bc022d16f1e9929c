import { quoted, type Result, ok } from '../../domain/result.ts';
import { readDelimited } from './csv.ts';
import { LIMITS, megabytes } from './limits.ts';
import { readLargeWorkbook } from './large-workbook.ts';
import type { SourceTable } from './importer.ts';
import { refuseFile } from './refuse-file.ts';
import { readWorkbook } from './workbook.ts';
import { unpack, verify, zipEntries, type ZipEntry } from './zip.ts';

/** File name endings the importers read. */
const TABLE = /\.(xlsx?|csv|txt|tsv)$/i;
const ZIP = /\.zip$/i;
/** Entries of official zips that hold no table: notes on the fields, and what archivers of some systems add. */
const BESIDE_THE_POINT = /(^|\/)(__MACOSX\/|\.|readme|(field|file)s?[_ -]?desc)/i;

/** Sheets whose text is longer than this together cannot be one string in every JavaScript engine. */
const LARGE_SHEET_BYTES = 200_000_000;

/** Whether a file of this name may hold a table. */
export function isReadable(file: string): boolean {
	return TABLE.test(file) || ZIP.test(file);
}

function hasSignature(bytes: Uint8Array, ...signature: readonly number[]): boolean {
	return signature.every((byte, index) => bytes[index] === byte);
}

/** What may still be unpacked of an input file, shared by all zips inside it. */
interface Allowance {
	readonly depth: number;
	bytes: number;
}

const totalOf = (entries: readonly ZipEntry[]) => entries.reduce((sum, { size }) => sum + size, 0);

/** Why a zip or workbook is not unpacked, told by the sizes it declares; null where it may be. */
function tooMuch(file: string, entries: readonly ZipEntry[], allowance: Allowance): Result<never> | null {
	const bomb = entries.find(
		({ size, packed }) => size > LIMITS.ratioFrom && size > LIMITS.ratio * packed.length,
	);
	if (bomb) {
		return refuseFile(
			file,
			`“${bomb.name}” would unpack to ${megabytes(bomb.size)} out of ${Math.ceil(bomb.packed.length / 1000)} kB: no table packs so well.`,
			'Download the file again from its publisher.',
		);
	}
	allowance.bytes -= totalOf(entries);
	if (allowance.bytes >= 0) return null;
	return refuseFile(
		file,
		`It would unpack to more than ${megabytes(LIMITS.unpackedBytes)}, beyond any official release.`,
		'Unpack it yourself and give the workbooks one after the other.',
	);
}

function openZip(
	file: string,
	all: readonly ZipEntry[],
	allowance: Allowance,
): Result<readonly SourceTable[]> {
	const wanted = all
		.filter(({ name }) => isReadable(name) && !BESIDE_THE_POINT.test(name))
		.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
	if (all.some(({ name }) => name === 'content.xml')) {
		const sentence = 'The file is an OpenDocument sheet, which is not read.';
		return refuseFile(file, sentence, 'Give the workbook or CSV as published.');
	}
	if (wanted.length === 0) {
		const found = all.slice(0, 5).map(({ name }) => quoted(name));
		return refuseFile(
			file,
			'The zip holds no workbook and no CSV: it is a zip of something else.',
			'Give the zip as published, for example oesm24ma.zip, or the workbook inside it.',
			found.length > 0 ? `it holds ${found.join(', ')}` : 'it is empty',
		);
	}
	if (allowance.depth === 0) {
		return refuseFile(
			file,
			`More than ${LIMITS.zipDepth} zips lie inside each other.`,
			'Unpack the outer ones and give the zip as published.',
		);
	}
	const refused = tooMuch(file, wanted, allowance);
	if (refused) return refused;
	const inside = { depth: allowance.depth - 1, bytes: allowance.bytes };
	const tables: SourceTable[] = [];
	for (const entry of wanted) {
		let content: Uint8Array;
		try {
			content = unpack(entry);
		} catch (error) {
			const sentence = `The entry “${entry.name}” cannot be unpacked: the zip is damaged or protected by a password.`;
			const remedy = 'Download the zip again, or unpack it yourself and give the workbook.';
			return refuseFile(file, sentence, remedy, error);
		}
		const opened = open(`${file}!${entry.name}`, content, inside);
		if (!opened.ok) return opened;
		for (const table of opened.value) tables.push(table);
	}
	allowance.bytes = inside.bytes;
	return ok(tables);
}

/** A workbook of the zipped kind; `entries`: its parts. */
function openWorkbook(
	file: string,
	bytes: Uint8Array,
	entries: readonly ZipEntry[],
	allowance: Allowance,
): Result<readonly SourceTable[]> {
	const refused = tooMuch(file, entries, allowance);
	if (refused) return refused;
	const sheets = entries.filter(({ name }) => name.startsWith('xl/worksheets/'));
	if (totalOf(sheets) > LARGE_SHEET_BYTES) return readLargeWorkbook(file, entries);
	try {
		// The usual reader unpacks by itself, whatever the parts declare: first they are held to it.
		entries.forEach(verify);
	} catch (error) {
		const sentence = 'The workbook cannot be unpacked: it is damaged.';
		return refuseFile(file, sentence, undefined, error);
	}
	return readWorkbook(file, bytes);
}

function open(file: string, bytes: Uint8Array, allowance: Allowance): Result<readonly SourceTable[]> {
	if (bytes.length === 0) return refuseFile(file, 'The file is empty (0 bytes).', 'Download the file again.');
	if (hasSignature(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return readWorkbook(file, bytes);
	if (hasSignature(bytes, 0x50, 0x4b)) {
		let entries: readonly ZipEntry[];
		try {
			entries = zipEntries(bytes, LIMITS.zipEntries + 1);
		} catch (error) {
			const sentence = `The ${ZIP.test(file) ? 'zip' : 'workbook'} is truncated or damaged: its directory of contents, the last part of the file, is missing.`;
			return refuseFile(file, sentence, undefined, error);
		}
		if (entries.length > LIMITS.zipEntries) {
			const sentence = `It holds more than ${LIMITS.zipEntries.toLocaleString('en-US')} files.`;
			return refuseFile(file, sentence, 'Give the zip as published, or the workbook inside it.');
		}
		const isWorkbook = entries.some(({ name }) => name === '[Content_Types].xml');
		return isWorkbook ? openWorkbook(file, bytes, entries, allowance) : openZip(file, entries, allowance);
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

/**
 * Every table of a file: the sheets of a workbook, a CSV or tab-separated text, and the same inside a zip, three deep
 * at most. What a file is, is told by its first bytes; its name only names it.
 *
 * `file` is the path printed in reports. Errors: the file is empty, truncated, damaged, protected by a password,
 * larger unpacked than `LIMITS` allows, or no table at all.
 */
export function openFile(file: string, bytes: Uint8Array): Result<readonly SourceTable[]> {
	return open(file, bytes, { depth: LIMITS.zipDepth, bytes: LIMITS.unpackedBytes });
}
