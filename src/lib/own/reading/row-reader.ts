import { formatCount } from '$lib/domain/format.ts';
import Papa from 'papaparse';
import type { Problem } from '../../domain/result.ts';
import type { Delimiter, Quote } from './form.ts';
import { READ_LIMITS } from './limits.ts';
import type { Row } from './row.ts';

/** What the parser says of a text; its types leave it open. */
interface Parsed {
	readonly data: readonly (readonly string[])[];
	readonly errors: readonly { readonly code: string; readonly row?: number }[];
	/** `cursor`: where the first row begins that is not whole. */
	readonly meta: { readonly cursor: number };
}

/** Stands for no quote: a sign that no text holds, so that the parser never finds it. */
const NO_QUOTE = '\uFFFF';

const NOT_DOUBLED = 'A quote inside a quoted cell isn’t doubled: nobody can tell where the cell ends.';

/**
 * Cuts a text that comes in pieces into rows. Line ends of any kind are one; a quoted cell may hold them. Give it every
 * piece, then call `end`. After a problem it takes nothing more.
 */
export class RowReader {
	readonly #parser: Papa.Parser;
	readonly #quote: Quote;
	#rest = '';
	#line = 1;
	#endsWithReturn = false;
	#problem: Problem | null = null;

	constructor({ delimiter, quote }: { readonly delimiter: Delimiter; readonly quote: Quote }) {
		this.#quote = quote;
		this.#parser = new Papa.Parser({ delimiter, newline: '\n', quoteChar: quote || NO_QUOTE });
	}

	/** Why the rest of the text cannot be read. */
	get problem(): Problem | null {
		return this.#problem;
	}

	push(piece: string): readonly Row[] {
		if (this.#problem || piece === '') return [];
		// A line's end of two signs may be cut in two.
		const text = this.#endsWithReturn && piece.startsWith('\n') ? piece.slice(1) : piece;
		this.#endsWithReturn = piece.endsWith('\r');
		this.#rest += text.replace(/\r\n?/g, '\n');
		const rows = this.#take(false);
		if (this.#rest.length > READ_LIMITS.rowLength) this.#tooLong();
		return rows;
	}

	end(): readonly Row[] {
		if (this.#problem || this.#rest === '') return [];
		return this.#take(true);
	}

	#take(isLast: boolean): readonly Row[] {
		const before = this.#line;
		const parsed: Parsed = this.#parser.parse(this.#rest, 0, !isLast);
		const faulty = new Set(
			parsed.errors.flatMap(({ code, row }) => (code === 'InvalidQuotes' ? (row ?? []) : [])),
		);
		const rows: Row[] = [];
		parsed.data.forEach((cells, index) => {
			const lines = lineEndsIn(cells);
			const swallowed = faulty.has(index) ? notDoubled(this.#line, lines) : '';
			rows.push({ line: this.#line, cells, fault: swallowed || faultOf(cells) });
			this.#line += 1 + lines;
		});
		if (isLast && parsed.errors.some(({ code }) => code === 'MissingQuotes')) {
			const last = rows.pop();
			this.#problem = unclosed(lineOfOpenQuote(last, before));
			return rows;
		}
		this.#rest = isLast ? '' : this.#rest.slice(parsed.meta.cursor);
		// A line's end at the end of a file begins no row.
		const last = rows.at(-1);
		if (isLast && last?.cells.length === 1 && last.cells[0] === '') rows.pop();
		return rows;
	}

	#tooLong(): void {
		const start = this.#line;
		const parsed: Parsed = this.#parser.parse(this.#rest, 0, false);
		const isOpen = this.#quote !== '' && parsed.errors.some(({ code }) => code === 'MissingQuotes');
		const cells = parsed.data.at(-1) ?? [];
		this.#problem = isOpen
			? unclosed(lineOfOpenQuote({ line: start, cells, fault: '' }, start))
			: {
					sentence: `The row that begins on line ${formatCount(start)} has more than ${formatCount(READ_LIMITS.rowLength)} characters.`,
					remedy: 'Choose another delimiter or another quote, or give another file.',
					place: { line: start },
				};
	}
}

/** Rows that such a cell takes with it are refused with it. */
function notDoubled(line: number, lines: number): string {
	return lines === 0 ? NOT_DOUBLED : `${NOT_DOUBLED} Lines ${line} to ${line + lines} are refused with it.`;
}

function faultOf(cells: readonly string[]): string {
	const long = cells.findIndex(({ length }) => length > READ_LIMITS.cellLength);
	return long === -1 ? '' : `Cell ${long + 1} holds more than 1 million characters.`;
}

function lineEndsIn(cells: readonly string[]): number {
	let count = 0;
	for (const cell of cells) {
		for (let at = cell.indexOf('\n'); at !== -1; at = cell.indexOf('\n', at + 1)) count += 1;
	}
	return count;
}

/** The open cell is the last one of its row and holds everything after the quote. */
function lineOfOpenQuote(row: Row | undefined, start: number): number {
	if (!row) return start;
	const whole = row.cells.filter((cell): cell is string => typeof cell === 'string').slice(0, -1);
	return row.line + lineEndsIn(whole);
}

function unclosed(line: number): Problem {
	return {
		sentence: `A quote opens on line ${formatCount(line)} and is never closed.`,
		remedy: 'Close it in the file, or choose another quote above.',
		place: { line },
	};
}
