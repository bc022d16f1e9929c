import { LIMITS } from './limits.ts';

/** A cell of a workbook that holds neither text nor a figure. */
export class OddCell {
	readonly kind: 'date' | 'error' | 'formula';
	/** What the cell shows: `2024-05-02`, `#N/A`; empty for a formula without its value. */
	readonly shown: string;

	constructor(kind: OddCell['kind'], shown: string) {
		this.kind = kind;
		this.shown = shown;
	}

	toString(): string {
		return this.shown;
	}
}

/** What is wrong with a cell, and what to do about it. */
export interface CellFault {
	readonly sentence: string;
	readonly remedy: string;
}

/**
 * Control characters and signs that turn the direction of text. Not among them: a line's end inside a cell, and the
 * second set of control characters, one of which BLS has for the ü of Mayagüez (area definitions of May 2021).
 */
const CONTROL = /(?![\t\n\r\u0080-\u009f])\p{Cc}|[\u202a-\u202e\u2066-\u2069\uFFFD]/u;

const AS_PUBLISHED = 'Give the file as published.';

/**
 * Why a cell cannot be what its column is for, whatever the column is; null where it can. `expected`: `a wage`, `text`,
 * as the sentence has it.
 *
 * Faults: a date (a spreadsheet made one out of a code or figure), an error, a formula whose value was not stored,
 * control characters, more text than a cell of a spreadsheet holds.
 */
export function faultOfCell(cell: unknown, expected: string): CellFault | null {
	if (cell instanceof OddCell) {
		if (cell.kind === 'date') {
			const sentence = `The cell holds the date ${cell.shown}, not ${expected}.`;
			return { sentence, remedy: 'A spreadsheet made a date of it. Give the file as published.' };
		}
		if (cell.kind === 'error') {
			const sentence = `The cell holds the error ${cell.shown}, not ${expected}.`;
			return { sentence, remedy: `What stood there is lost. ${AS_PUBLISHED}` };
		}
		return {
			sentence: `The cell holds a formula whose value was not stored, not ${expected}.`,
			remedy: `Open and save the workbook in a spreadsheet program. Better: ${AS_PUBLISHED.toLowerCase()}`,
		};
	}
	if (typeof cell !== 'string') return null;
	if (cell.length > LIMITS.cellLength) {
		const sentence = `The cell holds ${cell.length.toLocaleString('en-US')} characters: more than a table's cell can.`;
		return { sentence, remedy: `A quote or a line's end may be missing. ${AS_PUBLISHED}` };
	}
	if (CONTROL.test(cell)) {
		const sentence = 'The cell holds a control character, such as NUL, or text that could not be decoded.';
		return { sentence, remedy: `The file was damaged or written by a faulty program. ${AS_PUBLISHED}` };
	}
	return null;
}

/** Whether a cell is empty, or holds blanks alone. */
export function isBlank(cell: unknown): boolean {
	return cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}
