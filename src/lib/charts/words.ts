import type { Estimate } from '$lib/domain/estimate.ts';
import type { Filters } from '$lib/domain/filters.ts';
import { formatEstimate } from '$lib/domain/format.ts';
import { isWageMeasure, type Measure } from '$lib/domain/measure.ts';
import { estimateOf, type WageRow } from '$lib/domain/wage-row.ts';

/** The words of a view: what it found, what it measures, and a summary one can hear instead of seeing it. */
export interface Words {
	readonly title: string;
	readonly subtitle: string;
	readonly summary: string;
}

/** Where the filters leave no role: what a view of one role says, and the way out. */
export function noRoleWords(): Words {
	return {
		title: 'None of these roles matches your filters',
		subtitle: 'Remove the education or credential filter, or choose another role.',
		summary: 'The education and credential filters leave none of the roles, so there is nothing to show.',
	};
}

/** A row whose figure of the chosen measure is published. */
export interface Valued {
	readonly row: WageRow;
	readonly estimate: Estimate;
	readonly value: number;
}

/** Rows with a published figure, highest first. */
export function valuedRows(rows: readonly WageRow[], measure: Measure): Valued[] {
	return rows
		.flatMap((row) => {
			const estimate = estimateOf(row, measure);
			return estimate.value === null ? [] : [{ row, estimate, value: estimate.value }];
		})
		.sort((a, b) => b.value - a.value);
}

/** The figure of a row as prose writes it: `$68,020`, `12,340 jobs`, `a location quotient of 1.34`. */
export function figurePhrase({ estimate }: Pick<Valued, 'estimate'>, { measure, pay }: Filters): string {
	const text = formatEstimate(estimate, measure, pay);
	if (isWageMeasure(measure)) return text;
	return measure === 'lq' ? `a location quotient of ${text}` : `${text} jobs`;
}
