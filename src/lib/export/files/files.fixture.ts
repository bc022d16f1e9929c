import { number, text, type Column } from '../column.ts';
import { DEFAULT_OPTIONS } from '../document/options.ts';
import { plainList, published, source } from '../document/published.fixture.ts';
import { publishedOf, type Published } from '../published.ts';
import type { ShownView } from '../shown-view.ts';
import type { Rasteriser } from '../raster/rasteriser.ts';
import type { FigureInput } from './figure-input.ts';
import { tracedRows } from './rows.ts';

/** A row with what goes wrong in spreadsheets: codes, formulas, other scripts, marks, gaps. */
export interface Row {
	readonly year: number;
	readonly area: string;
	readonly code: string;
	readonly title: string;
	readonly pay: number | null;
	readonly flag: string;
	readonly share: number | null;
}

export const ROWS: readonly Row[] = [
	{
		year: 2025,
		area: '01',
		code: '29-2072',
		title: 'Medical Records Specialists',
		pay: 51_140,
		flag: '',
		share: 0.93,
	},
	{
		year: 2025,
		area: '48',
		code: '11-9111',
		title: '=cmd|" /C calc"!A0',
		pay: 239_200,
		flag: 'top_coded',
		share: null,
	},
	{
		year: 2025,
		area: '99',
		code: '29-9021',
		title: '@SUM(1+1), “Bayamón” & <b>\u202egnp</b>',
		pay: null,
		flag: 'not_available',
		share: 12.5,
	},
];

const COLUMNS: readonly Column<Row>[] = [
	number('year', 'Year', (row) => row.year),
	text('area_code', 'Area code', (row) => row.area),
	text('occ_code', 'SOC code', (row) => row.code),
	text('occ_title', 'Occupation', (row) => row.title),
	number('a_median', 'Median', (row) => row.pay),
	text('a_median_flag', 'Median flag', (row) => row.flag),
	number('share', 'Share', (row) => row.share),
	number('mean_rse', 'Mean RSE', () => null),
];

/** What a view of some rows shows. */
export function shownOf(rows: readonly Row[]): ShownView<Row> {
	const { words, sources, notes, selection, subject, address } = published(plainList(0, 20));
	const second = source({ title: 'Regional price parities', publisher: 'U.S. Bureau of Economic Analysis' });
	return {
		words,
		rows,
		columns: COLUMNS,
		sources: [...sources, second],
		notes,
		selection,
		subject,
		address,
	};
}

/** A figure of some rows, in a list of lines with their numbers. */
export function figureOf(rows: readonly Row[], lines = rows.length): Published {
	return publishedOf('pay-by-role', shownOf(rows), plainList(lines, 20));
}

/** What files of that figure are made from. */
export async function inputOf(rasteriser: Rasteriser, shown = figureOf(ROWS)): Promise<FigureInput> {
	return {
		published: shown,
		options: DEFAULT_OPTIONS,
		trace: await tracedRows(shown, '0.1.0+3f2a9c1b04de'),
		rasteriser,
	};
}
