import {
	placeIn,
	type Imported,
	type Importer,
	type Refusal,
	type SourceTable,
} from '../importing/importer.ts';
import { HISTORY_COLUMNS, lackingColumn, readHeader, type Column, type OewsHeader } from './columns.ts';
import { readOewsRows, type OewsRow } from './rows.ts';

interface Layout {
	readonly id: string;
	readonly title: string;
	/** Header as published, for naming what a file lacks. */
	readonly columns: readonly string[];
	/** What tells this layout from the others, beyond the columns every OEWS table has. */
	readonly fits: (header: OewsHeader) => boolean;
	/** Columns a table of this layout must have. */
	readonly required: readonly Column[];
	/** A subset made of an official table by somebody else: it lacks columns that are published together. */
	readonly isSubset?: boolean;
}

const has = (header: OewsHeader, ...columns: readonly Column[]) =>
	columns.every((column) => header.index.has(column));

const PERCENTILES = ['A_PCT10', 'A_PCT25', 'A_MEDIAN', 'A_PCT75', 'A_PCT90'];
const HOURLY = ['H_MEAN', 'H_PCT10', 'H_PCT25', 'H_MEDIAN', 'H_PCT75', 'H_PCT90'];
const OCCUPATION = ['OCC_CODE', 'OCC_TITLE', 'TOT_EMP'];

/**
 * The layouts, the most telling first. A release since May 2019 gives every table the same 30 to 32 columns, so
 * one layout covers nation, states, areas, industries and the file of all of them: each row says which it is.
 */
const LAYOUTS: readonly Layout[] = [
	{
		id: 'oews-history',
		title: 'OEWS metropolitan area estimates of several releases, median and employment alone',
		columns: HISTORY_COLUMNS,
		fits: (header) => has(header, ...HISTORY_COLUMNS),
		required: [],
		isSubset: true,
	},
	{
		id: 'oews-release',
		title: 'OEWS estimates, layout since May 2019',
		columns: [
			'AREA',
			'AREA_TITLE',
			'NAICS',
			'OWN_CODE',
			'O_GROUP',
			...OCCUPATION,
			'A_MEAN',
			...HOURLY,
			...PERCENTILES,
		],
		fits: (header) => has(header, 'area', 'naics'),
		required: ['o_group', 'own_code', 'a_mean', 'a_median', 'h_median'],
	},
	{
		id: 'oews-owner',
		title: 'OEWS national industry estimates by ownership, layout to May 2018',
		columns: ['NAICS', 'NAICS_TITLE', 'OWNERSHIP', ...OCCUPATION, 'A_MEAN', ...PERCENTILES],
		fits: (header) => has(header, 'naics') && /^ownership$/i.test(header.spelling.get('own_code') ?? ''),
		required: ['a_mean', 'a_median'],
	},
	{
		id: 'oews-industry',
		title: 'OEWS national industry estimates',
		columns: ['NAICS', 'NAICS_TITLE', ...OCCUPATION, 'A_MEAN'],
		fits: (header) => has(header, 'naics'),
		required: ['a_mean'],
	},
	{
		id: 'oews-area',
		title: 'OEWS metropolitan and nonmetropolitan area or state estimates',
		columns: ['AREA', 'AREA_TITLE', ...OCCUPATION, ...PERCENTILES],
		fits: (header) => has(header, 'area'),
		required: ['a_median'],
	},
	{
		id: 'oews-state',
		title: 'OEWS state estimates without area codes',
		columns: ['PRIM_STATE', ...OCCUPATION, 'A_MEAN', ...PERCENTILES],
		fits: (header) => has(header, 'prim_state') && !has(header, 'area_title'),
		required: ['a_mean', 'a_median'],
	},
	{
		id: 'oews-national',
		title: 'OEWS national cross-industry estimates, layout to May 2018',
		columns: [...OCCUPATION, 'EMP_PRSE', 'A_MEAN', 'MEAN_PRSE', ...HOURLY, ...PERCENTILES],
		fits: (header) => has(header, 'emp_prse', 'h_mean') && !has(header, 'area_title'),
		required: ['a_mean', 'a_median', 'h_median'],
	},
];

function headerFor(table: SourceTable, layout: Layout): OewsHeader | null {
	const header = readHeader(table);
	if (!header) return null;
	return LAYOUTS.find(({ fits }) => fits(header)) === layout ? header : null;
}

/** The header of a table of the layout, or why nothing below it is read. */
function checkHeader(table: SourceTable, layout: Layout): OewsHeader | Refusal {
	const header = headerFor(table, layout);
	if (!header) throw new Error(`${table.file} is not of the layout ${layout.id}`);
	const lacking = layout.isSubset ? null : lackingColumn(header, layout.required);
	if (!lacking) return header;
	const column = lacking.column.toUpperCase();
	return {
		place: placeIn(table, {
			line: header.row + 1,
			column,
			...(lacking.nearest === null ? {} : { value: lacking.nearest }),
		}),
		reason: `The header lacks the column ${column}; it most resembles “${layout.title}”.`,
		remedy:
			lacking.nearest === null
				? 'Give the file as published, with every column.'
				: `If the column “${lacking.nearest}” is ${column}, rename it so; else give the file as published.`,
	};
}

function read(table: SourceTable, layout: Layout): Imported<OewsRow> {
	const header = checkHeader(table, layout);
	if ('index' in header) return readOewsRows(table, header);
	const above = headerFor(table, layout)?.row ?? 0;
	return { rows: [], read: table.rows.length - above - 1, refused: [header] };
}

/** A reader that can be given a table's rows one after the other, too. */
export interface OewsImporter extends Importer<OewsRow> {
	/** The header of a table it recognises, or why nothing below it is read; the table's first rows are enough. */
	checkHeader(table: SourceTable): OewsHeader | Refusal;
}

/** Readers of every official OEWS layout. Each table is recognised by exactly one of them. */
export const OEWS_IMPORTERS: readonly OewsImporter[] = LAYOUTS.map((layout) => ({
	id: layout.id,
	title: layout.title,
	columns: layout.columns,
	recognise: (table) => headerFor(table, layout) !== null,
	read: (table) => read(table, layout),
	checkHeader: (table) => checkHeader(table, layout),
}));
