import type { Estimate } from '$lib/domain/estimate.ts';
import type { Filters } from '$lib/domain/filters.ts';
import { formatEstimate, formatRatio } from '$lib/domain/format.ts';
import { measureTitle, WAGE_MEASURES, type Period } from '$lib/domain/measure.ts';
import { headlineOf, markedMeasure, type MetroRow } from '$lib/domain/metro-row.ts';
import { decade, formatGrowth } from '$lib/domain/outlook-row.ts';
import { capitalised } from '$lib/domain/phrases.ts';
import { placeText, type RankChange, type RankPlace, type RoleRanks } from '$lib/domain/rank-change.ts';
import { number, text, type Column } from './column.ts';
import { wageColumns } from './columns.ts';

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
	const title = measureTitle(measure);
	const header = `${capitalised(title)}, ${words}`;
	const of = (row: MetroRow): Estimate => (dollars === 'local' ? row.published : row.local)[measure];
	return [
		money(name, header, of, measure, pay),
		text(`${name}_flag`, `${header}, flag`, (row) => of(row).flag),
	];
}

/** One area's places for one role. */
interface RankEntry extends RankChange {
	readonly occTitle: string;
}

/** Every row of `metro-ranks` in the order shown. */
export function rankEntries(ranks: readonly RoleRanks[]): readonly RankEntry[] {
	return ranks.flatMap(({ occTitle, changes }) => changes.map((change) => ({ ...change, occTitle })));
}

/** The columns of `metro-ranks`: the figure in both kinds of dollars and the place each gives. */
export function rankColumns(filters: Filters): readonly Column<RankEntry>[] {
	const measure = markedMeasure(filters);
	const { pay, dollars } = filters;
	const prefix = `${pay === 'annual' ? 'a' : 'h'}_${measure}`;
	const base = dollars === 'real' ? 'real' : 'nominal';
	const title = measureTitle(measure);
	const header = capitalised(title);
	return [
		number('year', 'Year', ({ row }) => row.published.year, String),
		text('area_code', 'Area code', ({ row }) => row.published.areaCode),
		text('area_title', 'Area', ({ row }) => row.published.areaTitle),
		text('occ_code', 'SOC code', ({ row }) => row.published.occCode),
		text('occ_title', 'Occupation', ({ occTitle }) => occTitle),
		money(`${prefix}_${base}`, `${header}, ${base}`, ({ row }) => row.published[measure], measure, pay),
		text(`${prefix}_${base}_flag`, `${header}, ${base}, flag`, ({ row }) => row.published[measure].flag),
		money(`${prefix}_local`, `${header}, local`, ({ row }) => row.local[measure], measure, pay),
		text(`${prefix}_local_flag`, `${header}, local, flag`, ({ row }) => row.local[measure].flag),
		number('price_parity', 'Price level (US = 100)', ({ row }) => row.local.priceParity, String),
		number('price_parity_year', 'Year of the price level', ({ row }) => row.local.priceParityYear, String),
		place(`rank_${base}`, `Place, ${base}`, ({ published }) => published),
		place('rank_local', 'Place, local', ({ local }) => local),
		number(
			'places_gained',
			'Places gained',
			({ published, local }) => (published && local ? published.rank - local.rank : null),
			(places) => (places > 0 ? `+${places}` : String(places).replace('-', '−')),
		),
		text('not_ranked', 'Not ranked because', ({ unranked }) => unranked ?? ''),
	];
}

function place<Row>(name: string, header: string, of: (row: Row) => RankPlace | null): Column<Row> {
	return {
		name,
		header,
		align: 'right',
		value: (row) => of(row)?.rank ?? null,
		text: (row) => {
			const found = of(row);
			return found ? placeText(found) : '';
		},
	};
}

function money<Row>(
	name: string,
	header: string,
	of: (row: Row) => Estimate,
	measure: (typeof WAGE_MEASURES)[number],
	pay: Period,
): Column<Row> {
	return {
		name,
		header,
		align: 'right',
		value: (row) => {
			const { value } = of(row);
			return value === null || pay === 'annual' ? value : Math.round(value * 100) / 100;
		},
		text: (row) => formatEstimate(of(row), measure, pay),
	};
}
