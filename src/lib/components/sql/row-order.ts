import type { WorkbenchAnswer } from '$lib/engine/workbench-answer.ts';

/** By which column, counted from 0, rows are ordered. */
export interface RowOrder {
	readonly column: number;
	readonly isDescending: boolean;
}

const inWords = new Intl.Collator('en', { numeric: true });

/** Rows ordered by a column, NULL last either way; rows that are alike in it keep the statement's order. */
export function sortedRows(
	{ columns, rows }: WorkbenchAnswer,
	order: RowOrder | null,
): WorkbenchAnswer['rows'] {
	if (!order) return rows;
	const { column, isDescending } = order;
	const isNumber = columns[column]?.isNumber === true;
	const sign = isDescending ? -1 : 1;
	return [...rows].sort((left, right) => {
		const [one, other] = [left[column] ?? null, right[column] ?? null];
		if (one === null || other === null) return Number(one === null) - Number(other === null);
		const difference = isNumber ? Number(one) - Number(other) : inWords.compare(one, other);
		// NaN goes with what is alike.
		return sign * (difference || 0);
	});
}
