import type { TableSchema } from '../schema.ts';
import { amount, count, requiredYear } from './fields.ts';

/** Consumer prices, months. */
export const cpiMonthly: TableSchema = {
	name: 'cpi-monthly',
	title: 'Consumer prices, months',
	description: 'CPI-U, US city average, all items, not seasonally adjusted.',
	fields: [
		requiredYear('year', 'Year.'),
		{ ...count('month', 'month', 'Month, 1 to 12.'), required: true, minimum: 1, maximum: 12 },
		{ ...amount('index', '1982–84 = 100', 'Index.'), required: true },
	],
	primaryKey: ['year', 'month'],
};
