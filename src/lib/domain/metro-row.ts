import type { Filters } from './filters.ts';
import type { JobsPerThousand } from './jobs-per-thousand.ts';
import { isWageMeasure, type WageMeasure } from './measure.ts';
import type { StateOutlookRow } from './outlook-row.ts';
import type { WageRow } from './wage-row.ts';

/** One role in one area of one release, as `/compare/metros` sets it beside others. */
export interface MetroRow {
	/** In dollars as published, or in dollars of the newest year where the choice says real. */
	readonly published: WageRow;
	/** The same divided by the area's regional price parity; its parity stands in the row. */
	readonly local: WageRow;
	readonly perThousand: JobsPerThousand;
	/** Titles of the states it lies in; none for the nation. */
	readonly states: readonly string[];
	/** What the states project that the area lies in, each by its name; for the nation its own of the same round. */
	readonly outlooks: readonly StateOutlookRow[];
}

/** The row in the money of the choice: what tables, downloads, orders and tests go by. */
export function headlineOf({ published, local }: MetroRow, { dollars }: Pick<Filters, 'dollars'>): WageRow {
	return dollars === 'local' ? local : published;
}

/** The wage measure that pictures of pay mark: the chosen one, else the median. */
export function markedMeasure({ measure }: Pick<Filters, 'measure'>): WageMeasure {
	return isWageMeasure(measure) ? measure : 'median';
}

/**
 * An area by its first city and its states, `Austin, TX`, for labels with little room; the whole title where it is no
 * metropolitan area's.
 */
export function shortArea(title: string): string {
	const [, cities, states] = /^(.+), ([A-Z]{2}(?:-[A-Z]{2})*)$/.exec(title) ?? [];
	return cities === undefined || states === undefined
		? title
		: `${cities.split(/[-/]/)[0] ?? cities}, ${states}`;
}
