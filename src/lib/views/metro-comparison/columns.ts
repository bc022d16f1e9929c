import type { Estimate } from '$lib/domain/estimate.ts';
import type { Filters } from '$lib/domain/filters.ts';
import { formatRatio } from '$lib/domain/format.ts';
import { measureTitle, WAGE_MEASURES } from '$lib/domain/measure.ts';
import { headlineOf, type MetroRow } from '$lib/domain/metro-row.ts';
import { decade, formatGrowth } from '$lib/domain/outlook-row.ts';
import { capitalised } from '$lib/domain/phrases.ts';
import { estimatePair, exact, number, text, type Column } from '$lib/export/column.ts';
import { wageColumns } from '$lib/export/columns.ts';

/** Separates several states in one cell: it occurs in none of their names or figures. */
const BETWEEN = ';';

/**
 * The columns of `metro-comparison`: those of wage rows in the money of the choice, then the same measures in the other
 * money (`_local`, or `_nominal` where local is the choice), the price level, jobs per 1,000 and how they were calculated,
 * and what the area's states project, states and figures in the same order.
 */
export function metroColumns(filters: Filters): readonly Column<MetroRow>[] {
	const wages = wageColumns(filters).map(({ value, text, ...column }): Column<MetroRow> => ({
		...column,
		value: (row) => value(headlineOf(row, filters)),
		text: (row) => text(headlineOf(row, filters)),
	}));
	const own = new Set(wages.map(({ name }) => name));
	const beside: readonly Column<MetroRow>[] = [
		...WAGE_MEASURES.flatMap((measure) => otherPair(measure, filters)),
		number('price_parity', 'Price level (US = 100)', ({ local }) => local.priceParity, String),
		number('price_parity_year', 'Year of the price level', ({ local }) => local.priceParityYear, String),
		number('jobs_per_1000', 'Jobs per 1,000', ({ perThousand }) => perThousand.value, formatRatio),
		text('jobs_per_1000_from', 'Jobs per 1,000 from', ({ perThousand }) => perThousand.way ?? ''),
		text('jobs_per_1000_flag', 'Jobs per 1,000 flag', ({ perThousand }) => perThousand.flag),
		text('outlook_states', 'States of the outlook', ({ outlooks }) =>
			outlooks.map(({ areaTitle }) => areaTitle).join(BETWEEN),
		),
		{
			...text('outlook_change_percent', 'Projected growth', ({ outlooks }) =>
				outlooks.map(({ changePercent }) => changePercent ?? '').join(BETWEEN),
			),
			text: ({ outlooks }) =>
				outlooks
					.map(({ changePercent }) => (changePercent === null ? 'no figure' : formatGrowth(changePercent)))
					.join(`${BETWEEN} `),
		},
		text('outlook_openings', 'Openings a year', ({ outlooks }) =>
			outlooks.map(({ openings }) => openings ?? '').join(BETWEEN),
		),
		text('outlook_span', 'Span of the outlook', ({ outlooks }) => (outlooks[0] ? decade(outlooks[0]) : '')),
	];
	return [...wages, ...beside.filter(({ name }) => !own.has(name))];
}

function otherPair(measure: (typeof WAGE_MEASURES)[number], filters: Filters): readonly Column<MetroRow>[] {
	const { pay, dollars } = filters;
	const [other, words] =
		dollars === 'local' ? (['nominal', 'as published'] as const) : (['local', 'local'] as const);
	const name = `${pay === 'annual' ? 'a' : 'h'}_${measure}_${other}`;
	const header = `${capitalised(measureTitle(measure))}, ${words}`;
	const of = (row: MetroRow): Estimate =>
		exact((dollars === 'local' ? row.published : row.local)[measure], pay);
	return estimatePair(name, header, [measure, pay], of, `${header}, flag`);
}
