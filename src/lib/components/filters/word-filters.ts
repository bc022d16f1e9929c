import type { AreaLevel } from '$lib/domain/filters.ts';
import type { DollarBasis, Period } from '$lib/domain/measure.ts';

/** One of the few words that a filter can be set to. */
interface WordChoice<Word> {
	readonly value: Word;
	readonly label: string;
	readonly explanation: string;
}

/** A year's pay or an hour's. */
export const PAYS: readonly WordChoice<Period>[] = [
	{ value: 'annual', label: 'Annual', explanation: 'Full-time, year-round pay.' },
	{
		value: 'hourly',
		label: 'Hourly',
		explanation: 'As BLS publishes it, or yearly pay divided by 2,080 hours.',
	},
];

/** The areas of the ranking where none is chosen. */
export const LEVELS: readonly WordChoice<AreaLevel>[] = [
	{ value: 'metro', label: 'Metros', explanation: 'All metros.' },
	{ value: 'state', label: 'States', explanation: 'All states and territories.' },
	{
		value: 'nonmetro',
		label: 'Nonmetro',
		explanation: 'All nonmetropolitan areas.',
	},
];

/** The money that pay is in. */
export const DOLLARS: readonly WordChoice<DollarBasis>[] = [
	{ value: 'nominal', label: 'Current', explanation: 'Dollars of each year.' },
	{
		value: 'real',
		label: 'Inflation-adjusted',
		explanation: 'Dollars of the newest year, adjusted for inflation (CPI-U).',
	},
	{
		value: 'local',
		label: 'Local prices',
		explanation: 'Adjusted for local prices (BEA regional price parity, U.S. = 100).',
	},
];
