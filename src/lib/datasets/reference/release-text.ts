import { extent } from 'd3-array';

/** Rows that name their year. */
export interface Dated {
	readonly year: number;
}

/** The years of rows as their source's release: `2024`, `2008–2023`. */
export function releaseSpan(rows: readonly Dated[]): string {
	const [first, last] = extent(rows, ({ year }) => year);
	return first === last ? String(first) : `${first}–${last}`;
}

/** The rounds of projections among rows: `2022–32, 2024–34`. */
export function decades(
	rows: readonly { readonly baseYear: number; readonly projectedYear: number }[],
): string {
	const spans = rows.map(({ baseYear, projectedYear }) => `${baseYear}–${String(projectedYear).slice(2)}`);
	return [...new Set(spans)].sort().join(', ');
}
