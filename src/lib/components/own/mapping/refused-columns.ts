import { number, text, type Column } from '$lib/export/column.ts';
import type { RefusedRow } from '$lib/own/mapping/fields.ts';

/** Columns of `refused-rows.csv`. */
export const REFUSED_COLUMNS: readonly Column<RefusedRow>[] = [
	number('line', 'Line', ({ line }) => line),
	text('column', 'Column', ({ column }) => column),
	text('value', 'Value', ({ value }) => value),
	text('reason', 'Reason', ({ reason }) => reason),
];
