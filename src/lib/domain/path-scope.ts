import type { SocCode } from './occupation.ts';

/** The two sides of the articles' comparison: management and technology of health information. */
export const SIDES = ['him', 'hit'] as const;
export type Side = (typeof SIDES)[number];

export const SIDE_TITLES: Readonly<Record<Side, string>> = { him: 'HIM', hit: 'HIT' };

/**
 * How much each side holds: `narrow` the two roles article A compares, `mid` the roles the articles name, `wide` the
 * whole families. Which occupations these are, and why, stands in the table of occupations.
 */
export const SCOPES = ['narrow', 'mid', 'wide'] as const;
export type ScopeName = (typeof SCOPES)[number];

export const SCOPE_TITLES: Readonly<Record<ScopeName, string>> = {
	narrow: 'Narrow',
	mid: 'Mid',
	wide: 'Wide',
};

/** The roles the articles name, on the side their duties put them: neither one article's reading nor ours alone. */
export const DEFAULT_SCOPE: ScopeName = 'mid';

/** The occupations of each side. An occupation may stand on both where a reader says so. */
export type Sides = Readonly<Record<Side, readonly SocCode[]>>;

/** Which occupations are compared: a scope of the tables, or sides a reader spelled. */
export type PathScope =
	{ readonly kind: 'named'; readonly name: ScopeName } | { readonly kind: 'spelled'; readonly sides: Sides };

/** Codes that stand on both sides, in the order of the first. */
export function onBoth({ him, hit }: Sides): readonly SocCode[] {
	return him.filter((code) => hit.includes(code));
}
