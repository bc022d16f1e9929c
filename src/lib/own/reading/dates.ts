import { MONTHS } from '../../domain/months.ts';
import { faultOfCell, OddCell } from '../../datasets/importing/cell-fault.ts';
import type { Cell } from '../../datasets/importing/importer.ts';
import { shownOf } from './row.ts';

/** Which number of `5/6/2024` comes first. */
export type DayOrder = 'month-first' | 'day-first';

export type ReadDate =
	/** ISO, `2024-05-06`. */
	| { readonly kind: 'date'; readonly value: string }
	| { readonly kind: 'missing' }
	| { readonly kind: 'refused'; readonly reason: string };

const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]\d{1,2}:\d{2}.*)?$/;
const NUMERIC = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?:,? \d{1,2}:\d{2}.*)?$/;
const MONTH_NAME = '(jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\\.?';
const NAMED_FIRST = new RegExp(`^${MONTH_NAME}[ -](\\d{1,2})(?:st|nd|rd|th)?,?[ -](\\d{4}|\\d{2})$`, 'i');
const NAMED_SECOND = new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)?[ -]${MONTH_NAME},?[ -](\\d{4}|\\d{2})$`, 'i');
const BLANK = /^(|-|–|—|n\/?a|null|none|unknown)$/i;

/** Days of a workbook's calendar that may be dates: 1927 to 2119. */
const [FIRST_SERIAL, LAST_SERIAL] = [10_000, 80_000];
const SERIAL_START = Date.UTC(1899, 11, 30);
/** Two digits from here on are years of the last century. */
const LAST_CENTURY = 50;

/** Whether a text has the form of a date. */
export function looksLikeDate(text: string): boolean {
	return [ISO, NUMERIC, NAMED_FIRST, NAMED_SECOND].some((form) => form.test(text));
}

/** The date in a cell. `null` as order: dates of two possible readings are refused. */
export function readDate(cell: Cell | undefined, order: DayOrder | null): ReadDate {
	if (cell instanceof OddCell && cell.kind === 'date') return dateOfText(cell.shown, order);
	if (typeof cell === 'number') {
		if (cell >= FIRST_SERIAL && cell <= LAST_SERIAL) {
			const date = new Date(SERIAL_START + Math.floor(cell) * 86_400_000);
			return { kind: 'date', value: date.toISOString().slice(0, 10) };
		}
		return { kind: 'refused', reason: 'The number is not a date of a workbook’s calendar.' };
	}
	const fault = faultOfCell(cell, 'a date');
	return fault ? { kind: 'refused', reason: fault.sentence } : dateOfText(shownOf(cell), order);
}

function dateOfText(text: string, order: DayOrder | null): ReadDate {
	if (BLANK.test(text)) return { kind: 'missing' };
	const iso = ISO.exec(text);
	if (iso) return dateOf(iso[1], iso[2], iso[3]);
	const first = NAMED_FIRST.exec(text);
	if (first) return dateOf(first[3], monthOf(first[1]), first[2]);
	const second = NAMED_SECOND.exec(text);
	if (second) return dateOf(second[3], monthOf(second[2]), second[1]);
	const numeric = NUMERIC.exec(text);
	if (!numeric) return { kind: 'refused', reason: 'The cell does not hold a date.' };
	const [, one, two, year] = numeric;
	const found = Number(one) > 12 ? 'day-first' : Number(two) > 12 ? 'month-first' : order;
	if (found === null && one !== two) {
		return {
			kind: 'refused',
			reason: 'The date can be read in two ways: choose whether the day or the month comes first.',
		};
	}
	return found === 'day-first' ? dateOf(year, two, one) : dateOf(year, one, two);
}

function monthOf(name: string | undefined): string {
	const start = (name ?? '').slice(0, 3).toLowerCase();
	return String(MONTHS.findIndex((month) => month.toLowerCase().startsWith(start)) + 1);
}

function dateOf(year = '', month = '', day = ''): ReadDate {
	const short = Number(year);
	const full = year.length > 2 ? short : short < LAST_CENTURY ? 2000 + short : 1900 + short;
	const date = new Date(Date.UTC(full, Number(month) - 1, Number(day)));
	const isReal = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
	return isReal && full >= 1900 && full <= 2199
		? { kind: 'date', value: date.toISOString().slice(0, 10) }
		: { kind: 'refused', reason: 'No calendar has this date.' };
}

/** Which order a column’s dates have; `ask` where all of them can be read in both ways; null where none is so written. */
export function findDayOrder(values: Iterable<string>): DayOrder | 'ask' | null {
	let [dayFirst, monthFirst, either] = [0, 0, 0];
	for (const value of values) {
		const numeric = NUMERIC.exec(value);
		if (!numeric) continue;
		const [one, two] = [Number(numeric[1]), Number(numeric[2])];
		if (one > 12) dayFirst += 1;
		else if (two > 12) monthFirst += 1;
		else if (one !== two) either += 1;
	}
	if (dayFirst + monthFirst + either === 0) return null;
	// A column that speaks for both orders is asked about as well.
	if (dayFirst > 0 === monthFirst > 0) return 'ask';
	return dayFirst > 0 ? 'day-first' : 'month-first';
}
