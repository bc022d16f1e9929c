import { fail, ok, type Problem, type Result } from '../../domain/result.ts';
import type { SourceTable } from '../../datasets/importing/importer.ts';
import { openFile } from '../../datasets/importing/open-file.ts';
import { encodingByMark, findDelimiter, findQuote, FORM_LENGTH, refuseText } from './find-form.ts';
import type { Encoding, FileForm, ReadOptions } from './form.ts';
import { READ_LIMITS } from './limits.ts';
import { RowReader } from './row-reader.ts';
import type { Row } from './row.ts';
import { textPieces } from './text-pieces.ts';

/** Where rows come from: the same ones each time it is read. */
export interface RowSource {
	readonly form: FileForm;
	/**
	 * Gives all rows, a batch at a time. `onBytes`: how much of the file has been read. Errors: a quote that is never closed,
	 * a row without end.
	 */
	read(take: (rows: readonly Row[]) => void, onBytes: (bytes: number) => void): Promise<Problem | null>;
}

const ROWS_OF_BATCH = 5_000;

/** The tables of a workbook, or of what a zip holds. Errors: those of `openFile`; it is too large. */
export async function openTables(file: File): Promise<Result<readonly SourceTable[]>> {
	if (file.size > READ_LIMITS.workbookBytes) {
		return fail({
			sentence: `The workbook has more than ${READ_LIMITS.workbookBytes / 1e6} MB.`,
			remedy: 'Save its sheet as CSV and give that: it is read piece by piece.',
		});
	}
	const opened = openFile(file.name, new Uint8Array(await file.arrayBuffer()));
	if (!opened.ok) return opened;
	const tables = opened.value.filter(({ rows }) => rows.length > 0);
	return tables.length > 0
		? ok(tables)
		: fail({ sentence: 'The file is empty.', remedy: 'Give a file with a header and rows.' });
}

/** Whether a file is a workbook or a zip, or says so by its name. */
export async function isPacked(file: File): Promise<boolean> {
	const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
	const isSigned = (first === 0x50 && second === 0x4b) || (first === 0xd0 && second === 0xcf);
	return isSigned || /\.(xlsx?|xlsm|ods|zip)$/i.test(file.name);
}

/** The rows of one of a workbook's tables; the fullest one where none was chosen. */
export function tableSource(tables: readonly SourceTable[], chosen: number | null): RowSource {
	const fullest = tables.reduce(
		(best, { rows }, index) => (rows.length > (tables[best]?.rows.length ?? 0) ? index : best),
		0,
	);
	const sheet = chosen !== null && tables[chosen] ? chosen : fullest;
	const rows = tables[sheet]?.rows ?? [];
	return {
		form: { kind: 'workbook', sheet, sheets: tables.map(({ sheet: name, file }) => name ?? file) },
		read: async (take) => {
			for (let at = 0; at < rows.length; at += ROWS_OF_BATCH) {
				take(
					rows
						.slice(at, at + ROWS_OF_BATCH)
						.map((cells, index) => ({ line: at + index + 1, cells, fault: '' })),
				);
				await breath();
			}
			return null;
		},
	};
}

/**
 * The rows of a text. What of its form the reader did not choose is told by its beginning. `encoding`: what it is read in
 * unless the reader chose or its first bytes say otherwise. Errors: it is not a table.
 */
export async function textSource(
	file: File,
	options: ReadOptions,
	encoding: Encoding,
): Promise<Result<RowSource & { readonly isSure: boolean }>> {
	const start = new Uint8Array(await file.slice(0, 4 * FORM_LENGTH).arrayBuffer());
	const marked = encodingByMark(start);
	const found = options.encoding ?? marked ?? encoding;
	const head = new TextDecoder(found).decode(start).slice(0, FORM_LENGTH);
	const refused = refuseText(head);
	if (refused) return fail(refused);
	const quote = options.quote ?? findQuote(head);
	const delimiter = options.delimiter ?? findDelimiter(head, quote);
	const isSure = options.encoding !== null || marked !== null || encoding === 'windows-1252';
	return ok({
		form: { kind: 'text', encoding: found, delimiter, quote },
		isSure,
		read: async (take, onBytes) => {
			const reader = new RowReader({ delimiter, quote });
			let done = 0;
			const count = (bytes: Uint8Array) => void (done += bytes.length);
			for await (const piece of textPieces(file, { encoding: found, isStrict: !isSure }, count)) {
				take(reader.push(piece));
				onBytes(done);
				if (reader.problem) break;
			}
			take(reader.end());
			return reader.problem;
		},
	});
}

/** Lets messages come in between. */
function breath(): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve));
}
