import { group } from 'd3-array';
import { code, officialTable, requiredFigure, type RowOf } from './official-table.ts';
import { releaseSpan } from './release-text.ts';

/** CPI-U, US city average, all items, not seasonally adjusted, 1982–84 = 100. */
export const consumerPricesImporter = {
	...officialTable({
		id: 'cpi-monthly',
		title: 'BLS Consumer Price Index, CUUR0000SA0, monthly',
		columns: {
			date: code(/^date$/, /^\d{4}-(0[1-9]|1[0-2])-01$/, 'first day of a month'),
			index: requiredFigure(/^index$/, 0.001),
			inflation: /^inflation$/,
		},
		signature: ['date', 'index'],
		optional: ['inflation'],
		rows: ({ date, index }) => [{ year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), index }],
	}),
	releaseOf: releaseSpan,
};

/**
 * Annual averages, to three decimals as BLS prints the index: the mean of the months published, their count
 * kept (October 2025 was never collected). A year without its December is not over and gets none.
 */
export function annualAverages(months: readonly RowOf<typeof consumerPricesImporter>[]) {
	return [...group(months, ({ year }) => year)]
		.filter(([, ofYear]) => ofYear.some(({ month }) => month === 12))
		.map(([year, ofYear]) => {
			const average = ofYear.reduce((sum, { index }) => sum + index, 0) / ofYear.length;
			return { year, annualAverage: Math.round(average * 1000) / 1000, months: ofYear.length };
		})
		.sort((a, b) => a.year - b.year);
}
