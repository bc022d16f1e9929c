import { group } from 'd3-array';
import type { Importer } from '../importing/importer.ts';
import { readRecords, recognitionOf, type Layout } from './records.ts';

/** CPI-U, US city average, all items, not seasonally adjusted, 1982–84 = 100. */
export interface MonthlyIndex {
	readonly year: number;
	readonly month: number;
	readonly index: number;
}

/** Mean of the months that exist of a year that is over. */
export interface AnnualIndex {
	readonly year: number;
	readonly annualAverage: number;
	readonly months: number;
}

const LAYOUT: Layout<'date' | 'index' | 'inflation'> = {
	columns: { date: /^date$/, index: /^index$/, inflation: /^inflation$/ },
	signature: ['date', 'index'],
	optional: ['inflation'],
};

export const consumerPricesImporter: Importer<MonthlyIndex> = {
	id: 'cpi-monthly',
	title: 'BLS Consumer Price Index, CUUR0000SA0, monthly',
	...recognitionOf(LAYOUT),
	read: (table) =>
		readRecords(table, LAYOUT, (record) => {
			const date = record.code('date', /^\d{4}-(0[1-9]|1[0-2])-01$/, 'first day of a month');
			const index = record.requiredNumber('index', 0.001);
			return { rows: [{ year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), index }] };
		}),
};

/**
 * Annual averages, to three decimals as BLS prints the index: the mean of the months published, their count
 * kept (October 2025 was never collected). A year without its December is not over and gets none.
 */
export function annualAverages(months: readonly MonthlyIndex[]): AnnualIndex[] {
	return [...group(months, ({ year }) => year)]
		.filter(([, ofYear]) => ofYear.some(({ month }) => month === 12))
		.map(([year, ofYear]) => {
			const mean = ofYear.reduce((sum, { index }) => sum + index, 0) / ofYear.length;
			return { year, annualAverage: Math.round(mean * 1000) / 1000, months: ofYear.length };
		})
		.sort((a, b) => a.year - b.year);
}
