import type { Filters } from '$lib/domain/filters.ts';
import { measureTitle } from '$lib/domain/measure.ts';
import { markedMeasure } from '$lib/domain/metro-row.ts';
import { placeText, type RankChange, type RankPlace, type RoleRanks } from '$lib/domain/rank-change.ts';
import { number, pay, text, type Column } from '$lib/export/column.ts';

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
	const { dollars } = filters;
	const prefix = `${filters.pay === 'annual' ? 'a' : 'h'}_${measure}`;
	const base = dollars === 'real' ? 'real' : 'nominal';
	const title = measureTitle(measure);
	const header = title.charAt(0).toUpperCase() + title.slice(1);
	return [
		number('year', 'Year', ({ row }) => row.published.year, String),
		text('area_code', 'Area code', ({ row }) => row.published.areaCode),
		text('area_title', 'Area', ({ row }) => row.published.areaTitle),
		text('occ_code', 'SOC code', ({ row }) => row.published.occCode),
		text('occ_title', 'Occupation', ({ occTitle }) => occTitle),
		pay(`${prefix}_${base}`, `${header}, ${base}`, ({ row }) => row.published[measure], measure, filters.pay),
		text(`${prefix}_${base}_flag`, `${header}, ${base}, flag`, ({ row }) => row.published[measure].flag),
		pay(`${prefix}_local`, `${header}, local`, ({ row }) => row.local[measure], measure, filters.pay),
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
