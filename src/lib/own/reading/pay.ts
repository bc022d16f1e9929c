import type { Period } from '../../domain/measure.ts';
import { formatMoney } from '../../domain/format.ts';

/** Dollars between which pay can be; what is beyond is a slip or another basis. */
const PLAUSIBLE: Readonly<Record<Period, readonly [number, number]>> = {
	annual: [1_000, 10_000_000],
	hourly: [2, 1_000],
};

/** Median below which a column’s pay is read as hourly. */
const HOURLY_BELOW = 1_000;

/** Why an amount cannot be pay, as a sentence; null where it can. */
export function faultOfPay(value: number, period: Period): string | null {
	const [least, most] = PLAUSIBLE[period];
	if (value < 0) return 'Pay cannot be negative.';
	if (value === 0) return 'Pay of zero is not taken in. Leave the cell empty where pay is not known.';
	if (value >= least && value <= most) return null;
	const per = period === 'annual' ? 'a year' : 'an hour';
	return value < least
		? `${formatMoney(value, 'hourly')} ${per} is too little to be pay. Is it in thousands, or on another basis?`
		: `${formatMoney(value, 'hourly')} ${per} is too much to be pay. Is it on another basis, or does it lack a decimal sign?`;
}

/** The basis that the size of a column’s amounts speaks for. */
export function findPeriod(amounts: readonly number[]): Period {
	const positive = amounts.filter((amount) => amount > 0).sort((a, b) => a - b);
	const median = positive[positive.length >> 1] ?? HOURLY_BELOW;
	return median < HOURLY_BELOW ? 'hourly' : 'annual';
}

/** The basis that a cell names: `per hour`, `Salary`. Null where it names none. */
export function periodOf(text: string): Period | null {
	const name = text.trim().toLowerCase();
	if (/^(h|hr|hrs|hourly?|per hour|wages?|hourly (pay|rate|wage)|non-?exempt)\b/.test(name)) return 'hourly';
	if (
		/^(a|y|yr|yrs|yearly?|annual(ly)?|annum|per (year|annum)|salar(y|ied)|annual (pay|salary)|exempt)\b/.test(
			name,
		)
	)
		return 'annual';
	return null;
}
