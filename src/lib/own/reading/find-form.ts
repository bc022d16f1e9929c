import type { Problem } from '../../domain/result.ts';
import { DELIMITERS, type Delimiter, type Encoding, type Quote } from './form.ts';
import { RowReader } from './row-reader.ts';
import { isBlankRow } from './row.ts';

/** Characters from which the form of a text is told. */
export const FORM_LENGTH = 64_000;
const ROWS_COMPARED = 100;

/**
 * The encoding that the first bytes of a file tell: by a byte-order mark, or by zero bytes at every other place. Null
 * where they don't: it is then UTF-8 if all of the file can be, else Windows-1252.
 */
export function encodingByMark(bytes: Uint8Array): Encoding | null {
	const [first, second, third] = bytes;
	if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
	if (first === 0xff && second === 0xfe) return 'utf-16le';
	if (first === 0xfe && second === 0xff) return 'utf-16be';
	const pairs = Math.min(bytes.length, 4096) >> 1;
	if (pairs < 2) return null;
	let [even, odd] = [0, 0];
	for (let pair = 0; pair < pairs; pair += 1) {
		if (bytes[2 * pair] === 0) even += 1;
		if (bytes[2 * pair + 1] === 0) odd += 1;
	}
	if (odd > pairs * 0.4 && even < pairs * 0.05) return 'utf-16le';
	if (even > pairs * 0.4 && odd < pairs * 0.05) return 'utf-16be';
	return null;
}

/** The sign that cuts most rows into equally many cells, more of them where several do. A comma where none does. */
export function findDelimiter(head: string, quote: Quote): Delimiter {
	let best: { readonly delimiter: Delimiter; readonly score: number } = { delimiter: ',', score: 0 };
	for (const delimiter of DELIMITERS) {
		const score = scoreOf(head, delimiter, quote);
		if (score > best.score) best = { delimiter, score };
	}
	return best.delimiter;
}

function scoreOf(head: string, delimiter: Delimiter, quote: Quote): number {
	const reader = new RowReader({ delimiter, quote });
	const all = [...reader.push(head), ...(head.length < FORM_LENGTH ? reader.end() : [])];
	const rows = all.filter((row) => !isBlankRow(row)).slice(0, ROWS_COMPARED);
	const widths = new Map<number, number>();
	for (const { cells } of rows) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
	let best = 0;
	for (const [width, count] of widths) {
		if (width > 1) best = Math.max(best, (count / rows.length) ** 2 * Math.sqrt(Math.min(width, 30)));
	}
	return best;
}

/** A straight double quote, unless only single quotes stand around cells. */
export function findQuote(head: string): Quote {
	if (head.includes('"')) return '"';
	const inSingle = head.match(/(^|[,;\t|\r\n])'[^'\r\n]*'(?=[,;\t|\r\n]|$)/g)?.length ?? 0;
	return inSingle >= 2 ? "'" : '"';
}

/** Why a text is not a table, told by its beginning; null where it may be one. */
export function refuseText(head: string): Problem | null {
	if (head.trim() === '') {
		return { sentence: 'The file is empty.', remedy: 'Give a file with a header and rows.' };
	}
	if (/^\s*<(!doctype|html|\?xml|svg)/i.test(head.slice(0, 200))) {
		return {
			sentence: 'The file is a web page or XML, not a table.',
			remedy: 'Save the table as CSV or as a workbook and give that.',
		};
	}
	if (/^\s*(\{\s*"|\[\s*[[{"])/.test(head.slice(0, 200))) {
		return { sentence: 'The file is JSON, not a table.', remedy: 'Save the table as CSV or as a workbook.' };
	}
	const binary = head.match(/(?![\t-\r])\p{Cc}/gu)?.length ?? 0;
	if (head.startsWith('%PDF') || binary > head.length / 100) {
		return {
			sentence: 'The file is not text: it holds binary content.',
			remedy: 'Give a CSV file or a workbook (.xlsx or .xls).',
		};
	}
	return null;
}
