import type { PathRow } from '$lib/domain/path-row.ts';
import type { Side } from '$lib/domain/path-scope.ts';
import type { Reading } from '$lib/charts/range-columns.ts';
import type { Ink } from '$lib/charts/scene.ts';

/** What the view `path-comparison` shows: rows by side, read by the median. */
export interface PathComparisonState extends Reading {
	readonly rows: readonly PathRow[];
}

/** The colour of a side, always beside its name. */
export const SIDE_INKS: Readonly<Record<Side, Ink>> = { him: 'role-1', hit: 'role-2' };

/** What a side is called over its rows. */
export const SIDE_HEADINGS: Readonly<Record<Side, string>> = {
	him: 'HIM, the management of health information',
	hit: 'HIT, the technology of health information',
};
