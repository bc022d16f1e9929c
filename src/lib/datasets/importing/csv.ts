import Papa from 'papaparse';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { SourceTable } from './importer.ts';
import { LIMITS, megabytes } from './limits.ts';
import { refuseFile } from './refuse-file.ts';

const [LINE_FEED, CARRIAGE_RETURN, COMMA, TAB] = [0x0a, 0x0d, 0x2c, 0x09];

/** Why a text is not read, told by its bytes before any of it becomes text; null where it may be. */
function refuseBytes(file: string, bytes: Uint8Array): Result<never> | null {
	if (bytes.length > LIMITS.textBytes) {
		const sentence = `The text has ${megabytes(bytes.length)}: more than ${megabytes(LIMITS.textBytes)}, beyond any official table.`;
		return refuseFile(file, sentence, 'Give the tables of a release one by one.');
	}
	if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
		return refuseFile(
			file,
			'The text is UTF-16, not UTF-8.',
			'Save it as “CSV UTF-8”, or give the file as published.',
		);
	}
	let [line, lineStart, separators] = [1, 0, 0];
	for (let at = 0; at < bytes.length; at += 1) {
		const byte = bytes[at];
		if (byte === 0) {
			return fail({
				sentence: 'The file is not text: it holds binary content (NUL).',
				remedy: 'Give the workbook, zip or CSV as published, under its own file name ending.',
				place: { file, line },
			});
		}
		if (byte === COMMA || byte === TAB) separators += 1;
		// Old systems end their lines with a carriage return alone.
		const isEnd = byte === LINE_FEED || (byte === CARRIAGE_RETURN && bytes[at + 1] !== LINE_FEED);
		if (!isEnd && at < bytes.length - 1) continue;
		if (at - lineStart > LIMITS.lineLength) {
			return fail({
				sentence: `The line has ${(at - lineStart).toLocaleString('en-US')} characters: it is not a row of a table.`,
				remedy: 'Download the file again and give it unchanged.',
				place: { file, line },
			});
		}
		[line, lineStart, separators] = [line + 1, at + 1, separators + 1];
		if (separators > LIMITS.cells) {
			const sentence = `The table has more than ${LIMITS.cells.toLocaleString('en-US')} cells: more than any official one.`;
			return refuseFile(file, sentence, 'Give the tables of a release one by one.');
		}
	}
	return null;
}

/** Old official text files are in the Windows code page, which decodes any byte. */
function decode(bytes: Uint8Array): string {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return new TextDecoder('windows-1252').decode(bytes);
	}
}

/** The separator that cuts the first line into most cells; a semicolon only cuts so that its file can be refused. */
function delimiterOf(text: string): string {
	const firstLine = text.slice(0, text.search(/\r\n?|\n|$/));
	const cells = (delimiter: string) => firstLine.split(delimiter).length;
	return [',', '\t', ';', '|'].reduce((best, next) => (cells(next) > cells(best) ? next : best));
}

/** Whether the first line looks like names of columns, not like a sentence: several, all of them short. */
function isHeader(text: string, delimiter: string): boolean {
	const names = text.slice(0, text.search(/\r\n?|\n|$/)).split(delimiter);
	return names.length >= 5 && names.every((name) => name.length < 40);
}

/**
 * One comma- or tab-separated text as a table of text cells; empty cells are null. The delimiter is the one that
 * cuts the first line into more cells. Rows keep their own length: the importer judges them by its header.
 *
 * Errors: the file is empty, larger than `LIMITS` allows, binary or UTF-16, cut by another sign, or a quote is left
 * open (the usual sign of a cut-off download) or not doubled.
 */
export function readDelimited(file: string, bytes: Uint8Array): Result<readonly SourceTable[]> {
	const refused = refuseBytes(file, bytes);
	if (refused) return refused;
	const text = decode(bytes);
	if (text.trim() === '') return refuseFile(file, 'The file is empty.', 'Download the file again.');
	if (/^\s*<(!doctype|html|\?xml)/i.test(text.slice(0, 200))) {
		const remedy = 'Download the file itself: a page saved in its place is the usual reason.';
		return refuseFile(file, 'The file is a web page, not a table.', remedy);
	}
	if (/^\s*[[{]\s*["[{]/.test(text.slice(0, 200))) {
		return refuseFile(file, 'The file is JSON, not a table.', 'Give the workbook or CSV as published.');
	}
	const delimiter = delimiterOf(text);
	if ((delimiter === ';' || delimiter === '|') && isHeader(text, delimiter)) {
		return fail({
			sentence: `The cells are separated by “${delimiter}”, not by commas or tabs.`,
			remedy:
				'Give the file as published. A spreadsheet that saved it so may have changed its decimal points too.',
			place: { file, line: 1 },
		});
	}
	const parsed = Papa.parse<string[]>(text, { delimiter, skipEmptyLines: false });
	const quote = parsed.errors.find(({ type }) => type === 'Quotes');
	if (quote) {
		return fail({
			sentence:
				quote.code === 'MissingQuotes'
					? 'A quoted cell is never closed: the file is truncated or damaged.'
					: 'A quoted cell holds a quote that is not doubled: nobody can tell where it ends.',
			remedy: 'Download the file again and give it unchanged.',
			place: { file, ...(quote.row === undefined ? {} : { line: quote.row + 1 }) },
		});
	}
	const wide = parsed.data.findIndex(({ length }) => length > LIMITS.columns);
	if (wide !== -1) {
		return fail({
			sentence: `The line has ${(parsed.data[wide]?.length ?? 0).toLocaleString('en-US')} cells: official tables have 70 columns at most.`,
			remedy: 'Give the file as published.',
			place: { file, line: wide + 1 },
		});
	}
	const rows = parsed.data.map((row) => row.map((cell) => (cell === '' ? null : cell)));
	while (rows.at(-1)?.every((cell) => cell === null)) rows.pop();
	return ok([{ file, rows }]);
}
