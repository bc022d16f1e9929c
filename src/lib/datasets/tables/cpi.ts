import type { TableSchema } from '../schema.ts';
import { amount, count, requiredYear } from './fields.ts';

/** Consumer prices, annual averages. */
export const cpi: TableSchema = {
	name: 'cpi',
	title: 'Consumer prices, annual averages',
	description:
		'CPI-U, US city average, all items, not seasonally adjusted: mean of the months published. The year that is not over has no row.',
	fields: [
		requiredYear('year', 'Year.'),
		{
			...amount('annual_average', '1982–84 = 100', 'Mean of the months published, to three decimals.'),
			required: true,
		},
		{
			...count('months', 'months', 'Months the mean is over: 12, or 11 where one was never collected.'),
			required: true,
			maximum: 12,
		},
	],
	primaryKey: ['year'],
};
