import type { Measure, Period } from '../../domain/measure.ts';

/** What a column of a reader's file can be read as. */
export type FieldKind =
	'role' | 'place' | 'setting' | 'credential' | 'year' | 'measure' | 'money' | 'number' | 'date' | 'text';

/** A field that a column of a file can be mapped to. */
export interface Field {
	/** Key in `MappedRow.values`. */
	readonly id: string;
	/** As the reader sees it: `Job title`. */
	readonly title: string;
	/** One sentence under the control. */
	readonly hint: string;
	readonly kind: FieldKind;
	readonly isRequired: boolean;
	/** Names of columns that mean it, lower case without signs: `job title`, `position`. The nearest header is proposed. */
	readonly names: readonly string[];
	/** The code or id that every row has while no column is mapped: `median`. */
	readonly fallback?: string;
	/** A share of one: in a column named as percent, amounts above 1 are hundredths. */
	readonly isShare?: true;
	/** Money of an hour or of a year, whichever its size says: ends of a pay range may be on another basis than the row's pay. */
	readonly isEitherBasis?: true;
}

/** How sure a match of a value is. `ask`: the reader has to choose; nothing is taken in meanwhile. */
export type Band = 'exact' | 'likely' | 'ask';

/** What a code may be matched from. */
export interface Vocabulary {
	readonly roles: readonly {
		readonly code: string;
		readonly title: string;
		/** The last release with it, of a code that was split or renamed since: a code of today goes before it. */
		readonly until?: number;
		/** Of the health-information set: goes before others where names are alike. */
		readonly isPreferred: boolean;
		readonly alternateTitles: readonly string[];
	}[];
	/** `until`: the last release with it, of an area whose boundaries were drawn anew: those of today go before it. */
	readonly areas: readonly { readonly code: string; readonly title: string; readonly until?: number }[];
	readonly settings: readonly { readonly id: string; readonly title: string }[];
	readonly credentials: readonly { readonly id: string; readonly title: string }[];
	readonly measures: readonly { readonly id: Measure; readonly title: string }[];
}

/** A row as mapped, by field id: codes for roles and places, numbers for money, ISO dates, text; null where the cell is empty. */
export interface MappedRow {
	/** Line of the file, counted from 1 with the header. */
	readonly line: number;
	readonly values: Readonly<Record<string, string | number | null>>;
	/** The cells as they stood in the file, by field id. */
	readonly cells: Readonly<Record<string, string>>;
}

/** A row that was not taken in, and why. */
export interface RefusedRow {
	readonly line: number;
	/** Header of the column at fault; empty where the whole row is. */
	readonly column: string;
	readonly value: string;
	readonly reason: string;
}

/** A reader's file, read, mapped and confirmed. */
export interface MappedTable {
	readonly file: { readonly name: string; readonly sha256: string; readonly bytes: number };
	readonly rows: readonly MappedRow[];
	readonly refused: readonly RefusedRow[];
	/** Rows that were not taken in; the list of them may be shorter. */
	readonly refusedCount?: number;
	/** For each field for money the basis that the reader confirmed for its column, by the field's id. */
	readonly periods?: Readonly<Record<string, Period>>;
}
