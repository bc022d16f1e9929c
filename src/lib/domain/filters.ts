import type { AreaCode } from './area.ts';
import type { DollarBasis, Measure, Period } from './measure.ts';
import type { SocCode } from './occupation.ts';

/** States stand with the territories. */
export const AREA_LEVELS = ['metro', 'state', 'nonmetro'] as const;
export type AreaLevel = (typeof AREA_LEVELS)[number];

/**
 * What a reader chose. An empty list, or null, means nothing was chosen and the view's own default holds:
 * no role the health-information set, no area the nation (or every area of the level in `pay-by-area`),
 * no year the newest release of the tables.
 */
export interface Filters {
	readonly role: readonly SocCode[];
	readonly area: readonly AreaCode[];
	/** Which areas single-role views show where none was chosen. */
	readonly level: AreaLevel;
	readonly focus: SocCode | null;
	readonly setting: readonly string[];
	readonly credential: readonly string[];
	readonly education: readonly string[];
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
	setting: [],
	credential: [],
	education: [],
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
