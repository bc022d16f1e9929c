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
	{ value: 'annual', label: 'Annual', explanation: 'Wages of a year, full time all year round.' },
	{
		value: 'hourly',
		label: 'Hourly',
		explanation: 'As published, or annual / 2,080 hours where the table has no hourly column.',
	},
];

/** The areas of the ranking where none is chosen. */
export const LEVELS: readonly WordChoice<AreaLevel>[] = [
	{ value: 'metro', label: 'Metros', explanation: 'Every metropolitan area, where none is chosen.' },
	{ value: 'state', label: 'States', explanation: 'Every state and territory, where no area is chosen.' },
	{
		value: 'nonmetro',
		label: 'Nonmetro',
		explanation: 'Every nonmetropolitan area, where no area is chosen.',
	},
];

/** The money that pay is in. */
export const DOLLARS: readonly WordChoice<DollarBasis>[] = [
	{ value: 'nominal', label: 'Nominal', explanation: 'Dollars as published.' },
	{
		value: 'real',
		label: 'Real',
		explanation: 'Dollars of the newest year, by the consumer price index CPI-U.',
	},
	{
		value: 'local',
		label: 'Local',
		explanation: 'What pay buys there: divided by the area’s regional price parity (BEA, US = 100).',
	},
];
