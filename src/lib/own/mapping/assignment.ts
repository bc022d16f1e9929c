import type { Period } from '../../domain/measure.ts';
import type { DayOrder } from '../reading/dates.ts';
import type { Decimal } from '../reading/numbers.ts';
import type { Field, FieldKind } from './fields.ts';

/** Where a field's values come from. */
export type Assignment =
	| {
			readonly from: 'column';
			/** Index of the column. */
			readonly column: number;
			readonly decimal: Decimal;
			/** null: dates that can be read in both orders are refused. */
			readonly dayOrder: DayOrder | null;
			/** What amounts are paid for, where neither the cell nor a column for it says so. */
			readonly period: Period;
	  }
	/** The same code, id or year in every row. */
	| { readonly from: 'all'; readonly code: string };

/** What each field is read from, by its id; fields without an entry are left empty. */
export type Assignments = ReadonlyMap<string, Assignment>;

/** For each field by its id, what the values of its column mean; null: rows with it are left out. */
export type Choices = ReadonlyMap<string, ReadonlyMap<string, string | null>>;

/** Kinds whose values are matched with a vocabulary. */
const MATCHED_KINDS = ['role', 'place', 'setting', 'credential', 'measure'] as const;
export type MatchedKind = (typeof MATCHED_KINDS)[number];

export function isMatched(kind: FieldKind): kind is MatchedKind {
	return (MATCHED_KINDS as readonly string[]).includes(kind);
}

/** Whether a field may have one value for the whole file. */
export function canBeForAll({ kind }: Field): boolean {
	return isMatched(kind) || kind === 'year';
}

/** The field whose cells say what pay is for: `hourly`, `annual`. */
export const BASIS_FIELD = 'basis';
