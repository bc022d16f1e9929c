import type { Estimate } from '$lib/domain/estimate.ts';
import type { Filters } from '$lib/domain/filters.ts';
import { measureTitle } from '$lib/domain/measure.ts';
import { markedMeasure } from '$lib/domain/metro-row.ts';
import { capitalised } from '$lib/domain/phrases.ts';
import { placeText, type RankChange, type RankPlace, type RoleRanks } from '$lib/domain/rank-change.ts';
import { estimatePair, exact, leading, number, text, type Column } from '$lib/export/column.ts';

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
	const base = filters.dollars === 'real' ? 'real' : 'nominal';
	const leads = ['occ_title', 'area_title', `rank_${base}`, 'rank_local', 'places_gained'];
	return leading(leads, fileColumns(filters));
}

function fileColumns(filters: Filters): readonly Column<RankEntry>[] {
	const measure = markedMeasure(filters);
	const { pay, dollars } = filters;
	const prefix = `${pay === 'annual' ? 'a' : 'h'}_${measure}`;
	const base = dollars === 'real' ? 'real' : 'nominal';
	const header = capitalised(measureTitle(measure));
	const figures = (basis: string, of: (entry: RankEntry) => Estimate) =>
		estimatePair(
			`${prefix}_${basis}`,
			`${header}, ${basis}`,
			[measure, pay],
			of,
			`${header}, ${basis}, flag`,
		);
	return [
		number('year', 'Year', ({ row }) => row.published.year, String),
		text('area_code', 'Area code', ({ row }) => row.published.areaCode),
		text('area_title', 'Area', ({ row }) => row.published.areaTitle),
		text('occ_code', 'SOC code', ({ row }) => row.published.occCode),
		text('occ_title', 'Occupation', ({ occTitle }) => occTitle),
		...figures(base, ({ row }) => exact(row.published[measure], pay)),
		...figures('local', ({ row }) => exact(row.local[measure], pay)),
		number('price_parity', 'Price level (US = 100)', ({ row }) => row.local.priceParity, String),
		number('price_parity_year', 'Year of the price level', ({ row }) => row.local.priceParityYear, String),
		place(`rank_${base}`, `Rank, ${base}`, ({ published }) => published),
		place('rank_local', 'Rank, local', ({ local }) => local),
		number(
			'places_gained',
			'Ranks gained',
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
