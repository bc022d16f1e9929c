import {
	dateWords,
	formatPosting,
	NOT_OFFICIAL,
	type PostingPoint,
	type PostingSeries,
} from '$lib/domain/postings.ts';
import { coded, leading, number, text, type Column } from '$lib/export/column.ts';

const SERIES: Readonly<Record<PostingSeries, string>> = {
	sector_index: 'Postings by sector',
	all_index: 'All postings, another adjustment',
	states_pay: 'Postings that state pay',
};

const UNITS: Readonly<Record<PostingSeries, string>> = {
	sector_index: 'index, February 1, 2020 = 100',
	all_index: 'index, February 1, 2020 = 100',
	states_pay: 'percent of postings',
};

const FILE_COLUMNS: readonly Column<PostingPoint>[] = [
	coded('series', 'Series', SERIES, (row) => row.series),
	text('sector_id', 'Sector id', (row) => row.sectorId),
	text('sector', 'Sector', (row) => row.sectorTitle),
	text(
		'date',
		'Date',
		(row) => row.date,
		(row) => dateWords(row.date),
	),
	{
		...number('value', 'Figure', (row) => row.value),
		text: (row) => formatPosting(row.value, row.series),
	},
	text('unit', 'Unit', (row) => UNITS[row.series]),
	text('standing', 'Standing', () => NOT_OFFICIAL),
];

/** The points that are drawn, as published: days of indexes, months of shares. An empty figure is one that is not published. */
export const DEMAND_COLUMNS = leading(['sector', 'date', 'value', 'series'], FILE_COLUMNS);
