import type { Period } from '../../domain/measure.ts';
import { faultOfCell, OddCell } from '../../datasets/importing/cell-fault.ts';
import type { Cell } from '../../datasets/importing/importer.ts';
import { looksLikeDate } from './dates.ts';
import { shownOf } from './row.ts';

/** The sign before the decimals: the other one may then stand between thousands. */
export type Decimal = '.' | ',';

/** What a cell for a number holds. */
export type ReadNumber =
	/** `period`: where the cell itself says so, `$21.50/hr`. Finite. */
	| { readonly kind: 'number'; readonly value: number; readonly period: Period | null }
	| { readonly kind: 'missing' }
	| { readonly kind: 'refused'; readonly reason: string };

const MISSING: ReadNumber = { kind: 'missing' };
const refused = (reason: string): ReadNumber => ({ kind: 'refused', reason });

/** Blanks, what people write for “nothing”, and the marks of BLS. */
const BLANK = /^(|\*{1,3}|#|-|–|—|\.|n\/?a|#n\/a|null|none|nan|nil|missing|unknown)$/i;
const OTHER_MONEY = /[€£¥₹₩₽₪₫₱]|\b(eur|gbp|cad|aud|jpy|inr|chf|mxn|cny)\b/i;
const CURRENCIES: Readonly<Record<string, string>> = {
	'€': 'euros',
	eur: 'euros',
	'£': 'pounds',
	gbp: 'pounds',
	'¥': 'yen or yuan',
	cad: 'Canadian dollars',
	aud: 'Australian dollars',
	'₹': 'rupees',
	inr: 'rupees',
};
const PERIOD = /\s*(?:\/|\bper\b|\ban?\b)\s*(hr|hrs|hour|h|yr|year|annum|a)\.?$/i;
const AMOUNTS: Readonly<Record<Decimal, RegExp>> = {
	'.': /^(?:\d{1,3}(?:[, ’']\d{3})+|\d+)?(?:\.\d*)?(?:e[+-]?\d{1,3})?$/i,
	',': /^(?:\d{1,3}(?:[. ’']\d{3})+|\d+)?(?:,\d*)?(?:e[+-]?\d{1,3})?$/i,
};

/**
 * The number in a cell: with thousands separators, `$`, `k` and `m`, percent (a hundredth), parentheses or a minus for
 * negative ones, and `/hr` or `/yr`. Blanks and the marks `*`, `**`, `#` are missing. Other currencies, dates, ranges and
 * everything else are refused with a sentence.
 */
export function readNumber(cell: Cell | undefined, decimal: Decimal): ReadNumber {
	if (typeof cell === 'number') {
		if (!Number.isFinite(cell)) return refused('The cell holds no number that can be written out.');
		return { kind: 'number', value: cell, period: null };
	}
	if (cell instanceof OddCell && cell.kind === 'date') return refused(dateSentence(cell.shown));
	const fault = faultOfCell(cell, 'a number');
	if (fault) return refused(fault.sentence);
	const text = shownOf(cell)
		.replace(/[\u00a0\u2007\u2009\u202f]/g, ' ')
		.replace(/[\u2212\u2012]/g, '-');
	if (BLANK.test(text)) return MISSING;
	const other = OTHER_MONEY.exec(text)?.[0].toLowerCase();
	if (other !== undefined) {
		return refused(
			`The amount is in ${CURRENCIES[other] ?? 'another currency'}. Only US dollars are taken in: nothing is converted.`,
		);
	}
	if (looksLikeDate(text)) return refused(dateSentence(text));
	return amountOf(text, decimal);
}

function dateSentence(shown: string): string {
	return `The cell holds the date ${shown}, not a number.`;
}

function amountOf(text: string, decimal: Decimal): ReadNumber {
	const said = PERIOD.exec(text);
	const period = said ? (/^h/i.test(said[1] ?? '') ? 'hourly' : 'annual') : null;
	let rest = text
		.replace(PERIOD, '')
		.replace(/\b(usd|us)\b|\$/gi, '')
		.trim();
	let sign = 1;
	if (/^\(.*\)$/.test(rest)) [sign, rest] = [-1, rest.slice(1, -1).trim()];
	else if (/^[-+]/.test(rest)) [sign, rest] = [rest.startsWith('-') ? -1 : 1, rest.slice(1).trim()];
	else if (rest.endsWith('-')) [sign, rest] = [-1, rest.slice(0, -1).trim()];
	let factor = 1;
	const unit = /\s*([km%])$/i.exec(rest);
	if (unit) {
		factor = unit[1] === '%' ? 0.01 : /k/i.test(unit[1] ?? '') ? 1_000 : 1_000_000;
		rest = rest.slice(0, unit.index);
	}
	if (!/\d/.test(rest) || !AMOUNTS[decimal].test(rest)) return refused(noNumber(text, rest, decimal));
	const [whole = '', decimals = ''] = rest.toLowerCase().split(decimal);
	const value = sign * Number(`${whole.replace(/[^\de+-]/g, '') || '0'}.${decimals || '0'}`);
	const scaled = Number.isNaN(value) ? sign * Number(rest) : value;
	// Through text, so that 0.29 × 1,000 has no tail of decimals.
	const result = factor === 1 ? scaled : Number((scaled * factor).toPrecision(15));
	return Number.isFinite(result)
		? { kind: 'number', value: result === 0 ? 0 : result, period }
		: refused('The number is too large to calculate with.');
}

function noNumber(text: string, rest: string, decimal: Decimal): string {
	const other = decimal === '.' ? ',' : '.';
	if (/\d\s*(-|–|—|\bto\b)\s*\$?\d/.test(text)) return 'The cell holds a range, not one number.';
	if (/\d/.test(rest) && AMOUNTS[other].test(rest)) {
		const name = decimal === '.' ? 'point' : 'comma';
		return `The cell is not a number with a decimal ${name}. The sign can be changed under “Decimals”.`;
	}
	return 'The cell does not hold a number.';
}

/**
 * The decimal sign that a column’s values speak for; a point where they do not say. `1,234` and `1.234` may be either:
 * they count only where all of the column agrees and looks like whole thousands.
 */
export function findDecimal(values: Iterable<string>): Decimal {
	let [point, comma, pointGroups, roundGroups, all] = [0, 0, 0, 0, 0];
	for (const value of values) {
		const digits = value.replace(/[^\d.,]/g, '');
		if (!/\d/.test(digits)) continue;
		all += 1;
		if (/,\d{3}\.\d*$|^\d*\.\d{1,2}$|^\d*\.\d{4,}$|\d,\d{3},\d{3}$/.test(digits)) point += 1;
		else if (/\.\d{3},\d*$|^\d*,\d{1,2}$|^\d*,\d{4,}$|\d\.\d{3}\.\d{3}$/.test(digits)) comma += 1;
		else if (/^\d{1,3}\.\d{3}$/.test(digits)) {
			pointGroups += 1;
			if (digits.endsWith('00')) roundGroups += 1;
		}
	}
	if (comma !== point) return comma > point ? ',' : '.';
	return all > 1 && pointGroups === all && roundGroups * 2 >= all ? ',' : '.';
}
