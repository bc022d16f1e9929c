import type { DashboardAnswer } from './dashboard-answer.ts';
import { packRows, unpackRows, type PackedRows } from './packed-rows.ts';

/** An answer of the dashboard as the page fetches it: its wage rows by column, the rows ranked within a range left out. */
export interface PackedAnswer extends Omit<DashboardAnswer, 'byRole' | 'byArea' | 'byAreaAll' | 'trend'> {
	readonly byRole: PackedRows;
	readonly byAreaAll: PackedRows;
	readonly trend: Omit<DashboardAnswer['trend'], 'rows'> & { readonly rows: PackedRows };
}

/** An answer without a range of pay: its areas are then all areas. */
export function packAnswer({ byArea: _, ...answer }: DashboardAnswer): PackedAnswer {
	return {
		...answer,
		byRole: packRows(answer.byRole),
		byAreaAll: packRows(answer.byAreaAll),
		trend: { ...answer.trend, rows: packRows(answer.trend.rows) },
	};
}

export function unpackAnswer(packed: PackedAnswer): DashboardAnswer {
	const byAreaAll = unpackRows(packed.byAreaAll);
	return {
		...packed,
		byRole: unpackRows(packed.byRole),
		byArea: byAreaAll,
		byAreaAll,
		trend: { ...packed.trend, rows: unpackRows(packed.trend.rows) },
	};
}
