import Papa from 'papaparse';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { SourceTable } from './importer.ts';
import { refuseFile } from './refuse-file.ts';

/**
 * One comma- or tab-separated text as a table of text cells; empty cells are null. The delimiter is the one that
 * cuts the first line into more cells. Rows keep their own length: the importer judges them by its header.
 *
 * Errors: the file is empty, is no UTF-8 text, or a quote is left open (the usual sign of a cut-off download).
 */
export function readDelimited(file: string, bytes: Uint8Array): Result<readonly SourceTable[]> {
	let text: string;
	try {
		text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		// Old official text files are in the Windows code page; it decodes any byte, so binary content is caught here.
		if (bytes.includes(0)) {
			return refuseFile(
				file,
				'The file is no text: it holds binary content.',
				'Give the workbook, zip or CSV as published, under its own file name ending.',
			);
		}
		text = new TextDecoder('windows-1252').decode(bytes);
	}
	if (text.trim() === '') return refuseFile(file, 'The file is empty.', 'Download the file again.');
	const firstLine = text.slice(0, text.search(/\r?\n|$/));
	const delimiter = firstLine.split('\t').length > firstLine.split(',').length ? '\t' : ',';
	const parsed = Papa.parse<string[]>(text, { delimiter, skipEmptyLines: false });
	const openQuote = parsed.errors.find(({ code }) => code === 'MissingQuotes');
	if (openQuote) {
		return fail({
			sentence: 'A quoted cell is never closed: the file is truncated or damaged.',
			remedy: 'Download the file again and give it unchanged.',
			place: { file, ...(openQuote.row === undefined ? {} : { line: openQuote.row + 1 }) },
		});
	}
	const rows = parsed.data.map((row) => row.map((cell) => (cell === '' ? null : cell)));
	while (rows.at(-1)?.every((cell) => cell === null)) rows.pop();
	return ok([{ file, rows }]);
}
