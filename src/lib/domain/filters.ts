import type { AreaCode } from './area.ts';
import type { DollarBasis, Measure, Period } from './measure.ts';
import type { SocCode } from './occupation.ts';

/** States stand with the territories. */
export const AREA_LEVELS = ['metro', 'state', 'nonmetro'] as const;
export type AreaLevel = (typeof AREA_LEVELS)[number];

/** A filter that holds ids of one table and narrows by them. */
interface IdFilterRow {
	/** What it is called on screen and in notices. */
	readonly title: string;
	/** What it holds, for the sentence of a choice: one of it, and several. */
	readonly nouns: readonly [one: string, several: string];
	/** As many ids as an address may name. */
	readonly limit: number;
	/** The table that has the ids. */
	readonly table: string;
}

/**
 * Every filter of ids, in the order in which addresses have them: field, default, address, notices and lists follow from
 * its row.
 */
export const ID_FILTERS = {
	setting: { title: 'Employer', nouns: ['employer', 'employers'], limit: 40, table: 'settings' },
	credential: { title: 'Credential', nouns: ['credential', 'credentials'], limit: 40, table: 'credentials' },
	education: {
		title: 'Entry-level education',
		nouns: ['level of education', 'levels of education'],
		limit: 20,
		table: 'education',
	},
} as const satisfies Readonly<Record<string, IdFilterRow>>;

export type IdFilter = keyof typeof ID_FILTERS;
/** A table that a filter's ids are of. */
export type IdTable = (typeof ID_FILTERS)[IdFilter]['table'];

/** A value for each filter of ids. */
export function eachIdFilter<Value>(valueOf: (filter: IdFilter) => Value): Readonly<Record<IdFilter, Value>> {
	const filters = Object.keys(ID_FILTERS) as IdFilter[];
	return Object.fromEntries(filters.map((filter) => [filter, valueOf(filter)])) as Record<IdFilter, Value>;
}

/** A value for each table that a filter's ids are of. */
export function eachIdTable<Value>(valueOf: (filter: IdFilter) => Value): Readonly<Record<IdTable, Value>> {
	const filters = Object.keys(ID_FILTERS) as IdFilter[];
	return Object.fromEntries(filters.map((filter) => [ID_FILTERS[filter].table, valueOf(filter)])) as Record<
		IdTable,
		Value
	>;
}

/**
 * What a reader chose. An empty list, or null, means nothing was chosen and the view's own default holds:
 * no role the health-information set, no area the nation (or every area of the level in `pay-by-area`),
 * no year the newest release of the tables.
 */
export interface Filters extends Readonly<Record<IdFilter, readonly string[]>> {
	readonly role: readonly SocCode[];
	readonly area: readonly AreaCode[];
	/** Which areas single-role views show where none was chosen. */
	readonly level: AreaLevel;
	readonly focus: SocCode | null;
	readonly year: readonly number[];
	readonly measure: Measure;
	readonly pay: Period;
	readonly dollars: DollarBasis;
	/** Column to sort by, with a leading `-` for descending; null for the view's own order. */
	readonly sort: string | null;
	/**
	 * Lowest and highest figure of the measure, in the money of the choice, that areas of single-role views may have;
	 * null for any. Set by brushing the distribution.
	 */
	readonly range: readonly [number, number] | null;
}

export const NO_FILTERS: Filters = {
	role: [],
	area: [],
	level: 'metro',
	focus: null,
	...eachIdFilter(() => []),
	year: [],
	measure: 'median',
	pay: 'annual',
	dollars: 'nominal',
	sort: null,
	range: null,
};

/** The greatest figure a range may end at: more than the jobs of the nation, the largest figure of any measure. */
export const MOST_FIGURE = 1_000_000_000;

/** The best-covered occupation of the health-information set: what single-role views show by default. */
const DEFAULT_FOCUS: SocCode = '29-2072';

/** The one occupation that single-role views show. */
export function focusOf(filters: Filters): SocCode {
	return filters.focus ?? filters.role[0] ?? DEFAULT_FOCUS;
}

/** The roles that a choice marks by colour: those chosen, or the focus where none is. */
export function accentedRoles(filters: Filters): readonly SocCode[] {
	return filters.role.length > 0 ? filters.role : [focusOf(filters)];
}
