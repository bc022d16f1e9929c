import type { Filters } from '$lib/domain/filters.ts';
import { isWithin, type WageRow } from '$lib/domain/wage-row.ts';

interface Ranged {
	readonly filters: Filters;
	/** Within the range of the filters. */
	readonly rows: readonly WageRow[];
	/** Within it or not. */
	readonly beforeRange: readonly WageRow[];
}

/** An answer as it is with another range of pay, while it is brushed: only the rows depend on it. */
export function withRange<Answer extends Ranged>(answer: Answer, range: readonly [number, number]): Answer {
	const { filters, beforeRange } = answer;
	return {
		...answer,
		filters: { ...filters, range },
		rows: beforeRange.filter((row) => isWithin(row, filters.measure, range)),
	};
}
