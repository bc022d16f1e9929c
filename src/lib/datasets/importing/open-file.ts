import { quoted, type Result, ok } from '../../domain/result.ts';
import { readDelimited } from './csv.ts';
import { LIMITS, megabytes } from './limits.ts';
import { readLargeWorkbook, streamWorkbook, type StreamedTable } from './large-workbook.ts';
import type { SourceTable } from './importer.ts';
import { refuseFile } from './refuse-file.ts';
import { readWorkbook } from './workbook.ts';
import { unpack, verify, zipEntries, type ZipEntry } from './zip.ts';

/** File name endings the importers read. */
const TABLE = /\.(xlsx?|csv|txt|tsv)$/i;
const ZIP = /\.zip$/i;
/** Entries of official zips that hold no table: notes on the fields, and what archivers of some systems add. */
const BESIDE_THE_POINT = /(^|\/)(__MACOSX\/|\.|readme|(field|file)s?[_ -]?desc)/i;

/** How the sheets of a workbook are read, and those of a larger one. */
interface Reading<Table> {
	/** Bytes of its sheets together from which on a workbook is a large one. */
	readonly largeFrom: number;
	readonly readLarge: (file: string, entries: readonly ZipEntry[]) => Result<readonly Table[]>;
}

/** Sheets whose text is longer than this together cannot be one string in every JavaScript engine. */
const WHOLE: Reading<SourceTable> = { largeFrom: 200_000_000, readLarge: readLargeWorkbook };

/** Sheets of this size are read within a second; of others a reader should see how far they are. */
const STREAMED: Reading<StreamedTable> = { largeFrom: 10_000_000, readLarge: streamWorkbook };

/** Tables one after the other; what could not be opened ends them. */
type Opened<Table> = Generator<SourceTable | Table, Result<null>>;

const ALL_OPENED = ok(null);

function* each<Table>(tables: Result<readonly Table[]>): Generator<Table, Result<null>> {
	if (!tables.ok) return tables;
	yield* tables.value;
	return ALL_OPENED;
}

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

function* openZip<Table>(
	file: string,
	all: readonly ZipEntry[],
	allowance: Allowance,
	reading: Reading<Table>,
): Opened<Table> {
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
	for (const entry of wanted) {
		let content: Uint8Array;
		try {
			content = unpack(entry);
		} catch (error) {
			const sentence = `The entry “${entry.name}” cannot be unpacked: the zip is damaged or protected by a password.`;
			const remedy = 'Download the zip again, or unpack it yourself and give the workbook.';
			return refuseFile(file, sentence, remedy, error);
		}
		const opened = yield* open(`${file}!${entry.name}`, content, inside, reading);
		if (!opened.ok) return opened;
	}
	allowance.bytes = inside.bytes;
	return ALL_OPENED;
}

/** A workbook of the zipped kind; `entries`: its parts. */
function* openWorkbook<Table>(
	file: string,
	bytes: Uint8Array,
	entries: readonly ZipEntry[],
	allowance: Allowance,
	{ largeFrom, readLarge }: Reading<Table>,
): Opened<Table> {
	const refused = tooMuch(file, entries, allowance);
	if (refused) return refused;
	const sheets = entries.filter(({ name }) => name.startsWith('xl/worksheets/'));
	if (totalOf(sheets) > largeFrom) return yield* each(readLarge(file, entries));
	try {
		// The usual reader unpacks by itself, whatever the parts declare: first they are held to it.
		entries.forEach(verify);
	} catch (error) {
		const sentence = 'The workbook cannot be unpacked: it is damaged.';
		return refuseFile(file, sentence, undefined, error);
	}
	return yield* each(readWorkbook(file, bytes));
}

function* open<Table>(
	file: string,
	bytes: Uint8Array,
	allowance: Allowance,
	reading: Reading<Table>,
): Opened<Table> {
	if (bytes.length === 0) return refuseFile(file, 'The file is empty (0 bytes).', 'Download the file again.');
	if (hasSignature(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return yield* each(readWorkbook(file, bytes));
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
		return isWorkbook
			? yield* openWorkbook(file, bytes, entries, allowance, reading)
			: yield* openZip(file, entries, allowance, reading);
	}
	if (/\.(xlsx?|zip)$/i.test(file)) {
		return refuseFile(
			file,
			'The file is not what its name says: it is neither a workbook nor a zip.',
			'A web page saved in its place is the usual reason. Download the file again.',
		);
	}
	return yield* each(readDelimited(file, bytes));
}

/**
 * Every table of a file: the sheets of a workbook, a CSV or tab-separated text, and the same inside a zip, three deep
 * at most. What a file is, is told by its first bytes; its name only names it.
 *
 * `file` is the path printed in reports. Errors: the file is empty, truncated, damaged, protected by a password,
 * larger unpacked than `LIMITS` allows, or no table at all.
 */
export function openFile(file: string, bytes: Uint8Array): Result<readonly SourceTable[]> {
	const tables: SourceTable[] = [];
	const opening = open(file, bytes, wholeAllowance(), WHOLE);
	for (;;) {
		const next = opening.next();
		if (!next.done) tables.push(next.value);
		else return next.value.ok ? ok(tables) : next.value;
	}
}

/**
 * The same table by table, none held once the next is asked for, and large sheets row by row: for who has little memory.
 * Ends with the error that `openFile` gives, or that of a sheet being read on (`explainSheetFault`) is thrown by its rows.
 */
export function streamFile(file: string, bytes: Uint8Array): Opened<StreamedTable> {
	return open(file, bytes, wholeAllowance(), STREAMED);
}

function wholeAllowance(): Allowance {
	return { depth: LIMITS.zipDepth, bytes: LIMITS.unpackedBytes };
}
