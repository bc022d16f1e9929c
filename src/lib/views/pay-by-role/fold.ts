import type { Filters } from '$lib/domain/filters.ts';
import { ALL_OCCUPATIONS, type Family, type SocCode } from '$lib/domain/occupation.ts';
import type { WageRow } from '$lib/domain/wage-row.ts';

/** As many rows as are drawn before a reader asks for more, whatever the choice. */
export const MOST_ROWS = 150;
/** As many as fit a screen: what takes no more is not folded. */
const SCREENFUL = 17;
/** The same on a telephone. */
const NARROW_SCREENFUL = 8;

/** What of the rows is drawn at first. */
export interface Fold {
	readonly wide: readonly WageRow[];
	readonly narrow: readonly WageRow[];
	/** Roles of other families that the wide picture leaves out; 0 where it leaves out none, or cuts rows instead. */
	readonly neighbors: number;
	/** Roles of all rows, without the total of all occupations. */
	readonly roles: number;
}

/**
 * The rows drawn at first. Roles that a reader chose are all drawn; of the default set those of the two families, on a
 * telephone whole roles until a screen is full.
 */
export function foldRows(
	rows: readonly WageRow[],
	families: ReadonlyMap<SocCode, Family>,
	{ role: chosen }: Pick<Filters, 'role'>,
): Fold {
	const first = rows.slice(0, MOST_ROWS);
	const roles = countRoles(rows);
	if (chosen.length > 0) return { wide: first, narrow: first, neighbors: 0, roles };
	const isOwn = ({ occCode }: WageRow) => ['him', 'hit'].includes(families.get(occCode) ?? '');
	const own = rows.filter(isOwn);
	const neighbors = countRoles(rows.filter((row) => !isOwn(row)));
	const isFolded = own.length > 0 && neighbors > 0 && rows.length > SCREENFUL;
	const wide = isFolded ? own.slice(0, MOST_ROWS) : first;
	return { wide, narrow: wholeRoles(wide), neighbors: isFolded ? neighbors : 0, roles };
}

function countRoles(rows: readonly WageRow[]): number {
	return new Set(rows.flatMap(({ occCode }) => (occCode === ALL_OCCUPATIONS ? [] : [occCode]))).size;
}

/** The first roles with all their rows, until a telephone's screen is full. */
function wholeRoles(rows: readonly WageRow[]): readonly WageRow[] {
	const end = rows.findIndex(
		({ occCode }, index) => index >= NARROW_SCREENFUL && occCode !== rows[index - 1]?.occCode,
	);
	return end < 0 ? rows : rows.slice(0, end);
}
