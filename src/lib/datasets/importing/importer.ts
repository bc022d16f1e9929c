import type { Place } from '../../domain/result.ts';
import type { TableSchema } from '../schema.ts';
import type { OddCell } from './cell-fault.ts';

/** A cell as a workbook or CSV holds it; CSV cells are always text, empty ones null. An odd one prints as it is shown. */
export type Cell = string | number | boolean | OddCell | null;

/** One sheet of a workbook, one CSV file, or one of these inside a zip. */
export interface SourceTable {
	/** Path below the folder given to the importer, with `!` before the entry of a zip: `oesm24ma.zip!MSA_M2024_dl.xlsx`. */
	readonly file: string;
	/** Name of the sheet; undefined for CSV. */
	readonly sheet?: string;
	/** Every row of the sheet as it stands: the importer finds its header, which is not always the first row. */
	readonly rows: readonly (readonly Cell[])[];
	/**
	 * Lines of the same workbook's notes sheets (`Field Descriptions`), where the release and its top code stand.
	 * Absent for CSV and for workbooks without such a sheet.
	 */
	readonly notes?: readonly string[];
}

/** A place in a table, for a report on it. */
export function placeIn(
	{ file, sheet }: SourceTable,
	at: Omit<Place, 'file' | 'sheet'>,
): Place & { file: string } {
	return { file, ...(sheet === undefined ? {} : { sheet }), ...at };
}

/** A row the importer would not take: where it stands, why, and what to do. Nothing is dropped in silence. */
export interface Refusal {
	readonly place: Place;
	readonly reason: string;
	readonly remedy: string;
}

export interface Imported<Row> {
	readonly rows: readonly Row[];
	/** Data rows met, headers and footers excluded. */
	readonly read: number;
	readonly refused: readonly Refusal[];
	/** Rows passed over on purpose (summary lines, footers of known shape), by reason. */
	readonly passedOver?: Readonly<Record<string, number>>;
}

/** Reads one official layout. Recognises it by its header, never by the file's name alone. */
export interface Importer<Row> {
	readonly id: string;
	/** The official table's name, for reports: `OEWS national cross-industry estimates`. */
	readonly title: string;
	/**
	 * Header cells every table of this layout has, as published. With them a file that almost fits is refused by
	 * naming the missing column and the nearest header found, instead of being passed over as something unknown.
	 */
	readonly columns?: readonly string[];
	recognise(table: SourceTable): boolean;
	read(table: SourceTable): Imported<Row>;
	/**
	 * The release its rows name, so that a newer file is never cited as the one before; absent where they do not say and
	 * the catalogue must.
	 */
	releaseOf?(rows: readonly Row[]): string;
}

export const LICENCES = ['public-domain', 'cc-by-4.0', 'editorial', 'quoted'] as const;

/** Where a table's figures come from; printed into `datapackage.json`. */
export interface SourceCitation {
	/** The official table: `BLS Occupational Employment and Wage Statistics, May 2025, metropolitan areas`. */
	readonly title: string;
	readonly publisher: string;
	/** The release: `May 2025`, `2024–34`, `February 2026`. */
	readonly release: string;
	readonly licence: (typeof LICENCES)[number];
	/** Official page of the table. */
	readonly address?: string;
	/** `official workbook`, `obtained through a public mirror`, … */
	readonly obtained: string;
	/** Files of the input folder it was read from, with their SHA-256. */
	readonly files: readonly { readonly path: string; readonly sha256: string }[];
}

/** A table, or one part of a table, ready to be checked against its schema and written. */
export interface BuiltTable {
	readonly schema: TableSchema;
	/** `datasets/<table>/<part>.csv`; without a part `datasets/<table>.csv`. */
	readonly part?: string;
	/** What this part holds, for `datapackage.json`; the schema's title where absent. */
	readonly title?: string;
	readonly rows: readonly Readonly<Record<string, string | number | boolean | null>>[];
	readonly sources: readonly SourceCitation[];
}

/** What the wage tables know that the reference tables (occupations, areas, lineages) are made of. */
export interface WageFacts {
	/** One entry for each occupation × release of the national table; `level` is OEWS's group level. */
	readonly occupations: readonly {
		readonly occCode: string;
		readonly year: number;
		readonly title: string;
		readonly level: 'total' | 'major' | 'minor' | 'broad' | 'detailed';
		readonly wageBasis: '' | 'annual_only' | 'hourly_only';
	}[];
	/** One entry for each area × release met in any table. */
	readonly areas: readonly {
		readonly areaCode: string;
		readonly year: number;
		readonly title: string;
		/** Postal codes, `MO-KS`. */
		readonly states: string;
	}[];
	/** One entry for each industry × release met in the sector, industry and ownership tables. */
	readonly settings: readonly {
		readonly settingId: string;
		readonly year: number;
		readonly title: string;
		readonly kind: 'sector' | 'industry' | 'owner';
		readonly naics: string;
		/** OEWS OWN_CODE or ownership word as published. */
		readonly ownership: string;
	}[];
	/** Occupations that have rows in the newest release, in any area. */
	readonly newestYear: number;
}
