import { HOURS_PER_YEAR } from '$lib/domain/measure.ts';

/** What a pay is for: an hour, or a year of the person's own share of a full-time job. */
export type PayBasis = 'hourly' | 'annual';

/** Below this a pay without a basis is an hour's, from `LEAST_ANNUAL` on a year's; between them nobody can tell. */
const MOST_HOURLY = 300;
const LEAST_ANNUAL = 5000;

/** Dollars a year of a full-time equivalent: hourly × 2,080, annual ÷ FTE. */
export function fullTimePay(pay: number, basis: PayBasis, fte: number): number {
	return basis === 'hourly' ? pay * HOURS_PER_YEAR : pay / fte;
}

/** The basis that an amount without one must have; null where it could be either, or neither. */
export function basisOfAmount(amount: number): PayBasis | null {
	if (amount < MOST_HOURLY) return 'hourly';
	return amount >= LEAST_ANNUAL ? 'annual' : null;
}

const WORDS: readonly (readonly [PayBasis, RegExp])[] = [
	['hourly', /^(h|hr|hrs|hour|hours|hourly|per hour|non-?exempt|wage)$/],
	['annual', /^(a|y|yr|year|yearly|annual|annually|per year|salary|salaried|exempt)$/],
];

/** A basis as people write it; null where the text is none. */
export function readBasis(text: string): PayBasis | null {
	const plain = text.trim().toLowerCase().replace(/[./$]/g, '');
	return WORDS.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}
