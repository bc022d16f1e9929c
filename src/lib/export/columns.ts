import type { Filters } from '$lib/domain/filters.ts';
import { formatMoney, formatPercent, formatRatio } from '$lib/domain/format.ts';
import { measureTitle, type Period, type WageMeasure } from '$lib/domain/measure.ts';
import { meanInterval } from '$lib/domain/sampling-error.ts';
import { capitalised } from '$lib/domain/phrases.ts';
import { leading, number, text, type Column, estimatePair, rounded } from './column.ts';
import type { WageEstimate, WageRow } from '$lib/domain/wage-row.ts';

/** The wage measures in the order of the official tables. */
const ORDER: readonly WageMeasure[] = ['mean', 'p10', 'p25', 'median', 'p75', 'p90'];

/** The columns of wage rows, in the contract's order, for the pay period and money basis of the filters. */
export function wageColumns(filters: Filters): readonly Column<WageRow>[] {
	return leading(
		['occ_title', 'area_title', chosenColumn(filters), 'year'],
		[
			number('year', 'Year', (row) => row.year, String),
			text('area_code', 'Area code', (row) => row.areaCode),
			text('area_title', 'Area', (row) => row.areaTitle),
			...estimateColumns(filters),
		],
	);
}

/** The name of the column of the chosen measure. */
function chosenColumn({ measure, pay }: Filters): string {
	if (measure === 'lq') return 'location_quotient';
	return measure === 'employment' ? measure : `${pay === 'annual' ? 'a' : 'h'}_${measure}`;
}

/** The columns with an occupation's figures, wherever its people work. */
function estimateColumns({ pay, dollars }: Filters): readonly Column<WageEstimate>[] {
	return [
		text('occ_code', 'SOC code', (row) => row.occCode),
		text('occ_title', 'Occupation', (row) => row.occTitle),
		...estimatePair<WageEstimate>('employment', 'Employment', ['employment', pay], (row) => row.employment),
		number('employment_rse', 'Employment RSE', (row) => row.employmentRse, formatPercent),
		number('location_quotient', 'Location quotient', (row) => row.locationQuotient, formatRatio),
		...ORDER.flatMap((measure) => wagePair(measure, pay)),
		...(dollars === 'nominal' ? [] : basisColumns(dollars)),
	];
}

function wagePair(measure: WageMeasure, pay: Period): readonly Column<WageEstimate>[] {
	const name = `${pay === 'annual' ? 'a' : 'h'}_${measure}`;
	const header = capitalised(measureTitle(measure));
	const pair = estimatePair<WageEstimate>(name, header, [measure, pay], (row) => rounded(row[measure], pay));
	if (measure !== 'mean') return pair;
	return [...pair, meanErrorColumn(pay)];
}

/** The published error of the mean; on the page with the 90 percent interval that it makes. */
function meanErrorColumn(pay: Period): Column<WageEstimate> {
	const column = number<WageEstimate>(
		'mean_rse',
		'Mean RSE (90% interval)',
		(row) => row.meanRse,
		formatPercent,
	);
	return {
		...column,
		text: (row) => {
			const interval = meanInterval(row)?.map((end) => formatMoney(end, pay));
			return column.text(row) + (interval ? ` (${interval.join(' to ')})` : '');
		},
	};
}

function basisColumns(dollars: Filters['dollars']): readonly Column<WageEstimate>[] {
	return [
		text('dollars', 'Dollars', () => dollars),
		number('price_parity', 'Regional price parity', (row) => row.priceParity, String),
		number('cpi_factor', 'CPI-U factor', (row) => row.cpiFactor, String),
	];
}
