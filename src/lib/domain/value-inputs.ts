import { formatCount } from './format.ts';

/** What a reader gives to have a credential's value calculated. Dollars are before tax and all of one year's worth. */
export interface ValueInputs {
	/** Dollars for study, books and exam together. */
	readonly cost: number;
	/** Years from the first day of study to the credential. */
	readonly study: number;
	/** Percent of the pay before that is earned while studying; null where there is no study. */
	readonly kept: number | null;
	/** Years from today until study begins. */
	readonly start: number;
	/** Dollars a year. */
	readonly before: number;
	readonly after: number;
	/** Years that are looked at, from today. */
	readonly horizon: number;
	/** Percent a year; null for no discounting, and no present value. */
	readonly rate: number | null;
}

/** Their names, in addresses too. */
export type ValueKey = keyof ValueInputs;

/** What readers have given so far. */
export type GivenInputs = Readonly<Partial<Record<ValueKey, number>>>;

interface ValueInput {
	readonly key: ValueKey;
	readonly title: string;
	readonly unit: 'dollars' | 'dollars a year' | 'years' | 'percent' | 'percent a year';
	/** Whether nothing can be calculated without it, given the others. */
	readonly isNeeded: (given: GivenInputs) => boolean;
	/** Why a figure cannot be used, to follow “it”; null where it can. */
	readonly refusal: (figure: number) => string | null;
}

const always = () => true;

function within(least: number, most: number, unit: string) {
	return (figure: number): string | null => {
		if (!Number.isFinite(figure)) return 'is not a number';
		if (figure < least || figure > most)
			return `must lie between ${formatCount(least)} and ${formatCount(most)} ${unit}`;
		return null;
	};
}

const MOST_DOLLARS = 10_000_000;
const dollars = within(0, MOST_DOLLARS, 'dollars');
const years = within(1, 60, 'years');

/** Every input, in the order in which it is asked for and written into an address. */
export const VALUE_INPUTS: readonly ValueInput[] = [
	{
		key: 'cost',
		title: 'Cost',
		unit: 'dollars',
		isNeeded: always,
		refusal: dollars,
	},
	{
		key: 'study',
		title: 'Years of study',
		unit: 'years',
		isNeeded: always,
		refusal: within(0, 20, 'years'),
	},
	{
		key: 'kept',
		title: 'Pay kept while studying',
		unit: 'percent',
		isNeeded: ({ study }) => study !== 0,
		refusal: within(0, 100, 'percent'),
	},
	{
		key: 'start',
		title: 'Years until study begins',
		unit: 'years',
		isNeeded: () => false,
		refusal: within(0, 20, 'years'),
	},
	{
		key: 'before',
		title: 'Pay before',
		unit: 'dollars a year',
		isNeeded: always,
		refusal: dollars,
	},
	{
		key: 'after',
		title: 'Pay after',
		unit: 'dollars a year',
		isNeeded: always,
		refusal: dollars,
	},
	{
		key: 'horizon',
		title: 'Years looked ahead',
		unit: 'years',
		isNeeded: always,
		refusal: (figure) => years(figure) ?? (Number.isInteger(figure) ? null : 'must be whole years'),
	},
	{
		key: 'rate',
		title: 'Discount rate',
		unit: 'percent a year',
		isNeeded: () => false,
		refusal: within(0, 50, 'percent'),
	},
];

/** The inputs with nothing missing, or the keys of those that are. */
export function completeInputs(
	given: GivenInputs,
): { readonly inputs: ValueInputs } | { readonly missing: readonly ValueKey[] } {
	const missing = VALUE_INPUTS.filter(({ key, isNeeded }) => given[key] === undefined && isNeeded(given)).map(
		({ key }) => key,
	);
	if (missing.length > 0) return { missing };
	// Whatever else is not given has its default.
	return { inputs: { kept: null, start: 0, rate: null, ...given } as ValueInputs };
}
