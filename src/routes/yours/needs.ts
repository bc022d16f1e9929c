import type { Context } from '$lib/query/context.ts';
import type { TableNeed } from '$lib/query/table-need.ts';
import { marketNeeds } from '$lib/own/payroll/markets.ts';
import { needsOfTheSet } from '../open-asker.ts';

/** The tables that the page of a reader's own figures asks: all are there before a file is chosen. */
export function neededTables(context: Context): {
	/** What most questions need. */
	readonly first: readonly TableNeed[];
	/** What a payroll with people of any other role needs: fetched, and brought into the engine for those who have some. */
	readonly others: readonly TableNeed[];
} {
	return { first: needsOfTheSet(context), others: marketNeeds(context) };
}
