import type { AreaKind } from './area.ts';

/**
 * Why the tables hold no row for a role, place and release, each in words that end a sentence and in a few words:
 *
 * - `occupation_not_in_release`: the code was not in use, or is not known at all
 * - `no_table`: this site has no table of that release for such places, though BLS published one
 * - `not_in_copy`: this site's copy of that table holds other occupations only
 * - `area_not_in_release`: that release of the tables has no such area
 * - `left_out_of_copy`: the copy left out every row with a footnote, as this one may have been
 * - `no_estimate`: BLS published the release with both in it, and nothing for this pair
 */
const GAPS = {
	occupation_not_in_release: ['the release does not use the occupation code', 'code not in that release'],
	no_table: ['this site does not have that release for such places', 'release not on this site'],
	not_in_copy: ['this site’s copy of that release has other jobs only', 'job not in this site’s copy'],
	area_not_in_release: ['the release does not have the area', 'place not in that release'],
	left_out_of_copy: [
		'this site’s copy of that release leaves out every row with a BLS footnote',
		'row not in this site’s copy',
	],
	no_estimate: ['BLS published no estimate', 'no estimate published'],
} as const;

export type Gap = keyof typeof GAPS;

/** Every reason, in the order they are told. */
export const GAP_REASONS = Object.keys(GAPS) as readonly Gap[];

/** `the release does not have the area`: after “because”. */
export function gapSentence(gap: Gap): string {
	return GAPS[gap][0];
}

/** `place not in that release`: in a cell; empty where there is a row. */
export function gapWords(gap: Gap | ''): string {
	return gap === '' ? '' : GAPS[gap][1];
}

/** What one release's table of the nation or of a kind of places holds, as far as a gap or a reader asks. */
export interface WageTable {
	readonly year: number;
	/** States stand for the territories too. */
	readonly kind: 'nation' | 'state' | 'metro' | 'nonmetro' | 'sector' | 'industry' | 'owner';
	readonly extent: 'whole' | 'some_occupations' | 'some_places';
	readonly places: number;
	readonly occupations: number;
	/** The occupations it has where it has only some; empty where it has all of them. */
	readonly occCodes: readonly string[];
	/** Besides employment: `mean`, `p10` …, `hourly`, `errors`, `lq`. */
	readonly columns: readonly string[];
	/** Rows with a figure that was not released; 0 where such rows were left out. */
	readonly markedRows: number;
}

/** The kind of table that has the rows of a kind of place. */
export function tableKind(kind: AreaKind): WageTable['kind'] {
	return kind === 'territory' ? 'state' : kind;
}

/** Whether a table holds an occupation, where its rows say which. */
export function holdsOccupation({ extent, occCodes }: WageTable, code: string): boolean {
	return extent !== 'some_occupations' || occCodes.includes(code);
}

const FILES: Readonly<Record<WageTable['kind'], string>> = {
	nation: 'nat',
	state: 'st',
	metro: 'ma',
	nonmetro: 'ma',
	sector: 'in4',
	industry: 'in4',
	owner: 'in4',
};

/** The zip that BLS publishes such a table of a May release in: `oesm24ma.zip`. */
export function officialFile(kind: WageTable['kind'], year: number): string {
	return `oesm${String(year % 100).padStart(2, '0')}${FILES[kind]}.zip`;
}
